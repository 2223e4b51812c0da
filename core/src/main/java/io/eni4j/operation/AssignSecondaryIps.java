package io.eni4j.operation;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Gives secondary private IPs to a network interface: named, counted, or both; all of them or none.
 *
 * <p>Answers the private IPs assigned, in ascending order. JD Cloud's API takes {@code force} for
 * true where it is omitted; here it is false unless given.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class AssignSecondaryIps
    implements Operation<List<PrivateIp>>, WithAssignSecondaryIps {
  AssignSecondaryIps() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the interface} */
  public abstract NetworkInterfaceId networkInterfaceId();

  /** {@return private IPs by name} */
  public abstract List<Ipv4Address> addresses();

  /** {@return how many further private IPs the system chooses, 1 or more; empty: none} */
  public abstract OptionalInt count();

  /**
   * {@return whether a named address that is a secondary private IP of another interface is taken
   * away from it, its elastic IP disassociated; primary ones are never taken}
   */
  @Value.Default
  public boolean force() {
    return false;
  }

  @Override
  public final OperationKind kind() {
    return OperationKind.ASSIGN_SECONDARY_IPS;
  }

  /** Builds an {@link AssignSecondaryIps}. */
  public static final class Builder extends ImmutableAssignSecondaryIps.Builder {
    Builder() {}
  }
}
