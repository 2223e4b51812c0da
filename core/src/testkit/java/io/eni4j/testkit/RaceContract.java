package io.eni4j.testkit;

import static io.eni4j.testkit.StoreUnderTest.delete;
import static io.eni4j.testkit.StoreUnderTest.get;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static io.eni4j.testkit.StoreUnderTest.touch;
import static io.eni4j.testkit.StoreUnderTest.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Quota;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Vpc;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commits and snapshots of many threads are what one after another would be. */
interface RaceContract extends ContractPart {

  @Test
  @Timeout(300)
  default void noUpdateIsLost() throws InterruptedException {
    int threads = 8;
    AtomicInteger refused = new AtomicInteger();
    try (StoreUnderTest store = new StoreUnderTest(newRepository(), Records.vpc(1).withName("0"))) {
      List<Callable<List<Long>>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        tasks.add(() -> countUp(store, 10 * effort(), refused));
      }
      List<Long> revisions = new ArrayList<>();
      Threads.run(tasks).forEach(revisions::addAll);

      assertEquals(
          revisions.size(), new HashSet<>(revisions).size(), "every commit has its own revision");
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(
            Integer.toString(revisions.size()),
            get(snapshot, Records.vpcId(1)).name(),
            "what all have counted together");
      }
    }
  }

  /**
   * Counts up, one commit each, and tells the revisions. Threads of a fast store hardly meet, so
   * they go on until they have met as often as they had to count, or counted far more.
   */
  private static List<Long> countUp(StoreUnderTest store, int updates, AtomicInteger refused) {
    List<Long> revisions = new ArrayList<>();
    for (int attempts = 1;
        revisions.size() < updates || (refused.get() < updates && revisions.size() < 50 * updates);
        attempts++) {
      assertTrue(
          attempts <= 100 * (revisions.size() + 1), "nearly every commit of a thread is refused");
      Versioned<Vpc> read;
      try (Snapshot snapshot = store.snapshot()) {
        read = snapshot.find(Records.vpcId(1)).orElseThrow();
      }
      String more = Integer.toString(Integer.parseInt(read.value().name()) + 1);
      CommitResult result =
          store.commit(
              List.of(update(read.value().withName(more))),
              new Guard.Unchanged(Records.vpcId(1), read.revision()));
      if (result instanceof CommitResult.Committed committed) {
        revisions.add(committed.revision());
      } else {
        refused.incrementAndGet();
      }
    }
    return revisions;
  }

  @Test
  @Timeout(300)
  default void exactlyOneOfManyInsertsAKey() throws InterruptedException {
    try (StoreUnderTest store = new StoreUnderTest(newRepository(), Records.vpc(1))) {
      Race.oneWins(
          20 * effort(),
          8,
          (round, racer) -> {
            Write mine = insert(Records.group(round, 1).withDescription("by " + racer));
            return store.commit(List.of(mine));
          });
    }
  }

  @Test
  @Timeout(300)
  default void exactlyOneOfManyFillsASlot() throws InterruptedException {
    int racers = 8;
    try (StoreUnderTest store =
        new StoreUnderTest(
            newRepository(),
            Records.vpc(1),
            Records.group(1, 1),
            Records.subnet(1, 1, "10.0.1.0/24"),
            Records.instance(1, 1))) {
      for (int n = 0; n < racers; n++) {
        store.insertAll(eni(n));
      }
      Race.oneWins(
          20 * effort(),
          racers,
          (round, racer) -> {
            Write mine = update(eni(racer).withAttachment(Records.at(1, 2 + round)));
            return store.commit(List.of(mine));
          });
    }
  }

  private static NetworkInterface eni(int n) {
    return Records.secondary(n, 1, 1, "10.0.1." + n, 1);
  }

  @Test
  @Timeout(300)
  default void ofTwoThatRelyOnWhatTheOtherWritesOneWins() throws InterruptedException {
    try (StoreUnderTest store =
        new StoreUnderTest(newRepository(), Records.vpc(0), Records.vpc(1))) {
      long[] revisions = {store.stored(touch(Records.vpcId(0)), touch(Records.vpcId(1)))};
      Race.oneWins(
          20 * effort(),
          2,
          (round, racer) ->
              store.commit(
                  List.of(touch(Records.vpcId(racer))),
                  new Guard.Unchanged(Records.vpcId(1 - racer), revisions[0])),
          () -> revisions[0] = store.stored(touch(Records.vpcId(0)), touch(Records.vpcId(1))));
    }
  }

  @Test
  @Timeout(300)
  default void aGroupIsEitherJoinedOrDeleted() throws InterruptedException {
    try (StoreUnderTest store =
        new StoreUnderTest(
            newRepository(),
            Records.vpc(1),
            Records.group(1, 1),
            Records.group(2, 1),
            Records.subnet(1, 1, "10.0.1.0/24"),
            eni(1))) {
      Write join = update(eni(1).withSecurityGroupIds(Records.groupId(2)));
      Race.oneWins(
          20 * effort(),
          2,
          (round, racer) ->
              racer == 0
                  ? store.commit(List.of(join))
                  : store.commit(
                      List.of(delete(Records.groupId(2))),
                      new Guard.Unreferenced(Records.groupId(2))),
          () -> {
            store.stored(update(eni(1)));
            if (!store.has(Records.groupId(2))) {
              store.insertAll(Records.group(2, 1));
            }
          });
    }
  }

  @Test
  @Timeout(300)
  default void aQuotaIsNeverPassedAndAlwaysUsedUp() throws InterruptedException {
    int threads = 8;
    int limit = 50 * effort();
    Quota quota = new Quota(Counter.VPCS, limit);
    AtomicInteger ids = new AtomicInteger();
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        tasks.add(
            () -> {
              int stored = 0;
              for (int attempts = 0; attempts < 20 * limit && stored <= limit; attempts++) {
                Write mine = insert(Records.vpc(ids.incrementAndGet()));
                if (store.commit(List.of(mine), new Guard.Below(quota))
                    instanceof CommitResult.Committed) {
                  stored++;
                } else if (store.count(quota) >= limit) {
                  break;
                }
              }
              return stored;
            });
      }
      int stored = Threads.run(tasks).stream().mapToInt(Integer::intValue).sum();

      assertEquals(limit, stored, "VPCs stored under a limit");
      assertEquals(limit, store.count(quota), "VPCs counted");
      assertEquals(limit, store.kept().values().size(), "VPCs kept");
    }
  }

  /** Each moves, by one more, what the other relies on not being above what it was. */
  @Test
  @Timeout(300)
  default void ofTwoThatRelyOnCountersThatTheOtherMovesOneWinsAtMost() throws InterruptedException {
    AtomicInteger ids = new AtomicInteger();
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      long[] counts = {0, 0};
      Race.oneWinsAtMost(
          20 * effort(),
          2,
          (round, racer) -> {
            int id = ids.incrementAndGet();
            Counter other = racer == 0 ? Counter.ELASTIC_IPS : Counter.VPCS;
            Quota relied = new Quota(other, (int) counts[1 - racer]);
            return store.commit(
                List.of(
                    insert(
                        racer == 0
                            ? Records.vpc(id)
                            : Records.elasticIp(id, "1.0." + id / 256 + "." + id % 256))),
                new Guard.Below(relied));
          },
          () -> {
            counts[0] = store.count(new Quota(Counter.VPCS, 0));
            counts[1] = store.count(new Quota(Counter.ELASTIC_IPS, 0));
          });
    }
  }

  @Test
  @Timeout(300)
  default void aCommitIsSeenByEverySnapshotOpenedAfterItReturned() throws InterruptedException {
    int threads = 8;
    int updates = 20 * effort();
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      List<Callable<Set<Long>>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        Vpc mine = Records.vpc(t);
        store.insertAll(mine);
        tasks.add(
            () -> {
              Set<Long> revisions = new HashSet<>();
              for (int i = 0; i < updates; i++) {
                Vpc now = mine.withName("name " + i);
                long revision = store.stored(update(now));
                revisions.add(revision);
                try (Snapshot snapshot = store.snapshot()) {
                  long seen = snapshot.revision();
                  assertTrue(seen >= revision, () -> seen + " was seen after " + revision);
                  assertEquals(
                      new Versioned<>(now, revision),
                      snapshot.find(now.id()).orElseThrow(),
                      "what a thread sees of its own commit");
                }
              }
              return revisions;
            });
      }
      Set<Long> all = new HashSet<>();
      Threads.run(tasks).forEach(all::addAll);
      assertEquals(threads * updates, all.size(), "every commit has its own revision");
    }
  }

  @Test
  @Timeout(300)
  default void whateverManyThreadsDoIsWhatOneAfterAnotherWouldDo() throws InterruptedException {
    for (int seed = 0; seed < 3 * effort(); seed++) {
      try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
        new SerialHistory(store, seed).run();
      }
    }
  }
}
