package io.eni4j.text;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Any resource that can be built. */
final class AnyResources {
  private final Draw draw;
  private final AnyValues any;

  AnyResources(Draw draw) {
    this.draw = draw;
    this.any = new AnyValues(draw);
  }

  Resource resource() {
    return resource(draw.oneOf(ResourceKind.values()));
  }

  Resource resource(ResourceKind kind) {
    return switch (kind) {
      case VPC -> vpc();
      case SUBNET -> subnet();
      case INSTANCE -> instance();
      case NETWORK_INTERFACE -> networkInterface();
      case PRIVATE_IP -> privateIp();
      case ELASTIC_IP -> elasticIp();
      case SECURITY_GROUP -> securityGroup();
    };
  }

  private Vpc vpc() {
    return Vpc.builder()
        .id(any.vpcId())
        .name(draw.text())
        .description(draw.text())
        .cidr(draw.maybe(any::cidr))
        .defaultSecurityGroupId(any.groupId())
        .createdAt(any.time())
        .build();
  }

  private Subnet subnet() {
    return Subnet.builder()
        .id(any.subnetId())
        .vpcId(any.vpcId())
        .name(draw.text())
        .description(draw.text())
        .cidr(any.cidr())
        .createdAt(any.time())
        .build();
  }

  private Instance instance() {
    return Instance.builder()
        .id(any.instanceId())
        .name(draw.text())
        .description(draw.text())
        .type(any.type())
        .zone(any.zone())
        .vpcId(any.vpcId())
        .primaryNetworkInterfaceId(any.interfaceId())
        .status(draw.oneOf(InstanceStatus.values()))
        .task(draw.maybe(any::task))
        .createdAt(any.time())
        .build();
  }

  private NetworkInterface networkInterface() {
    Optional<Attachment> attachment = draw.maybe(any::attachment);
    boolean primary = attachment.filter(it -> it.deviceIndex() == 1).isPresent();
    Set<SecurityGroupId> groups = new LinkedHashSet<>(draw.list(any::groupId));
    groups.add(any.groupId());
    return NetworkInterface.builder()
        .id(any.interfaceId())
        .name(draw.maybe(draw::text))
        .description(draw.text())
        .role(primary ? NetworkInterfaceRole.PRIMARY : NetworkInterfaceRole.SECONDARY)
        .macAddress(any.macAddress())
        .vpcId(any.vpcId())
        .subnetId(any.subnetId())
        .primaryIp(any.address())
        .securityGroupIds(groups)
        .sanityCheck(draw.flag())
        .attachment(attachment)
        .createdAt(any.time())
        .build();
  }

  private PrivateIp privateIp() {
    return new PrivateIp(any.privateIpKey(), any.subnetId(), any.interfaceId(), draw.flag());
  }

  private ElasticIp elasticIp() {
    return ElasticIp.builder()
        .id(any.elasticIpId())
        .address(any.address())
        .name(draw.maybe(draw::text))
        .bandwidthMbps(any.number())
        .provider(draw.text())
        .zone(draw.maybe(any::zone))
        .association(draw.maybe(any::association))
        .createdAt(any.time())
        .build();
  }

  private SecurityGroup securityGroup() {
    List<SecurityGroupRule> rules = new ArrayList<>();
    for (SecurityGroupRule rule : draw.list(any::rule)) {
      SecurityGroupRuleId id = new SecurityGroupRuleId("sgr-000000000" + rules.size());
      rules.add(new SecurityGroupRule(id, rule.spec(), rule.fixed()));
    }
    return SecurityGroup.builder()
        .id(any.groupId())
        .vpcId(any.vpcId())
        .name(draw.text())
        .description(draw.text())
        .defaultOfVpc(draw.flag())
        .rules(rules)
        .createdAt(any.time())
        .build();
  }
}
