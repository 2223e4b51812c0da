package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.Resource;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.repository.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door chooses where the caller does not: ids, MACs, addresses, the time. */
class ChoicesTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameIdsMacsAndAddresses(AddressChoice choice) {
    assertThat(history(7, choice)).isEqualTo(history(7, choice));
  }

  @Test
  void anotherSeedGivesOtherOnes() {
    assertThat(history(7, AddressChoice.SPREAD))
        .doesNotContainAnyElementsOf(history(8, AddressChoice.SPREAD));
  }

  @Test
  void lowestFirstGivesTheLowestFreeAddress() {
    try (EniService door = door(1, AddressChoice.LOWEST_FIRST).build()) {
      SubnetId subnet = subnet(door, "10.0.0.0/24");
      NetworkInterface first = newInterface(door, subnet);
      newInterface(door, subnet);
      assertThat(newInterface(door, subnet).primaryIp()).hasToString("10.0.0.5");

      door.deleteNetworkInterface(first.id());

      assertThat(newInterface(door, subnet).primaryIp()).hasToString("10.0.0.3");
      assertThat(newInterface(door, subnet).primaryIp()).hasToString("10.0.0.6");
    }
  }

  @Test
  void lowestFirstGivesTheLowestFreeElasticIp() {
    try (EniService door = door(1, AddressChoice.LOWEST_FIRST).build()) {
      ElasticIp first = door.allocateElasticIp(1);
      assertThat(door.allocateElasticIp(1).address()).hasToString("198.18.0.1");

      door.releaseElasticIp(first.id());

      assertThat(door.allocateElasticIp(1).address()).hasToString("198.18.0.0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyAddressThatASubnetGivesOutIsGivenOutOnce(AddressChoice choice) {
    try (EniService door = door(3, choice).build()) {
      SubnetId subnet = subnet(door, "10.0.0.16/28");
      Set<Ipv4Address> given = new HashSet<>();
      for (int i = 0; i < 12; i++) {
        given.add(newInterface(door, subnet).primaryIp());
      }

      assertThat(given).hasSize(12);
      assertThat(given).allMatch(address -> address.compareTo(ip("10.0.0.19")) >= 0);
      assertThat(given).allMatch(address -> address.compareTo(ip("10.0.0.30")) <= 0);
    }
  }

  @Test
  void spreadChoicesBeginAtDifferentPlaces() {
    try (EniService door = door(1, AddressChoice.SPREAD).build()) {
      SubnetId subnet = subnet(door, "10.0.0.0/16");
      List<Long> given = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        given.add(newInterface(door, subnet).primaryIp().toLong());
      }

      assertThat(given).doesNotHaveDuplicates();
      assertThat(given.stream().filter(one -> given.contains(one + 1))).hasSizeLessThan(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void elasticIpsComeFromEveryBlockOfThePoolAndNowhereElse(AddressChoice choice) {
    List<Ipv4Cidr> pool =
        List.of(Ipv4Cidr.parse("203.0.113.4/30"), Ipv4Cidr.parse("198.51.100.9/32"));
    try (EniService door = door(1, choice).elasticIpPool(pool).build()) {
      Set<String> given = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        given.add(door.allocateElasticIp(1).address().toString());
      }

      assertThat(given)
          .containsExactlyInAnyOrder(
              "203.0.113.4", "203.0.113.5", "203.0.113.6", "203.0.113.7", "198.51.100.9");
    }
  }

  @Test
  void macAddressesBeginAsTheSamplesOfJdCloud() {
    assertThat(macs(door(1, AddressChoice.SPREAD), 20))
        .doesNotHaveDuplicates()
        .allMatch(mac -> mac.startsWith("fa:16:3e:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"02", "02:00", "fa:16:3e", "fa:16:3e:ff"})
  void macAddressesBeginWithThePrefixGiven(String prefix) {
    assertThat(macs(door(1, AddressChoice.SPREAD).macPrefix(prefix), 20))
        .doesNotHaveDuplicates()
        .allMatch(mac -> mac.startsWith(prefix + ":"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "f",
        "fa:",
        "fa:16:3e:00:00",
        "03",
        "gg",
        "fa-16",
        "fa:16:3",
        " fa",
        "fa:16:3e:"
      })
  void aMacPrefixIs1To4OctetsTheFirstOneEven(String prefix) {
    assertThatIllegalArgumentException().isThrownBy(() -> EniService.builder().macPrefix(prefix));
  }

  @Test
  void macAddressesThatAreTakenAreReplaced() {
    AtomicInteger calls = new AtomicInteger();

    List<String> chosen =
        macs(
            EniService.builder()
                .ids(counting())
                .random(() -> (calls.getAndIncrement() / 3L) << 32)
                .macPrefix("fa:16:3e:00"),
            4);

    assertThat(chosen).doesNotHaveDuplicates();
  }

  @Test
  void idsAreThePrefixOfTheirKindAndWhatTheSourceSays() {
    try (EniService door = EniService.builder().ids(counting()).build()) {
      Vpc vpc = vpc(door);

      assertThat(vpc.id()).hasToString("vpc-0000000000");
      assertThat(vpc.defaultSecurityGroupId()).hasToString("sg-0000000001");
    }
  }

  @Test
  void anIdThatExistsAlreadyIsReplacedByTheNext() {
    try (EniService door = EniService.builder().ids(threeTimesEach()).build()) {
      SubnetId subnet = subnet(door, "10.0.0.0/24");
      Set<Object> ids = new HashSet<>();
      for (int i = 0; i < 10; i++) {
        ids.add(newInterface(door, subnet).id());
        ids.add(newInstance(door, subnet).id());
        ids.add(door.allocateElasticIp(1).id());
      }

      assertThat(ids).hasSize(30);
    }
  }

  @Test
  void theIdOfARuleThatTheGroupHasAlreadyIsReplacedByTheNext() {
    try (EniService door = EniService.builder().ids(threeTimesEach()).build()) {
      SecurityGroup group =
          door.createSecurityGroup(
              CreateSecurityGroup.builder().vpcId(vpc(door).id()).name("group").build());
      for (int port = 1; port <= 15; port++) {
        group =
            door.addSecurityGroupRules(
                group.id(), RuleSpec.allowIn(Protocol.TCP, PortRange.of(port), Ipv4Cidr.ANY));
      }

      assertThat(group.rules()).extracting(SecurityGroupRule::id).doesNotHaveDuplicates();
      assertThat(group.rules()).hasSize(19);
    }
  }

  @Test
  void aSourceThatHasNothingNewIsFoundOut() {
    try (EniService door = EniService.builder().ids(() -> "0123456789").build()) {
      door.allocateElasticIp(1);

      assertThatIllegalStateException()
          .isThrownBy(() -> door.allocateElasticIp(1))
          .withMessageContaining("elastic IP")
          .withMessageContaining("source");
    }
  }

  @Test
  void whatIsCreatedShowsTheTimeOfTheClock() {
    try (EniService door = door(1, AddressChoice.SPREAD).build()) {
      assertThat(vpc(door).createdAt()).isEqualTo(THEN);
      assertThat(door.allocateElasticIp(1).createdAt()).isEqualTo(THEN);
    }
  }

  /** Everything that a little history leads to. */
  private static List<Resource> history(long seed, AddressChoice choice) {
    try (EniService door = door(seed, choice).build()) {
      SubnetId subnet = subnet(door, "10.0.0.0/24");
      Instance instance = newInstance(door, subnet);
      NetworkInterface held = newInterface(door, subnet);
      door.attachNetworkInterface(held.id(), instance.id());
      door.assignSecondaryIps(held.id(), 3);
      door.associateElasticIp(door.allocateElasticIp(5).id(), held.id());
      List<Resource> all = new ArrayList<>();
      for (Query<?> query :
          List.of(
              Query.VPCS,
              Query.SUBNETS,
              Query.INSTANCES,
              Query.NETWORK_INTERFACES,
              Query.PRIVATE_IPS,
              Query.ELASTIC_IPS,
              Query.SECURITY_GROUPS)) {
        all.addAll(door.list(query).items());
      }
      return all;
    }
  }

  private static List<String> macs(EniServiceBuilder builder, int count) {
    List<String> macs = new ArrayList<>();
    try (EniService door = builder.build()) {
      SubnetId subnet = subnet(door, "10.0.0.0/24");
      for (int i = 0; i < count; i++) {
        macs.add(newInterface(door, subnet).macAddress().toString());
      }
    }
    return macs;
  }

  private static EniServiceBuilder door(long seed, AddressChoice choice) {
    return EniService.builder()
        .seed(seed)
        .addressChoice(choice)
        .clock(Clock.fixed(THEN, ZoneOffset.UTC));
  }

  private static IdSource counting() {
    AtomicInteger calls = new AtomicInteger();
    return () -> String.format("%010d", calls.getAndIncrement());
  }

  private static IdSource threeTimesEach() {
    AtomicInteger calls = new AtomicInteger();
    return () -> String.format("%010d", calls.getAndIncrement() / 3);
  }

  private static Vpc vpc(EniService door) {
    return door.createVpc(CreateVpc.builder().name("net").build());
  }

  private static SubnetId subnet(EniService door, String cidr) {
    Subnet subnet =
        door.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc(door).id())
                .name("sub")
                .cidr(Ipv4Cidr.parse(cidr))
                .build());
    return subnet.id();
  }

  private static NetworkInterface newInterface(EniService door, SubnetId subnet) {
    return door.createNetworkInterface(CreateNetworkInterface.builder().subnetId(subnet).build());
  }

  private static Instance newInstance(EniService door, SubnetId subnet) {
    return door.createInstance(
        CreateInstance.builder()
            .name("web")
            .type(InstanceType.of("g.n2.large", 2))
            .zone(new Zone("cn-north-1a"))
            .subnetId(subnet)
            .build());
  }

  private static Ipv4Address ip(String text) {
    return Ipv4Address.parse(text);
  }
}
