package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;

import io.eni4j.change.Members;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations that take a name or a description, each right but for the text given. */
final class TextOperations {

  /** An operation with a text. */
  @FunctionalInterface
  interface Asking {
    Operation<?> with(Cloud cloud, String text);
  }

  private TextOperations() {}

  /** With a name of a VPC, subnet, interface, elastic IP or group. */
  static Map<OperationKind, Asking> named() {
    Map<OperationKind, Asking> named = new LinkedHashMap<>();
    named.put(CREATE_VPC, (it, name) -> CreateVpc.builder().name(name).build());
    named.put(
        MODIFY_VPC, (it, name) -> ModifyVpc.builder().vpcId(it.vpc().id()).name(name).build());
    named.put(CREATE_SUBNET, (it, name) -> newSubnet(it).name(name).build());
    named.put(
        MODIFY_SUBNET,
        (it, name) -> ModifySubnet.builder().subnetId(it.subnet().id()).name(name).build());
    named.put(CREATE_NETWORK_INTERFACE, (it, name) -> it.networkInterface().name(name).build());
    named.put(
        MODIFY_NETWORK_INTERFACE,
        (it, name) ->
            ModifyNetworkInterface.builder()
                .networkInterfaceId(it.newInterface().id())
                .name(name)
                .build());
    named.put(
        ALLOCATE_ELASTIC_IP,
        (it, name) -> AllocateElasticIp.builder().bandwidthMbps(5).name(name).build());
    named.put(
        MODIFY_ELASTIC_IP,
        (it, name) ->
            ModifyElasticIp.builder().elasticIpId(it.newElasticIp().id()).name(name).build());
    named.put(
        CREATE_SECURITY_GROUP,
        (it, name) -> CreateSecurityGroup.builder().vpcId(it.vpc().id()).name(name).build());
    named.put(
        MODIFY_SECURITY_GROUP,
        (it, name) ->
            ModifySecurityGroup.builder().securityGroupId(it.newGroup().id()).name(name).build());
    return named;
  }

  /** With a description of a resource. */
  static Map<OperationKind, Asking> described() {
    Map<OperationKind, Asking> described = new LinkedHashMap<>();
    described.put(
        CREATE_VPC, (it, text) -> CreateVpc.builder().name("net").description(text).build());
    described.put(
        MODIFY_VPC,
        (it, text) -> ModifyVpc.builder().vpcId(it.vpc().id()).description(text).build());
    described.put(CREATE_SUBNET, (it, text) -> newSubnet(it).name("sub").description(text).build());
    described.put(
        MODIFY_SUBNET,
        (it, text) -> ModifySubnet.builder().subnetId(it.subnet().id()).description(text).build());
    described.put(CREATE_INSTANCE, (it, text) -> it.instance().description(text).build());
    described.put(
        CREATE_NETWORK_INTERFACE, (it, text) -> it.networkInterface().description(text).build());
    described.put(
        MODIFY_NETWORK_INTERFACE,
        (it, text) ->
            ModifyNetworkInterface.builder()
                .networkInterfaceId(it.newInterface().id())
                .description(text)
                .build());
    described.put(
        CREATE_SECURITY_GROUP,
        (it, text) ->
            CreateSecurityGroup.builder()
                .vpcId(it.vpc().id())
                .name("group")
                .description(text)
                .build());
    described.put(
        MODIFY_SECURITY_GROUP,
        (it, text) ->
            ModifySecurityGroup.builder()
                .securityGroupId(it.newGroup().id())
                .description(text)
                .build());
    return described;
  }

  /** With a description of a rule. */
  static Map<OperationKind, Asking> describedRules() {
    Map<OperationKind, Asking> described = new LinkedHashMap<>();
    described.put(
        ADD_SECURITY_GROUP_RULES,
        (it, text) -> new AddSecurityGroupRules(it.newGroup().id(), List.of(rule(text))));
    described.put(
        MODIFY_SECURITY_GROUP_RULES,
        (it, text) -> {
          SecurityGroup group = it.door().addSecurityGroupRules(it.newGroup().id(), rule("old"));
          return new ModifySecurityGroupRules(
              group.id(), Map.of(group.rules().get(4).id(), rule(text)));
        });
    return described;
  }

  private static RuleSpec rule(String description) {
    return RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY)
        .withDescription(description);
  }

  /** The next subnet of the VPC, apart from those that it has. */
  private static CreateSubnet.Builder newSubnet(Cloud cloud) {
    int subnets = cloud.door().members(new Members.SubnetsOf(cloud.vpc().id())).size();
    return CreateSubnet.builder()
        .vpcId(cloud.vpc().id())
        .cidr(Ipv4Cidr.parse("10.0." + subnets + ".0/24"));
  }
}
