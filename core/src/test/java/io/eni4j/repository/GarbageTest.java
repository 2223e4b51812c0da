package io.eni4j.repository;

import static io.eni4j.testkit.SharedStore.delete;
import static io.eni4j.testkit.SharedStore.insert;
import static io.eni4j.testkit.SharedStore.touch;
import static io.eni4j.testkit.SharedStore.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.Members;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import io.eni4j.testkit.SharedRecords;
import io.eni4j.testkit.SharedStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GarbageTest {
  private static final NetworkInterface ENI = SharedRecords.secondary(1, 1, 1, "10.0.1.4", 1);

  private final InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
  private final SharedStore store = new SharedStore(repository);

  @BeforeEach
  void aSmallNetwork() {
    store.insertAll(
        SharedRecords.vpc(1),
        SharedRecords.group(1, 1),
        SharedRecords.group(2, 1),
        SharedRecords.subnet(1, 1, "10.0.1.0/24"),
        SharedRecords.instance(1, 1),
        ENI);
  }

  @Test
  void withoutSnapshotsNoMoreIsKeptThanTheLastFewCommitsLeft() {
    for (int i = 0; i < 1_000; i++) {
      store.stored(update(ENI.withDescription("d" + i)), touch(SharedRecords.instanceId(1)));
      assertThat(Census.of(repository).waiting()).isLessThan(64);
      assertThat(Census.versions(cell())).isLessThan(32);
    }
  }

  @Test
  void whatIsGoneLeavesNoTrace() {
    for (int i = 0; i < 100; i++) {
      store.stored(insert(SharedRecords.vpc(7)), insert(SharedRecords.subnet(7, 7, "10.7.0.0/24")));
      store.stored(
          insert(SharedRecords.secondary(7, 1, 1, "10.0.1.7", 2)),
          insert(SharedRecords.privateIp(1, "10.0.1.7", 1, 7)),
          insert(
              SharedRecords.elasticIp(7, "7.0.0.1")
                  .withAssociation(SharedRecords.tie(7, 1, "10.0.1.7"))));
      store.stored(
          delete(SharedRecords.vpcId(7)),
          delete(SharedRecords.subnetId(7)),
          delete(SharedRecords.interfaceId(7)),
          delete(SharedRecords.ipKey(1, "10.0.1.7")),
          delete(SharedRecords.elasticIpId(7)));
    }
    settle();

    assertNothingButTheNewest();
    assertThat(Census.of(repository).spaces()).isZero();
  }

  @Test
  void aSnapshotKeepsWhatItSeesAndNotAllThatCameAfter() {
    Snapshot snapshot = repository.snapshot();
    for (int i = 0; i < 1_000; i++) {
      store.stored(update(ENI.withDescription("d" + i)));
    }
    settle();
    assertThat(Census.versions(cell())).isEqualTo(2);
    assertThat(Census.of(repository).waiting()).isEqualTo(1);
    assertThat(snapshot.find(ENI.id())).map(Versioned::value).contains(ENI);

    snapshot.close();
    settle();
    assertNothingButTheNewest();
  }

  @Test
  void everySnapshotKeepsItsOwnUntilItIsClosed() {
    Deque<Snapshot> open = new ArrayDeque<>();
    for (int i = 0; i < 100; i++) {
      store.stored(update(ENI.withDescription("d" + i)));
      open.add(repository.snapshot());
      store.stored(update(ENI.withDescription("unseen")));
    }
    settle();
    assertThat(Census.versions(cell())).isEqualTo(101);
    for (int i = 0; i < 100; i++) {
      // Youngest and oldest by turns.
      Snapshot snapshot = i % 2 == 0 ? open.removeFirst() : open.removeLast();
      assertThat(snapshot.find(ENI.id()).orElseThrow().value().description())
          .isEqualTo("d" + (i % 2 == 0 ? i / 2 : 99 - i / 2));
      snapshot.close();
      settle();
      assertThat(Census.versions(cell())).isEqualTo(100 - i);
    }
    assertNothingButTheNewest();
  }

  @Test
  void aCandidateThatCameBackSurvivesTheGarbageOfItsLeaving() {
    for (int round = 0; round < 40; round++) {
      try (Snapshot snapshot = repository.snapshot()) {
        store.stored(update(ENI.withSecurityGroupIds(SharedRecords.groupId(2))));
        store.stored(update(ENI));
        assertThat(snapshot.users(SharedRecords.groupId(1), 9)).isEqualTo(List.of(ENI.id()));
      }
      for (int i = 0; i < round; i++) {
        store.stored();
      }
      try (Snapshot snapshot = repository.snapshot()) {
        assertThat(snapshot.users(SharedRecords.groupId(1), 9)).isEqualTo(List.of(ENI.id()));
        assertThat(snapshot.users(SharedRecords.groupId(2), 9)).isEmpty();
      }
    }
    settle();
    assertNothingButTheNewest();
  }

  @Test
  void aRecordInsertedAgainSurvivesTheGarbageOfItsDeletion() {
    for (int round = 0; round < 40; round++) {
      Snapshot before = repository.snapshot();
      store.stored(delete(ENI.id()));
      Snapshot between = repository.snapshot();
      for (int i = 0; i < round; i++) {
        store.stored();
      }
      store.stored(insert(ENI));
      before.close();
      for (int i = 0; i < 40 - round; i++) {
        store.stored();
      }
      assertThat(between.find(ENI.id())).isEmpty();
      assertThat(SharedStore.walk(between, Query.NETWORK_INTERFACES)).isEmpty();
      between.close();
      try (Snapshot after = repository.snapshot()) {
        assertThat(after.find(ENI.id())).isPresent();
        assertThat(SharedStore.walk(after, Query.NETWORK_INTERFACES)).containsExactly(ENI);
        assertThat(after.users(SharedRecords.subnetId(1), 9)).isEqualTo(List.of(ENI.id()));
      }
    }
    settle();
    assertNothingButTheNewest();
  }

  @Test
  void aBlockThatCameBackSurvivesTheGarbageOfItsLeaving() {
    for (int round = 0; round < 40; round++) {
      try (Snapshot snapshot = repository.snapshot()) {
        store.stored(insert(SharedRecords.subnet(5, 1, "10.0.5.0/24")));
        store.stored(delete(SharedRecords.subnetId(5)));
        store.stored(insert(SharedRecords.subnet(6, 1, "10.0.5.0/24")));
        assertThat(snapshot.size(new Members.SubnetsOf(SharedRecords.vpcId(1)))).isEqualTo(1);
      }
      for (int i = 0; i < round; i++) {
        store.stored();
      }
      try (Snapshot snapshot = repository.snapshot()) {
        assertThat(
                snapshot.overlapping(
                    SharedRecords.vpcId(1), SharedRecords.subnet(5, 1, "10.0.5.0/24").cidr()))
            .map(it -> it.value().id())
            .contains(SharedRecords.subnetId(6));
      }
      store.stored(delete(SharedRecords.subnetId(6)));
    }
    settle();
    assertNothingButTheNewest();
  }

  @Test
  void manyVersionsReleasedAtOnceGoBySmallSteps() {
    List<Write> touches = new ArrayList<>();
    for (int n = 10; n < 5_010; n++) {
      store.insertAll(SharedRecords.vpc(n));
      touches.add(touch(SharedRecords.vpcId(n)));
    }
    settle();
    Snapshot snapshot = repository.snapshot();
    store.stored(touches);
    assertThat(Census.of(repository).waiting()).isGreaterThanOrEqualTo(5_000);
    snapshot.close();
    int waiting = Census.of(repository).waiting();
    for (int i = 0; i < 200; i++) {
      store.stored();
      int now = Census.of(repository).waiting();
      assertThat(waiting - now).isLessThan(600);
      waiting = now;
    }
    assertNothingButTheNewest();
  }

  private RecordCell cell() {
    return Objects.requireNonNull(repository.contents().cell(ENI.id()));
  }

  /** Commits nothing until the store has looked for garbage at least once. */
  private void settle() {
    for (int i = 0; i < 64; i++) {
      store.stored();
    }
  }

  private void assertNothingButTheNewest() {
    Census.of(repository).assertNothingButTheNewest(repository);
  }
}
