package io.eni4j.repository;

import static io.eni4j.repository.Stores.commit;
import static io.eni4j.repository.Stores.delete;
import static io.eni4j.repository.Stores.dump;
import static io.eni4j.repository.Stores.insert;
import static io.eni4j.repository.Stores.insertAll;
import static io.eni4j.repository.Stores.refused;
import static io.eni4j.repository.Stores.stored;
import static io.eni4j.repository.Stores.touch;
import static io.eni4j.repository.Stores.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitGuardsTest {
  private static final NetworkInterface ENI = Records.secondary(1, 1, 1, "10.0.1.4", 1);
  private static final Slot<?> SECOND = new Slot.DeviceIndex(Records.instanceId(1), 2);

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
        ENI);
  }

  @Test
  void unchangedHoldsForTheRevisionOfTheLastWrite() {
    long written = stored(store, update(Records.vpc(1).withName("new")));

    Guard guard = new Guard.Unchanged(Records.vpcId(1), written);
    assertHolds(guard);
    assertHolds(guard);
    assertBroken(new Guard.Unchanged(Records.vpcId(1), written - 1));
    assertBroken(new Guard.Unchanged(Records.vpcId(1), written + 1));
  }

  @Test
  void unchangedBreaksWithATouch() {
    long written = stored(store, touch(Records.instanceId(1)));
    stored(store, touch(Records.instanceId(1)));

    assertBroken(new Guard.Unchanged(Records.instanceId(1), written));
  }

  @Test
  void unchangedIsAboutTheStateBeforeTheWrites() {
    long written = stored(store, touch(Records.instanceId(1)));

    assertCommitted(
        commit(
            store,
            List.of(touch(Records.instanceId(1))),
            new Guard.Unchanged(Records.instanceId(1), written)));
  }

  @Test
  void unchangedBreaksWithDeletionAndStaysBrokenAfterCreationAnew() {
    long written = stored(store, insert(Records.group(2, 1)));
    stored(store, delete(Records.groupId(2)));
    assertBroken(new Guard.Unchanged(Records.groupId(2), written));

    long again = stored(store, insert(Records.group(2, 1)));
    assertThat(again).isGreaterThan(written);
    assertBroken(new Guard.Unchanged(Records.groupId(2), written));
    assertHolds(new Guard.Unchanged(Records.groupId(2), again));
  }

  @Test
  void absentHoldsUntilTheKeyIsInsertedAndAgainAfterItsDeletion() {
    Guard guard = new Guard.Absent(Records.groupId(2));
    assertHolds(guard);
    assertCommitted(commit(store, List.of(insert(Records.group(2, 1))), guard));
    assertBroken(guard);
    stored(store, delete(Records.groupId(2)));
    assertHolds(guard);
  }

  @Test
  void vacantHoldsUntilTheSlotIsFilledAndAgainAfterItIsVacated() {
    Guard guard = new Guard.Vacant(SECOND);
    assertHolds(guard);
    Write attach = update(ENI.withAttachment(Records.at(1, 2)));
    assertCommitted(commit(store, List.of(attach), guard));
    assertBroken(guard);
    stored(store, update(ENI.withAttachment(Records.at(1, 3))));
    assertHolds(guard);
    stored(store, update(ENI.withAttachment(Records.at(1, 2))));
    stored(store, delete(ENI.id()));
    assertHolds(guard);
  }

  @Test
  void vacantIsAboutTheStateBeforeTheWrites() {
    Guard guard = new Guard.Vacant(new Slot.Mac(ENI.macAddress()));

    assertThat(refused(commit(store, List.of(delete(ENI.id())), guard))).isEqualTo(guard);
  }

  @Test
  void vacantKnowsEverySlot() {
    insertAll(
        store,
        Records.privateIp(1, "10.0.1.4", 1, 1),
        Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(1, 1, "10.0.1.4")));

    assertBroken(new Guard.Vacant(new Slot.Mac(ENI.macAddress())));
    assertBroken(new Guard.Vacant(new Slot.ElasticIpAddress(Records.address("1.0.0.1"))));
    assertBroken(new Guard.Vacant(new Slot.Association(ENI.id(), Records.ipKey(1, "10.0.1.4"))));
    assertHolds(new Guard.Vacant(new Slot.Mac(Records.mac(2))));
    assertHolds(new Guard.Vacant(new Slot.ElasticIpAddress(Records.address("1.0.0.2"))));
    assertHolds(new Guard.Vacant(new Slot.Association(ENI.id(), Records.ipKey(1, "10.0.1.5"))));
  }

  @Test
  void unreferencedIsAboutTheStateAfterTheWrites() {
    Guard subnet = new Guard.Unreferenced(Records.subnetId(1));
    assertBroken(subnet);
    assertCommitted(commit(store, List.of(delete(ENI.id()), delete(Records.subnetId(1))), subnet));
    assertHolds(subnet);
  }

  @Test
  void unreferencedBreaksWithAReferenceThatTheWritesBring() {
    Guard group = new Guard.Unreferenced(Records.groupId(2));
    insertAll(store, Records.group(2, 1));
    assertHolds(group);

    Write join = update(ENI.withSecurityGroupIds(Records.groupId(1), Records.groupId(2)));
    assertThat(refused(commit(store, List.of(join), group))).isEqualTo(group);
    stored(store, join);
    assertBroken(group);
    assertCommitted(commit(store, List.of(update(ENI)), group));
  }

  @Test
  void unreferencedSeesEveryKindOfReference() {
    insertAll(
        store,
        Records.privateIp(1, "10.0.1.4", 1, 1),
        Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(1, 1, "10.0.1.4")));
    stored(store, update(ENI.withAttachment(Records.at(1, 2))));

    assertBroken(new Guard.Unreferenced(Records.vpcId(1)));
    assertBroken(new Guard.Unreferenced(Records.groupId(1)));
    assertBroken(new Guard.Unreferenced(Records.instanceId(1)));
    assertBroken(new Guard.Unreferenced(ENI.id()));
    assertBroken(new Guard.Unreferenced(Records.ipKey(1, "10.0.1.4")));
    assertHolds(new Guard.Unreferenced(Records.elasticIpId(1)));
    assertHolds(new Guard.Unreferenced(Records.vpcId(2)));
  }

  @Test
  void belowCountsTheWritesIn() {
    Guard two = new Guard.Below(new Quota(Counter.VPCS, 2));
    assertCommitted(commit(store, List.of(insert(Records.vpc(2))), two));
    assertThat(refused(commit(store, List.of(insert(Records.vpc(3))), two))).isEqualTo(two);
    assertCommitted(commit(store, List.of(delete(Records.vpcId(2)), insert(Records.vpc(3))), two));
  }

  @Test
  void belowIsBrokenEvenAtNetNothingOnceTheLimitIsPassed() {
    insertAll(store, Records.vpc(2));

    assertBroken(new Guard.Below(new Quota(Counter.VPCS, 1)));
    assertHolds(new Guard.Below(new Quota(Counter.VPCS, 2)));
  }

  @Test
  void belowCountsSecondaryInterfacesOnly() {
    insertAll(store, Records.primary(2, 1, 1, 1, "10.0.1.5", 1));
    assertHolds(new Guard.Below(new Quota(Counter.SECONDARY_INTERFACES, 1)));
    assertBroken(new Guard.Below(new Quota(Counter.SECONDARY_INTERFACES, 0)));

    insertAll(store, Records.secondary(3, 1, 1, "10.0.1.6", 1));
    assertBroken(new Guard.Below(new Quota(Counter.SECONDARY_INTERFACES, 1)));
    assertHolds(new Guard.Below(new Quota(Counter.ELASTIC_IPS, 0)));
  }

  @Test
  void theFirstBrokenGuardIsTheReason() {
    Guard first = new Guard.Absent(Records.vpcId(1));
    Guard second = new Guard.Absent(Records.groupId(1));
    Guard held = new Guard.Vacant(SECOND);

    assertThat(refused(commit(store, List.of(), held, first, second))).isEqualTo(first);
    assertThat(refused(commit(store, List.of(), second, first))).isEqualTo(second);
  }

  @Test
  void aBrokenGuardKeepsEverythingAsItWas() {
    var before = dump(store);
    Guard broken = new Guard.Absent(Records.vpcId(1));
    List<Write> writes =
        List.of(
            insert(Records.vpc(2)),
            insert(Records.elasticIp(1, "1.0.0.1")),
            update(ENI.withMacAddress(Records.mac(7)).withAttachment(Records.at(1, 2))),
            touch(Records.instanceId(1)));
    Optional<Census> census = Census.ifInMemory(store);

    assertThat(refused(commit(store, writes, broken))).isEqualTo(broken);

    assertThat(dump(store)).isEqualTo(before);
    assertThat(Census.ifInMemory(store)).isEqualTo(census);
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.holder(SECOND)).isEqualTo(Optional.empty());
      assertThat(snapshot.count(new Quota(Counter.ELASTIC_IPS, 0))).isZero();
      assertThat(snapshot.holder(new Slot.Mac(Records.mac(1)))).contains(ENI.id());
    }
  }

  private void assertHolds(Guard guard) {
    assertCommitted(commit(store, List.of(), guard));
  }

  private void assertBroken(Guard guard) {
    assertThat(refused(commit(store, List.of(), guard))).isEqualTo(guard);
  }

  private static void assertCommitted(CommitResult result) {
    assertThat(result).isInstanceOf(CommitResult.Committed.class);
  }
}
