package io.eni4j.operation;

import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Changes name or description of a VPC; its CIDR never changes.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class ModifyVpc implements Operation<Vpc>, WithModifyVpc {
  ModifyVpc() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the VPC} */
  public abstract VpcId vpcId();

  /** {@return the new name; empty: as it is} */
  public abstract Optional<String> name();

  /** {@return the new description; empty: as it is} */
  public abstract Optional<String> description();

  @Override
  public final OperationKind kind() {
    return OperationKind.MODIFY_VPC;
  }

  /** Builds a {@link ModifyVpc}. */
  public static final class Builder extends ImmutableModifyVpc.Builder {
    Builder() {}
  }
}
