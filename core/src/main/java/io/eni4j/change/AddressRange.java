package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.VpcId;
import java.util.Optional;

/**
 * A run of addresses to choose from: private IPs of a VPC, or public ones.
 *
 * <p>Immutable and thread-safe.
 *
 * @param vpcId the VPC whose private IPs are meant; empty: the addresses of elastic IPs
 * @param first the lowest address
 * @param last the highest address, not below {@code first}
 */
public record AddressRange(Optional<VpcId> vpcId, Ipv4Address first, Ipv4Address last) {

  /**
   * Checks the range.
   *
   * @param vpcId the VPC whose private IPs are meant; empty: the addresses of elastic IPs
   * @param first the lowest address
   * @param last the highest address, not below {@code first}
   * @throws IllegalArgumentException if {@code first} is above {@code last}
   */
  public AddressRange {
    requireNonNull(vpcId, "vpcId");
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "first is " + first + " and last is " + last + "; name the lower address first");
    }
  }

  /** {@return the number of addresses in the range} */
  public long size() {
    return last.toLong() - first.toLong() + 1;
  }

  /**
   * {@return whether an address lies in the range}
   *
   * @param address the address
   */
  public boolean contains(Ipv4Address address) {
    return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
  }
}
