package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;

/**
 * Deletes a security group; answers it as it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param securityGroupId the group, not its VPC's default one, in use by no interface
 */
public record DeleteSecurityGroup(SecurityGroupId securityGroupId)
    implements Operation<SecurityGroup> {

  /**
   * Checks that nothing is null.
   *
   * @param securityGroupId the group, not its VPC's default one, in use by no interface
   */
  public DeleteSecurityGroup {
    requireNonNull(securityGroupId, "securityGroupId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.DELETE_SECURITY_GROUP;
  }
}
