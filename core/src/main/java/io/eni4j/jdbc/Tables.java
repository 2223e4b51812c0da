package io.eni4j.jdbc;

import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import java.util.List;

/** The table of each kind of resource, and in which order their records are written. */
final class Tables {
  static final VpcTable VPCS = new VpcTable();
  static final SubnetTable SUBNETS = new SubnetTable();
  static final InstanceTable INSTANCES = new InstanceTable();
  static final NetworkInterfaceTable NETWORK_INTERFACES = new NetworkInterfaceTable();
  static final PrivateIpTable PRIVATE_IPS = new PrivateIpTable();
  static final ElasticIpTable ELASTIC_IPS = new ElasticIpTable();
  static final SecurityGroupTable SECURITY_GROUPS = new SecurityGroupTable();

  /** What is pointed at comes before what points at it: inserted first, deleted last. */
  static final List<ResourceKind> TARGETS_FIRST =
      List.of(
          ResourceKind.VPC,
          ResourceKind.SUBNET,
          ResourceKind.INSTANCE,
          ResourceKind.SECURITY_GROUP,
          ResourceKind.NETWORK_INTERFACE,
          ResourceKind.PRIVATE_IP,
          ResourceKind.ELASTIC_IP);

  private Tables() {}

  static RecordTable<? extends Resource> of(ResourceKind kind) {
    return switch (kind) {
      case VPC -> VPCS;
      case SUBNET -> SUBNETS;
      case INSTANCE -> INSTANCES;
      case NETWORK_INTERFACE -> NETWORK_INTERFACES;
      case PRIVATE_IP -> PRIVATE_IPS;
      case ELASTIC_IP -> ELASTIC_IPS;
      case SECURITY_GROUP -> SECURITY_GROUPS;
    };
  }

  /** The table of records of one kind. */
  @SuppressWarnings("unchecked") // a table keeps records of its own kind only
  static <R extends Resource> RecordTable<R> ofRecords(ResourceKind kind) {
    return (RecordTable<R>) of(kind);
  }

  /** The table that a key is looked up in. */
  static <R extends Resource> RecordTable<R> of(ResourceKey<R> key) {
    return ofRecords(key.kind());
  }
}
