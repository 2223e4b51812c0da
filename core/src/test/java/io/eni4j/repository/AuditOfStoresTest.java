package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.jdbc.TestDatabase;
import io.eni4j.model.Resource;
import io.eni4j.testkit.SharedHistory;
import io.eni4j.testkit.SharedNaiveStore;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Change sets at random, which keep keys, slots and references but none of the policy's rules: what
 * an audit finds in a store then is what lies in its records, and nothing in its answers.
 */
@Tag("proof")
class AuditOfStoresTest {
  private static final int COMMITS = 40;

  @Test
  void inMemoryOnlyRecordsAreFoundFaultWith() {
    int seeds = Tier.count(10, 1_000, 50_000);
    for (long seed = 1; seed <= seeds; seed++) {
      audit(new InMemoryNetworkRepository(), seed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onADatabaseOnlyRecordsAreFoundFaultWith(TestDatabase database) {
    int seeds = Tier.count(1, 30, 2_000);
    for (long seed = 1; seed <= seeds; seed++) {
      audit(database.newRepository(), seed);
    }
  }

  private static void audit(NetworkRepository repository, long seed) {
    try (NetworkRepository store = repository) {
      List<Resource> records = SharedHistory.run(store, seed, COMMITS);
      SharedNaiveStore naive = new SharedNaiveStore().plant(records.toArray(Resource[]::new));
      List<Inconsistency> expected = Audit.of(new NaiveSnapshot(naive));

      assertThat(expected)
          .as("seed %d", seed)
          .isNotEmpty()
          .allMatch(it -> it.kind().origin() != InconsistencyKind.Origin.CONTRACT || isOrphan(it));
      try (Snapshot snapshot = store.snapshot()) {
        assertThat(Audit.of(snapshot)).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  /** What is named beyond references need not exist. */
  private static boolean isOrphan(Inconsistency it) {
    return it.kind() == InconsistencyKind.ORPHAN;
  }
}
