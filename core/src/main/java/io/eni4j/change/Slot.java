package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place that one resource at most can fill, beside its key: the second wall of a store behind the
 * policy.
 *
 * <p>Every slot is immutable and thread-safe.
 *
 * @param <R> the kind of resource that fills it
 */
public sealed interface Slot<R extends Resource> {

  /**
   * {@return the resource whose record is written or touched whenever the slot is filled or
   * vacated}
   */
  Optional<ResourceKey<?>> owner();

  /**
   * A MAC address.
   *
   * @param address the address
   */
  record Mac(MacAddress address) implements Slot<NetworkInterface> {
    /**
     * Checks that nothing is null.
     *
     * @param address the address
     */
    public Mac {
      requireNonNull(address, "address");
    }

    @Override
    public Optional<ResourceKey<?>> owner() {
      return Optional.empty();
    }
  }

  /**
   * The public address of an elastic IP.
   *
   * @param address the address
   */
  record ElasticIpAddress(Ipv4Address address) implements Slot<ElasticIp> {
    /**
     * Checks that nothing is null.
     *
     * @param address the address
     */
    public ElasticIpAddress {
      requireNonNull(address, "address");
    }

    @Override
    public Optional<ResourceKey<?>> owner() {
      return Optional.empty();
    }
  }

  /**
   * A place on an instance.
   *
   * @param instanceId the instance
   * @param index the device index, 1 or more
   */
  record DeviceIndex(InstanceId instanceId, int index) implements Slot<NetworkInterface> {
    /**
     * Checks that nothing is null.
     *
     * @param instanceId the instance
     * @param index the device index, 1 or more
     */
    public DeviceIndex {
      requireNonNull(instanceId, "instanceId");
    }

    @Override
    public Optional<ResourceKey<?>> owner() {
      return Optional.of(instanceId);
    }
  }

  /**
   * The one elastic IP that a private IP can have.
   *
   * @param networkInterfaceId the interface that holds the private IP
   * @param privateIp the private IP
   */
  record Association(NetworkInterfaceId networkInterfaceId, PrivateIpKey privateIp)
      implements Slot<ElasticIp> {
    /**
     * Checks that nothing is null.
     *
     * @param networkInterfaceId the interface that holds the private IP
     * @param privateIp the private IP
     */
    public Association {
      requireNonNull(networkInterfaceId, "networkInterfaceId");
      requireNonNull(privateIp, "privateIp");
    }

    @Override
    public Optional<ResourceKey<?>> owner() {
      return Optional.of(networkInterfaceId);
    }
  }

  /**
   * {@return the slots that a resource fills}
   *
   * @param resource the resource
   */
  static List<Slot<?>> filledBy(Resource resource) {
    List<Slot<?>> slots = new ArrayList<>(3);
    if (resource instanceof NetworkInterface networkInterface) {
      slots.add(new Mac(networkInterface.macAddress()));
      if (networkInterface.attachment().isPresent()) {
        Attachment attachment = networkInterface.attachment().get();
        slots.add(new DeviceIndex(attachment.instanceId(), attachment.deviceIndex()));
        attachment
            .target()
            .ifPresent(it -> slots.add(new DeviceIndex(it.instanceId(), it.deviceIndex())));
      }
    } else if (resource instanceof ElasticIp elasticIp) {
      slots.add(new ElasticIpAddress(elasticIp.address()));
      elasticIp
          .association()
          .ifPresent(tie -> slots.add(new Association(tie.networkInterfaceId(), tie.privateIp())));
    }
    return slots;
  }
}
