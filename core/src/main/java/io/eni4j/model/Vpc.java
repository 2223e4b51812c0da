package io.eni4j.model;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A virtual private cloud: a private address space, its subnets and its security groups.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class Vpc implements Resource, WithVpc {
  Vpc() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id} */
  public abstract VpcId id();

  /** {@return the name; it need not be unique} */
  public abstract String name();

  /** {@return the description; empty if none was given} */
  @Value.Default
  public String description() {
    return "";
  }

  /** {@return the block that all subnets lie in; a VPC may have none} It never changes. */
  public abstract Optional<Ipv4Cidr> cidr();

  /**
   * {@return the security group that an interface gets when its creator names none; gone with the
   * VPC}
   */
  public abstract SecurityGroupId defaultSecurityGroupId();

  /** {@return when it was created} */
  public abstract Instant createdAt();

  @Override
  public final VpcId key() {
    return id();
  }

  /** Builds a {@link Vpc}. */
  public static final class Builder extends ImmutableVpc.Builder {
    Builder() {}
  }
}
