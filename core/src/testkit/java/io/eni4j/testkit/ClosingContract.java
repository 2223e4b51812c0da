package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is closed refuses everything but to be closed again, and closes nothing else. */
interface ClosingContract extends ContractPart {

  @Test
  default void aClosedStoreRefusesEverythingAndCanBeClosedAgain() {
    NetworkRepository store = newRepository();
    store.close();
    store.close();

    assertThrows(RepositoryException.class, store::snapshot, "a snapshot of a closed store");
    RepositoryException refused =
        assertThrows(
            RepositoryException.class,
            () -> store.commit(ChangeSet.of()),
            "a commit to a closed store");
    assertFalse(refused.isPossiblyStored(), "whether a closed store may have stored something");
    assertThrows(
        RepositoryException.class,
        () -> store.answer(Settlements.token("t")),
        "the answer of a closed store");
    assertThrows(
        RepositoryException.class,
        () -> store.expire(new Expiry(Settlements.NOON, Settlements.NOON, 1)),
        "expiry in a closed store");
  }

  @Test
  default void aClosedSnapshotCanBeClosedAgainAndNothingElse() {
    try (StoreUnderTest store = new StoreUnderTest(newRepository(), Records.vpc(1))) {
      Snapshot snapshot = store.snapshot();
      snapshot.close();
      snapshot.close();

      assertThrows(IllegalStateException.class, () -> snapshot.find(Records.vpcId(1)), "find");
      assertThrows(IllegalStateException.class, () -> snapshot.list(Query.VPCS), "list");
      assertThrows(
          IllegalStateException.class,
          () -> snapshot.size(new Members.SubnetsOf(Records.vpcId(1))),
          "size");
      assertThrows(IllegalStateException.class, () -> snapshot.users(Records.vpcId(1), 1), "users");
      assertThrows(
          IllegalStateException.class, () -> snapshot.count(new Quota(Counter.VPCS, 1)), "count");
    }
  }

  @Test
  @Timeout(120)
  default void closingOneSnapshotTwiceDoesNotCloseAnother() {
    try (StoreUnderTest store = new StoreUnderTest(newRepository(), Records.vpc(1))) {
      Snapshot first = store.snapshot();
      first.close();
      try (Snapshot second = store.snapshot()) {
        first.close();
        store.stored(StoreUnderTest.delete(Records.vpcId(1)));
        for (int i = 0; i < 64; i++) {
          store.stored();
        }

        assertEquals(
            Records.vpc(1),
            StoreUnderTest.get(second, Records.vpcId(1)),
            "what a snapshot sees after another was closed twice");
      }
    }
  }

  @Test
  @Timeout(120)
  default void aSnapshotLeftOpenHoldsUpNoCommit() {
    try (StoreUnderTest store = new StoreUnderTest(newRepository(), Records.vpc(1));
        Snapshot open = store.snapshot()) {
      assertEquals(Records.vpc(1), StoreUnderTest.get(open, Records.vpcId(1)), "read before");
      store.stored(StoreUnderTest.update(Records.vpc(1).withName("new")));
      store.stored(StoreUnderTest.delete(Records.vpcId(1)));
      assertEquals(Records.vpc(1), StoreUnderTest.get(open, Records.vpcId(1)), "read after");
    }
  }
}
