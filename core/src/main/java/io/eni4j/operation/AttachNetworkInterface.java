package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;

/**
 * Attaches a secondary network interface to an instance.
 *
 * <p>The system chooses the device index: the lowest free one from 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param networkInterfaceId the interface
 * @param instanceId the instance
 * @param autoDelete whether the interface goes when the instance is deleted; false unless given
 */
public record AttachNetworkInterface(
    NetworkInterfaceId networkInterfaceId, InstanceId instanceId, boolean autoDelete)
    implements Operation<NetworkInterface> {

  /**
   * Checks that nothing is null.
   *
   * @param networkInterfaceId the interface
   * @param instanceId the instance
   * @param autoDelete whether the interface goes when the instance is deleted; false unless given
   */
  public AttachNetworkInterface {
    requireNonNull(networkInterfaceId, "networkInterfaceId");
    requireNonNull(instanceId, "instanceId");
  }

  /**
   * Attaches an interface that stays when its instance is deleted.
   *
   * @param networkInterfaceId the network interface
   * @param instanceId the instance
   * @return the operation
   */
  public static AttachNetworkInterface of(
      NetworkInterfaceId networkInterfaceId, InstanceId instanceId) {
    return new AttachNetworkInterface(networkInterfaceId, instanceId, false);
  }

  @Override
  public OperationKind kind() {
    return OperationKind.ATTACH_NETWORK_INTERFACE;
  }
}
