package io.eni4j.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An elastic network interface (ENI).
 *
 * <p>Its private IPs are resources of their own ({@link PrivateIp}); only the primary one, which
 * never changes, is named here. Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class NetworkInterface implements Resource, WithNetworkInterface {
  NetworkInterface() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id} */
  public abstract NetworkInterfaceId id();

  /** {@return the name; it is optional and need not be unique} */
  public abstract Optional<String> name();

  /** {@return the description; empty if none was given} */
  @Value.Default
  public String description() {
    return "";
  }

  /** {@return whether it is an instance's primary interface or a secondary one} */
  public abstract NetworkInterfaceRole role();

  /** {@return the MAC address, unique in its space} */
  public abstract MacAddress macAddress();

  /** {@return the VPC of its subnet} */
  public abstract VpcId vpcId();

  /** {@return the subnet that all its private IPs come from} */
  public abstract SubnetId subnetId();

  /** {@return the primary private IP; it never changes} */
  public abstract Ipv4Address primaryIp();

  /** {@return the security groups, at least one, each once, in the order given} */
  public abstract List<SecurityGroupId> securityGroupIds();

  /** {@return whether source and destination of its packets are checked} It cannot be modified. */
  @Value.Default
  public boolean sanityCheck() {
    return true;
  }

  /** {@return the tie to an instance; empty if there is none} */
  public abstract Optional<Attachment> attachment();

  /** {@return when it was created} */
  public abstract Instant createdAt();

  /** {@return the key of its primary private IP} */
  public final PrivateIpKey primaryIpKey() {
    return new PrivateIpKey(vpcId(), primaryIp());
  }

  /** {@return the instance that it is tied to, in whatever state the attachment is} */
  public final Optional<InstanceId> instanceId() {
    return attachment().map(Attachment::instanceId);
  }

  /** {@return the place on its instance: 1 primary, 2 and up secondary, 0 if it is not attached} */
  public final int deviceIndex() {
    return attachment().map(Attachment::deviceIndex).orElse(0);
  }

  @Override
  public final NetworkInterfaceId key() {
    return id();
  }

  @Value.Check
  void check() {
    if (securityGroupIds().isEmpty()) {
      throw new IllegalArgumentException(
          "securityGroupIds is empty; an interface has at least one security group");
    }
    if (securityGroupIds().size() > 1
        && new HashSet<>(securityGroupIds()).size() < securityGroupIds().size()) {
      throw new IllegalArgumentException(
          "securityGroupIds is " + securityGroupIds() + "; name each security group once");
    }
    boolean primary = role() == NetworkInterfaceRole.PRIMARY;
    if (primary != (deviceIndex() == Attachment.PRIMARY_DEVICE_INDEX)) {
      throw new IllegalArgumentException(
          "deviceIndex is "
              + deviceIndex()
              + " on a "
              + role()
              + " interface; the primary interface has 1, and no other has");
    }
  }

  /** Builds a {@link NetworkInterface}. */
  public static final class Builder extends ImmutableNetworkInterface.Builder {
    Builder() {}
  }
}
