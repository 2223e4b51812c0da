package io.eni4j.policy;

import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.List;
import java.util.function.Function;

/** Rules about the ids that an operation names. */
final class IdRules {
  private IdRules() {}

  /** An id begins with the prefix of its kind. */
  static <O> Rule<O> idOfItsKind(Function<O, ? extends ResourceKey<?>> id) {
    return new Rule<>(
        ViolationCode.ID_OF_ANOTHER_KIND,
        (operation, facts, findings) -> {
          ResourceKey<?> key = id.apply(operation);
          requireKind(argumentOf(key), key, findings);
        });
  }

  /** An id in a list begins with the prefix of its kind. */
  static <O> Rule<O> groupIdsOfTheirKind(Function<O, List<SecurityGroupId>> ids) {
    return new Rule<>(
        ViolationCode.ID_OF_ANOTHER_KIND,
        (operation, facts, findings) -> {
          for (SecurityGroupId id : ids.apply(operation)) {
            requireKind("securityGroupIds", id, findings);
          }
        });
  }

  /** A VPC that is named exists. */
  static <O> Rule<O> vpcExists(Function<O, VpcId> id) {
    return exists(ViolationCode.VPC_NOT_FOUND, id);
  }

  /** A subnet that is named exists. */
  static <O> Rule<O> subnetExists(Function<O, SubnetId> id) {
    return exists(ViolationCode.SUBNET_NOT_FOUND, id);
  }

  /** An instance that is named exists. */
  static <O> Rule<O> instanceExists(Function<O, InstanceId> id) {
    return exists(ViolationCode.INSTANCE_NOT_FOUND, id);
  }

  /** A network interface that is named exists. */
  static <O> Rule<O> interfaceExists(Function<O, NetworkInterfaceId> id) {
    return exists(ViolationCode.NETWORK_INTERFACE_NOT_FOUND, id);
  }

  /** An elastic IP that is named exists. */
  static <O> Rule<O> elasticIpExists(Function<O, ElasticIpId> id) {
    return exists(ViolationCode.ELASTIC_IP_NOT_FOUND, id);
  }

  /** A security group that is named exists. */
  static <O> Rule<O> groupExists(Function<O, SecurityGroupId> id) {
    return exists(ViolationCode.SECURITY_GROUP_NOT_FOUND, id);
  }

  /** A security group that is named in a list exists. */
  static <O> Rule<O> groupsExist(Function<O, List<SecurityGroupId>> ids) {
    return new Rule<>(
        ViolationCode.SECURITY_GROUP_NOT_FOUND,
        (operation, facts, findings) ->
            ids.apply(operation).stream()
                .distinct()
                .forEach(id -> requireExistence("securityGroupIds", id, facts, findings)));
  }

  private static <O> Rule<O> exists(ViolationCode code, Function<O, ? extends ResourceKey<?>> id) {
    return new Rule<>(
        code,
        (operation, facts, findings) -> {
          ResourceKey<?> key = id.apply(operation);
          requireExistence(argumentOf(key), key, facts, findings);
        });
  }

  private static void requireKind(String argument, ResourceKey<?> key, Findings findings) {
    if (!key.isOfItsKind()) {
      findings.add(argument, key, key.kind().idPrefix());
    }
  }

  private static void requireExistence(
      String argument, ResourceKey<?> key, Facts facts, Findings findings) {
    if (key.isOfItsKind() && facts.find(key).isEmpty()) {
      findings.add(argument, key, "the id of a " + key.kind().noun() + " that exists", key);
    }
  }

  /** The operations name their parameters after the kind of id that they take. */
  private static String argumentOf(ResourceKey<?> key) {
    return switch (key.kind()) {
      case VPC -> "vpcId";
      case SUBNET -> "subnetId";
      case INSTANCE -> "instanceId";
      case NETWORK_INTERFACE -> "networkInterfaceId";
      case PRIVATE_IP -> "privateIp";
      case ELASTIC_IP -> "elasticIpId";
      case SECURITY_GROUP -> "securityGroupId";
    };
  }
}
