package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static io.eni4j.policy.Cloud.ip;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How many private IPs an interface may hold, and how many a subnet has. */
class AddressRoomRulesTest {
  private static final String COUNT = "count";
  private static final String SECONDARY_IP_COUNT = "secondaryIpCount";

  @TestFactory
  Iterable<DynamicTest> aNetworkInterfaceHoldsAtMost21PrivateIpsThePrimaryIncluded() {
    return RuleProof.of(ViolationCode.PRIVATE_IP_LIMIT_EXCEEDED)
        .when(
            CREATE_NETWORK_INTERFACE,
            it -> {
              CreateNetworkInterface create = it.networkInterface().build();
              it.refuses(create.withSecondaryIpCount(21), SECONDARY_IP_COUNT, 22, 21);
              it.accepts(create.withSecondaryIpCount(20));
            })
        .when(
            CREATE_NETWORK_INTERFACE,
            it -> {
              CreateNetworkInterface named =
                  it.networkInterface()
                      .primaryIp(ip("10.0.0.99"))
                      .secondaryIps(run("10.0.0.100", 10))
                      .build();
              it.refuses(named.withSecondaryIpCount(11), SECONDARY_IP_COUNT, 22, 21);
              it.accepts(named.withSecondaryIpCount(10));
            })
        .when(
            ASSIGN_SECONDARY_IPS,
            it -> {
              NetworkInterfaceId holder = it.newInterface(18).id();
              it.refuses(assign(holder).count(3).build(), COUNT, 22, 21);
              it.refuses(
                  assign(holder).count(1).addresses(run("10.0.0.100", 2)).build(), COUNT, 22, 21);
              it.accepts(assign(holder).count(1).addAddresses(ip("10.0.0.100")).build());
              it.refuses(assign(holder).count(1).build(), COUNT, 22, 21);
            })
        .when(
            ASSIGN_SECONDARY_IPS,
            it -> {
              InstanceType three = Cloud.type(2).withPrivateIpLimit(3);
              Instance instance = it.door().createInstance(it.instance().type(three).build());
              NetworkInterfaceId primary = instance.primaryNetworkInterfaceId();
              NetworkInterface attached = it.newInterfaceOn(instance);
              it.refuses(assign(primary).count(3).build(), COUNT, 4, 3);
              it.refuses(assign(attached.id()).count(3).build(), COUNT, 4, 3);
              it.accepts(assign(primary).count(2).build());
              it.accepts(assign(attached.id()).count(2).build());
            });
  }

  /** A /28 gives out 12 addresses. */
  @TestFactory
  Iterable<DynamicTest> privateIpsAreGivenOutOnlyWhileTheSubnetHasFreeOnes() {
    return RuleProof.of(ViolationCode.SUBNET_EXHAUSTED)
        .when(
            CREATE_INSTANCE,
            it -> {
              Subnet full = withFree(it, 1);
              CreateInstance create = it.instance().subnetId(full.id()).build();
              it.accepts(create);
              it.refuses(create, "subnetId", 1, 0, full.id());
            })
        .when(
            CREATE_NETWORK_INTERFACE,
            it -> {
              Subnet tight = withFree(it, 2);
              CreateNetworkInterface create =
                  CreateNetworkInterface.builder().subnetId(tight.id()).build();
              it.refuses(create.withSecondaryIpCount(2), "subnetId", 3, 2, tight.id());
              it.accepts(create.withSecondaryIpCount(1));
              it.refuses(create, "subnetId", 1, 0, tight.id());
            })
        .when(
            CREATE_NETWORK_INTERFACE,
            it -> {
              Subnet tight = withFree(it, 3);
              CreateNetworkInterface named =
                  CreateNetworkInterface.builder()
                      .subnetId(tight.id())
                      .addSecondaryIps(ip("10.0.5.14"))
                      .build();
              it.refuses(named.withSecondaryIpCount(2), "subnetId", 4, 3, tight.id());
              it.accepts(named.withSecondaryIpCount(1));
            })
        .when(
            ASSIGN_SECONDARY_IPS,
            it -> {
              Subnet tight = withFree(it, 3);
              NetworkInterfaceId holder =
                  it.door()
                      .createNetworkInterface(
                          CreateNetworkInterface.builder().subnetId(tight.id()).build())
                      .id();
              it.refuses(assign(holder).count(3).build(), COUNT, 3, 2, tight.id());
              it.refuses(
                  assign(holder).count(2).addAddresses(ip("10.0.5.14")).build(),
                  COUNT,
                  3,
                  2,
                  tight.id());
              it.accepts(assign(holder).count(2).build());
              it.refuses(assign(holder).count(1).build(), COUNT, 1, 0, tight.id());
            });
  }

  /** A /28 in which some of its 12 addresses are free. */
  private static Subnet withFree(Cloud cloud, int free) {
    Subnet subnet = cloud.newSubnet(cloud.vpc().id(), "10.0.5.0/28");
    cloud
        .door()
        .createNetworkInterface(
            CreateNetworkInterface.builder()
                .subnetId(subnet.id())
                .secondaryIpCount(11 - free)
                .build());
    return subnet;
  }

  private static List<Ipv4Address> run(String first, int count) {
    return IntStream.range(0, count).mapToObj(i -> ip(first).plus(i)).toList();
  }

  private static AssignSecondaryIps.Builder assign(NetworkInterfaceId id) {
    return AssignSecondaryIps.builder().networkInterfaceId(id);
  }
}
