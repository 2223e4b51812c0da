package io.eni4j.proof.chains;

import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Subnet;
import io.eni4j.policy.Limits;
import java.util.List;
import java.util.OptionalInt;

/**
 * The numbers of one world, read off the limits by the model's own reading of the specification
 * (sections 1 and 3), not by what the limits compute.
 *
 * @param limits the numbers
 * @param pool the blocks of public addresses
 */
record Numbers(Limits limits, List<Ipv4Cidr> pool) {

  /**
   * How many interfaces a type permits: its own word, its name's, its vCPUs'; else nobody knows.
   */
  OptionalInt interfaces(InstanceType type) {
    if (type.interfaceLimit().isPresent()) {
      return type.interfaceLimit();
    }
    for (var named : limits.typeLimits()) {
      String name = named.name();
      boolean family = name.endsWith("*");
      String stem = family ? name.substring(0, name.length() - 1) : name;
      if (type.name().equals(stem) || (family && type.name().startsWith(stem))) {
        return OptionalInt.of(named.interfaces());
      }
    }
    for (var row : limits.vcpuLimits()) {
      if (type.vcpus() >= row.minVcpus() && type.vcpus() <= row.maxVcpus()) {
        return OptionalInt.of(row.interfaces());
      }
    }
    return OptionalInt.empty();
  }

  /** How many private IPs an interface on an instance of a type may have. */
  int privateIps(InstanceType type) {
    if (type.privateIpLimit().isPresent()) {
      return type.privateIpLimit().getAsInt();
    }
    for (var row : limits.vcpuLimits()) {
      if (type.vcpus() >= row.minVcpus() && type.vcpus() <= row.maxVcpus()) {
        return row.privateIps();
      }
    }
    return limits.privateIpsPerInterface();
  }

  /** The lowest address that a subnet gives out, as a number. */
  long firstUsable(Subnet subnet) {
    return subnet.cidr().network().toLong() + limits.reservedAtStart();
  }

  /** The highest address that a subnet gives out; below the lowest if all are reserved. */
  long lastUsable(Subnet subnet) {
    return end(subnet.cidr()) - limits.reservedAtEnd();
  }

  /** How many addresses a subnet gives out. */
  long usable(Subnet subnet) {
    return Math.max(0, lastUsable(subnet) - firstUsable(subnet) + 1);
  }

  /** The highest address of a block, as a number. */
  static long end(Ipv4Cidr block) {
    return block.network().toLong() + (1L << (32 - block.prefixLength())) - 1;
  }

  /** Whether an address is one of a block's. */
  static boolean isIn(Ipv4Address address, Ipv4Cidr block) {
    return block.network().toLong() <= address.toLong() && address.toLong() <= end(block);
  }

  /** Whether every address of the inner block is one of the outer's. */
  static boolean inside(Ipv4Cidr inner, Ipv4Cidr outer) {
    return outer.network().toLong() <= inner.network().toLong() && end(inner) <= end(outer);
  }

  /** Whether two blocks share an address. */
  static boolean share(Ipv4Cidr one, Ipv4Cidr other) {
    return one.network().toLong() <= end(other) && other.network().toLong() <= end(one);
  }
}
