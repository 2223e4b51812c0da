package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;

/**
 * Moves a secondary network interface from its instance to another one: detaches it here and
 * attaches it there. Both ends are checked before it starts.
 *
 * <p>The system chooses the device index on the other instance: the lowest free one from 2, held
 * from the beginning. Immutable and thread-safe.
 *
 * @param networkInterfaceId the interface
 * @param instanceId the instance that it goes to
 * @param putsBack whether an interface that cannot be plugged in there is attached again where it
 *     was; else it is left detached. One that cannot be unplugged stays where it is
 */
public record MoveNetworkInterface(
    NetworkInterfaceId networkInterfaceId, InstanceId instanceId, boolean putsBack)
    implements Operation<NetworkInterface> {

  /**
   * Checks that nothing is null.
   *
   * @param networkInterfaceId the interface
   * @param instanceId the instance that it goes to
   * @param putsBack whether an interface that cannot be plugged in there is attached again where it
   *     was
   */
  public MoveNetworkInterface {
    requireNonNull(networkInterfaceId, "networkInterfaceId");
    requireNonNull(instanceId, "instanceId");
  }

  /**
   * Moves an interface that comes back if it cannot be plugged in.
   *
   * @param networkInterfaceId the network interface
   * @param instanceId the instance that it goes to
   * @return the operation
   */
  public static MoveNetworkInterface of(
      NetworkInterfaceId networkInterfaceId, InstanceId instanceId) {
    return new MoveNetworkInterface(networkInterfaceId, instanceId, true);
  }

  @Override
  public OperationKind kind() {
    return OperationKind.MOVE_NETWORK_INTERFACE;
  }
}
