package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;

/**
 * Deletes a VPC and its default security group; answers the VPC as it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param vpcId the VPC, with no subnet and no other group left
 */
public record DeleteVpc(VpcId vpcId) implements Operation<Vpc> {

  /**
   * Checks that nothing is null.
   *
   * @param vpcId the VPC, with no subnet and no other group left
   */
  public DeleteVpc {
    requireNonNull(vpcId, "vpcId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.DELETE_VPC;
  }
}
