package io.eni4j.model;

import java.util.Comparator;

/**
 * What names one resource: its typed id, or VPC and address for a private IP.
 *
 * <p>Keys of one kind are ordered by their text (ids) or by VPC and address (private IPs). Every
 * key is immutable and thread-safe.
 *
 * @param <R> the resource that the key names
 */
public sealed interface ResourceKey<R extends Resource>
    permits VpcId,
        SubnetId,
        InstanceId,
        NetworkInterfaceId,
        PrivateIpKey,
        ElasticIpId,
        SecurityGroupId {

  /** {@return the kind of resource that this key is typed for} */
  ResourceKind kind();

  /**
   * {@return whether the key's text begins as keys of its kind do; false for an id such as {@code
   * subnet-0000000001} held as the id of a VPC}
   */
  default boolean isOfItsKind() {
    return toString().startsWith(kind().idPrefix());
  }

  /** {@return the order of keys of any kinds: by kind, then as keys of that kind are ordered} */
  static Comparator<ResourceKey<?>> order() {
    return Comparator.<ResourceKey<?>, ResourceKind>comparing(ResourceKey::kind)
        .thenComparing(ResourceKey::compareOfOneKind);
  }

  private static int compareOfOneKind(ResourceKey<?> left, ResourceKey<?> right) {
    return left instanceof PrivateIpKey one && right instanceof PrivateIpKey other
        ? one.compareTo(other)
        : left.toString().compareTo(right.toString());
  }
}
