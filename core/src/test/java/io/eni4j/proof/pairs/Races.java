package io.eni4j.proof.pairs;

import io.eni4j.EniService;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.UnassignSecondaryIps;
import io.eni4j.policy.Limits;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Optional;

/** The races, each on a stage of its own. */
final class Races {
  private final Limits limits;
  private final EniService service;
  private final Vpc vpc;
  private final Subnet subnet;
  private final Instance instance;
  private final NetworkInterface one;
  private final NetworkInterface two;

  /** A VPC with a small subnet, an instance with one place left, and two free interfaces. */
  private Races(Limits limits) {
    this.limits = limits;
    this.service = EniService.builder().limits(limits).elasticIpPool(Worlds.POOL).seed(1).build();
    this.vpc = service.execute(CreateVpc.builder().name("v").build());
    this.subnet = service.execute(subnet("10.0.0.0/28"));
    this.instance = instance();
    this.one = eni();
    this.two = eni();
  }

  private static Races stage() {
    return new Races(Limits.jdCloud());
  }

  static List<Race> all() {
    return List.of(
        lastFreeAddress(),
        oneNamedAddress(),
        lastPlaceOnAnInstance(),
        oneInterfaceToTwoInstances(),
        oneElasticIpToTwoInterfaces(),
        oneAddressForTwoElasticIps(),
        groupJoinedWhileDeleted(),
        overlappingSubnets(),
        lastPlaceInTheQuota(),
        unassignAgainstAssociate(),
        deleteAgainstAttach());
  }

  private static Race lastFreeAddress() {
    Races stage = stage();
    while (stage.service.check(stage.count(stage.one, 2)).isAllowed()) {
      stage.service.execute(stage.count(stage.one, 1));
    }
    return stage.between(
        "last free address",
        stage.count(stage.one, 1),
        stage.count(stage.two, 1),
        ViolationCode.SUBNET_EXHAUSTED);
  }

  private static Race oneNamedAddress() {
    Races stage = stage();
    PrivateIp known = stage.service.execute(stage.count(stage.one, 1)).get(0);
    List<Ipv4Address> named = List.of(known.address());
    stage.service.execute(new UnassignSecondaryIps(stage.one.id(), named));
    return stage.between(
        "one named address",
        AssignSecondaryIps.builder().networkInterfaceId(stage.one.id()).addresses(named).build(),
        CreateNetworkInterface.builder()
            .subnetId(stage.subnet.id())
            .primaryIp(known.address())
            .build(),
        ViolationCode.ADDRESS_IN_USE);
  }

  private static Race lastPlaceOnAnInstance() {
    Races stage = stage();
    return stage.between(
        "last place on an instance",
        AttachNetworkInterface.of(stage.one.id(), stage.instance.id()),
        AttachNetworkInterface.of(stage.two.id(), stage.instance.id()),
        ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED);
  }

  private static Race oneInterfaceToTwoInstances() {
    Races stage = stage();
    Instance other = stage.instance();
    return stage.between(
        "one interface to two instances",
        AttachNetworkInterface.of(stage.one.id(), stage.instance.id()),
        AttachNetworkInterface.of(stage.one.id(), other.id()),
        ViolationCode.INTERFACE_ALREADY_ATTACHED);
  }

  private static Race oneElasticIpToTwoInterfaces() {
    Races stage = stage();
    ElasticIp elasticIp = stage.elasticIp();
    return stage.between(
        "one elastic IP to two interfaces",
        AssociateElasticIp.toPrimaryIp(elasticIp.id(), stage.one.id()),
        AssociateElasticIp.toPrimaryIp(elasticIp.id(), stage.two.id()),
        ViolationCode.ELASTIC_IP_ALREADY_ASSOCIATED);
  }

  private static Race oneAddressForTwoElasticIps() {
    Races stage = stage();
    return stage.between(
        "one private IP for two elastic IPs",
        AssociateElasticIp.toPrimaryIp(stage.elasticIp().id(), stage.one.id()),
        AssociateElasticIp.toPrimaryIp(stage.elasticIp().id(), stage.one.id()),
        ViolationCode.PRIVATE_IP_HAS_ELASTIC_IP);
  }

  private static Race groupJoinedWhileDeleted() {
    Races stage = stage();
    SecurityGroup group =
        stage.service.execute(
            CreateSecurityGroup.builder().vpcId(stage.vpc.id()).name("g").build());
    return stage.between(
        "group joined while deleted",
        ModifyNetworkInterface.builder()
            .networkInterfaceId(stage.one.id())
            .securityGroupIds(List.of(group.id()))
            .build(),
        new DeleteSecurityGroup(group.id()),
        Optional.of(ViolationCode.SECURITY_GROUP_NOT_FOUND),
        ViolationCode.SECURITY_GROUP_IN_USE);
  }

  private static Race overlappingSubnets() {
    Races stage = stage();
    return stage.between(
        "overlapping subnets",
        stage.subnet("10.0.1.0/24"),
        stage.subnet("10.0.1.128/25"),
        ViolationCode.SUBNET_OVERLAPS);
  }

  private static Race lastPlaceInTheQuota() {
    Races stage = new Races(Limits.builder().elasticIpsPerRegion(2).build());
    stage.elasticIp();
    return stage.between(
        "last place in the quota",
        AllocateElasticIp.builder().bandwidthMbps(1).build(),
        AllocateElasticIp.builder().bandwidthMbps(2).build(),
        ViolationCode.ELASTIC_IP_QUOTA_EXCEEDED);
  }

  private static Race unassignAgainstAssociate() {
    Races stage = stage();
    Ipv4Address address = stage.service.execute(stage.count(stage.one, 1)).get(0).address();
    return stage.between(
        "unassign against associate",
        new UnassignSecondaryIps(stage.one.id(), List.of(address)),
        AssociateElasticIp.toPrivateIp(stage.elasticIp().id(), stage.one.id(), address),
        Optional.empty(),
        ViolationCode.PRIVATE_IP_NOT_ON_INTERFACE);
  }

  private static Race deleteAgainstAttach() {
    Races stage = stage();
    return stage.between(
        "delete against attach",
        new DeleteNetworkInterface(stage.one.id()),
        AttachNetworkInterface.of(stage.one.id(), stage.instance.id()),
        Optional.of(ViolationCode.INTERFACE_STILL_ATTACHED),
        ViolationCode.NETWORK_INTERFACE_NOT_FOUND);
  }

  private Race between(String name, Operation<?> left, Operation<?> right, ViolationCode loses) {
    return between(name, left, right, Optional.of(loses), loses);
  }

  private Race between(
      String name,
      Operation<?> left,
      Operation<?> right,
      Optional<ViolationCode> leftLoses,
      ViolationCode rightLoses) {
    try (Snapshot snapshot = service.snapshot()) {
      List<Write> inserts =
          InvariantsOfViews.everything(snapshot).stream().<Write>map(Write.Insert::new).toList();
      return new Race(name, limits, inserts, left, right, leftLoses, rightLoses);
    }
  }

  private Instance instance() {
    return service.execute(
        CreateInstance.builder()
            .name("in")
            .type(InstanceType.of("g.n2.large", 2))
            .zone(new Zone("cn-north-1a"))
            .subnetId(subnet.id())
            .build());
  }

  private NetworkInterface eni() {
    return service.execute(CreateNetworkInterface.builder().subnetId(subnet.id()).build());
  }

  private ElasticIp elasticIp() {
    return service.execute(AllocateElasticIp.builder().bandwidthMbps(1).build());
  }

  private CreateSubnet subnet(String cidr) {
    return CreateSubnet.builder().vpcId(vpc.id()).name("s").cidr(Ipv4Cidr.parse(cidr)).build();
  }

  private AssignSecondaryIps count(NetworkInterface holder, int count) {
    return AssignSecondaryIps.builder().networkInterfaceId(holder.id()).count(count).build();
  }
}
