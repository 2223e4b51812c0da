package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.MacAddress;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import java.util.List;

/**
 * What a driver is told.
 *
 * <p>Immutable and thread-safe.
 *
 * @param wanted what shall be
 * @param namespace account and region of the interface
 * @param task what the order belongs to, for logs; several orders may belong to one task
 * @param fence who ordered last, 1 or more: the revision, store-wide, of the commit that took the
 *     turn in which this is ordered. Orders of one turn have the same
 * @param networkInterfaceId the interface
 * @param revision the revision of the interface that all of this was read from
 * @param place where it is to be, or was
 * @param macAddress its MAC address
 * @param addresses its private IPs, the primary one first; one at least
 */
public record DriverOrder(
    Wanted wanted,
    Namespace namespace,
    String task,
    long fence,
    NetworkInterfaceId networkInterfaceId,
    long revision,
    Place place,
    MacAddress macAddress,
    List<Ipv4Address> addresses) {

  /**
   * Checks the values.
   *
   * @param wanted what shall be
   * @param namespace account and region of the interface
   * @param task what the order belongs to, for logs
   * @param fence who ordered last, 1 or more
   * @param networkInterfaceId the interface
   * @param revision the revision of the interface that all of this was read from
   * @param place where it is to be, or was
   * @param macAddress its MAC address
   * @param addresses its private IPs, the primary one first; one at least
   * @throws IllegalArgumentException if the fence is below 1, or there is no address
   */
  public DriverOrder {
    requireNonNull(wanted, "wanted");
    requireNonNull(namespace, "namespace");
    requireNonNull(task, "task");
    requireNonNull(networkInterfaceId, "networkInterfaceId");
    requireNonNull(place, "place");
    requireNonNull(macAddress, "macAddress");
    addresses = List.copyOf(addresses);
    if (fence < 1) {
      throw new IllegalArgumentException(
          "fence is " + fence + "; it is the revision of a commit, 1 or more");
    }
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException(
          "addresses is empty; an interface has its primary private IP at least");
    }
  }

  /**
   * {@return this order with another aim}
   *
   * @param newWanted what shall be
   */
  public DriverOrder withWanted(Wanted newWanted) {
    return new DriverOrder(
        newWanted,
        namespace,
        task,
        fence,
        networkInterfaceId,
        revision,
        place,
        macAddress,
        addresses);
  }

  /**
   * {@return this order under another fence}
   *
   * @param newFence the fence, 1 or more
   * @throws IllegalArgumentException if it is below 1
   */
  public DriverOrder withFence(long newFence) {
    return new DriverOrder(
        wanted,
        namespace,
        task,
        newFence,
        networkInterfaceId,
        revision,
        place,
        macAddress,
        addresses);
  }
}
