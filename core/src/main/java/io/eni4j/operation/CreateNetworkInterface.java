package io.eni4j.operation;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Creates a secondary network interface.
 *
 * <p>Addresses named and addresses counted add up.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class CreateNetworkInterface
    implements Operation<NetworkInterface>, WithCreateNetworkInterface {
  CreateNetworkInterface() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the subnet of its private IPs} */
  public abstract SubnetId subnetId();

  /**
   * {@return its name: 1 to 32 Chinese characters, letters, digits, {@code _} and {@code -}; empty:
   * none}
   */
  public abstract Optional<String> name();

  /** {@return its description: up to 256 characters; empty unless given} */
  @Value.Default
  public String description() {
    return "";
  }

  /** {@return its primary private IP, which never changes; empty: the system chooses} */
  public abstract Optional<Ipv4Address> primaryIp();

  /** {@return secondary private IPs by name} */
  public abstract List<Ipv4Address> secondaryIps();

  /** {@return how many further secondary private IPs the system chooses, 1 or more; empty: none} */
  public abstract OptionalInt secondaryIpCount();

  /** {@return its security groups, up to 5; none: the default group of the VPC} */
  public abstract List<SecurityGroupId> securityGroupIds();

  /** {@return whether source and destination of its packets are checked; true unless given} */
  @Value.Default
  public boolean sanityCheck() {
    return true;
  }

  @Override
  public final OperationKind kind() {
    return OperationKind.CREATE_NETWORK_INTERFACE;
  }

  /** Builds a {@link CreateNetworkInterface}. */
  public static final class Builder extends ImmutableCreateNetworkInterface.Builder {
    Builder() {}
  }
}
