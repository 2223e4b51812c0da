package io.eni4j.operation;

import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Changes name or description of a subnet; its CIDR never changes.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class ModifySubnet implements Operation<Subnet>, WithModifySubnet {
  ModifySubnet() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the subnet} */
  public abstract SubnetId subnetId();

  /** {@return the new name; empty: as it is} */
  public abstract Optional<String> name();

  /** {@return the new description; empty: as it is} */
  public abstract Optional<String> description();

  @Override
  public final OperationKind kind() {
    return OperationKind.MODIFY_SUBNET;
  }

  /** Builds a {@link ModifySubnet}. */
  public static final class Builder extends ImmutableModifySubnet.Builder {
    Builder() {}
  }
}
