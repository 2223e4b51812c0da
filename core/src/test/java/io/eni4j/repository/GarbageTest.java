package io.eni4j.repository;

import static io.eni4j.repository.Stores.delete;
import static io.eni4j.repository.Stores.dump;
import static io.eni4j.repository.Stores.insert;
import static io.eni4j.repository.Stores.insertAll;
import static io.eni4j.repository.Stores.settle;
import static io.eni4j.repository.Stores.stored;
import static io.eni4j.repository.Stores.touch;
import static io.eni4j.repository.Stores.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.Members;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GarbageTest {
  private static final NetworkInterface ENI = Records.secondary(1, 1, 1, "10.0.1.4", 1);

  private final InMemoryNetworkRepository store = new InMemoryNetworkRepository();

  @BeforeEach
  void aSmallNetwork() {
    insertAll(
        store,
        Records.vpc(1),
        Records.group(1, 1),
        Records.group(2, 1),
        Records.subnet(1, 1, "10.0.1.0/24"),
        Records.instance(1, 1),
        ENI);
  }

  @Test
  void withoutSnapshotsNoMoreIsKeptThanTheLastFewCommitsLeft() {
    for (int i = 0; i < 1_000; i++) {
      stored(store, update(ENI.withDescription("d" + i)), touch(Records.instanceId(1)));
      assertThat(Census.of(store).waiting()).isLessThan(64);
      assertThat(Census.versions(cell())).isLessThan(32);
    }
  }

  @Test
  void whatIsGoneLeavesNoTrace() {
    for (int i = 0; i < 100; i++) {
      stored(store, insert(Records.vpc(7)), insert(Records.subnet(7, 7, "10.7.0.0/24")));
      stored(
          store,
          insert(Records.secondary(7, 1, 1, "10.0.1.7", 2)),
          insert(Records.privateIp(1, "10.0.1.7", 1, 7)),
          insert(Records.elasticIp(7, "7.0.0.1").withAssociation(Records.tie(7, 1, "10.0.1.7"))));
      stored(
          store,
          delete(Records.vpcId(7)),
          delete(Records.subnetId(7)),
          delete(Records.interfaceId(7)),
          delete(Records.ipKey(1, "10.0.1.7")),
          delete(Records.elasticIpId(7)));
    }
    settle(store);

    assertNothingButTheNewest();
    assertThat(Census.of(store).spaces()).isZero();
  }

  @Test
  void aSnapshotKeepsWhatItSeesAndNotAllThatCameAfter() {
    Snapshot snapshot = store.snapshot();
    for (int i = 0; i < 1_000; i++) {
      stored(store, update(ENI.withDescription("d" + i)));
    }
    settle(store);
    assertThat(Census.versions(cell())).isEqualTo(2);
    assertThat(Census.of(store).waiting()).isEqualTo(1);
    assertThat(snapshot.find(ENI.id())).map(Versioned::value).contains(ENI);

    snapshot.close();
    settle(store);
    assertNothingButTheNewest();
  }

  @Test
  void everySnapshotKeepsItsOwnUntilItIsClosed() {
    Deque<Snapshot> open = new ArrayDeque<>();
    for (int i = 0; i < 100; i++) {
      stored(store, update(ENI.withDescription("d" + i)));
      open.add(store.snapshot());
      stored(store, update(ENI.withDescription("unseen")));
    }
    settle(store);
    assertThat(Census.versions(cell())).isEqualTo(101);
    for (int i = 0; i < 100; i++) {
      // Youngest and oldest by turns.
      Snapshot snapshot = i % 2 == 0 ? open.removeFirst() : open.removeLast();
      assertThat(snapshot.find(ENI.id()).orElseThrow().value().description())
          .isEqualTo("d" + (i % 2 == 0 ? i / 2 : 99 - i / 2));
      snapshot.close();
      settle(store);
      assertThat(Census.versions(cell())).isEqualTo(100 - i);
    }
    assertNothingButTheNewest();
  }

  @Test
  void aCandidateThatCameBackSurvivesTheGarbageOfItsLeaving() {
    for (int round = 0; round < 40; round++) {
      try (Snapshot snapshot = store.snapshot()) {
        stored(store, update(ENI.withSecurityGroupIds(Records.groupId(2))));
        stored(store, update(ENI));
        assertThat(snapshot.users(Records.groupId(1), 9)).isEqualTo(List.of(ENI.id()));
      }
      for (int i = 0; i < round; i++) {
        stored(store);
      }
      try (Snapshot snapshot = store.snapshot()) {
        assertThat(snapshot.users(Records.groupId(1), 9)).isEqualTo(List.of(ENI.id()));
        assertThat(snapshot.users(Records.groupId(2), 9)).isEmpty();
      }
    }
    settle(store);
    assertNothingButTheNewest();
  }

  @Test
  void aRecordInsertedAgainSurvivesTheGarbageOfItsDeletion() {
    for (int round = 0; round < 40; round++) {
      Snapshot before = store.snapshot();
      stored(store, delete(ENI.id()));
      Snapshot between = store.snapshot();
      for (int i = 0; i < round; i++) {
        stored(store);
      }
      stored(store, insert(ENI));
      before.close();
      for (int i = 0; i < 40 - round; i++) {
        stored(store);
      }
      assertThat(between.find(ENI.id())).isEmpty();
      assertThat(Stores.walk(between, Query.NETWORK_INTERFACES)).isEmpty();
      between.close();
      try (Snapshot after = store.snapshot()) {
        assertThat(after.find(ENI.id())).isPresent();
        assertThat(Stores.walk(after, Query.NETWORK_INTERFACES)).containsExactly(ENI);
        assertThat(after.users(Records.subnetId(1), 9)).isEqualTo(List.of(ENI.id()));
      }
    }
    settle(store);
    assertNothingButTheNewest();
  }

  @Test
  void aBlockThatCameBackSurvivesTheGarbageOfItsLeaving() {
    for (int round = 0; round < 40; round++) {
      try (Snapshot snapshot = store.snapshot()) {
        stored(store, insert(Records.subnet(5, 1, "10.0.5.0/24")));
        stored(store, delete(Records.subnetId(5)));
        stored(store, insert(Records.subnet(6, 1, "10.0.5.0/24")));
        assertThat(snapshot.size(new Members.SubnetsOf(Records.vpcId(1)))).isEqualTo(1);
      }
      for (int i = 0; i < round; i++) {
        stored(store);
      }
      try (Snapshot snapshot = store.snapshot()) {
        assertThat(
                snapshot.overlapping(Records.vpcId(1), Records.subnet(5, 1, "10.0.5.0/24").cidr()))
            .map(it -> it.value().id())
            .contains(Records.subnetId(6));
      }
      stored(store, delete(Records.subnetId(6)));
    }
    settle(store);
    assertNothingButTheNewest();
  }

  @Test
  void manyVersionsReleasedAtOnceGoBySmallSteps() {
    List<Write> touches = new ArrayList<>();
    for (int n = 10; n < 5_010; n++) {
      insertAll(store, Records.vpc(n));
      touches.add(touch(Records.vpcId(n)));
    }
    settle(store);
    Snapshot snapshot = store.snapshot();
    Stores.commit(store, touches);
    assertThat(Census.of(store).waiting()).isGreaterThanOrEqualTo(5_000);
    snapshot.close();
    int waiting = Census.of(store).waiting();
    for (int i = 0; i < 200; i++) {
      stored(store);
      int now = Census.of(store).waiting();
      assertThat(waiting - now).isLessThan(600);
      waiting = now;
    }
    assertNothingButTheNewest();
  }

  private RecordCell cell() {
    return Objects.requireNonNull(store.contents().cell(ENI.id()));
  }

  private void assertNothingButTheNewest() {
    List<Resource> records = new ArrayList<>();
    dump(store).values().forEach(versioned -> records.add(versioned.value()));
    Census.of(store).assertNothingButTheNewest(records);
  }
}
