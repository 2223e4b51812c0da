package io.eni4j.model;

import java.util.stream.Stream;

/** The types of ids, for the tests that hold for all of them alike. */
enum IdType {
  VPC("vpc-"),
  SUBNET("subnet-"),
  INSTANCE("i-"),
  NETWORK_INTERFACE("port-"),
  ELASTIC_IP("fip-"),
  SECURITY_GROUP("sg-"),
  SECURITY_GROUP_RULE("sgr-");

  private final String prefix;

  IdType(String prefix) {
    this.prefix = prefix;
  }

  /** The types whose ids are keys of resources. */
  static Stream<IdType> ofResources() {
    return Stream.of(values()).filter(type -> type != SECURITY_GROUP_RULE);
  }

  String prefix() {
    return prefix;
  }

  Object id(String text) {
    return switch (this) {
      case VPC -> new VpcId(text);
      case SUBNET -> new SubnetId(text);
      case INSTANCE -> new InstanceId(text);
      case NETWORK_INTERFACE -> new NetworkInterfaceId(text);
      case ELASTIC_IP -> new ElasticIpId(text);
      case SECURITY_GROUP -> new SecurityGroupId(text);
      case SECURITY_GROUP_RULE -> new SecurityGroupRuleId(text);
    };
  }

  ResourceKey<?> key(String text) {
    return (ResourceKey<?>) id(text);
  }

  /** The sign of the order of two ids of this type. */
  @SuppressWarnings("unchecked") // every id compares with its own type
  int compare(String left, String right) {
    return Integer.signum(((Comparable<Object>) id(left)).compareTo(id(right)));
  }
}
