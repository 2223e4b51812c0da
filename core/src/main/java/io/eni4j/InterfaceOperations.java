package io.eni4j;

import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;

/**
 * The operations on network interfaces and their private IPs in their throwing form; what they
 * throw is said in {@link OperationExecutor}.
 */
public interface InterfaceOperations extends OperationExecutor {

  /**
   * Creates a secondary network interface. Addresses named and addresses counted add up.
   *
   * @param operation what it shall be like, and in which subnet
   * @return the network interface as it was created
   */
  default NetworkInterface createNetworkInterface(CreateNetworkInterface operation) {
    return execute(operation);
  }

  /**
   * Changes name, description or security groups of a network interface.
   *
   * @param operation which interface, and what is new
   * @return the network interface as it is now
   */
  default NetworkInterface modifyNetworkInterface(ModifyNetworkInterface operation) {
    return execute(operation);
  }

  /**
   * Deletes a secondary network interface that is not attached. Its private IPs are free again; its
   * elastic IPs are disassociated and kept.
   *
   * @param networkInterfaceId the network interface
   * @return it as it was
   */
  default NetworkInterface deleteNetworkInterface(NetworkInterfaceId networkInterfaceId) {
    return execute(new DeleteNetworkInterface(networkInterfaceId));
  }

  /**
   * Attaches a secondary network interface to an instance. The system chooses the device index: the
   * lowest free one from 2.
   *
   * @param networkInterfaceId the network interface
   * @param instanceId the instance
   * @return the network interface as it is now
   */
  default NetworkInterface attachNetworkInterface(
      NetworkInterfaceId networkInterfaceId, InstanceId instanceId) {
    return execute(AttachNetworkInterface.of(networkInterfaceId, instanceId));
  }

  /**
   * Detaches a secondary network interface from its instance. The interface keeps its private IPs,
   * elastic IPs and security groups.
   *
   * @param networkInterfaceId the network interface
   * @return the network interface as it is now
   */
  default NetworkInterface detachNetworkInterface(NetworkInterfaceId networkInterfaceId) {
    return execute(new DetachNetworkInterface(networkInterfaceId));
  }

  /**
   * Moves a secondary network interface to another instance; if it cannot be plugged in there, it
   * is attached again where it was.
   *
   * @param networkInterfaceId the network interface
   * @param instanceId the instance that it goes to
   * @return the network interface as it is now
   */
  default NetworkInterface moveNetworkInterface(
      NetworkInterfaceId networkInterfaceId, InstanceId instanceId) {
    return execute(MoveNetworkInterface.of(networkInterfaceId, instanceId));
  }

  /**
   * Moves a secondary network interface to another instance.
   *
   * @param operation which interface, to which instance, and what becomes of it if it cannot be
   *     plugged in there
   * @return the network interface as it is now
   */
  default NetworkInterface moveNetworkInterface(MoveNetworkInterface operation) {
    return execute(operation);
  }

  /**
   * Detaches a network interface whose attachment is in error, since nobody knows whether it is
   * plugged in.
   *
   * @param networkInterfaceId the network interface
   * @return the network interface as it is now
   */
  default NetworkInterface forceDetachNetworkInterface(NetworkInterfaceId networkInterfaceId) {
    return execute(new ForceDetachNetworkInterface(networkInterfaceId));
  }

  /**
   * Changes whether an attached secondary interface goes with its instance.
   *
   * @param networkInterfaceId the network interface
   * @param autoDelete whether it goes when its instance is deleted
   * @return the network interface as it is now
   */
  default NetworkInterface modifyAutoDelete(
      NetworkInterfaceId networkInterfaceId, boolean autoDelete) {
    return execute(new ModifyAutoDelete(networkInterfaceId, autoDelete));
  }

  /**
   * Gives secondary private IPs to a network interface: named, counted, or both; all of them or
   * none. JD Cloud's API takes {@code force} for true where it is omitted; here it is false unless
   * given.
   *
   * @param operation which interface, and which addresses or how many
   * @return the private IPs assigned, in ascending order
   */
  default List<PrivateIp> assignSecondaryIps(AssignSecondaryIps operation) {
    return execute(operation);
  }

  /**
   * Gives a number of secondary private IPs, 1 or more, to a network interface.
   *
   * @param networkInterfaceId the network interface
   * @param count how many, 1 or more
   * @return the private IPs assigned, in ascending order
   */
  default List<PrivateIp> assignSecondaryIps(NetworkInterfaceId networkInterfaceId, int count) {
    return execute(
        AssignSecondaryIps.builder().networkInterfaceId(networkInterfaceId).count(count).build());
  }

  /**
   * Gives secondary private IPs by name to a network interface.
   *
   * @param networkInterfaceId the network interface
   * @param addresses the addresses, at least one
   * @return the private IPs assigned, in ascending order
   */
  default List<PrivateIp> assignSecondaryIps(
      NetworkInterfaceId networkInterfaceId, Ipv4Address... addresses) {
    return execute(
        AssignSecondaryIps.builder()
            .networkInterfaceId(networkInterfaceId)
            .addresses(List.of(addresses))
            .build());
  }

  /**
   * Releases secondary private IPs of a network interface. An elastic IP on a released address is
   * disassociated and kept.
   *
   * @param networkInterfaceId the network interface
   * @param addresses the addresses, at least one
   * @return the private IPs as they were, in ascending order
   */
  default List<PrivateIp> unassignSecondaryIps(
      NetworkInterfaceId networkInterfaceId, Ipv4Address... addresses) {
    return execute(new UnassignSecondaryIps(networkInterfaceId, List.of(addresses)));
  }
}
