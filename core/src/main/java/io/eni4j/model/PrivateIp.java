package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * A private IP that a network interface holds.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key VPC and address
 * @param subnetId the subnet that the address lies in
 * @param networkInterfaceId the interface that holds it
 * @param primary whether it is the interface's primary private IP, which is never released
 */
public record PrivateIp(
    PrivateIpKey key, SubnetId subnetId, NetworkInterfaceId networkInterfaceId, boolean primary)
    implements Resource {

  /**
   * Checks that nothing is null.
   *
   * @param key VPC and address
   * @param subnetId the subnet that the address lies in
   * @param networkInterfaceId the interface that holds it
   * @param primary whether it is the interface's primary private IP, which is never released
   */
  public PrivateIp {
    requireNonNull(key, "key");
    requireNonNull(subnetId, "subnetId");
    requireNonNull(networkInterfaceId, "networkInterfaceId");
  }

  /** {@return the address} */
  public Ipv4Address address() {
    return key.address();
  }

  /** {@return the VPC that the address is used in} */
  public VpcId vpcId() {
    return key.vpcId();
  }

  /**
   * {@return this private IP in the hands of another interface of the same subnet}
   *
   * @param holder the interface that holds it from then on
   */
  public PrivateIp withNetworkInterfaceId(NetworkInterfaceId holder) {
    return new PrivateIp(key, subnetId, holder, primary);
  }
}
