package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;

/**
 * Deletes a subnet; answers it as it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subnetId the subnet, with no interface left
 */
public record DeleteSubnet(SubnetId subnetId) implements Operation<Subnet> {

  /**
   * Checks that nothing is null.
   *
   * @param subnetId the subnet, with no interface left
   */
  public DeleteSubnet {
    requireNonNull(subnetId, "subnetId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.DELETE_SUBNET;
  }
}
