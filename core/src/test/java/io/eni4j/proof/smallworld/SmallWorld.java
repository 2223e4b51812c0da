package io.eni4j.proof.smallworld;

import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Limits;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.policy.TypeLimit;
import io.eni4j.policy.VcpuLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A region so small that all its states can be gone through, and how it is populated at first.
 *
 * @param name what it is called
 * @param limits its limits, most of them 2
 * @param cidrs the CIDRs that VPCs and subnets get; interfaces are only where there is one
 * @param pool the addresses of elastic IPs
 * @param instances how many instances there are at most; the policy has no such limit
 * @param other a type that permits less than {@link #BIG}, or more
 * @param zones the zones of instances
 * @param elasticIpZones the zones that elastic IPs are bound to
 * @param rules whether operations on rules of security groups are tried
 * @param start what populates it, in ids that count from 1
 * @param broken interfaces that are then in error, and the places that their moves led to; one at
 *     most
 */
record SmallWorld(
    String name,
    Limits limits,
    List<Ipv4Cidr> cidrs,
    List<Ipv4Cidr> pool,
    int instances,
    InstanceType other,
    List<Zone> zones,
    List<Optional<Zone>> elasticIpZones,
    boolean rules,
    List<Operation<?>> start,
    Map<NetworkInterfaceId, Place> broken) {

  /** A type that permits two interfaces with two private IPs each. */
  static final InstanceType BIG = InstanceType.of("g.big", 2);

  private static final InstanceType ONE_INTERFACE = InstanceType.of("t.small", 1);
  private static final InstanceType ONE_PRIVATE_IP =
      InstanceType.of("g.small", 1).withPrivateIpLimit(1);
  private static final InstanceType FOUR_INTERFACES =
      InstanceType.of("g.roomy", 2).withInterfaceLimit(4);
  private static final Zone ZONE = new Zone("a");
  private static final Zone OTHER_ZONE = new Zone("b");
  private static final VpcId VPC_1 = new VpcId("vpc-0000000001");
  private static final VpcId VPC_2 = new VpcId("vpc-0000000002");
  private static final SubnetId SUBNET_1 = new SubnetId("subnet-0000000001");
  private static final SubnetId SUBNET_2 = new SubnetId("subnet-0000000002");
  private static final InstanceId INSTANCE_1 = new InstanceId("i-0000000001");
  private static final InstanceId INSTANCE_2 = new InstanceId("i-0000000002");
  private static final ElasticIpId ELASTIC_IP_1 = new ElasticIpId("fip-0000000001");

  /** Two VPCs with the same CIDR, so the same two addresses in each. */
  static SmallWorld twoVpcs() {
    Ipv4Cidr block = Ipv4Cidr.parse("10.0.0.0/30");
    return new SmallWorld(
        "two VPCs of 2 addresses",
        twos().secondaryInterfacesPerRegion(3).build(),
        List.of(block),
        List.of(Ipv4Cidr.parse("198.18.0.0/31")),
        2,
        ONE_INTERFACE,
        List.of(ZONE),
        List.of(Optional.empty()),
        false,
        List.of(
            vpc(block),
            vpc(block),
            subnet(VPC_1, block),
            subnet(VPC_2, block),
            group(VPC_1),
            group(VPC_2),
            instance(SUBNET_1, BIG, ZONE),
            instance(SUBNET_2, ONE_INTERFACE, ZONE),
            secondary(SUBNET_1, "sg-0000000001", "sg-0000000003").build(),
            secondary(SUBNET_2, "sg-0000000004").build(),
            AttachNetworkInterface.of(port(3), INSTANCE_1),
            elasticIp(Optional.empty()),
            elasticIp(Optional.empty()),
            AssociateElasticIp.toPrimaryIp(ELASTIC_IP_1, port(3))),
        Map.of());
  }

  /** One VPC with five addresses and two zones, where addresses and interfaces change hands. */
  static SmallWorld oneVpc() {
    Ipv4Cidr block = Ipv4Cidr.parse("10.0.0.0/29");
    return new SmallWorld(
        "one VPC of 5 addresses",
        twos()
            .reservedAtStart(2)
            .vpcsPerRegion(1)
            .securityGroupsPerVpc(1)
            .zoneBoundElasticIpOnSecondary(true)
            .build(),
        List.of(block),
        List.of(Ipv4Cidr.parse("198.18.0.0/32")),
        2,
        ONE_PRIVATE_IP,
        List.of(ZONE, OTHER_ZONE),
        List.of(Optional.empty(), Optional.of(ZONE), Optional.of(OTHER_ZONE)),
        false,
        List.of(
            vpc(block),
            subnet(VPC_1, block),
            instance(SUBNET_1, BIG, ZONE),
            instance(SUBNET_1, ONE_PRIVATE_IP, OTHER_ZONE),
            secondary(SUBNET_1).secondaryIpCount(1).build(),
            new AttachNetworkInterface(port(3), INSTANCE_1, true),
            secondary(SUBNET_1).build(),
            elasticIp(Optional.of(ZONE))),
        Map.of());
  }

  /** One VPC with three security groups, all that can be done to their rules, and an interface. */
  static SmallWorld groups() {
    Ipv4Cidr block = Ipv4Cidr.parse("10.0.0.0/30");
    return new SmallWorld(
        "three security groups",
        twos()
            .vpcsPerRegion(1)
            .securityGroupsPerVpc(3)
            .secondaryInterfacesPerRegion(1)
            .elasticIpsPerRegion(1)
            .build(),
        List.of(block),
        List.of(Ipv4Cidr.parse("198.18.0.0/32")),
        0,
        ONE_INTERFACE,
        List.of(ZONE),
        List.of(Optional.of(ZONE)),
        true,
        List.of(
            vpc(block),
            subnet(VPC_1, block),
            group(VPC_1),
            secondary(SUBNET_1, "sg-0000000001", "sg-0000000002").build()),
        Map.of());
  }

  /** Two VPCs, with CIDRs and without, and their subnets; interfaces none. */
  static SmallWorld blocks() {
    Ipv4Cidr block = Ipv4Cidr.parse("10.0.0.0/29");
    Ipv4Cidr half = Ipv4Cidr.parse("10.0.0.4/30");
    return new SmallWorld(
        "blocks within blocks",
        twos().subnetsPerVpc(2).secondaryInterfacesPerRegion(0).elasticIpsPerRegion(1).build(),
        List.of(block, half, Ipv4Cidr.parse("10.0.0.0/30"), Ipv4Cidr.parse("10.0.1.0/30")),
        List.of(Ipv4Cidr.parse("198.18.0.0/31")),
        0,
        ONE_INTERFACE,
        List.of(ZONE),
        List.of(Optional.empty()),
        false,
        List.of(
            CreateVpc.builder().name("v").build(),
            subnet(VPC_1, half),
            elasticIp(Optional.empty())),
        Map.of());
  }

  /** One VPC with two instances, and an interface that is nobody knows on which of them. */
  static SmallWorld error() {
    Ipv4Cidr block = Ipv4Cidr.parse("10.0.0.0/29");
    return new SmallWorld(
        "an interface in error",
        twos()
            .reservedAtStart(2)
            .vpcsPerRegion(1)
            .securityGroupsPerVpc(1)
            .elasticIpsPerRegion(1)
            .build(),
        List.of(block),
        List.of(Ipv4Cidr.parse("198.18.0.0/32")),
        2,
        FOUR_INTERFACES,
        List.of(ZONE),
        List.of(Optional.empty()),
        false,
        List.of(
            vpc(block),
            subnet(VPC_1, block),
            instance(SUBNET_1, FOUR_INTERFACES, ZONE),
            instance(SUBNET_1, BIG, ZONE),
            secondary(SUBNET_1).secondaryIpCount(1).build(),
            new AttachNetworkInterface(port(3), INSTANCE_1, true),
            secondary(SUBNET_1).build(),
            elasticIp(Optional.empty()),
            AssociateElasticIp.toPrimaryIp(ELASTIC_IP_1, port(3))),
        Map.of(port(3), new Place(INSTANCE_2, 2)));
  }

  /** All small worlds. */
  static List<SmallWorld> all() {
    return List.of(twoVpcs(), oneVpc(), groups(), blocks(), error());
  }

  private static Limits.Builder twos() {
    return Limits.builder()
        .vpcsPerRegion(2)
        .subnetsPerVpc(1)
        .securityGroupsPerVpc(2)
        .securityGroupsPerInterface(2)
        .rulesPerSecurityGroup(2)
        .elasticIpsPerRegion(2)
        .privateIpsPerInterface(2)
        .vcpuLimits(List.of(new VcpuLimit(1, 2, 2, 2)))
        .typeLimits(List.of(new TypeLimit("t.*", 1)))
        .longestPrefix(30)
        .reservedAtStart(1)
        .reservedAtEnd(1);
  }

  NetworkPolicy policy() {
    return new NetworkPolicy(limits, pool);
  }

  /** The block of every subnet that has interfaces. */
  Ipv4Cidr block() {
    return cidrs.get(0);
  }

  /** What such a subnet gives out. */
  List<Ipv4Address> usable() {
    List<Ipv4Address> usable = new ArrayList<>();
    for (long i = limits.reservedAtStart(); i < block().size() - limits.reservedAtEnd(); i++) {
      usable.add(block().first().plus(i));
    }
    return usable;
  }

  /** How many interfaces an instance of a type may have. */
  static int mostInterfaces(InstanceType type) {
    return type.equals(ONE_INTERFACE) ? 1 : type.equals(FOUR_INTERFACES) ? 4 : 2;
  }

  /** How many private IPs an interface on an instance of a type may have. */
  static int mostPrivateIps(InstanceType type) {
    return type.equals(ONE_PRIVATE_IP) ? 1 : 2;
  }

  @Override
  public String toString() {
    return name;
  }

  private static Operation<?> vpc(Ipv4Cidr block) {
    return CreateVpc.builder().name("v").cidr(block).build();
  }

  private static Operation<?> subnet(VpcId vpcId, Ipv4Cidr block) {
    return CreateSubnet.builder().vpcId(vpcId).name("s").cidr(block).build();
  }

  private static Operation<?> group(VpcId vpcId) {
    return CreateSecurityGroup.builder().vpcId(vpcId).name("g").build();
  }

  private static Operation<?> instance(SubnetId subnetId, InstanceType type, Zone zone) {
    return CreateInstance.builder().name("in").type(type).zone(zone).subnetId(subnetId).build();
  }

  private static CreateNetworkInterface.Builder secondary(SubnetId subnetId, String... groups) {
    CreateNetworkInterface.Builder builder = CreateNetworkInterface.builder().subnetId(subnetId);
    for (String group : groups) {
      builder.addSecurityGroupIds(new SecurityGroupId(group));
    }
    return builder;
  }

  private static Operation<?> elasticIp(Optional<Zone> zone) {
    return AllocateElasticIp.builder().bandwidthMbps(1).zone(zone).build();
  }

  private static NetworkInterfaceId port(int number) {
    return new NetworkInterfaceId("port-000000000" + number);
  }
}
