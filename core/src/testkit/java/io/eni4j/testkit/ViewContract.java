package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Members;
import io.eni4j.change.Write;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.model.Subnet;
import io.eni4j.repository.Filter;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a view answers beside records: users, lists, overlapping subnets, free addresses. */
interface ViewContract extends ContractPart {

  private StoreUnderTest twoInterfaces() {
    return new StoreUnderTest(
        newRepository(),
        Records.network(
            Records.secondary(1, 1, 1, "10.0.1.4", 1), Records.secondary(2, 1, 1, "10.0.1.5", 1)));
  }

  @Test
  default void usersComeByKindThenByKeyAndNoMoreThanAskedFor() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.insertAll(Records.instance(5, 1), Records.instance(3, 1), Records.group(0, 1));

      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(
            List.of(
                Records.subnetId(1),
                Records.instanceId(3),
                Records.instanceId(5),
                Records.interfaceId(1),
                Records.interfaceId(2),
                Records.groupId(0),
                Records.groupId(1)),
            snapshot.users(Records.vpcId(1), 100),
            "users of the VPC");
        assertEquals(3, snapshot.users(Records.vpcId(1), 3).size(), "users where 3 are asked for");
        assertEquals(
            List.of(Records.subnetId(1)), snapshot.users(Records.vpcId(1), 1), "the first user");
      }
    }
  }

  @Test
  default void usersOfAnInterfaceAreItsPrivateIpsThenItsElasticIps() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.insertAll(
          Records.privateIp(1, "10.0.1.10", 1, 1),
          Records.privateIp(1, "10.0.1.9", 1, 1),
          Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(1, 1, "10.0.1.10")));

      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(
            List.of(
                Records.ipKey(1, "10.0.1.9"),
                Records.ipKey(1, "10.0.1.10"),
                Records.elasticIpId(1)),
            snapshot.users(Records.interfaceId(1), 9),
            "users of the interface");
        assertEquals(
            List.of(Records.elasticIpId(1)),
            snapshot.users(Records.ipKey(1, "10.0.1.10"), 9),
            "users of the private IP");
        assertEquals(
            2, snapshot.size(new Members.PrivateIpsOf(Records.interfaceId(1))), "private IPs");
        assertEquals(
            1, snapshot.size(new Members.ElasticIpsOf(Records.interfaceId(1))), "elastic IPs");
      }
    }
  }

  @Test
  default void anInterfaceThatMovesIsInTheListsOfBothItsInstances() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.insertAll(Records.instance(1, 1), Records.instance(2, 1));
      Place target = new Place(Records.instanceId(2), 3);
      NetworkInterface one = Records.secondary(1, 1, 1, "10.0.1.4", 1);
      NetworkInterface two = Records.secondary(2, 1, 1, "10.0.1.5", 1);
      store.stored(
          StoreUnderTest.update(one.withAttachment(Records.at(1, 2).movingTo(target))),
          StoreUnderTest.update(two.withAttachment(Records.at(2, 2))));
      assertOn(store, 1, 1);
      assertOn(store, 2, 1, 2);

      store.stored(StoreUnderTest.update(one.withAttachment(Records.at(1, 2).movedTo(target))));
      assertOn(store, 1);
      assertOn(store, 2, 1, 2);
    }
  }

  /** Asserts which interfaces are on an instance, and on their way to it. */
  private static void assertOn(StoreUnderTest store, int instance, Integer... interfaces) {
    InstanceId id = Records.instanceId(instance);
    List<NetworkInterfaceId> expected =
        Arrays.stream(interfaces).map(Records::interfaceId).toList();
    Members<NetworkInterface> members = new Members.InterfacesOf(id);
    try (Snapshot snapshot = store.snapshot()) {
      assertEquals(
          expected,
          snapshot.list(members).stream().map(it -> it.value().id()).toList(),
          () -> "interfaces of " + id);
      assertEquals(expected.size(), snapshot.size(members), () -> "how many " + id + " has");
      assertEquals(expected, snapshot.users(id, 9), () -> "users of " + id);
      assertEquals(
          expected,
          StoreUnderTest.walk(
                  snapshot, Query.NETWORK_INTERFACES.and(new Filter.OnInstance(id)).withPageSize(1))
              .stream()
              .map(NetworkInterface::id)
              .toList(),
          () -> "interfaces listed by " + id);
    }
  }

  @Test
  default void aListIsInTheOrderOfKeysWhateverTheOrderOfInsertion() {
    int subnets = 300;
    try (StoreUnderTest store = new StoreUnderTest(newRepository(), Records.vpc(1))) {
      List<Integer> numbers = new ArrayList<>();
      for (int n = 0; n < subnets; n++) {
        numbers.add(n * 7 % subnets);
      }
      List<Write> writes = new ArrayList<>();
      numbers.forEach(n -> writes.add(StoreUnderTest.insert(subnet(n))));
      store.stored(writes);
      Collections.sort(numbers);

      try (Snapshot snapshot = store.snapshot()) {
        Members<Subnet> all = new Members.SubnetsOf(Records.vpcId(1));
        assertEquals(
            numbers.stream().map(Records::subnetId).toList(),
            snapshot.list(all).stream().map(it -> it.value().id()).toList(),
            "the subnets of the VPC");
        assertEquals(subnets, snapshot.size(all), "how many");
      }
    }
  }

  @Test
  default void ofManySubnetsTheOneThatOverlapsIsFound() {
    int subnets = 60;
    try (StoreUnderTest store =
        new StoreUnderTest(newRepository(), Records.vpc(1), Records.vpc(2))) {
      List<Write> writes = new ArrayList<>();
      for (int n = 0; n < subnets; n++) {
        writes.add(StoreUnderTest.insert(subnet(n)));
      }
      store.stored(writes);

      try (Snapshot snapshot = store.snapshot()) {
        for (int n = 0; n < subnets; n += 7) {
          Ipv4Address first = subnet(n).cidr().first();
          for (int prefixLength : new int[] {28, 30, 32}) {
            Ipv4Cidr inside = Ipv4Cidr.around(first.plus(5), prefixLength);
            assertEquals(
                Optional.of(Records.subnetId(n)),
                snapshot.overlapping(Records.vpcId(1), inside).map(it -> it.value().id()),
                () -> "what shares addresses with " + inside);
          }
          Ipv4Cidr between = new Ipv4Cidr(first.plus(16), 28);
          assertEquals(
              Optional.empty(),
              snapshot.overlapping(Records.vpcId(1), between),
              () -> "what shares addresses with " + between);
          assertEquals(
              Optional.empty(),
              snapshot.overlapping(Records.vpcId(2), subnet(n).cidr()),
              "what shares addresses in another VPC");
        }
        assertTrue(
            snapshot.overlapping(Records.vpcId(1), Ipv4Cidr.ANY).isPresent(),
            "every subnet shares addresses with " + Ipv4Cidr.ANY);
      }
    }
  }

  /** A block of 16 addresses, and 16 more that belong to nobody. */
  private static Subnet subnet(int n) {
    Ipv4Address first = Records.address("10.0.0.0").plus(32L * n);
    return Records.subnet(n, 1, new Ipv4Cidr(first, 28).toString());
  }

  @Test
  default void addressesAreProposedUpwardsFromTheStartThenFromTheBeginningOfTheRange() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.insertAll(
          Records.privateIp(1, "10.0.1.2", 1, 1),
          Records.privateIp(1, "10.0.1.5", 1, 1),
          Records.privateIp(1, "10.0.1.7", 1, 2));
      try (Snapshot snapshot = store.snapshot()) {
        assertFree(snapshot, 1, 8, 5, 100, 6, 8, 1, 3, 4);
        assertFree(snapshot, 1, 8, 5, 3, 6, 8, 1);
        assertFree(snapshot, 1, 8, 1, 2, 1, 3);
        assertFree(snapshot, 5, 5, 5, 1);
        assertFree(snapshot, 4, 8, 8, 9, 8, 4, 6);
      }
    }
  }

  @Test
  default void addressesOfOneVpcAreFreeInAnotherAndOutside() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.insertAll(Records.privateIp(1, "10.0.1.1", 1, 1), Records.elasticIp(1, "10.0.1.2"));
      Ipv4Address first = Records.address("10.0.1.1");
      Ipv4Address last = Records.address("10.0.1.2");
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(
            List.of(first, last),
            snapshot.free(new AddressRange(Optional.of(Records.vpcId(2)), first, last), first, 9),
            "free in another VPC");
        assertEquals(
            List.of(first),
            snapshot.free(new AddressRange(Optional.empty(), first, last), first, 9),
            "free for elastic IPs");
      }
    }
  }

  @Test
  default void impossibleArgumentsAreRefusedByName() {
    try (StoreUnderTest store = twoInterfaces();
        Snapshot snapshot = store.snapshot()) {
      assertRefused("atMost", () -> snapshot.users(Records.vpcId(1), 0));
      assertRefused("atMost", () -> free(snapshot, 1, 4, 2, 0));
      assertRefused("from", () -> free(snapshot, 1, 4, 5, 1));
    }
  }

  private static void assertRefused(String argument, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(
        message != null && message.contains(argument),
        () -> "the message does not name " + argument + ": " + message);
  }

  /** Asserts what is proposed; addresses are told by their last number. */
  private static void assertFree(
      Snapshot snapshot, int first, int last, int from, int atMost, Integer... expected) {
    assertEquals(
        Arrays.stream(expected).map(ViewContract::address).toList(),
        free(snapshot, first, last, from, atMost),
        () -> "at most " + atMost + " free in " + first + " to " + last + " from " + from);
  }

  private static List<Ipv4Address> free(
      Snapshot snapshot, int first, int last, int from, int atMost) {
    AddressRange range =
        new AddressRange(Optional.of(Records.vpcId(1)), address(first), address(last));
    return snapshot.free(range, address(from), atMost);
  }

  private static Ipv4Address address(int last) {
    return Records.address("10.0.1." + last);
  }
}
