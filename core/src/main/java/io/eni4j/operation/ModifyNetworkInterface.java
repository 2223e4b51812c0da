package io.eni4j.operation;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.SecurityGroupId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Changes name, description or security groups of a network interface.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class ModifyNetworkInterface
    implements Operation<NetworkInterface>, WithModifyNetworkInterface {
  ModifyNetworkInterface() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the interface} */
  public abstract NetworkInterfaceId networkInterfaceId();

  /** {@return the new name; empty: as it is} */
  public abstract Optional<String> name();

  /** {@return the new description; empty: as it is} */
  public abstract Optional<String> description();

  /** {@return the whole new list of its security groups, 1 to 5; empty: as it is} */
  public abstract Optional<List<SecurityGroupId>> securityGroupIds();

  @Override
  public final OperationKind kind() {
    return OperationKind.MODIFY_NETWORK_INTERFACE;
  }

  /** Nobody else holds the list: what is decided on cannot change before it is stored. */
  @Value.Check
  @SuppressWarnings("ReferenceEquality") // a list that is its own copy cannot change
  ModifyNetworkInterface ownItsList() {
    Optional<List<SecurityGroupId>> copy = securityGroupIds().map(List::copyOf);
    return copy.isEmpty() || copy.get() == securityGroupIds().get()
        ? this
        : withSecurityGroupIds(copy);
  }

  /** Builds a {@link ModifyNetworkInterface}. */
  public static final class Builder extends ImmutableModifyNetworkInterface.Builder {
    Builder() {}
  }
}
