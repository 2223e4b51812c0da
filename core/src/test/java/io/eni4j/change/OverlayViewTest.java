package io.eni4j.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beside {@code ViewAfterTest}, which compares every answer with a store's. */
class OverlayViewTest {
  private static final Subnet BESIDE =
      Things.SUBNET
          .withId(new SubnetId("subnet-0000000002"))
          .withCidr(Ipv4Cidr.parse("10.0.0.16/28"));

  private final Snapshot below = stored();

  private static Snapshot stored() {
    InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
    CommitResult result =
        repository.commit(
            ChangeSet.of(
                new Write.Insert(Things.VPC),
                new Write.Insert(Things.GROUP),
                new Write.Insert(Things.SUBNET),
                new Write.Insert(BESIDE)));
    assertThat(result).isInstanceOf(CommitResult.Committed.class);
    return repository.snapshot();
  }

  @AfterEach
  void close() {
    below.close();
  }

  @Test
  void whatIsWrittenIsPendingAndWhatIsNotHasTheRevisionBelow() {
    Subnet renamed = Things.SUBNET.withName("t");
    NetworkView view =
        below.after(ChangeSet.of(new Write.Update(renamed), new Write.Touch(Things.VPC_ID)));

    assertThat(view.find(Things.SUBNET_ID)).contains(new Versioned<>(renamed, Versioned.PENDING));
    assertThat(view.find(Things.VPC_ID)).contains(new Versioned<>(Things.VPC, Versioned.PENDING));
    assertThat(view.find(BESIDE.id())).isPresent().isEqualTo(below.find(BESIDE.id()));
  }

  @Test
  void theSubnetNextToOneThatIsGoneIsStillFound() {
    NetworkView view = below.after(ChangeSet.of(new Write.Delete(Things.SUBNET_ID)));

    assertThat(view.overlapping(Things.VPC_ID, Ipv4Cidr.parse("10.0.0.0/24")))
        .map(Versioned::value)
        .contains(BESIDE);
    assertThat(view.overlapping(Things.VPC_ID, Ipv4Cidr.parse("10.0.0.0/28"))).isEmpty();
  }

  @Test
  void aSlotThatSomethingElseNowFillsIsItsAndOneThatIsVacatedIsVacant() {
    ChangeSet tie = ChangeSet.of(new Write.Insert(Things.PORT), new Write.Insert(Things.TIED));
    Slot.Association slot = new Slot.Association(Things.PORT_ID, Things.PRIVATE_IP);
    NetworkView tied = below.after(tie);

    assertThat(tied.holder(slot)).isEqualTo(Optional.of(Things.ELASTIC_IP_ID));
    assertThat(tied.isVacant(slot)).isFalse();
    NetworkView untied = tied.after(ChangeSet.of(new Write.Update(Things.LOOSE)));
    assertThat(untied.holder(slot)).isEmpty();
    assertThat(untied.isVacant(slot)).isTrue();
  }

  @Test
  void aSlotIsVacantOnceWhoFillsItBelowIsGone() {
    Slot.ElasticIpAddress address = new Slot.ElasticIpAddress(Things.LOOSE.address());
    NetworkView held = below.after(ChangeSet.of(new Write.Insert(Things.LOOSE)));

    assertThat(below.isVacant(address)).isTrue();
    assertThat(held.isVacant(address)).isFalse();
    assertThat(held.after(ChangeSet.of(new Write.Touch(Things.LOOSE.id()))).isVacant(address))
        .isFalse();
    assertThat(held.after(ChangeSet.of(new Write.Delete(Things.LOOSE.id()))).isVacant(address))
        .isTrue();
  }
}
