package io.eni4j.repository;

import static io.eni4j.repository.Stores.commit;
import static io.eni4j.repository.Stores.delete;
import static io.eni4j.repository.Stores.dump;
import static io.eni4j.repository.Stores.get;
import static io.eni4j.repository.Stores.insert;
import static io.eni4j.repository.Stores.insertAll;
import static io.eni4j.repository.Stores.refused;
import static io.eni4j.repository.Stores.stored;
import static io.eni4j.repository.Stores.touch;
import static io.eni4j.repository.Stores.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitTest {
  private static final NetworkInterface ENI = Records.secondary(1, 1, 1, "10.0.1.4", 1);
  private static final NetworkInterface OTHER = Records.secondary(2, 1, 1, "10.0.1.5", 1);

  private final NetworkRepository store = newStore();

  /** The store under test. */
  NetworkRepository newStore() {
    return new InMemoryNetworkRepository();
  }

  @BeforeEach
  void aSmallNetwork() {
    insertAll(
        store,
        Records.vpc(1),
        Records.group(1, 1),
        Records.subnet(1, 1, "10.0.1.0/24"),
        Records.instance(1, 1),
        Records.instance(2, 1));
    insertAll(store, ENI, OTHER);
  }

  @Test
  void everyCommitHasANewHigherRevisionWhatHasBeenWrittenHasIt() {
    long one = stored(store, update(Records.vpc(1).withName("one")), touch(Records.groupId(1)));
    long two = stored(store, touch(Records.vpcId(1)));

    assertThat(two).isGreaterThan(one);
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.revision()).isEqualTo(two);
      assertThat(snapshot.find(Records.vpcId(1)))
          .contains(new Versioned<>(Records.vpc(1).withName("one"), two));
      assertThat(snapshot.find(Records.groupId(1)))
          .contains(new Versioned<>(Records.group(1, 1), one));
    }
  }

  @Test
  void revisionsNeverComeTwiceNotEvenAfterDeletionAndCreationAnew() {
    long last = 0;
    for (int i = 0; i < 100; i++) {
      long inserted = stored(store, insert(Records.vpc(2)));
      long deleted = stored(store, delete(Records.vpcId(2)));
      assertThat(inserted).isGreaterThan(last);
      assertThat(deleted).isGreaterThan(inserted);
      last = deleted;
    }
  }

  @Test
  void anInsertedKeyMustNotExist() {
    assertRefused(new Guard.Absent(Records.vpcId(1)), insert(Records.vpc(1)));
  }

  @Test
  void whatIsUpdatedDeletedOrTouchedMustExist() {
    Guard gone = new Guard.Unchanged(Records.vpcId(9), 0);
    assertRefused(gone, update(Records.vpc(9)));
    assertRefused(gone, delete(Records.vpcId(9)));
    assertRefused(gone, touch(Records.vpcId(9)));
  }

  @Test
  void whatARecordPointsAtMustExist() {
    assertRefused(
        new Guard.Unchanged(Records.subnetId(9), 0),
        insert(Records.secondary(3, 1, 9, "10.0.1.6", 1)));
    assertRefused(
        new Guard.Unchanged(Records.instanceId(9), 0),
        update(ENI.withAttachment(Records.at(9, 2))));
    assertRefused(
        new Guard.Unchanged(Records.ipKey(1, "10.0.1.9"), 0),
        insert(Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(1, 1, "10.0.1.9"))));
  }

  @Test
  void whatARecordThatRemainsPointsAtCannotBeDeleted() {
    assertRefused(new Guard.Unreferenced(Records.subnetId(1)), delete(Records.subnetId(1)));
    assertRefused(
        new Guard.Unreferenced(Records.subnetId(1)), delete(Records.subnetId(1)), delete(ENI.id()));
    stored(store, delete(Records.subnetId(1)), delete(ENI.id()), delete(OTHER.id()));
  }

  @Test
  void recordsOfOneChangeSetMayPointAtEachOtherInAnyOrder() {
    stored(
        store,
        insert(Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(3, 1, "10.0.1.6"))),
        insert(Records.privateIp(1, "10.0.1.6", 1, 3)),
        insert(Records.secondary(3, 1, 1, "10.0.1.6", 1)));

    stored(
        store,
        delete(Records.interfaceId(3)),
        delete(Records.ipKey(1, "10.0.1.6")),
        update(Records.elasticIp(1, "1.0.0.1")));
  }

  @Test
  void aTakenSlotCannotBeFilled() {
    stored(store, update(ENI.withAttachment(Records.at(1, 2))));

    assertRefused(
        new Guard.Vacant(new Slot.DeviceIndex(Records.instanceId(1), 2)),
        update(OTHER.withAttachment(Records.at(1, 2))));
    assertRefused(
        new Guard.Vacant(new Slot.Mac(Records.mac(1))),
        update(OTHER.withMacAddress(Records.mac(1))));
  }

  @Test
  void oneSlotCannotBeFilledTwiceInOneChangeSet() {
    assertRefused(
        new Guard.Vacant(new Slot.ElasticIpAddress(Records.address("1.0.0.1"))),
        insert(Records.elasticIp(1, "1.0.0.1")),
        insert(Records.elasticIp(2, "1.0.0.1")));
  }

  @Test
  void aSlotPassesFromADeletedRecordToANewOneInOneChangeSet() {
    insertAll(store, Records.elasticIp(1, "1.0.0.1"));

    stored(store, insert(Records.elasticIp(2, "1.0.0.1")), delete(Records.elasticIpId(1)));

    assertHolder(new Slot.ElasticIpAddress(Records.address("1.0.0.1")), Records.elasticIpId(2));
  }

  @Test
  void twoRecordsCanExchangeTheirSlotsInOneChangeSet() {
    stored(
        store,
        update(ENI.withAttachment(Records.at(1, 2))),
        update(OTHER.withAttachment(Records.at(2, 3))));

    stored(
        store,
        update(ENI.withAttachment(Records.at(2, 3)).withMacAddress(Records.mac(2))),
        update(OTHER.withAttachment(Records.at(1, 2)).withMacAddress(Records.mac(1))));

    assertHolder(new Slot.DeviceIndex(Records.instanceId(1), 2), OTHER.id());
    assertHolder(new Slot.DeviceIndex(Records.instanceId(2), 3), ENI.id());
    assertHolder(new Slot.Mac(Records.mac(1)), OTHER.id());
    assertHolder(new Slot.Mac(Records.mac(2)), ENI.id());
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.list(new Members.InterfacesOf(Records.instanceId(1))))
          .extracting(it -> it.value().id())
          .containsExactly(OTHER.id());
    }
  }

  @Test
  void threeRecordsCanPassTheirSlotsAround() {
    ElasticIp one = Records.elasticIp(1, "1.0.0.1");
    ElasticIp two = Records.elasticIp(2, "1.0.0.2");
    ElasticIp three = Records.elasticIp(3, "1.0.0.3");
    insertAll(store, one, two, three);

    stored(
        store,
        update(one.withAddress(two.address())),
        update(two.withAddress(three.address())),
        update(three.withAddress(one.address())));

    assertHolder(new Slot.ElasticIpAddress(one.address()), three.id());
    assertHolder(new Slot.ElasticIpAddress(two.address()), one.id());
    assertHolder(new Slot.ElasticIpAddress(three.address()), two.id());
  }

  @Test
  void halfAnExchangeIsRefused() {
    assertRefused(
        new Guard.Vacant(new Slot.Mac(Records.mac(2))),
        update(ENI.withMacAddress(Records.mac(2))),
        update(OTHER.withDescription("kept its own")));
  }

  @Test
  void takesManyWritesInOneChangeSet() {
    List<Write> writes = new ArrayList<>();
    for (int n = 10; n < 2_010; n++) {
      writes.add(insert(Records.privateIp(1, "10.1." + n / 250 + "." + n % 250, 1, 1)));
    }
    assertThat(commit(store, writes)).isInstanceOf(CommitResult.Committed.class);
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.size(new Members.PrivateIpsOf(ENI.id()))).isEqualTo(2_000);
    }
    List<Write> deletions = new ArrayList<>();
    writes.forEach(write -> deletions.add(delete(write.key())));
    deletions.add(delete(ENI.id()));
    assertThat(commit(store, deletions)).isInstanceOf(CommitResult.Committed.class);
    Stores.settle(store);
    try (Snapshot snapshot = store.snapshot()) {
      List<Resource> rest =
          dump(snapshot).values().stream().<Resource>map(Versioned::value).toList();
      Census.ifInMemory(store).ifPresent(census -> census.assertNothingButTheNewest(rest));
    }
  }

  @Test
  void anEmptyChangeSetIsACommitToo() {
    long before = stored(store);

    assertThat(stored(store)).isGreaterThan(before);
  }

  @Test
  void aClosedStoreRefusesEverythingAndCanBeClosedAgain() {
    store.close();
    store.close();

    assertThatThrownBy(store::snapshot)
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("closed")
        .hasMessageContaining("nothing was stored");
    assertThatThrownBy(() -> store.commit(ChangeSet.of())).isInstanceOf(RepositoryException.class);
  }

  private void assertRefused(Guard reason, Write... writes) {
    var before = dump(store);
    Optional<Census> census = Census.ifInMemory(store);

    assertThat(refused(commit(store, List.of(writes)))).isEqualTo(reason);

    assertThat(dump(store)).isEqualTo(before);
    assertThat(Census.ifInMemory(store)).isEqualTo(census);
  }

  private void assertHolder(Slot<?> slot, ResourceKey<?> holder) {
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.holder(slot).orElseThrow()).isEqualTo(holder);
      assertThat(get(snapshot, holder).key()).isEqualTo(holder);
    }
  }
}
