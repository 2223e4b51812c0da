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
import io.eni4j.model.Attachment;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.model.Vpc;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Commits and snapshots of many threads are what one after another would be. */
interface RaceContract extends ContractPart {

  @Test
  default void noUpdateIsLost() throws InterruptedException {
    for (int i = 0; i < effort(); i++) {
      AtomicInteger refused = new AtomicInteger();
      try (StoreUnderTest store =
          new StoreUnderTest(newRepository(), Records.vpc(1).withName("0"))) {
        Callable<List<Long>> counting = () -> countUp(store, 10, refused);
        List<Long> revisions = new ArrayList<>();
        Threads.run(Collections.nCopies(Threads.SOME, counting)).forEach(revisions::addAll);

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
  default void exactlyOneOfManyInsertsAKey() throws InterruptedException {
    try (StoreUnderTest store = new StoreUnderTest(newRepository(), Records.vpc(1))) {
      Race.oneWins(
          20 * effort(),
          Threads.SOME,
          (round, racer) -> {
            Write mine = insert(Records.group(round, 1).withDescription("by " + racer));
            return store.commit(List.of(mine));
          });
    }
  }

  @Test
  default void exactlyOneOfManyFillsASlot() throws InterruptedException {
    try (StoreUnderTest store =
        new StoreUnderTest(newRepository(), Records.network(Records.instance(1, 1)))) {
      for (int n = 0; n < Threads.SOME; n++) {
        store.insertAll(eni(n));
      }
      Race.oneWins(
          20 * effort(),
          Threads.SOME,
          (round, racer) -> {
            Write mine = update(eni(racer).withAttachment(Records.at(1, 2 + round)));
            return store.commit(List.of(mine));
          });
    }
  }

  /**
   * Half of them go to a place of their instance, half of them are on the way to the same place.
   */
  @Test
  default void exactlyOneOfManyIsAtAPlaceOrOnTheWayToIt() throws InterruptedException {
    try (StoreUnderTest store =
        new StoreUnderTest(
            newRepository(), Records.network(Records.instance(1, 1), Records.instance(2, 1)))) {
      for (int n = 0; n < Threads.SOME; n++) {
        store.insertAll(eni(n).withAttachment(Records.at(1 + n % 2, 1_000 + n)));
      }
      Race.oneWins(
          20 * effort(),
          Threads.SOME,
          (round, racer) -> {
            Attachment there =
                racer % 2 == 0
                    ? Records.at(1, 2 + round)
                    : Records.at(2, 1_000 + racer)
                        .movingTo(new Place(Records.instanceId(1), 2 + round));
            return store.commit(List.of(update(eni(racer).withAttachment(there))));
          });
    }
  }

  private static NetworkInterface eni(int n) {
    return Records.secondary(n, 1, 1, "10.0.1." + n, 1);
  }

  @Test
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
  default void aGroupIsEitherJoinedOrDeleted() throws InterruptedException {
    try (StoreUnderTest store =
        new StoreUnderTest(newRepository(), Records.network(Records.group(2, 1), eni(1)))) {
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
  default void aQuotaIsNeverPassedAndAlwaysUsedUp() throws InterruptedException {
    int limit = 50;
    Quota quota = new Quota(Counter.VPCS, limit);
    for (int i = 0; i < effort(); i++) {
      AtomicInteger ids = new AtomicInteger();
      try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
        Callable<Integer> using = () -> useUp(store, quota, ids);
        List<Integer> stored = Threads.run(Collections.nCopies(Threads.SOME, using));

        assertEquals(
            limit, stored.stream().mapToInt(Integer::intValue).sum(), "VPCs stored under a limit");
        assertEquals(limit, store.count(quota), "VPCs counted");
        assertEquals(limit, store.kept().values().size(), "VPCs kept");
      }
    }
  }

  /** Stores until a quota is used up, not only until a commit is refused: that may be for less. */
  private static int useUp(StoreUnderTest store, Quota quota, AtomicInteger ids) {
    int stored = 0;
    for (int attempts = 0; attempts < 20 * quota.limit() && stored <= quota.limit(); attempts++) {
      Write mine = insert(Records.vpc(ids.incrementAndGet()));
      if (store.commit(List.of(mine), new Guard.Below(quota)) instanceof CommitResult.Committed) {
        stored++;
      } else if (store.count(quota) >= quota.limit()) {
        break;
      }
    }
    return stored;
  }

  /** Each moves, by one more, what the other relies on not being above what it was. */
  @Test
  default void ofTwoThatRelyOnCountersThatTheOtherMovesOneWinsAtMost() throws InterruptedException {
    AtomicInteger ids = new AtomicInteger();
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      long[] counts = {0, 0};
      Race.oneWinsAtMost(
          20 * effort(),
          2,
          (round, racer) -> {
            int id = ids.incrementAndGet();
            String address = Records.address("1.0.0.0").plus(id).toString();
            Counter other = racer == 0 ? Counter.ELASTIC_IPS : Counter.VPCS;
            Quota relied = new Quota(other, (int) counts[1 - racer]);
            return store.commit(
                List.of(insert(racer == 0 ? Records.vpc(id) : Records.elasticIp(id, address))),
                new Guard.Below(relied));
          },
          () -> {
            counts[0] = store.count(new Quota(Counter.VPCS, 0));
            counts[1] = store.count(new Quota(Counter.ELASTIC_IPS, 0));
          });
    }
  }

  @Test
  default void aCommitIsSeenByEverySnapshotOpenedAfterItReturned() throws InterruptedException {
    for (int i = 0; i < effort(); i++) {
      try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int t = 0; t < Threads.SOME; t++) {
          Vpc mine = Records.vpc(t);
          store.insertAll(mine);
          tasks.add(() -> updateAndLook(store, mine));
        }
        List<Long> revisions = new ArrayList<>();
        Threads.run(tasks).forEach(revisions::addAll);
        assertEquals(
            revisions.size(), new HashSet<>(revisions).size(), "every commit has its own revision");
      }
    }
  }

  private static List<Long> updateAndLook(StoreUnderTest store, Vpc mine) {
    List<Long> revisions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
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
  }

  @Test
  default void whateverManyThreadsDoIsWhatOneAfterAnotherWouldDo() throws InterruptedException {
    for (int seed = 0; seed < 3 * effort(); seed++) {
      try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
        new SerialHistory(store, seed).run();
      }
    }
  }
}
