package io.eni4j;

import io.eni4j.change.Members;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.diagram.VpcDiagram;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.VpcId;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What can be looked up. Each look-up is answered as of one instant of its own; a {@link
 * #snapshot()} answers any number of them as of the same instant.
 */
public interface NetworkReads {

  /**
   * Opens a view of one instant, not earlier than the call unless the service reads elsewhere
   * ({@link EniServiceBuilder#readingFrom}); whoever opens it closes it.
   *
   * @return the view
   */
  Snapshot snapshot();

  /**
   * {@return the resource of a key; empty if there is none}
   *
   * @param <R> the kind of resource
   * @param key the key of the resource
   */
  default <R extends Resource> Optional<R> find(ResourceKey<R> key) {
    try (Snapshot snapshot = snapshot()) {
      return snapshot.find(key).map(Versioned::value);
    }
  }

  /**
   * {@return the network interface with a MAC address; empty if there is none}
   *
   * @param address the MAC address
   */
  default Optional<NetworkInterface> findByMac(MacAddress address) {
    return findBySlot(new Slot.Mac(address));
  }

  /**
   * {@return the elastic IP with a public address; empty if there is none}
   *
   * @param address the address
   */
  default Optional<ElasticIp> findByElasticIpAddress(Ipv4Address address) {
    return findBySlot(new Slot.ElasticIpAddress(address));
  }

  /**
   * {@return the resource that fills a slot; empty if the slot is vacant}
   *
   * @param <R> the kind of resource
   * @param slot the slot
   */
  default <R extends Resource> Optional<R> findBySlot(Slot<R> slot) {
    try (Snapshot snapshot = snapshot()) {
      return snapshot.holder(slot).flatMap(snapshot::find).map(Versioned::value);
    }
  }

  /**
   * {@return the network interfaces of an instance, ascending by device index, so the primary
   * first}
   *
   * @param instanceId the instance
   */
  default List<NetworkInterface> interfacesOf(InstanceId instanceId) {
    return members(new Members.InterfacesOf(instanceId)).stream()
        .sorted(Comparator.comparingInt(NetworkInterface::deviceIndex))
        .toList();
  }

  /**
   * {@return the private IPs of a network interface, the primary first, then ascending by address}
   *
   * @param networkInterfaceId the network interface
   */
  default List<PrivateIp> privateIpsOf(NetworkInterfaceId networkInterfaceId) {
    return members(new Members.PrivateIpsOf(networkInterfaceId)).stream()
        .sorted(
            Comparator.comparing(PrivateIp::primary).reversed().thenComparing(PrivateIp::address))
        .toList();
  }

  /**
   * {@return the elastic IPs tied to private IPs of a network interface, ascending by address}
   *
   * @param networkInterfaceId the network interface
   */
  default List<ElasticIp> elasticIpsOf(NetworkInterfaceId networkInterfaceId) {
    return members(new Members.ElasticIpsOf(networkInterfaceId)).stream()
        .sorted(Comparator.comparing(ElasticIp::address))
        .toList();
  }

  /**
   * {@return the members of a list in ascending order of their keys; empty if the owner is unknown}
   *
   * @param <R> the kind of resource
   * @param list the list
   */
  default <R extends Resource> List<R> members(Members<R> list) {
    try (Snapshot snapshot = snapshot()) {
      return snapshot.list(list).stream().map(Versioned::value).toList();
    }
  }

  /**
   * {@return one page of the resources that a query asks for, in ascending order of their keys}
   *
   * @param <R> the kind of resource
   * @param query what to list
   * @throws IllegalArgumentException if the query's token was not made by the same repository for
   *     the same kind and filters
   */
  default <R extends Resource> Page<R> list(Query<R> query) {
    try (Snapshot snapshot = snapshot()) {
      return snapshot.list(query);
    }
  }

  /**
   * {@return a picture of a VPC, as a text tree, Mermaid or SVG}
   *
   * @param vpcId the VPC
   * @throws IllegalArgumentException if there is no such VPC
   */
  default VpcDiagram diagram(VpcId vpcId) {
    try (Snapshot snapshot = snapshot()) {
      return VpcDiagram.of(snapshot, vpcId);
    }
  }
}
