package io.eni4j.testkit;

import static io.eni4j.testkit.StoreUnderTest.delete;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static io.eni4j.testkit.StoreUnderTest.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A snapshot is a view of one instant, not earlier than the call, for as long as it is open. */
interface SnapshotContract extends ContractPart {

  private StoreUnderTest twoInterfaces() {
    return new StoreUnderTest(
        newRepository(),
        Records.network(
            Records.secondary(1, 1, 1, "10.0.1.4", 1), Records.secondary(2, 1, 1, "10.0.1.5", 1)));
  }

  @Test
  default void aNewStoreIsEmptyAtRevisionZero() {
    try (StoreUnderTest store = new StoreUnderTest(newRepository());
        Snapshot snapshot = store.snapshot()) {
      Kept kept = Kept.in(snapshot);
      assertEquals(0, kept.revision(), "the revision");
      assertEquals(Map.of(), kept.records(), "the records");
      assertEquals(
          Map.of(Counter.VPCS, 0L, Counter.SECONDARY_INTERFACES, 0L, Counter.ELASTIC_IPS, 0L),
          kept.counters(),
          "the counters");
      assertEquals(Optional.empty(), snapshot.find(Records.vpcId(1)), "a VPC");
      assertEquals(
          List.of(), snapshot.list(new Members.SubnetsOf(Records.vpcId(1))), "subnets of a VPC");
      assertEquals(0, snapshot.size(new Members.InterfacesOf(Records.instanceId(1))), "interfaces");
      assertEquals(List.of(), snapshot.users(Records.vpcId(1), 5), "users of a VPC");
      assertEquals(
          Optional.empty(),
          snapshot.overlapping(Records.vpcId(1), Ipv4Cidr.ANY),
          "a subnet that overlaps");
      assertEquals(
          Optional.empty(), snapshot.holder(new Slot.Mac(Records.mac(1))), "who has a MAC");
    }
  }

  @Test
  default void twoNewStoresHaveNothingInCommon() {
    try (StoreUnderTest one = twoInterfaces();
        StoreUnderTest two = new StoreUnderTest(newRepository(), Records.vpc(1))) {
      assertEquals(List.of(Records.vpc(1)), two.kept().values(), "what the second keeps");
      one.stored(delete(Records.interfaceId(1)), delete(Records.interfaceId(2)));
      assertEquals(List.of(Records.vpc(1)), two.kept().values(), "what the second keeps");
    }
  }

  @Test
  @Timeout(120)
  default void aSnapshotSeesNothingOfWhatIsCommittedAfterwards() {
    try (StoreUnderTest store = twoInterfaces();
        Snapshot snapshot = store.snapshot()) {
      Kept before = Kept.in(snapshot);
      for (int i = 0; i < 10; i++) {
        store.stored(
            update(Records.vpc(1).withName("name " + i)),
            insert(Records.secondary(9, 1, 1, "10.0.1.9", 1)),
            insert(Records.privateIp(1, "10.0.1.9", 1, 9)));
        store.stored(delete(Records.ipKey(1, "10.0.1.9")), delete(Records.interfaceId(9)));
      }
      store.stored(delete(Records.interfaceId(1)), delete(Records.interfaceId(2)));
      store.stored(delete(Records.subnetId(1)), delete(Records.groupId(1)));

      assertEquals(before, Kept.in(snapshot), "what the snapshot sees after more commits");
      assertEquals(1, snapshot.size(new Members.SubnetsOf(Records.vpcId(1))), "subnets of the VPC");
      assertEquals(
          2, snapshot.count(new Quota(Counter.SECONDARY_INTERFACES, 0)), "interfaces counted");
      assertEquals(
          Optional.of(Records.interfaceId(1)),
          snapshot.holder(new Slot.Mac(Records.mac(1))),
          "who has the first MAC");
      assertEquals(
          List.of(Records.interfaceId(1), Records.interfaceId(2)),
          snapshot.users(Records.groupId(1), 9),
          "users of the group");
      assertEquals(
          Optional.of(Records.subnet(1, 1, "10.0.1.0/24")),
          snapshot
              .overlapping(Records.vpcId(1), Ipv4Cidr.parse("10.0.0.0/16"))
              .map(Versioned::value),
          "the subnet that overlaps");
    }
  }

  @Test
  @Timeout(120)
  default void severalSnapshotsSeeAnInstantEach() {
    NetworkInterface eni = Records.secondary(1, 1, 1, "10.0.1.4", 1);
    try (StoreUnderTest store = twoInterfaces();
        Snapshot first = store.snapshot()) {
      long one = store.stored(update(eni.withDescription("one")));
      try (Snapshot second = store.snapshot()) {
        store.stored(delete(eni.id()));
        try (Snapshot third = store.snapshot()) {
          long two = store.stored(insert(eni.withDescription("two")));
          try (Snapshot fourth = store.snapshot()) {
            assertEquals(Optional.empty(), third.find(eni.id()), "after the deletion");
            assertEquals(
                Optional.of(new Versioned<>(eni.withDescription("two"), two)),
                fourth.find(eni.id()),
                "after the creation anew");
          }
        }
        assertEquals(
            Optional.of(new Versioned<>(eni.withDescription("one"), one)),
            second.find(eni.id()),
            "after the update");
      }
      assertEquals(eni, StoreUnderTest.get(first, eni.id()), "before the update");
    }
  }
}
