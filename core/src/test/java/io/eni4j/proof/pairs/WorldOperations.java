package io.eni4j.proof.pairs;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Operations of every kind on few things, so that they get in each other's way. */
final class WorldOperations {
  private final Random random;
  private final WorldPicks picks;

  WorldOperations(Random random, WorldPicks picks) {
    this.random = random;
    this.picks = picks;
  }

  /** An operation of a kind; it may be allowed or not. */
  Operation<?> next(OperationKind kind) {
    return switch (kind) {
      case CREATE_VPC -> CreateVpc.builder().name(name()).cidr(picks.vpcBlock()).build();
      case MODIFY_VPC -> ModifyVpc.builder().vpcId(vpc()).description(name()).build();
      case DELETE_VPC -> new DeleteVpc(picks.vpcWithoutSubnets().orElseGet(this::vpc));
      case CREATE_SUBNET ->
          CreateSubnet.builder().vpcId(vpc()).name(name()).cidr(picks.subnetBlock()).build();
      case MODIFY_SUBNET -> ModifySubnet.builder().subnetId(subnet()).name(name()).build();
      case DELETE_SUBNET -> new DeleteSubnet(subnet());
      case CREATE_INSTANCE -> createInstance();
      case START_INSTANCE -> new StartInstance(instance());
      case STOP_INSTANCE -> new StopInstance(instance());
      case REBOOT_INSTANCE -> new RebootInstance(instance());
      case RESIZE_INSTANCE -> new ResizeInstance(instance(), type());
      case DELETE_INSTANCE -> new DeleteInstance(instance());
      case CREATE_NETWORK_INTERFACE -> createInterface();
      case MODIFY_NETWORK_INTERFACE -> modifyInterface();
      case DELETE_NETWORK_INTERFACE -> new DeleteNetworkInterface(eni());
      case ATTACH_NETWORK_INTERFACE ->
          new AttachNetworkInterface(eni(), instance(), random.nextBoolean());
      case DETACH_NETWORK_INTERFACE -> new DetachNetworkInterface(eni());
      case MOVE_NETWORK_INTERFACE ->
          (some() ? Optional.<MoveNetworkInterface>empty() : picks.move())
              .orElseGet(() -> new MoveNetworkInterface(eni(), instance(), random.nextBoolean()));
      case FORCE_DETACH_NETWORK_INTERFACE ->
          new ForceDetachNetworkInterface(
              some() ? eni() : picks.interfaceInError().orElseGet(this::eni));
      case MODIFY_AUTO_DELETE -> new ModifyAutoDelete(eni(), random.nextBoolean());
      case ASSIGN_SECONDARY_IPS -> assign();
      case UNASSIGN_SECONDARY_IPS -> {
        NetworkInterfaceId holder = eni();
        yield new UnassignSecondaryIps(holder, picks.heldBy(holder, 1 + random.nextInt(2)));
      }
      case ALLOCATE_ELASTIC_IP ->
          AllocateElasticIp.builder()
              .bandwidthMbps(5)
              .zone(some() ? Optional.of(zone()) : Optional.empty())
              .address(some() ? Optional.of(picks.publicAddress()) : Optional.empty())
              .build();
      case MODIFY_ELASTIC_IP ->
          ModifyElasticIp.builder()
              .elasticIpId(elasticIp())
              .bandwidthMbps(1 + random.nextInt(9))
              .build();
      case RELEASE_ELASTIC_IP -> new ReleaseElasticIp(elasticIp());
      case ASSOCIATE_ELASTIC_IP -> associate();
      case DISASSOCIATE_ELASTIC_IP -> new DisassociateElasticIp(elasticIp());
      case CREATE_SECURITY_GROUP -> CreateSecurityGroup.builder().vpcId(vpc()).name(name()).build();
      case MODIFY_SECURITY_GROUP ->
          ModifySecurityGroup.builder().securityGroupId(group()).name(name()).build();
      case DELETE_SECURITY_GROUP -> new DeleteSecurityGroup(group());
      case ADD_SECURITY_GROUP_RULES -> new AddSecurityGroupRules(group(), List.of(spec()));
      case MODIFY_SECURITY_GROUP_RULES -> {
        SecurityGroupId group = group();
        yield new ModifySecurityGroupRules(group, Map.of(rule(group), spec()));
      }
      case REMOVE_SECURITY_GROUP_RULES -> {
        SecurityGroupId group = group();
        yield new RemoveSecurityGroupRules(group, List.of(rule(group)));
      }
    };
  }

  private Operation<?> createInstance() {
    SubnetId subnet = subnet();
    return CreateInstance.builder()
        .name("in" + random.nextInt(10))
        .type(type())
        .zone(zone())
        .subnetId(subnet)
        .primaryIp(some() ? picks.addressIn(subnet) : Optional.empty())
        .securityGroupIds(some() ? picks.groupsNear(subnet, 1) : List.of())
        .build();
  }

  private Operation<?> createInterface() {
    SubnetId subnet = subnet();
    CreateNetworkInterface.Builder builder =
        CreateNetworkInterface.builder()
            .subnetId(subnet)
            .name(name())
            .primaryIp(some() ? picks.addressIn(subnet) : Optional.empty())
            .securityGroupIds(some() ? picks.groupsNear(subnet, 1 + random.nextInt(2)) : List.of());
    switch (random.nextInt(4)) {
      case 0 -> builder.secondaryIpCount(1);
      case 1 -> picks.addressIn(subnet).ifPresent(builder::addSecondaryIps);
      default -> {}
    }
    return builder.build();
  }

  private Operation<?> modifyInterface() {
    NetworkInterfaceId eni = eni();
    ModifyNetworkInterface.Builder builder =
        ModifyNetworkInterface.builder().networkInterfaceId(eni);
    if (random.nextInt(4) == 0) {
      return builder.description(name()).build();
    }
    return builder.securityGroupIds(picks.groupsOf(eni, 1 + random.nextInt(2))).build();
  }

  private Operation<?> assign() {
    NetworkInterfaceId holder = eni();
    AssignSecondaryIps.Builder builder =
        AssignSecondaryIps.builder().networkInterfaceId(holder).force(random.nextBoolean());
    switch (random.nextInt(4)) {
      case 0 -> builder.count(1);
      case 1 -> picks.takenBeside(holder).ifPresent(it -> builder.addAddresses(it).force(true));
      case 2 -> picks.freeBeside(holder).ifPresent(it -> builder.addAddresses(it).count(1));
      default -> picks.freeBeside(holder).ifPresent(builder::addAddresses);
    }
    return builder.build();
  }

  private Operation<?> associate() {
    Optional<ElasticIpAssociation> tie =
        picks.find(elasticIp(), ElasticIp.class).flatMap(ElasticIp::association);
    NetworkInterfaceId holder = tie.isPresent() && some() ? tie.get().networkInterfaceId() : eni();
    List<Ipv4Address> secondary = picks.heldBy(holder, 1);
    return new AssociateElasticIp(
        elasticIp(), holder, some() ? secondary.stream().findFirst() : Optional.empty());
  }

  private RuleSpec spec() {
    return RuleSpec.allowIn(Protocol.TCP, PortRange.of(1 + random.nextInt(4)), Ipv4Cidr.ANY);
  }

  private SecurityGroupRuleId rule(SecurityGroupId id) {
    List<SecurityGroupRule> rules =
        picks.find(id, SecurityGroup.class).map(SecurityGroup::rules).orElse(List.of());
    return rules.isEmpty()
        ? new SecurityGroupRuleId(SecurityGroupRuleId.PREFIX + "0000000000")
        : rules.get(rules.size() - 1 - random.nextInt(Math.min(3, rules.size()))).id();
  }

  private InstanceType type() {
    return InstanceType.of("g", 1 + random.nextInt(3));
  }

  private Zone zone() {
    return new Zone("zone-" + random.nextInt(2));
  }

  private String name() {
    return "n" + random.nextInt(10);
  }

  private boolean some() {
    return random.nextBoolean();
  }

  private VpcId vpc() {
    Optional<VpcId> empty = random.nextInt(3) == 0 ? picks.vpcWithoutSubnets() : Optional.empty();
    return empty.isPresent() ? empty.get() : firstVpc();
  }

  private VpcId firstVpc() {
    return picks.any(Vpc.class).map(Vpc::id).orElse(WorldPicks.NO_VPC);
  }

  private SubnetId subnet() {
    return picks.any(Subnet.class).map(Subnet::id).orElse(WorldPicks.NO_SUBNET);
  }

  private InstanceId instance() {
    return picks.any(Instance.class).map(Instance::id).orElse(WorldPicks.NO_INSTANCE);
  }

  private NetworkInterfaceId eni() {
    Optional<NetworkInterface> any = picks.any(NetworkInterface.class);
    if (any.isPresent() && any.get().role() == NetworkInterfaceRole.PRIMARY) {
      any = picks.any(NetworkInterface.class);
    }
    return any.map(NetworkInterface::id).orElse(WorldPicks.NO_INTERFACE);
  }

  private ElasticIpId elasticIp() {
    return picks.any(ElasticIp.class).map(ElasticIp::id).orElse(WorldPicks.NO_ELASTIC_IP);
  }

  private SecurityGroupId group() {
    return picks.any(SecurityGroup.class).map(SecurityGroup::id).orElse(WorldPicks.NO_GROUP);
  }
}
