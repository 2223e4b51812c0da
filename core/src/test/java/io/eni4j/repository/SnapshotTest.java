package io.eni4j.repository;

import static io.eni4j.repository.Stores.delete;
import static io.eni4j.repository.Stores.dump;
import static io.eni4j.repository.Stores.insert;
import static io.eni4j.repository.Stores.insertAll;
import static io.eni4j.repository.Stores.stored;
import static io.eni4j.repository.Stores.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private final NetworkRepository store = newStore();

  /** The store under test. */
  NetworkRepository newStore() {
    return new InMemoryNetworkRepository();
  }

  @Test
  void aNewStoreIsEmptyAtRevisionZero() {
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.revision()).isZero();
      assertThat(dump(snapshot)).isEmpty();
      assertThat(snapshot.find(Records.vpcId(1))).isEmpty();
      assertThat(snapshot.count(new Quota(Counter.VPCS, 0))).isZero();
      assertThat(snapshot.list(new Members.SubnetsOf(Records.vpcId(1)))).isEmpty();
      assertThat(snapshot.size(new Members.InterfacesOf(Records.instanceId(1)))).isZero();
      assertThat(snapshot.users(Records.vpcId(1), 5)).isEmpty();
      assertThat(snapshot.overlapping(Records.vpcId(1), Ipv4Cidr.ANY)).isEmpty();
      assertThat(snapshot.holder(new Slot.Mac(Records.mac(1)))).isEmpty();
    }
  }

  @Test
  void seesNothingOfWhatIsCommittedAfterwards() {
    smallNetwork();
    try (Snapshot snapshot = store.snapshot()) {
      var before = dump(snapshot);
      for (int i = 0; i < 200; i++) {
        stored(store, update(Records.vpc(1).withName("name " + i)));
        stored(store, insert(Records.secondary(9, 1, 1, "10.0.1.9", 1)));
        stored(store, insert(Records.privateIp(1, "10.0.1.9", 1, 9)));
        stored(store, delete(Records.ipKey(1, "10.0.1.9")), delete(Records.interfaceId(9)));
      }
      stored(store, delete(Records.interfaceId(1)), delete(Records.interfaceId(2)));
      stored(store, delete(Records.subnetId(1)), delete(Records.groupId(1)));

      assertThat(dump(snapshot)).isEqualTo(before);
      assertThat(snapshot.size(new Members.SubnetsOf(Records.vpcId(1)))).isEqualTo(1);
      assertThat(snapshot.count(new Quota(Counter.SECONDARY_INTERFACES, 0))).isEqualTo(2);
      assertThat(snapshot.holder(new Slot.Mac(Records.mac(1)))).contains(Records.interfaceId(1));
      assertThat(snapshot.users(Records.groupId(1), 9))
          .isEqualTo(List.of(Records.interfaceId(1), Records.interfaceId(2)));
      assertThat(snapshot.overlapping(Records.vpcId(1), Ipv4Cidr.parse("10.0.0.0/16")))
          .map(it -> it.value().id())
          .contains(Records.subnetId(1));
    }
  }

  @Test
  void usersComeByKindThenByKeyAndNoMoreThanAskedFor() {
    smallNetwork();
    insertAll(store, Records.instance(5, 1), Records.instance(3, 1), Records.group(0, 1));

    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.users(Records.vpcId(1), 100))
          .isEqualTo(
              List.of(
                  Records.subnetId(1),
                  Records.instanceId(3),
                  Records.instanceId(5),
                  Records.interfaceId(1),
                  Records.interfaceId(2),
                  Records.groupId(0),
                  Records.groupId(1)));
      assertThat(snapshot.users(Records.vpcId(1), 3)).hasSize(3);
      assertThat(snapshot.users(Records.vpcId(1), 1)).isEqualTo(List.of(Records.subnetId(1)));
    }
  }

  @Test
  void usersOfAnInterfaceAreItsPrivateIpsThenItsElasticIps() {
    smallNetwork();
    insertAll(
        store,
        Records.privateIp(1, "10.0.1.10", 1, 1),
        Records.privateIp(1, "10.0.1.9", 1, 1),
        Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(1, 1, "10.0.1.10")));

    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.users(Records.interfaceId(1), 9))
          .isEqualTo(
              List.of(
                  Records.ipKey(1, "10.0.1.9"),
                  Records.ipKey(1, "10.0.1.10"),
                  Records.elasticIpId(1)));
      assertThat(snapshot.users(Records.ipKey(1, "10.0.1.10"), 9))
          .isEqualTo(List.of(Records.elasticIpId(1)));
      assertThat(snapshot.size(new Members.PrivateIpsOf(Records.interfaceId(1)))).isEqualTo(2);
      assertThat(snapshot.size(new Members.ElasticIpsOf(Records.interfaceId(1)))).isEqualTo(1);
    }
  }

  @Test
  void listsTenThousandSubnetsInTheOrderOfKeysAndFindsTheOneThatOverlaps() {
    int subnets = 10_000;
    insertAll(store, Records.vpc(1), Records.vpc(2));
    List<Write> writes = new ArrayList<>();
    for (int n = 0; n < subnets; n++) {
      writes.add(insert(Records.subnet(subnets - n, 1, new Ipv4Cidr(block(n), 28).toString())));
    }
    Stores.commit(store, writes);

    try (Snapshot snapshot = store.snapshot()) {
      var listed = snapshot.list(new Members.SubnetsOf(Records.vpcId(1)));
      assertThat(listed).hasSize(subnets);
      assertThat(listed).isSortedAccordingTo((a, b) -> a.value().id().compareTo(b.value().id()));
      assertThat(snapshot.size(new Members.SubnetsOf(Records.vpcId(1)))).isEqualTo(subnets);
      for (int n = 0; n < subnets; n += 97) {
        for (int prefixLength : new int[] {28, 30, 32}) {
          assertThat(
                  snapshot.overlapping(
                      Records.vpcId(1), Ipv4Cidr.around(block(n).plus(5), prefixLength)))
              .map(it -> it.value().id())
              .contains(Records.subnetId(subnets - n));
        }
        assertThat(snapshot.overlapping(Records.vpcId(1), new Ipv4Cidr(block(n).plus(16), 28)))
            .isEmpty();
        assertThat(snapshot.overlapping(Records.vpcId(2), new Ipv4Cidr(block(n), 28))).isEmpty();
      }
      assertThat(snapshot.overlapping(Records.vpcId(1), Ipv4Cidr.ANY)).isPresent();
    }
  }

  @Test
  void proposesAddressesUpwardsFromTheStartThenFromTheBeginningOfTheRange() {
    smallNetwork();
    for (int n : new int[] {2, 5, 7}) {
      insertAll(store, Records.privateIp(1, "10.0.1." + n, 1, 1));
    }
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(free(snapshot, 1, 8, 5, 100)).isEqualTo(addresses(6, 8, 1, 3, 4));
      assertThat(free(snapshot, 1, 8, 5, 3)).isEqualTo(addresses(6, 8, 1));
      assertThat(free(snapshot, 1, 8, 1, 2)).isEqualTo(addresses(1, 3));
      assertThat(free(snapshot, 5, 5, 5, 1)).isEmpty();
      assertThat(free(snapshot, 4, 8, 8, 9)).isEqualTo(addresses(8, 4, 6));
    }
  }

  @Test
  void addressesOfOneVpcAreFreeInAnother() {
    smallNetwork();
    insertAll(store, Records.privateIp(1, "10.0.1.1", 1, 1), Records.elasticIp(1, "10.0.1.2"));
    try (Snapshot snapshot = store.snapshot()) {
      AddressRange range =
          new AddressRange(
              Optional.of(Records.vpcId(2)),
              Records.address("10.0.1.1"),
              Records.address("10.0.1.2"));
      assertThat(snapshot.free(range, range.first(), 9)).hasSize(2);
      AddressRange open = new AddressRange(Optional.empty(), range.first(), range.last());
      assertThat(snapshot.free(open, range.first(), 9)).isEqualTo(addresses(1));
    }
  }

  @Test
  void refusesImpossibleArguments() {
    try (Snapshot snapshot = store.snapshot()) {
      assertThatThrownBy(() -> snapshot.users(Records.vpcId(1), 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("atMost is 0");
      assertThatThrownBy(() -> free(snapshot, 1, 4, 2, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("atMost is 0");
      assertThatThrownBy(() -> free(snapshot, 1, 4, 5, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from is 10.0.1.5");
    }
  }

  @Test
  void aClosedSnapshotCanBeClosedAgainAndNothingElse() {
    Snapshot snapshot = store.snapshot();
    snapshot.close();
    snapshot.close();

    assertThatThrownBy(() -> snapshot.find(Records.vpcId(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> snapshot.list(Query.VPCS)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> snapshot.count(new Quota(Counter.VPCS, 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingOneSnapshotTwiceDoesNotCloseAnother() {
    smallNetwork();
    Snapshot first = store.snapshot();
    first.close();
    try (Snapshot second = store.snapshot()) {
      // A store may begin the instant of a snapshot with its first read.
      assertThat(second.revision()).isPositive();
      first.close();
      stored(store, delete(Records.interfaceId(1)));
      Stores.settle(store);

      assertThat(second.find(Records.interfaceId(1))).isPresent();
    }
  }

  @Test
  void recordsAreHandedOutAsTheyWereStored() {
    NetworkInterface eni = Records.secondary(1, 1, 1, "10.0.1.4", 1);
    smallNetwork();
    stored(store, update(eni));

    try (Snapshot one = store.snapshot();
        Snapshot two = store.snapshot()) {
      assertThat(one.find(eni.id()).orElseThrow()).isSameAs(two.find(eni.id()).orElseThrow());
      assertThat(one.find(eni.id()).orElseThrow().value()).isSameAs(eni);
      assertThat(eni.key().kind()).isEqualTo(ResourceKind.NETWORK_INTERFACE);
    }
  }

  private void smallNetwork() {
    insertAll(
        store,
        Records.vpc(1),
        Records.group(1, 1),
        Records.subnet(1, 1, "10.0.1.0/24"),
        Records.secondary(1, 1, 1, "10.0.1.4", 1),
        Records.secondary(2, 1, 1, "10.0.1.5", 1));
  }

  private static Ipv4Address block(int n) {
    return Records.address("10.0.0.0").plus(32L * n);
  }

  private static List<Ipv4Address> free(
      Snapshot snapshot, int first, int last, int from, int atMost) {
    return snapshot.free(
        new AddressRange(
            Optional.of(Records.vpcId(1)), addresses(first).get(0), addresses(last).get(0)),
        addresses(from).get(0),
        atMost);
  }

  private static List<Ipv4Address> addresses(int... last) {
    List<Ipv4Address> addresses = new ArrayList<>();
    for (int n : last) {
      addresses.add(Records.address("10.0.1." + n));
    }
    return addresses;
  }
}
