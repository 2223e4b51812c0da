package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;

/**
 * Detaches a secondary network interface from its instance.
 *
 * <p>The interface keeps its private IPs, elastic IPs and security groups.
 *
 * <p>Immutable and thread-safe.
 *
 * @param networkInterfaceId the interface
 */
public record DetachNetworkInterface(NetworkInterfaceId networkInterfaceId)
    implements Operation<NetworkInterface> {

  /**
   * Checks that nothing is null.
   *
   * @param networkInterfaceId the interface
   */
  public DetachNetworkInterface {
    requireNonNull(networkInterfaceId, "networkInterfaceId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.DETACH_NETWORK_INTERFACE;
  }
}
