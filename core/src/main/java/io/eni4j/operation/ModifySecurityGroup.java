package io.eni4j.operation;

import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Changes name or description of a security group.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class ModifySecurityGroup
    implements Operation<SecurityGroup>, WithModifySecurityGroup {
  ModifySecurityGroup() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the group} */
  public abstract SecurityGroupId securityGroupId();

  /** {@return the new name; empty: as it is} */
  public abstract Optional<String> name();

  /** {@return the new description; empty: as it is} */
  public abstract Optional<String> description();

  @Override
  public final OperationKind kind() {
    return OperationKind.MODIFY_SECURITY_GROUP;
  }

  /** Builds a {@link ModifySecurityGroup}. */
  public static final class Builder extends ImmutableModifySecurityGroup.Builder {
    Builder() {}
  }
}
