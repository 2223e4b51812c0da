package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import java.util.List;

/**
 * Releases secondary private IPs of a network interface; answers them as they were, in ascending
 * order.
 *
 * <p>An elastic IP on a released address is disassociated and kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @param networkInterfaceId the interface
 * @param addresses the private IPs
 */
public record UnassignSecondaryIps(
    NetworkInterfaceId networkInterfaceId, List<Ipv4Address> addresses)
    implements Operation<List<PrivateIp>> {

  /**
   * Checks that nothing is null.
   *
   * @param networkInterfaceId the interface
   * @param addresses the private IPs
   */
  public UnassignSecondaryIps {
    requireNonNull(networkInterfaceId, "networkInterfaceId");
    addresses = List.copyOf(requireNonNull(addresses, "addresses"));
  }

  @Override
  public OperationKind kind() {
    return OperationKind.UNASSIGN_SECONDARY_IPS;
  }
}
