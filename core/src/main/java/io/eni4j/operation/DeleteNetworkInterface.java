package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;

/**
 * Deletes a secondary network interface that is not attached; answers it as it was.
 *
 * <p>Its private IPs are free again; its elastic IPs are disassociated and kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @param networkInterfaceId the interface
 */
public record DeleteNetworkInterface(NetworkInterfaceId networkInterfaceId)
    implements Operation<NetworkInterface> {

  /**
   * Checks that nothing is null.
   *
   * @param networkInterfaceId the interface
   */
  public DeleteNetworkInterface {
    requireNonNull(networkInterfaceId, "networkInterfaceId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.DELETE_NETWORK_INTERFACE;
  }
}
