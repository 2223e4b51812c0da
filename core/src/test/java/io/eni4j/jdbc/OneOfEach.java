package io.eni4j.jdbc;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Protocol;
import io.eni4j.model.Resource;
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
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** One resource of each kind, each text and time in them as it is given. */
final class OneOfEach {
  /** How many texts of any form there are in the resources. */
  static final int TEXTS = 13;

  private static final VpcId VPC = new VpcId("vpc-0000000001");
  private static final SubnetId SUBNET = new SubnetId("subnet-0000000001");
  private static final SecurityGroupId GROUP = new SecurityGroupId("sg-0000000001");
  private static final InstanceId INSTANCE = new InstanceId("i-0000000001");
  private static final NetworkInterfaceId PRIMARY = new NetworkInterfaceId("port-0000000001");
  private static final ElasticIpId ELASTIC_IP = new ElasticIpId("fip-0000000001");
  private static final Ipv4Cidr BLOCK = Ipv4Cidr.parse("10.0.0.0/24");

  private OneOfEach() {}

  /** The resources in the order of kinds. */
  static List<Resource> with(List<String> texts, Instant createdAt) {
    Iterator<String> text = texts.iterator();
    Vpc vpc =
        Vpc.builder()
            .id(VPC)
            .name(text.next())
            .description(text.next())
            .cidr(BLOCK)
            .defaultSecurityGroupId(GROUP)
            .createdAt(createdAt)
            .build();
    Subnet subnet =
        Subnet.builder()
            .id(SUBNET)
            .vpcId(VPC)
            .name(text.next())
            .description(text.next())
            .cidr(BLOCK)
            .createdAt(createdAt)
            .build();
    Instance instance =
        Instance.builder()
            .id(INSTANCE)
            .name(text.next())
            .description(text.next())
            .type(InstanceType.of("g.n2.large", 2))
            .zone(new Zone("cn-north-1a"))
            .vpcId(VPC)
            .primaryNetworkInterfaceId(PRIMARY)
            .status(InstanceStatus.RUNNING)
            .createdAt(createdAt)
            .build();
    NetworkInterface networkInterface =
        NetworkInterface.builder()
            .id(PRIMARY)
            .name(text.next())
            .description(text.next())
            .role(NetworkInterfaceRole.PRIMARY)
            .macAddress(MacAddress.parse("fa:16:3e:00:00:01"))
            .vpcId(VPC)
            .subnetId(SUBNET)
            .primaryIp(Ipv4Address.parse("10.0.0.4"))
            .addSecurityGroupIds(GROUP)
            .attachment(Attachment.ofPrimary(INSTANCE))
            .createdAt(createdAt)
            .build();
    PrivateIp privateIp = new PrivateIp(networkInterface.primaryIpKey(), SUBNET, PRIMARY, true);
    SecurityGroupRule rule =
        new SecurityGroupRule(
            new SecurityGroupRuleId("sgr-0000000001"),
            RuleSpec.allowIn(Protocol.ALL, Ipv4Cidr.ANY).withDescription(text.next()),
            false);
    SecurityGroup group =
        SecurityGroup.builder()
            .id(GROUP)
            .vpcId(VPC)
            .name(text.next())
            .description(text.next())
            .addRules(rule)
            .createdAt(createdAt)
            .build();
    ElasticIp elasticIp =
        ElasticIp.builder()
            .id(ELASTIC_IP)
            .address(Ipv4Address.parse("198.18.0.1"))
            .name(text.next())
            .bandwidthMbps(5)
            .provider(text.next())
            .createdAt(createdAt)
            .build();
    return List.of(vpc, subnet, instance, networkInterface, privateIp, elasticIp, group);
  }

  /** What inserts them. */
  static ChangeSet inserts(List<? extends Resource> resources) {
    return new ChangeSet(resources.stream().<Write>map(Write.Insert::new).toList(), List.of());
  }

  /** What writes them over those that are there. */
  static ChangeSet updates(List<? extends Resource> resources) {
    return new ChangeSet(resources.stream().<Write>map(Write.Update::new).toList(), List.of());
  }
}
