package io.eni4j.operation;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import org.immutables.value.Value;

/**
 * Creates a subnet in a VPC.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class CreateSubnet implements Operation<Subnet>, WithCreateSubnet {
  CreateSubnet() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the VPC} */
  public abstract VpcId vpcId();

  /** {@return its name: 1 to 32 Chinese characters, letters, digits, {@code _} and {@code -}} */
  public abstract String name();

  /** {@return its description: up to 256 characters; empty unless given} */
  @Value.Default
  public String description() {
    return "";
  }

  /**
   * {@return its addresses: /16 to /28, within the CIDR of the VPC, apart from its other subnets}
   */
  public abstract Ipv4Cidr cidr();

  @Override
  public final OperationKind kind() {
    return OperationKind.CREATE_SUBNET;
  }

  /** Builds a {@link CreateSubnet}. */
  public static final class Builder extends ImmutableCreateSubnet.Builder {
    Builder() {}
  }
}
