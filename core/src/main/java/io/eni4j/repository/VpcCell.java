package io.eni4j.repository;

import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import org.jspecify.annotations.Nullable;

/** A VPC: any number of records may point at it, and its subnets and groups are counted. */
final class VpcCell extends RecordCell {
  private final ReferenceIndex subnets = new ReferenceIndex();
  private final ReferenceIndex instances = new ReferenceIndex();
  private final ReferenceIndex interfaces = new ReferenceIndex();
  private final ReferenceIndex groups = new ReferenceIndex();
  private final Cell<Integer> subnetCount = new Cell<>();
  private final Cell<Integer> groupCount = new Cell<>();
  private final SubnetOrder order = new SubnetOrder();

  VpcCell(ResourceKey<?> key) {
    super(key);
  }

  /** The VPC's subnets by their blocks. */
  SubnetOrder order() {
    return order;
  }

  /** How many records of a kind point at the VPC; null: that is not kept for each revision. */
  @Nullable Cell<Integer> count(ResourceKind referrers) {
    return switch (referrers) {
      case SUBNET -> subnetCount;
      case SECURITY_GROUP -> groupCount;
      case VPC, INSTANCE, NETWORK_INTERFACE, PRIVATE_IP, ELASTIC_IP -> null;
    };
  }

  @Override
  @Nullable ReferenceIndex index(ResourceKind referrers) {
    return switch (referrers) {
      case SUBNET -> subnets;
      case INSTANCE -> instances;
      case NETWORK_INTERFACE -> interfaces;
      case SECURITY_GROUP -> groups;
      case VPC, PRIVATE_IP, ELASTIC_IP -> null;
    };
  }

  @Override
  int referrers() {
    return subnets.live() + instances.live() + interfaces.live() + groups.live();
  }
}
