package io.eni4j.text;

import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroupRuleId;
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
import java.util.LinkedHashMap;
import java.util.Map;

/** Any operation that can be built; a parameter is at its default about every other time. */
final class AnyOperations {
  private final Draw draw;
  private final AnyValues any;

  AnyOperations(Draw draw) {
    this.draw = draw;
    this.any = new AnyValues(draw);
  }

  Operation<?> operation(OperationKind kind) {
    return switch (kind) {
      case CREATE_VPC ->
          CreateVpc.builder()
              .name(draw.text())
              .description(draw.text())
              .cidr(draw.maybe(any::cidr))
              .build();
      case MODIFY_VPC ->
          ModifyVpc.builder()
              .vpcId(any.vpcId())
              .name(draw.maybe(draw::text))
              .description(draw.maybe(draw::text))
              .build();
      case DELETE_VPC -> new DeleteVpc(any.vpcId());
      case CREATE_SUBNET ->
          CreateSubnet.builder()
              .vpcId(any.vpcId())
              .name(draw.text())
              .description(draw.text())
              .cidr(any.cidr())
              .build();
      case MODIFY_SUBNET ->
          ModifySubnet.builder()
              .subnetId(any.subnetId())
              .name(draw.maybe(draw::text))
              .description(draw.maybe(draw::text))
              .build();
      case DELETE_SUBNET -> new DeleteSubnet(any.subnetId());
      case CREATE_INSTANCE ->
          CreateInstance.builder()
              .name(draw.text())
              .description(draw.text())
              .type(any.type())
              .zone(any.zone())
              .subnetId(any.subnetId())
              .primaryIp(draw.maybe(any::address))
              .securityGroupIds(draw.list(any::groupId))
              .build();
      case START_INSTANCE -> new StartInstance(any.instanceId());
      case STOP_INSTANCE -> new StopInstance(any.instanceId());
      case REBOOT_INSTANCE -> new RebootInstance(any.instanceId());
      case RESIZE_INSTANCE -> new ResizeInstance(any.instanceId(), any.type());
      case DELETE_INSTANCE -> new DeleteInstance(any.instanceId());
      case CREATE_NETWORK_INTERFACE ->
          CreateNetworkInterface.builder()
              .subnetId(any.subnetId())
              .name(draw.maybe(draw::text))
              .description(draw.text())
              .primaryIp(draw.maybe(any::address))
              .secondaryIps(draw.list(any::address))
              .secondaryIpCount(draw.maybe(any.number()))
              .securityGroupIds(draw.list(any::groupId))
              .sanityCheck(draw.flag())
              .build();
      case MODIFY_NETWORK_INTERFACE ->
          ModifyNetworkInterface.builder()
              .networkInterfaceId(any.interfaceId())
              .name(draw.maybe(draw::text))
              .description(draw.maybe(draw::text))
              .securityGroupIds(draw.maybe(() -> draw.list(any::groupId)))
              .build();
      case DELETE_NETWORK_INTERFACE -> new DeleteNetworkInterface(any.interfaceId());
      case ATTACH_NETWORK_INTERFACE ->
          new AttachNetworkInterface(any.interfaceId(), any.instanceId(), draw.flag());
      case DETACH_NETWORK_INTERFACE -> new DetachNetworkInterface(any.interfaceId());
      case MOVE_NETWORK_INTERFACE ->
          new MoveNetworkInterface(any.interfaceId(), any.instanceId(), draw.flag());
      case FORCE_DETACH_NETWORK_INTERFACE -> new ForceDetachNetworkInterface(any.interfaceId());
      case MODIFY_AUTO_DELETE -> new ModifyAutoDelete(any.interfaceId(), draw.flag());
      case ASSIGN_SECONDARY_IPS ->
          AssignSecondaryIps.builder()
              .networkInterfaceId(any.interfaceId())
              .addresses(draw.list(any::address))
              .count(draw.maybe(any.number()))
              .force(draw.flag())
              .build();
      case UNASSIGN_SECONDARY_IPS ->
          new UnassignSecondaryIps(any.interfaceId(), draw.list(any::address));
      case ALLOCATE_ELASTIC_IP ->
          AllocateElasticIp.builder()
              .bandwidthMbps(any.number())
              .name(draw.maybe(draw::text))
              .provider(draw.oneOf("bgp", "", "no_bgp"))
              .zone(draw.maybe(any::zone))
              .address(draw.maybe(any::address))
              .build();
      case MODIFY_ELASTIC_IP ->
          ModifyElasticIp.builder()
              .elasticIpId(any.elasticIpId())
              .name(draw.maybe(draw::text))
              .bandwidthMbps(draw.maybe(any.number()))
              .build();
      case RELEASE_ELASTIC_IP -> new ReleaseElasticIp(any.elasticIpId());
      case ASSOCIATE_ELASTIC_IP ->
          new AssociateElasticIp(any.elasticIpId(), any.interfaceId(), draw.maybe(any::address));
      case DISASSOCIATE_ELASTIC_IP -> new DisassociateElasticIp(any.elasticIpId());
      case CREATE_SECURITY_GROUP ->
          CreateSecurityGroup.builder()
              .vpcId(any.vpcId())
              .name(draw.text())
              .description(draw.text())
              .build();
      case MODIFY_SECURITY_GROUP ->
          ModifySecurityGroup.builder()
              .securityGroupId(any.groupId())
              .name(draw.maybe(draw::text))
              .description(draw.maybe(draw::text))
              .build();
      case DELETE_SECURITY_GROUP -> new DeleteSecurityGroup(any.groupId());
      case ADD_SECURITY_GROUP_RULES ->
          new AddSecurityGroupRules(any.groupId(), draw.list(any::ruleSpec));
      case MODIFY_SECURITY_GROUP_RULES -> new ModifySecurityGroupRules(any.groupId(), rules());
      case REMOVE_SECURITY_GROUP_RULES ->
          new RemoveSecurityGroupRules(any.groupId(), draw.list(any::ruleId));
    };
  }

  private Map<SecurityGroupRuleId, RuleSpec> rules() {
    Map<SecurityGroupRuleId, RuleSpec> rules = new LinkedHashMap<>();
    draw.list(any::ruleId).forEach(id -> rules.put(id, any.ruleSpec()));
    return rules;
  }
}
