package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.change.ChangeSet;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After a restore from a backup no revision comes a second time. */
class RestoredTest {
  @ParameterizedTest
  @EnumSource
  void revisionsGoOnAboveWhatAnybodyHasSeen(TestDatabase database) {
    JdbcSchema schema = new JdbcSchema(database.dataSource());
    try (NetworkRepository store = database.newRepository()) {
      long seen = revision(store) + 5_000;

      schema.raiseRevisions(seen);

      long next = revision(store);
      assertThat(next).isGreaterThan(seen);
      schema.raiseRevisions(seen);
      schema.raiseRevisions(0);
      assertThat(revision(store)).isGreaterThan(next);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRevisionThatCannotBeIsRefusedByItsValue(TestDatabase database) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JdbcSchema(database.dataSource()).raiseRevisions(-1))
        .withMessageContaining("above is -1");
  }

  private static long revision(NetworkRepository store) {
    CommitResult result = store.commit(ChangeSet.of());
    assertThat(result).isInstanceOf(CommitResult.Committed.class);
    return ((CommitResult.Committed) result).revision();
  }
}
