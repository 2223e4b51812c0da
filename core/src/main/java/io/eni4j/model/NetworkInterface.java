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

  /** Starts an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The id. */
  public abstract NetworkInterfaceId id();

  /** The name; it is optional and need not be unique. */
  public abstract Optional<String> name();

  /** The description; empty if none was given. */
  @Value.Default
  public String description() {
    return "";
  }

  /** Whether it is an instance's primary interface or a secondary one. */
  public abstract NetworkInterfaceRole role();

  /** The MAC address, unique in its space. */
  public abstract MacAddress macAddress();

  /** The VPC of its subnet. */
  public abstract VpcId vpcId();

  /** The subnet that all its private IPs come from. */
  public abstract SubnetId subnetId();

  /** The primary private IP; it never changes. */
  public abstract Ipv4Address primaryIp();

  /** The security groups, at least one, each once, in the order given. */
  public abstract List<SecurityGroupId> securityGroupIds();

  /** Whether source and destination of its packets are checked. It cannot be modified. */
  @Value.Default
  public boolean sanityCheck() {
    return true;
  }

  /** The tie to an instance; empty if there is none. */
  public abstract Optional<Attachment> attachment();

  /** When it was created. */
  public abstract Instant createdAt();

  /** The key of its primary private IP. */
  public final PrivateIpKey primaryIpKey() {
    return new PrivateIpKey(vpcId(), primaryIp());
  }

  /** The instance that it is tied to, in whatever state the attachment is. */
  public final Optional<InstanceId> instanceId() {
    return attachment().map(Attachment::instanceId);
  }

  /** The place on its instance: 1 primary, 2 and up secondary, 0 if it is not attached. */
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
    if (new HashSet<>(securityGroupIds()).size() < securityGroupIds().size()) {
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
