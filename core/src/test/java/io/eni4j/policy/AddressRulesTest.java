package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static io.eni4j.policy.Cloud.ip;
import static io.eni4j.policy.Trial.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.SubnetId;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AddressRulesTest {
  private static final String ADDRESSES = "addresses";

  /** An operation that names one private IP. */
  private record Naming(OperationKind kind, String argument, Asking asking) {
    Operation<?> with(Cloud cloud, String address) {
      return asking.with(cloud, ip(address));
    }
  }

  @FunctionalInterface
  private interface Asking {
    Operation<?> with(Cloud cloud, Ipv4Address address);
  }

  private static final List<Naming> NAMING =
      List.of(
          new Naming(
              CREATE_INSTANCE,
              "primaryIp",
              (it, address) -> it.instance().primaryIp(address).build()),
          new Naming(
              CREATE_NETWORK_INTERFACE,
              "primaryIp",
              (it, address) -> it.networkInterface().primaryIp(address).build()),
          new Naming(
              CREATE_NETWORK_INTERFACE,
              "secondaryIps",
              (it, address) -> it.networkInterface().addSecondaryIps(address).build()),
          new Naming(
              ASSIGN_SECONDARY_IPS,
              ADDRESSES,
              (it, address) -> assign(it.newInterface().id()).addAddresses(address).build()));

  @TestFactory
  Iterable<DynamicTest> aPrivateIpLiesInTheSubnetOfItsInterface() {
    Ipv4Cidr subnet = Ipv4Cidr.parse("10.0.0.0/24");
    return forEachNaming(
        ViolationCode.ADDRESS_OUTSIDE_SUBNET,
        (it, naming) -> {
          it.newSubnet(it.vpc().id(), "10.0.1.0/24");
          for (String outside : List.of("10.0.1.5", "9.255.255.255", "10.0.255.1", "0.0.0.0")) {
            it.refuses(
                naming.with(it, outside), naming.argument(), ip(outside), subnet, it.subnet().id());
          }
          it.accepts(naming.with(it, "10.0.0.77"));
        });
  }

  @TestFactory
  Iterable<DynamicTest> theFirstThreeAddressesOfASubnetAndTheLastAreNeverGivenOut() {
    Limits.Usable usable = new Limits.Usable(ip("10.0.0.3"), ip("10.0.0.254"));
    return forEachNaming(
        ViolationCode.ADDRESS_RESERVED,
        (it, naming) -> {
          for (String reserved : List.of("10.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.255")) {
            it.refuses(
                naming.with(it, reserved),
                naming.argument(),
                ip(reserved),
                usable,
                it.subnet().id());
          }
          it.accepts(naming.with(it, "10.0.0.254"));
        });
  }

  @TestFactory
  Iterable<DynamicTest> aRequestNamesEachPrivateIpOnce() {
    Ipv4Address twice = ip("10.0.0.77");
    return RuleProof.of(ViolationCode.ADDRESS_NAMED_TWICE)
        .when(
            CREATE_NETWORK_INTERFACE,
            it -> {
              CreateNetworkInterface create =
                  it.networkInterface().addSecondaryIps(twice, ip("10.0.0.78")).build();
              it.refuses(
                  create.withSecondaryIps(twice, ip("10.0.0.78"), twice),
                  "secondaryIps",
                  twice,
                  WORDS);
              it.refuses(create.withPrimaryIp(twice), "secondaryIps", twice, WORDS);
              it.accepts(create);
            })
        .when(
            ASSIGN_SECONDARY_IPS,
            it -> {
              AssignSecondaryIps once = assign(it.newInterface().id()).addAddresses(twice).build();
              it.refuses(once.withAddresses(twice, twice), ADDRESSES, twice, WORDS);
              it.accepts(once);
            })
        .when(
            UNASSIGN_SECONDARY_IPS,
            it -> {
              NetworkInterfaceId holder = it.newInterface().id();
              it.door().assignSecondaryIps(holder, twice);
              it.refuses(
                  new UnassignSecondaryIps(holder, List.of(twice, twice, twice)),
                  ADDRESSES,
                  twice,
                  WORDS);
              it.accepts(new UnassignSecondaryIps(holder, List.of(twice)));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aPrivateIpIsHeldByOneInterfaceOfItsVpcAtMost() {
    RuleProof proof =
        forEachNaming(
            ViolationCode.ADDRESS_IN_USE,
            (it, naming) -> {
              NetworkInterface holder = it.newInterface();
              it.door().assignSecondaryIps(holder.id(), ip("10.0.0.77"));
              for (String taken : List.of(holder.primaryIp().toString(), "10.0.0.77")) {
                it.refuses(
                    naming.with(it, taken), naming.argument(), ip(taken), WORDS, holder.id());
              }
              it.door().unassignSecondaryIps(holder.id(), ip("10.0.0.77"));
              it.accepts(naming.with(it, "10.0.0.77"));
            });
    return proof
        .when(
            CREATE_NETWORK_INTERFACE,
            it -> {
              NetworkInterface holder = it.newInterface();
              CreateNetworkInterface create =
                  it.networkInterface().primaryIp(holder.primaryIp()).build();
              it.refuses(create, "primaryIp", holder.primaryIp(), WORDS, holder.id());
              SubnetId twin = it.newSubnet(it.newVpc("10.0.0.0/16").id(), "10.0.0.0/24").id();
              it.accepts(create.withSubnetId(twin));
            })
        .when(
            ASSIGN_SECONDARY_IPS,
            it -> {
              NetworkInterface holder = it.newInterface(1);
              AssignSecondaryIps own = assign(holder.id()).addAddresses(ip("10.0.0.4")).build();
              it.refuses(own, ADDRESSES, ip("10.0.0.4"), WORDS, holder.id());
              it.refuses(own.withForce(true), ADDRESSES, ip("10.0.0.4"), WORDS, holder.id());
              it.accepts(own.withAddresses(ip("10.0.0.5")));
            });
  }

  @TestFactory
  Iterable<DynamicTest> forceNeverTakesAPrimaryPrivateIp() {
    return RuleProof.of(ViolationCode.PRIMARY_IP_NOT_TAKEN)
        .when(
            ASSIGN_SECONDARY_IPS,
            it -> {
              NetworkInterface other = it.newInterface(1);
              AssignSecondaryIps force =
                  assign(it.newInterface().id())
                      .addAddresses(other.primaryIp())
                      .force(true)
                      .build();
              it.refuses(force, ADDRESSES, other.primaryIp(), WORDS, other.id());
              it.accepts(force.withAddresses(ip("10.0.0.4")));
              assertThat(it.addressesOf(other)).containsExactly("10.0.0.3");
            });
  }

  @TestFactory
  Iterable<DynamicTest> aCountOfPrivateIpsWhereItIsGivenIs1OrMore() {
    return RuleProof.of(ViolationCode.COUNT_OUT_OF_RANGE)
        .when(
            CREATE_NETWORK_INTERFACE,
            it -> {
              for (int count : new int[] {0, -1, Integer.MIN_VALUE}) {
                it.refuses(
                    it.networkInterface().secondaryIpCount(count).build(),
                    "secondaryIpCount",
                    count,
                    1);
              }
              it.accepts(it.networkInterface().secondaryIpCount(1).build());
            })
        .when(
            ASSIGN_SECONDARY_IPS,
            it -> {
              NetworkInterfaceId holder = it.newInterface().id();
              for (int count : new int[] {0, -1, Integer.MIN_VALUE}) {
                it.refuses(assign(holder).count(count).build(), "count", count, 1);
              }
              it.accepts(assign(holder).count(1).build());
            });
  }

  @TestFactory
  Iterable<DynamicTest> aPrivateIpThatIsNamedIsHeldByTheNamedInterface() {
    return RuleProof.of(ViolationCode.PRIVATE_IP_NOT_ON_INTERFACE)
        .when(
            UNASSIGN_SECONDARY_IPS,
            it -> {
              NetworkInterface holder = it.newInterface(1);
              NetworkInterface other = it.newInterface(1);
              for (Ipv4Address foreign : List.of(ip("10.0.0.6"), ip("10.0.0.99"), ip("1.1.1.1"))) {
                it.refuses(
                    new UnassignSecondaryIps(holder.id(), List.of(ip("10.0.0.4"), foreign)),
                    ADDRESSES,
                    foreign,
                    WORDS,
                    holder.id());
              }
              it.accepts(new UnassignSecondaryIps(other.id(), List.of(ip("10.0.0.6"))));
            })
        .when(
            ASSOCIATE_ELASTIC_IP,
            it -> {
              NetworkInterface holder = it.newInterface(1);
              it.newInterface();
              var elasticIp = it.newElasticIp().id();
              for (Ipv4Address foreign : List.of(ip("10.0.0.5"), ip("10.0.0.99"))) {
                it.refuses(
                    AssociateElasticIp.toPrivateIp(elasticIp, holder.id(), foreign),
                    "privateIp",
                    foreign,
                    WORDS,
                    holder.id());
              }
              it.accepts(AssociateElasticIp.toPrivateIp(elasticIp, holder.id(), ip("10.0.0.4")));
            });
  }

  @TestFactory
  Iterable<DynamicTest> thePrimaryPrivateIpIsNeverReleased() {
    return RuleProof.of(ViolationCode.PRIMARY_IP_NOT_RELEASED)
        .when(
            UNASSIGN_SECONDARY_IPS,
            it -> {
              NetworkInterface holder = it.newInterface(1);
              it.refuses(
                  new UnassignSecondaryIps(holder.id(), List.of(ip("10.0.0.4"), ip("10.0.0.3"))),
                  ADDRESSES,
                  ip("10.0.0.3"),
                  WORDS,
                  holder.id());
              it.accepts(new UnassignSecondaryIps(holder.id(), List.of(ip("10.0.0.4"))));
            });
  }

  private static RuleProof forEachNaming(ViolationCode rule, BiConsumer<Trial, Naming> scenario) {
    RuleProof proof = RuleProof.of(rule);
    NAMING.forEach(naming -> proof.when(naming.kind(), it -> scenario.accept(it, naming)));
    return proof;
  }

  private static AssignSecondaryIps.Builder assign(NetworkInterfaceId id) {
    return AssignSecondaryIps.builder().networkInterfaceId(id);
  }
}
