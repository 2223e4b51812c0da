package io.eni4j.model;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * A block of a VPC's addresses that interfaces get theirs from; it spans the zones of its region.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class Subnet implements Resource, WithSubnet {
  Subnet() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id} */
  public abstract SubnetId id();

  /** {@return the VPC that it belongs to} */
  public abstract VpcId vpcId();

  /** {@return the name; it need not be unique} */
  public abstract String name();

  /** {@return the description; empty if none was given} */
  @Value.Default
  public String description() {
    return "";
  }

  /** {@return its addresses, reserved ones included} They never change. */
  public abstract Ipv4Cidr cidr();

  /** {@return when it was created} */
  public abstract Instant createdAt();

  @Override
  public final SubnetId key() {
    return id();
  }

  /** Builds a {@link Subnet}. */
  public static final class Builder extends ImmutableSubnet.Builder {
    Builder() {}
  }
}
