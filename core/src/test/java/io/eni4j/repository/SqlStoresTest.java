package io.eni4j.repository;

import io.eni4j.Tier;
import io.eni4j.jdbc.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the store in memory holds for those on SQL databases. */
class SqlStoresTest {
  private static final int COMMITS = 40;

  @ParameterizedTest
  @EnumSource
  @Tag("proof")
  void answersWhatANaiveStoreAnswersThenAndLater(TestDatabase database) {
    int seeds = Tier.count(1, 50, 2_000);
    for (long seed = 1; seed <= seeds; seed++) {
      try (NetworkRepository store = database.newRepository()) {
        AgainstNaive.run(store, seed, COMMITS);
      }
    }
  }

  @Nested
  class OnPostgres {
    @Nested
    class Commits extends CommitTest {
      @Override
      NetworkRepository newStore() {
        return TestDatabase.POSTGRES.newRepository();
      }
    }

    @Nested
    class Guards extends CommitGuardsTest {
      @Override
      NetworkRepository newStore() {
        return TestDatabase.POSTGRES.newRepository();
      }
    }

    @Nested
    class Pages extends SqlPages {
      @Override
      NetworkRepository newStore() {
        return TestDatabase.POSTGRES.newRepository();
      }
    }

    @Nested
    class Snapshots extends SqlSnapshots {
      @Override
      NetworkRepository newStore() {
        return TestDatabase.POSTGRES.newRepository();
      }
    }
  }

  @Nested
  class OnH2 {
    @Nested
    class Commits extends CommitTest {
      @Override
      NetworkRepository newStore() {
        return TestDatabase.H2.newRepository();
      }
    }

    @Nested
    class Guards extends CommitGuardsTest {
      @Override
      NetworkRepository newStore() {
        return TestDatabase.H2.newRepository();
      }
    }

    @Nested
    class Pages extends SqlPages {
      @Override
      NetworkRepository newStore() {
        return TestDatabase.H2.newRepository();
      }
    }

    @Nested
    class Snapshots extends SqlSnapshots {
      @Override
      NetworkRepository newStore() {
        return TestDatabase.H2.newRepository();
      }
    }
  }

  /** Without the test of how many records in memory one page looks at. */
  abstract static class SqlPages extends ListingTest {
    @Override
    void aPageLooksAtABoundedNumberOfRecords() {}
  }

  /**
   * Without the test that a record is handed out as the same object, and the one of the largest.
   */
  abstract static class SqlSnapshots extends SnapshotTest {
    @Override
    void recordsAreHandedOutAsTheyWereStored() {}

    @Override
    void listsTenThousandSubnetsInTheOrderOfKeysAndFindsTheOneThatOverlaps() {}
  }
}
