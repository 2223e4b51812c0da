package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;

import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
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
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;
import java.util.Map;

/** The operations that name a resource by its id, a list for each kind of id. */
final class OperationsOn {
  private static final String VPC_ID = "vpcId";
  private static final String SUBNET_ID = "subnetId";
  private static final String INSTANCE_ID = "instanceId";
  private static final String INTERFACE_ID = "networkInterfaceId";
  private static final String ELASTIC_IP_ID = "elasticIpId";
  private static final String GROUP_ID = "securityGroupId";
  private static final String GROUP_IDS = "securityGroupIds";
  private static final SecurityGroupRuleId SOME_RULE = new SecurityGroupRuleId("sgr-0000000000");
  private static final RuleSpec SSH =
      RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY);
  private static final RuleSpec HTTPS =
      RuleSpec.allowIn(Protocol.TCP, PortRange.of(443), Ipv4Cidr.ANY);

  private OperationsOn() {}

  static List<OperationOn<VpcId>> vpcs() {
    return List.of(
        new OperationOn<>(
            MODIFY_VPC,
            VPC_ID,
            it -> it.vpc().id(),
            (it, id) -> ModifyVpc.builder().vpcId(id).name("new").build()),
        new OperationOn<>(DELETE_VPC, VPC_ID, it -> it.vpc().id(), (it, id) -> new DeleteVpc(id)),
        new OperationOn<>(
            CREATE_SUBNET,
            VPC_ID,
            it -> it.vpc().id(),
            (it, id) ->
                CreateSubnet.builder()
                    .vpcId(id)
                    .name("new")
                    .cidr(Ipv4Cidr.parse("10.0.9.0/24"))
                    .build()),
        new OperationOn<>(
            CREATE_SECURITY_GROUP,
            VPC_ID,
            it -> it.vpc().id(),
            (it, id) -> CreateSecurityGroup.builder().vpcId(id).name("new").build()));
  }

  static List<OperationOn<SubnetId>> subnets() {
    return List.of(
        new OperationOn<>(
            MODIFY_SUBNET,
            SUBNET_ID,
            it -> it.subnet().id(),
            (it, id) -> ModifySubnet.builder().subnetId(id).name("new").build()),
        new OperationOn<>(
            DELETE_SUBNET, SUBNET_ID, it -> it.subnet().id(), (it, id) -> new DeleteSubnet(id)),
        new OperationOn<>(
            CREATE_INSTANCE,
            SUBNET_ID,
            it -> it.subnet().id(),
            (it, id) -> it.instance().subnetId(id).build()),
        new OperationOn<>(
            CREATE_NETWORK_INTERFACE,
            SUBNET_ID,
            it -> it.subnet().id(),
            (it, id) -> it.networkInterface().subnetId(id).build()));
  }

  static List<OperationOn<InstanceId>> instances() {
    return List.of(
        new OperationOn<>(
            START_INSTANCE, INSTANCE_ID, OperationsOn::stopped, (it, id) -> new StartInstance(id)),
        new OperationOn<>(
            STOP_INSTANCE, INSTANCE_ID, OperationsOn::running, (it, id) -> new StopInstance(id)),
        new OperationOn<>(
            REBOOT_INSTANCE,
            INSTANCE_ID,
            OperationsOn::running,
            (it, id) -> new RebootInstance(id)),
        new OperationOn<>(
            RESIZE_INSTANCE,
            INSTANCE_ID,
            OperationsOn::stopped,
            (it, id) -> new ResizeInstance(id, Cloud.type(4))),
        new OperationOn<>(
            DELETE_INSTANCE,
            INSTANCE_ID,
            OperationsOn::running,
            (it, id) -> new DeleteInstance(id)),
        new OperationOn<>(
            ATTACH_NETWORK_INTERFACE,
            INSTANCE_ID,
            OperationsOn::running,
            (it, id) -> AttachNetworkInterface.of(it.newInterface().id(), id)),
        new OperationOn<>(
            MOVE_NETWORK_INTERFACE,
            INSTANCE_ID,
            OperationsOn::running,
            (it, id) -> MoveNetworkInterface.of(attached(it), id)));
  }

  static List<OperationOn<NetworkInterfaceId>> interfaces() {
    return List.of(
        new OperationOn<>(
            MODIFY_NETWORK_INTERFACE,
            INTERFACE_ID,
            it -> it.newInterface().id(),
            (it, id) ->
                ModifyNetworkInterface.builder().networkInterfaceId(id).name("new").build()),
        new OperationOn<>(
            DELETE_NETWORK_INTERFACE,
            INTERFACE_ID,
            it -> it.newInterface().id(),
            (it, id) -> new DeleteNetworkInterface(id)),
        new OperationOn<>(
            ATTACH_NETWORK_INTERFACE,
            INTERFACE_ID,
            it -> it.newInterface().id(),
            (it, id) -> AttachNetworkInterface.of(id, it.newInstance().id())),
        new OperationOn<>(
            DETACH_NETWORK_INTERFACE,
            INTERFACE_ID,
            OperationsOn::attached,
            (it, id) -> new DetachNetworkInterface(id)),
        new OperationOn<>(
            MOVE_NETWORK_INTERFACE,
            INTERFACE_ID,
            OperationsOn::attached,
            (it, id) -> MoveNetworkInterface.of(id, it.newInstance().id())),
        new OperationOn<>(
            FORCE_DETACH_NETWORK_INTERFACE,
            INTERFACE_ID,
            it -> it.newInterfaceInError().id(),
            (it, id) -> new ForceDetachNetworkInterface(id)),
        new OperationOn<>(
            MODIFY_AUTO_DELETE,
            INTERFACE_ID,
            OperationsOn::attached,
            (it, id) -> new ModifyAutoDelete(id, true)),
        new OperationOn<>(
            ASSIGN_SECONDARY_IPS,
            INTERFACE_ID,
            it -> it.newInterface().id(),
            (it, id) -> AssignSecondaryIps.builder().networkInterfaceId(id).count(1).build()),
        new OperationOn<>(
            UNASSIGN_SECONDARY_IPS,
            INTERFACE_ID,
            OperationsOn::withSecondaryIp,
            (it, id) -> new UnassignSecondaryIps(id, List.of(Cloud.ip("10.0.0.99")))),
        new OperationOn<>(
            ASSOCIATE_ELASTIC_IP,
            INTERFACE_ID,
            it -> it.newInterface().id(),
            (it, id) -> AssociateElasticIp.toPrimaryIp(it.newElasticIp().id(), id)));
  }

  static List<OperationOn<ElasticIpId>> elasticIps() {
    return List.of(
        new OperationOn<>(
            MODIFY_ELASTIC_IP,
            ELASTIC_IP_ID,
            it -> it.newElasticIp().id(),
            (it, id) -> ModifyElasticIp.builder().elasticIpId(id).name("new").build()),
        new OperationOn<>(
            RELEASE_ELASTIC_IP,
            ELASTIC_IP_ID,
            it -> it.newElasticIp().id(),
            (it, id) -> new ReleaseElasticIp(id)),
        new OperationOn<>(
            ASSOCIATE_ELASTIC_IP,
            ELASTIC_IP_ID,
            it -> it.newElasticIp().id(),
            (it, id) -> AssociateElasticIp.toPrimaryIp(id, it.newInterface().id())),
        new OperationOn<>(
            DISASSOCIATE_ELASTIC_IP,
            ELASTIC_IP_ID,
            it -> it.door().associateElasticIp(it.newElasticIp().id(), it.newInterface().id()).id(),
            (it, id) -> new DisassociateElasticIp(id)));
  }

  static List<OperationOn<SecurityGroupId>> groups() {
    return List.of(
        new OperationOn<>(
            CREATE_INSTANCE,
            GROUP_IDS,
            it -> it.newGroup().id(),
            (it, id) -> it.instance().addSecurityGroupIds(id).build()),
        new OperationOn<>(
            CREATE_NETWORK_INTERFACE,
            GROUP_IDS,
            it -> it.newGroup().id(),
            (it, id) -> it.networkInterface().addSecurityGroupIds(id).build()),
        new OperationOn<>(
            MODIFY_NETWORK_INTERFACE,
            GROUP_IDS,
            it -> it.newGroup().id(),
            (it, id) ->
                ModifyNetworkInterface.builder()
                    .networkInterfaceId(it.newInterface().id())
                    .securityGroupIds(List.of(id))
                    .build()),
        new OperationOn<>(
            MODIFY_SECURITY_GROUP,
            GROUP_ID,
            it -> it.newGroup().id(),
            (it, id) -> ModifySecurityGroup.builder().securityGroupId(id).name("new").build()),
        new OperationOn<>(
            DELETE_SECURITY_GROUP,
            GROUP_ID,
            it -> it.newGroup().id(),
            (it, id) -> new DeleteSecurityGroup(id)),
        new OperationOn<>(
            ADD_SECURITY_GROUP_RULES,
            GROUP_ID,
            it -> it.newGroup().id(),
            (it, id) -> new AddSecurityGroupRules(id, List.of(SSH))),
        new OperationOn<>(
            MODIFY_SECURITY_GROUP_RULES,
            GROUP_ID,
            OperationsOn::withRule,
            (it, id) -> new ModifySecurityGroupRules(id, Map.of(lastRule(it, id), HTTPS))),
        new OperationOn<>(
            REMOVE_SECURITY_GROUP_RULES,
            GROUP_ID,
            OperationsOn::withRule,
            (it, id) -> new RemoveSecurityGroupRules(id, List.of(lastRule(it, id)))));
  }

  private static InstanceId running(Cloud cloud) {
    return cloud.newInstance().id();
  }

  private static InstanceId stopped(Cloud cloud) {
    Instance instance = cloud.newInstance();
    return cloud.plant(instance, InstanceStatus.STOPPED).id();
  }

  private static NetworkInterfaceId attached(Cloud cloud) {
    return cloud.newInterfaceOn(cloud.newInstance()).id();
  }

  private static NetworkInterfaceId withSecondaryIp(Cloud cloud) {
    NetworkInterface holder = cloud.newInterface();
    cloud.door().assignSecondaryIps(holder.id(), Cloud.ip("10.0.0.99"));
    return holder.id();
  }

  private static SecurityGroupId withRule(Cloud cloud) {
    return cloud.door().addSecurityGroupRules(cloud.newGroup().id(), SSH).id();
  }

  private static SecurityGroupRuleId lastRule(Cloud cloud, SecurityGroupId id) {
    return cloud
        .door()
        .find(id)
        .map(SecurityGroup::rules)
        .map(rules -> rules.get(rules.size() - 1).id())
        .orElse(SOME_RULE);
  }
}
