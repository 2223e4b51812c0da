package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;

/**
 * Detaches a network interface of which nobody knows whether it is plugged in: its attachment is in
 * error, and this is the way out, beside deleting the instance. Its places are free again when the
 * driver has confirmed that it is plugged in nowhere.
 *
 * <p>Immutable and thread-safe.
 *
 * @param networkInterfaceId the interface
 */
public record ForceDetachNetworkInterface(NetworkInterfaceId networkInterfaceId)
    implements Operation<NetworkInterface> {

  /**
   * Checks that nothing is null.
   *
   * @param networkInterfaceId the interface
   */
  public ForceDetachNetworkInterface {
    requireNonNull(networkInterfaceId, "networkInterfaceId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.FORCE_DETACH_NETWORK_INTERFACE;
  }
}
