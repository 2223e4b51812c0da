package io.eni4j.operation;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Vpc;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Creates a VPC with its default security group.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class CreateVpc implements Operation<Vpc>, WithCreateVpc {
  CreateVpc() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return its name: 1 to 32 Chinese characters, letters, digits, {@code _} and {@code -}} */
  public abstract String name();

  /** {@return its description: up to 256 characters; empty unless given} */
  @Value.Default
  public String description() {
    return "";
  }

  /**
   * {@return the block that its subnets lie in: /16 to /28 within 10/8, 172.16/12 or 192.168/16;
   * empty: none}
   */
  public abstract Optional<Ipv4Cidr> cidr();

  @Override
  public final OperationKind kind() {
    return OperationKind.CREATE_VPC;
  }

  /** Builds a {@link CreateVpc}. */
  public static final class Builder extends ImmutableCreateVpc.Builder {
    Builder() {}
  }
}
