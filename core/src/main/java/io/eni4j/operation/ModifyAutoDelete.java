package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;

/**
 * Changes whether an attached secondary interface goes with its instance.
 *
 * <p>Immutable and thread-safe.
 *
 * @param networkInterfaceId the interface
 * @param autoDelete whether it goes when the instance is deleted
 */
public record ModifyAutoDelete(NetworkInterfaceId networkInterfaceId, boolean autoDelete)
    implements Operation<NetworkInterface> {

  /**
   * Checks that nothing is null.
   *
   * @param networkInterfaceId the interface
   * @param autoDelete whether it goes when the instance is deleted
   */
  public ModifyAutoDelete {
    requireNonNull(networkInterfaceId, "networkInterfaceId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.MODIFY_AUTO_DELETE;
  }
}
