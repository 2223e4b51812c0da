package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * What names a private IP: an address is only known together with its VPC, because the CIDRs of
 * different VPCs may overlap.
 *
 * <p>Ordered by VPC, then by address. Immutable and thread-safe.
 *
 * @param vpcId the VPC that the address is used in
 * @param address the address
 */
public record PrivateIpKey(VpcId vpcId, Ipv4Address address)
    implements ResourceKey<PrivateIp>, Comparable<PrivateIpKey> {

  /**
   * Checks that nothing is null.
   *
   * @param vpcId the VPC that the address is used in
   * @param address the address
   */
  public PrivateIpKey {
    requireNonNull(vpcId, "vpcId");
    requireNonNull(address, "address");
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.PRIVATE_IP;
  }

  /** Whether the VPC is named by the id of a VPC. */
  @Override
  public boolean isOfItsKind() {
    return vpcId.isOfItsKind();
  }

  @Override
  public int compareTo(PrivateIpKey other) {
    int byVpc = vpcId.compareTo(other.vpcId);
    return byVpc != 0 ? byVpc : address.compareTo(other.address);
  }

  /** VPC and address, such as {@code vpc-0123456789/10.0.0.4}. */
  @Override
  public String toString() {
    return vpcId + "/" + address;
  }
}
