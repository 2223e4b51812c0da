package io.eni4j.operation;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Zone;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Creates an instance with its primary network interface; it is running at the end.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class CreateInstance implements Operation<Instance>, WithCreateInstance {
  CreateInstance() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return its name: 2 to 128 Chinese characters, letters, digits, {@code _}, {@code -} and,
   * neither first nor last, dots}
   */
  public abstract String name();

  /** {@return its description: up to 256 characters; empty unless given} */
  @Value.Default
  public String description() {
    return "";
  }

  /** {@return its type} */
  public abstract InstanceType type();

  /** {@return the zone that it runs in} */
  public abstract Zone zone();

  /** {@return the subnet of its primary interface} */
  public abstract SubnetId subnetId();

  /** {@return the primary private IP of its primary interface; empty: the system chooses} */
  public abstract Optional<Ipv4Address> primaryIp();

  /**
   * {@return the security groups of its primary interface, up to 5; none: the default group of the
   * VPC}
   */
  public abstract List<SecurityGroupId> securityGroupIds();

  @Override
  public final OperationKind kind() {
    return OperationKind.CREATE_INSTANCE;
  }

  /** Builds a {@link CreateInstance}. */
  public static final class Builder extends ImmutableCreateInstance.Builder {
    Builder() {}
  }
}
