package io.eni4j.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
  private static final Write INSERT = new Write.Insert(Things.VPC);
  private static final Write DELETE = new Write.Delete(Things.SUBNET_ID);

  @Test
  void whatIsSetByHandReliesOnNothing() {
    ChangeSet changeSet = ChangeSet.of(INSERT, DELETE);

    assertThat(changeSet.writes()).containsExactly(INSERT, DELETE);
    assertThat(changeSet.guards()).isEmpty();
  }

  @Test
  void aChangeSetDoesNotChangeWithTheListsItWasMadeOf() {
    List<Write> writes = new ArrayList<>(List.of(INSERT));
    List<Guard> guards = new ArrayList<>(List.of(new Guard.Absent(Things.VPC_ID)));
    ChangeSet changeSet = new ChangeSet(writes, guards);

    writes.clear();
    guards.clear();

    assertThat(changeSet.writes()).containsExactly(INSERT);
    assertThat(changeSet.guards()).containsExactly(new Guard.Absent(Things.VPC_ID));
  }

  @Test
  void aKeyThatIsWrittenTwiceIsRefusedWhateverIsDoneToIt() {
    List<Write> twice = List.of(INSERT, DELETE, new Write.Touch(Things.VPC_ID));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChangeSet(twice, List.of()))
        .withMessage("writes has vpc-0000000001 twice; a change set names every key once");
  }

  @Test
  void everyWriteNamesTheKeyThatItWrites() {
    assertThat(new Write.Insert(Things.PORT).key()).isEqualTo(Things.PORT_ID);
    assertThat(new Write.Update(Things.HELD).key()).isEqualTo(Things.PRIVATE_IP);
  }
}
