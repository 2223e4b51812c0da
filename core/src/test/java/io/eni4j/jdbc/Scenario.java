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
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.ReleaseElasticIp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every operation of the door once at least, from an empty store to an almost empty one. */
final class Scenario {
  private Scenario() {}

  /** Plays it and tells all answers. */
  static List<Object> play(EniService door) {
    List<Object> answers = new ArrayList<>();
    Vpc vpc =
        door.createVpc(CreateVpc.builder().name("主网").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
    Subnet subnet =
        door.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("front")
                .cidr(Ipv4Cidr.parse("10.0.1.0/24"))
                .build());
    Instance one = door.createInstance(instance("one", subnet));
    Instance two = door.createInstance(instance("two", subnet));
    SecurityGroup web =
        door.createSecurityGroup(CreateSecurityGroup.builder().vpcId(vpc.id()).name("web").build());
    answers.addAll(List.of(vpc, subnet, one, two, web));
    web =
        door.addSecurityGroupRules(
            web.id(),
            RuleSpec.allowIn(Protocol.TCP, PortRange.of(443), Ipv4Cidr.ANY),
            RuleSpec.allowIn(Protocol.ICMP, Ipv4Cidr.parse("10.0.0.0/8")));
    answers.add(web);
    var added = web.rules().get(web.rules().size() - 1).id();
    answers.add(
        door.modifySecurityGroupRules(
            web.id(),
            Map.of(added, RuleSpec.allowOut(Protocol.UDP, new PortRange(1, 9), Ipv4Cidr.ANY))));
    answers.add(door.removeSecurityGroupRules(web.id(), added));
    NetworkInterface eni =
        door.createNetworkInterface(
            CreateNetworkInterface.builder()
                .subnetId(subnet.id())
                .name("eni_1")
                .addSecurityGroupIds(web.id())
                .secondaryIpCount(2)
                .build());
    answers.add(eni);
    answers.add(door.assignSecondaryIps(eni.id(), 3));
    answers.add(door.assignSecondaryIps(eni.id(), Ipv4Address.parse("10.0.1.200")));
    answers.add(door.attachNetworkInterface(eni.id(), one.id()));
    answers.add(door.modifyAutoDelete(eni.id(), true));
    answers.add(door.moveNetworkInterface(eni.id(), two.id()));
    answers.add(door.submit(new ForceDetachNetworkInterface(eni.id())).violations());
    answers.add(door.detachNetworkInterface(eni.id()));
    answers.add(door.attachNetworkInterface(eni.id(), two.id()));
    answers.add(modify(door, vpc, subnet, web, eni));
    ElasticIp eip = door.allocateElasticIp(5);
    answers.add(eip);
    answers.add(door.associateElasticIp(eip.id(), eni.id(), Ipv4Address.parse("10.0.1.200")));
    answers.add(door.submit(new ReleaseElasticIp(eip.id())).violations());
    answers.add(door.unassignSecondaryIps(eni.id(), Ipv4Address.parse("10.0.1.200")));
    answers.add(door.associateElasticIp(eip.id(), two.primaryNetworkInterfaceId()));
    answers.add(door.disassociateElasticIp(eip.id()));
    answers.add(door.associateElasticIp(eip.id(), eni.id()));
    answers.add(door.rebootInstance(one.id()));
    answers.add(door.stopInstance(one.id()));
    answers.add(door.resizeInstance(one.id(), InstanceType.of("g.n2.xlarge", 4)));
    answers.add(door.startInstance(one.id()));
    NetworkInterface taker =
        door.createNetworkInterface(CreateNetworkInterface.builder().subnetId(subnet.id()).build());
    Ipv4Address moved = door.privateIpsOf(eni.id()).get(1).address();
    answers.add(
        door.assignSecondaryIps(
            AssignSecondaryIps.builder()
                .networkInterfaceId(taker.id())
                .addresses(List.of(moved))
                .force(true)
                .build()));
    answers.add(door.submit(new DeleteVpc(vpc.id())).violations());
    answers.add(door.submit(new DeleteSubnet(subnet.id())).violations());
    answers.add(door.submit(new DeleteSecurityGroup(web.id())).violations());
    answers.add(door.deleteInstance(two.id()));
    answers.add(door.deleteNetworkInterface(eni.id()));
    answers.add(door.releaseElasticIp(eip.id()));
    answers.add(door.deleteNetworkInterface(taker.id()));
    answers.add(door.deleteInstance(one.id()));
    answers.add(Everything.in(door));
    answers.add(door.deleteSecurityGroup(web.id()));
    answers.add(door.deleteSubnet(subnet.id()));
    answers.add(door.deleteVpc(vpc.id()));
    return answers;
  }

  private static List<Object> modify(
      EniService door, Vpc vpc, Subnet subnet, SecurityGroup web, NetworkInterface eni) {
    String odd = "'; DROP TABLE vpc; -- \" \\ \u0000 \uD83D\uDE00 \uD800 ?";
    return List.of(
        door.modifyVpc(ModifyVpc.builder().vpcId(vpc.id()).description(odd).build()),
        door.modifySubnet(
            ModifySubnet.builder().subnetId(subnet.id()).name("后").description(odd).build()),
        door.modifySecurityGroup(
            ModifySecurityGroup.builder().securityGroupId(web.id()).description(odd).build()),
        door.modifyNetworkInterface(
            ModifyNetworkInterface.builder()
                .networkInterfaceId(eni.id())
                .description(odd)
                .securityGroupIds(List.of(vpc.defaultSecurityGroupId(), web.id()))
                .build()),
        door.allocateElasticIp(7),
        door.modifyElasticIp(
            ModifyElasticIp.builder()
                .elasticIpId(door.allocateElasticIp(8).id())
                .name("eip")
                .bandwidthMbps(9)
                .build()));
  }

  private static CreateInstance instance(String name, Subnet subnet) {
    return CreateInstance.builder()
        .name(name)
        .type(InstanceType.of("g.n2.large", 2))
        .zone(new Zone("cn-north-1a"))
        .subnetId(subnet.id())
        .build();
  }
}
