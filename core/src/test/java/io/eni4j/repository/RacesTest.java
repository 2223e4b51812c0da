package io.eni4j.repository;

import static io.eni4j.repository.Stores.get;
import static io.eni4j.repository.Stores.insert;
import static io.eni4j.repository.Stores.insertAll;
import static io.eni4j.repository.Stores.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RacesTest {
  private static final int THREADS = 8;

  private final InMemoryNetworkRepository store = new InMemoryNetworkRepository();

  @Test
  void noUpdateIsLostBetweenEightThreads() throws Exception {
    int updates = 500;
    insertAll(store, Records.vpc(1).withName("0"));
    List<Callable<Set<Long>>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      tasks.add(
          () -> {
            Set<Long> revisions = new HashSet<>();
            while (revisions.size() < updates) {
              try (Snapshot snapshot = store.snapshot()) {
                Versioned<Vpc> vpc = snapshot.find(Records.vpcId(1)).orElseThrow();
                String more = Integer.toString(Integer.parseInt(vpc.value().name()) + 1);
                CommitResult result =
                    Stores.commit(
                        store,
                        List.of(update(vpc.value().withName(more))),
                        new Guard.Unchanged(Records.vpcId(1), vpc.revision()));
                if (result instanceof CommitResult.Committed committed) {
                  revisions.add(committed.revision());
                }
              }
            }
            return revisions;
          });
    }
    Set<Long> all = new HashSet<>();
    Threads.run(tasks).forEach(all::addAll);

    assertThat(all).hasSize(THREADS * updates);
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(get(snapshot, Records.vpcId(1)).name()).isEqualTo("" + THREADS * updates);
    }
  }

  @Test
  void exactlyOneOfManyThreadsFillsASlotOrInsertsAKey() throws Exception {
    int rounds = 300;
    List<Callable<List<Integer>>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int thread = t;
      tasks.add(
          () -> {
            List<Integer> won = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
              boolean slot = round % 2 == 0;
              Write write =
                  slot
                      ? insert(
                          Records.elasticIp(
                              round * THREADS + thread, "1.0." + round / 256 + "." + round % 256))
                      : insert(Records.vpc(round));
              if (store.commit(ChangeSet.of(write)) instanceof CommitResult.Committed) {
                won.add(round);
              }
            }
            return won;
          });
    }
    List<Integer> winners = new ArrayList<>();
    Threads.run(tasks).forEach(winners::addAll);

    assertThat(winners).hasSize(rounds).doesNotHaveDuplicates();
  }

  @Test
  void aQuotaIsNeverPassedAndAlwaysUsedUp() throws Exception {
    int limit = 777;
    Guard below = new Guard.Below(new Quota(Counter.VPCS, limit));
    AtomicInteger ids = new AtomicInteger();
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      tasks.add(
          () -> {
            int mine = 0;
            while (Stores.commit(store, List.of(insert(Records.vpc(ids.incrementAndGet()))), below)
                instanceof CommitResult.Committed) {
              mine++;
            }
            return mine;
          });
    }
    int stored = Threads.run(tasks).stream().mapToInt(Integer::intValue).sum();

    assertThat(stored).isEqualTo(limit);
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.count(new Quota(Counter.VPCS, 0))).isEqualTo(limit);
    }
  }

  @Test
  void aSnapshotSeesOneInstantWhileWritersRun() throws Exception {
    int pairs = 4;
    int rounds = 3_000;
    insertAll(store, Records.vpc(0), Records.subnet(1, 0, "10.0.1.0/24"));
    for (int n = 1; n <= pairs; n++) {
      insertAll(store, Records.vpc(n).withName("0"), Records.vpc(n + pairs).withName("0"));
      insertAll(store, Records.group(n, 0), Records.group(n + pairs, 0));
      insertAll(store, Records.instance(n, 0), Records.instance(n + pairs, 0));
      insertAll(store, Records.secondary(n, 0, 1, "10.0.1." + n, n));
    }
    AtomicInteger writing = new AtomicInteger(pairs);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int n = 1; n <= pairs; n++) {
      int pair = n;
      tasks.add(
          () -> {
            for (int round = 1; round <= rounds; round++) {
              write(pair, pair + pairs, round);
            }
            writing.decrementAndGet();
            return null;
          });
    }
    for (int t = 0; t < 3; t++) {
      tasks.add(
          () -> {
            long last = 0;
            while (writing.get() > 0) {
              try (Snapshot snapshot = store.snapshot()) {
                assertThat(snapshot.revision()).isGreaterThanOrEqualTo(last);
                last = snapshot.revision();
                for (int n = 1; n <= pairs; n++) {
                  read(snapshot, n, n + pairs);
                }
              }
            }
            return null;
          });
    }
    Threads.run(tasks);
    Stores.settle(store);
    Census.of(store).assertNothingButTheNewest(all());
  }

  /** One commit that moves an interface from one group, instance and MAC to the other. */
  private void write(int one, int two, int round) {
    int to = round % 2 == 0 ? one : two;
    NetworkInterface moved =
        Records.secondary(one, 0, 1, "10.0.1." + one, to)
            .withMacAddress(Records.mac(to))
            .withAttachment(Records.at(to, 2));
    Stores.stored(
        store,
        update(Records.vpc(one).withName("" + round)),
        round % 3 == 1
            ? insert(Records.elasticIp(one, "1.0.0." + one))
            : round % 3 == 2
                ? update(Records.elasticIp(one, "1.0.1." + one))
                : Stores.delete(Records.elasticIpId(one)),
        update(moved),
        update(Records.vpc(two).withName("" + round)));
  }

  private static void read(Snapshot snapshot, int one, int two) {
    Vpc first = get(snapshot, Records.vpcId(one));
    assertThat(get(snapshot, Records.vpcId(two)).name()).isEqualTo(first.name());
    int round = Integer.parseInt(first.name());
    if (round == 0) {
      return;
    }
    int here = round % 2 == 0 ? one : two;
    int there = one + two - here;
    NetworkInterface eni = get(snapshot, Records.interfaceId(one));
    assertThat(eni.securityGroupIds()).isEqualTo(List.of(Records.groupId(here)));
    assertMember(snapshot, eni, here, true);
    assertMember(snapshot, eni, there, false);
    assertThat(snapshot.find(Records.elasticIpId(one)).isPresent()).isEqualTo(round % 3 != 0);
    assertThat(
            snapshot.holder(new Slot.ElasticIpAddress(Records.address("1.0.0." + one))).isPresent())
        .isEqualTo(round % 3 == 1);
    assertThat(snapshot.revision()).isPositive();
  }

  private static void assertMember(Snapshot snapshot, NetworkInterface eni, int n, boolean is) {
    SecurityGroupId group = Records.groupId(n);
    assertThat(snapshot.users(group, 9)).isEqualTo(is ? List.of(eni.id()) : List.of());
    assertThat(
            Stores.walk(snapshot, Query.NETWORK_INTERFACES.and(new Filter.InSecurityGroup(group))))
        .hasSize(is ? 1 : 0);
    assertThat(snapshot.size(new Members.InterfacesOf(Records.instanceId(n))))
        .isEqualTo(is ? 1 : 0);
    assertThat(snapshot.holder(new Slot.Mac(Records.mac(n))))
        .isEqualTo(is ? Optional.of(eni.id()) : Optional.empty());
    assertThat(snapshot.holder(new Slot.DeviceIndex(Records.instanceId(n), 2)))
        .isEqualTo(is ? Optional.of(eni.id()) : Optional.empty());
  }

  @Test
  void writersThatRelyOnNothingLeaveNoLooseEnds() throws Exception {
    int groups = 5;
    insertAll(store, Records.vpc(1), Records.subnet(1, 1, "10.0.1.0/24"));
    for (int n = 1; n <= groups; n++) {
      insertAll(store, Records.group(n, 1), Records.instance(n, 1));
    }
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      Random random = new Random(t);
      tasks.add(
          () -> {
            for (int i = 0; i < 2_000; i++) {
              int n = 1 + random.nextInt(3);
              NetworkInterface eni =
                  Records.secondary(n, 1, 1, "10.0.1." + n, 1 + random.nextInt(groups))
                      .withMacAddress(Records.mac(random.nextInt(9)))
                      .withAttachment(Records.at(1 + random.nextInt(groups), 2));
              store.commit(
                  ChangeSet.of(
                      switch (random.nextInt(4)) {
                        case 0 -> insert(eni);
                        case 1 -> Stores.delete(eni.id());
                        default -> update(eni);
                      }));
            }
            return null;
          });
    }
    Threads.run(tasks);
    Stores.settle(store);
    Census.of(store).assertNothingButTheNewest(all());
    try (Snapshot snapshot = store.snapshot()) {
      int onInstances = 0;
      for (int n = 1; n <= groups; n++) {
        onInstances += snapshot.size(new Members.InterfacesOf(Records.instanceId(n)));
      }
      int interfaces = Stores.walk(snapshot, Query.NETWORK_INTERFACES).size();
      assertThat(onInstances).isEqualTo(interfaces);
      assertThat(snapshot.count(new Quota(Counter.SECONDARY_INTERFACES, 0))).isEqualTo(interfaces);
    }
  }

  private List<Resource> all() {
    return Stores.dump(store).values().stream().<Resource>map(Versioned::value).toList();
  }

  @Test
  void aCommitIsSeenByEverySnapshotOpenedAfterItReturned() throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      VpcId mine = Records.vpcId(t);
      insertAll(store, Records.vpc(t));
      Vpc vpc = Records.vpc(t);
      tasks.add(
          () -> {
            for (int i = 0; i < 2_000; i++) {
              long revision = Stores.stored(store, update(vpc.withName("n" + i)));
              try (Snapshot snapshot = store.snapshot()) {
                assertThat(snapshot.revision()).isGreaterThanOrEqualTo(revision);
                assertThat(snapshot.find(mine))
                    .contains(new Versioned<>(vpc.withName("n" + i), revision));
              }
            }
            return null;
          });
    }
    Threads.run(tasks);
  }
}
