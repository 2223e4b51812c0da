package io.eni4j.proof.smallworld;

import io.eni4j.model.Direction;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleAction;
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
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.Operation;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.StartInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be asked in a state: every operation on everything that exists. Arguments that may be
 * permitted are combined; those that never are come one at a time.
 */
final class SmallWorldOperations {
  private static final RuleSpec ONE =
      RuleSpec.allowIn(Protocol.TCP, PortRange.of(443), Ipv4Cidr.ANY);
  private static final RuleSpec OTHER =
      RuleSpec.builder()
          .direction(Direction.IN)
          .protocol(Protocol.ALL)
          .cidr(Ipv4Cidr.ANY)
          .action(RuleAction.DENY)
          .build();

  private final SmallWorld world;
  private final SmallWorldState state;
  private final List<Operation<?>> operations = new ArrayList<>();

  private SmallWorldOperations(SmallWorld world, SmallWorldState state) {
    this.world = world;
    this.state = state;
  }

  static List<Operation<?>> in(SmallWorld world, SmallWorldState state) {
    SmallWorldOperations operations = new SmallWorldOperations(world, state);
    operations.addOnVpcs();
    operations.addOnGroups();
    operations.addOnElasticIps();
    operations.addOnNothing();
    operations.operations.addAll(SmallWorldInterfaceOperations.in(world, state));
    return operations.operations;
  }

  private void addOnVpcs() {
    CreateVpc plain = CreateVpc.builder().name("v").build();
    if (world.cidrs().size() > 1) {
      operations.add(plain);
    }
    world.cidrs().forEach(cidr -> operations.add(plain.withCidr(cidr)));
    operations.add(plain.withCidr(Ipv4Cidr.parse("10.0.0.0/31")));
    operations.add(plain.withCidr(Ipv4Cidr.parse("11.0.0.0/24")));
    for (Vpc vpc : state.all(Vpc.class)) {
      operations.add(ModifyVpc.builder().vpcId(vpc.id()).name("w").build());
      operations.add(ModifyVpc.builder().vpcId(vpc.id()).build());
      operations.add(new DeleteVpc(vpc.id()));
      world.cidrs().forEach(cidr -> operations.add(subnet(vpc.id(), cidr)));
      operations.add(subnet(vpc.id(), Ipv4Cidr.parse("10.0.2.0/30")));
      operations.add(subnet(vpc.id(), Ipv4Cidr.parse("10.0.0.0/31")));
      operations.add(subnet(vpc.id(), Ipv4Cidr.parse("11.0.0.0/24")));
      operations.add(
          CreateSecurityGroup.builder().vpcId(vpc.id()).name("g").description("d").build());
    }
    for (Subnet subnet : state.all(Subnet.class)) {
      operations.add(ModifySubnet.builder().subnetId(subnet.id()).description("w").build());
      operations.add(ModifySubnet.builder().subnetId(subnet.id()).name("?").build());
      operations.add(new DeleteSubnet(subnet.id()));
    }
  }

  private static Operation<?> subnet(VpcId vpcId, Ipv4Cidr cidr) {
    return CreateSubnet.builder().vpcId(vpcId).name("s").cidr(cidr).build();
  }

  private void addOnGroups() {
    for (SecurityGroup group : state.all(SecurityGroup.class)) {
      SecurityGroupId id = group.id();
      operations.add(ModifySecurityGroup.builder().securityGroupId(id).name("h").build());
      operations.add(ModifySecurityGroup.builder().securityGroupId(id).build());
      operations.add(new DeleteSecurityGroup(id));
      if (world.rules()) {
        operations.add(new AddSecurityGroupRules(id, List.of(ONE)));
        operations.add(new AddSecurityGroupRules(id, List.of(OTHER)));
        operations.add(new AddSecurityGroupRules(id, List.of(ONE, OTHER)));
        operations.add(new AddSecurityGroupRules(id, List.of(ONE, ONE)));
        operations.add(new AddSecurityGroupRules(id, List.of()));
        operations.add(new RemoveSecurityGroupRules(id, List.of()));
        operations.add(new ModifySecurityGroupRules(id, Map.of()));
        for (SecurityGroupRule rule : group.rules()) {
          operations.add(new ModifySecurityGroupRules(id, Map.of(rule.id(), ONE)));
          operations.add(new ModifySecurityGroupRules(id, Map.of(rule.id(), OTHER)));
          operations.add(new RemoveSecurityGroupRules(id, List.of(rule.id())));
          operations.add(new RemoveSecurityGroupRules(id, List.of(rule.id(), rule.id())));
        }
        SecurityGroupRuleId unknown = new SecurityGroupRuleId("sgr-zzzzzzzzzz");
        operations.add(new ModifySecurityGroupRules(id, Map.of(unknown, ONE)));
        operations.add(new RemoveSecurityGroupRules(id, List.of(unknown)));
      }
    }
  }

  private void addOnElasticIps() {
    for (Optional<Zone> zone : world.elasticIpZones()) {
      operations.add(AllocateElasticIp.builder().bandwidthMbps(1).zone(zone).build());
    }
    List<Ipv4Address> named = new ArrayList<>();
    for (Ipv4Cidr block : world.pool()) {
      named.add(block.first());
      named.add(block.last());
      named.add(block.last().plus(1));
    }
    for (Ipv4Address address : named) {
      operations.add(AllocateElasticIp.builder().bandwidthMbps(1).address(address).build());
    }
    for (ElasticIp elasticIp : state.all(ElasticIp.class)) {
      ElasticIpId id = elasticIp.id();
      operations.add(ModifyElasticIp.builder().elasticIpId(id).bandwidthMbps(2).build());
      operations.add(ModifyElasticIp.builder().elasticIpId(id).bandwidthMbps(0).build());
      operations.add(ModifyElasticIp.builder().elasticIpId(id).build());
      operations.add(new ReleaseElasticIp(id));
      operations.add(new DisassociateElasticIp(id));
      for (NetworkInterface networkInterface : state.all(NetworkInterface.class)) {
        operations.add(AssociateElasticIp.toPrimaryIp(id, networkInterface.id()));
        for (Ipv4Address address : world.usable()) {
          operations.add(AssociateElasticIp.toPrivateIp(id, networkInterface.id(), address));
        }
      }
    }
  }

  /** Operations on what does not exist, or is something else than its id says. */
  private void addOnNothing() {
    NetworkInterfaceId port = new NetworkInterfaceId("port-zzzzzzzzzz");
    InstanceId instanceId = new InstanceId("i-zzzzzzzzzz");
    operations.add(new DeleteVpc(new VpcId("vpc-zzzzzzzzzz")));
    operations.add(new DeleteVpc(new VpcId("subnet-0000000001")));
    operations.add(subnet(new VpcId("vpc-zzzzzzzzzz"), world.block()));
    operations.add(new DeleteSubnet(new SubnetId("subnet-zzzzzzzzzz")));
    operations.add(new StartInstance(instanceId));
    operations.add(new ReleaseElasticIp(new ElasticIpId("fip-zzzzzzzzzz")));
    operations.add(new DeleteSecurityGroup(new SecurityGroupId("sg-zzzzzzzzzz")));
    for (Instance instance : state.all(Instance.class)) {
      operations.add(AttachNetworkInterface.of(port, instance.id()));
    }
    for (NetworkInterface networkInterface : state.all(NetworkInterface.class)) {
      operations.add(AttachNetworkInterface.of(networkInterface.id(), instanceId));
    }
    for (ElasticIp elasticIp : state.all(ElasticIp.class)) {
      operations.add(AssociateElasticIp.toPrimaryIp(elasticIp.id(), port));
    }
  }
}
