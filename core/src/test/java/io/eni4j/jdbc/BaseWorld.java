package io.eni4j.jdbc;

import io.eni4j.EniService;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
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
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import io.eni4j.repository.Export;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * A small world in which every operation can be, but for force detach: an export has no interface
 * in error, and what it writes is what detach writes.
 *
 * @param text the world, as an export
 * @param operations one of each other kind, each of which is allowed in the world
 */
record BaseWorld(String text, List<Operation<?>> operations) {

  static BaseWorld make() throws IOException {
    InMemoryNetworkRepository store = new InMemoryNetworkRepository();
    try (EniService door = Worlds.door(store, 1)) {
      List<Operation<?>> operations = operations(door);
      StringWriter text = new StringWriter();
      try (Snapshot snapshot = store.snapshot()) {
        Export.write(snapshot, text);
      }
      return new BaseWorld(text.toString(), operations);
    }
  }

  private static List<Operation<?>> operations(EniService door) {
    Vpc empty = door.createVpc(CreateVpc.builder().name("empty").build());
    Subnet subnet = Worlds.subnet(door, "10.0.1.0/24");
    Vpc vpc = door.find(subnet.vpcId()).orElseThrow();
    Subnet unused =
        door.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("unused")
                .cidr(Ipv4Cidr.parse("10.0.2.0/24"))
                .build());
    SecurityGroup idle = group(door, vpc, "idle");
    RuleSpec https = RuleSpec.allowIn(Protocol.TCP, PortRange.of(443), Ipv4Cidr.ANY);
    RuleSpec dns = RuleSpec.allowIn(Protocol.UDP, PortRange.of(53), Ipv4Cidr.ANY);
    SecurityGroup web = door.addSecurityGroupRules(group(door, vpc, "web").id(), https);
    var ruleId = web.rules().get(web.rules().size() - 1).id();
    Instance running = door.createInstance(large(subnet, "running"));
    Instance stopped = door.stopInstance(door.createInstance(large(subnet, "stopped")).id());
    NetworkInterface loose = Worlds.eni(door, subnet);
    NetworkInterface bound = Worlds.eni(door, subnet);
    door.attachNetworkInterface(bound.id(), running.id());
    Ipv4Address secondary = door.assignSecondaryIps(bound.id(), 1).get(0).address();
    ElasticIp free = door.allocateElasticIp(5);
    ElasticIp tied = door.allocateElasticIp(5);
    door.associateElasticIp(tied.id(), bound.id(), secondary);
    return List.of(
        CreateVpc.builder().name("v").cidr(Ipv4Cidr.parse("10.8.0.0/16")).build(),
        ModifyVpc.builder().vpcId(vpc.id()).description("d").build(),
        new DeleteVpc(empty.id()),
        CreateSubnet.builder()
            .vpcId(vpc.id())
            .name("s")
            .cidr(Ipv4Cidr.parse("10.0.3.0/24"))
            .build(),
        ModifySubnet.builder().subnetId(subnet.id()).description("d").build(),
        new DeleteSubnet(unused.id()),
        large(subnet, "new"),
        new StartInstance(stopped.id()),
        new StopInstance(running.id()),
        new RebootInstance(running.id()),
        new ResizeInstance(stopped.id(), InstanceType.of("g.n2.xlarge", 8)),
        new DeleteInstance(running.id()),
        CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIpCount(2).build(),
        ModifyNetworkInterface.builder()
            .networkInterfaceId(loose.id())
            .securityGroupIds(List.of(web.id(), idle.id()))
            .build(),
        new DeleteNetworkInterface(loose.id()),
        AttachNetworkInterface.of(loose.id(), running.id()),
        new DetachNetworkInterface(bound.id()),
        MoveNetworkInterface.of(bound.id(), stopped.id()),
        new ModifyAutoDelete(bound.id(), true),
        AssignSecondaryIps.builder().networkInterfaceId(loose.id()).count(2).build(),
        new UnassignSecondaryIps(bound.id(), List.of(secondary)),
        AllocateElasticIp.builder().bandwidthMbps(9).build(),
        ModifyElasticIp.builder().elasticIpId(free.id()).bandwidthMbps(7).build(),
        new ReleaseElasticIp(free.id()),
        AssociateElasticIp.toPrimaryIp(free.id(), loose.id()),
        new DisassociateElasticIp(tied.id()),
        CreateSecurityGroup.builder().vpcId(vpc.id()).name("g").build(),
        ModifySecurityGroup.builder().securityGroupId(web.id()).description("d").build(),
        new DeleteSecurityGroup(idle.id()),
        new AddSecurityGroupRules(web.id(), List.of(dns)),
        new ModifySecurityGroupRules(web.id(), Map.of(ruleId, dns)),
        new RemoveSecurityGroupRules(web.id(), List.of(ruleId)));
  }

  private static SecurityGroup group(EniService door, Vpc vpc, String name) {
    return door.createSecurityGroup(
        CreateSecurityGroup.builder().vpcId(vpc.id()).name(name).build());
  }

  private static CreateInstance large(Subnet subnet, String name) {
    return CreateInstance.builder()
        .name(name)
        .type(InstanceType.of("g.n2.large", 4))
        .zone(new Zone("cn-north-1a"))
        .subnetId(subnet.id())
        .build();
  }
}
