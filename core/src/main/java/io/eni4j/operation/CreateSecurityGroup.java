package io.eni4j.operation;

import io.eni4j.model.SecurityGroup;
import io.eni4j.model.VpcId;
import org.immutables.value.Value;

/**
 * Creates a security group with the fixed rules of a new group.
 *
 * <p>Nothing comes in; TCP 80 and UDP 67, 68 and 161 go out.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class CreateSecurityGroup
    implements Operation<SecurityGroup>, WithCreateSecurityGroup {
  CreateSecurityGroup() {}

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

  @Override
  public final OperationKind kind() {
    return OperationKind.CREATE_SECURITY_GROUP;
  }

  /** Builds a {@link CreateSecurityGroup}. */
  public static final class Builder extends ImmutableCreateSecurityGroup.Builder {
    Builder() {}
  }
}
