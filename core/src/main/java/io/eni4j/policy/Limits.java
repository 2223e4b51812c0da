package io.eni4j.policy;

import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * The numbers in the rules, as data. Every default is JD Cloud's.
 *
 * <p>A quota of {@link #UNLIMITED} is never reached. Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Limits implements WithLimits {

  /** A quota that is never reached. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  Limits() {}

  /** {@return a builder that holds JD Cloud's numbers} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return JD Cloud's numbers} */
  public static Limits jdCloud() {
    return builder().build();
  }

  /** {@return a builder that holds these numbers} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return how many VPCs a region has; 10} */
  @Value.Default
  public int vpcsPerRegion() {
    return 10;
  }

  /** {@return how many subnets a VPC has; 10} */
  @Value.Default
  public int subnetsPerVpc() {
    return 10;
  }

  /** {@return how many security groups a VPC has, its default one included; 50} */
  @Value.Default
  public int securityGroupsPerVpc() {
    return 50;
  }

  /**
   * {@return how many rules a security group has, both directions together, fixed ones not counted;
   * 100}
   */
  @Value.Default
  public int rulesPerSecurityGroup() {
    return 100;
  }

  /** {@return how many security groups an interface is in; 5} */
  @Value.Default
  public int securityGroupsPerInterface() {
    return 5;
  }

  /** {@return how many secondary interfaces a region has; 100} */
  @Value.Default
  public int secondaryInterfacesPerRegion() {
    return 100;
  }

  /** {@return how many elastic IPs a region has; 10} */
  @Value.Default
  public int elasticIpsPerRegion() {
    return 10;
  }

  /**
   * {@return how many private IPs an interface holds that is on no instance, the primary included;
   * 21}
   */
  @Value.Default
  public int privateIpsPerInterface() {
    return 21;
  }

  /** {@return the table of limits by vCPUs: 1 to 2, 4 to 8, 9 and more; 3 stand in no row} */
  @Value.Default
  public List<VcpuLimit> vcpuLimits() {
    return List.of(
        new VcpuLimit(1, 2, 2, 21),
        new VcpuLimit(4, 8, 4, 21),
        new VcpuLimit(9, Integer.MAX_VALUE, 8, 21));
  }

  /**
   * {@return limits of single types and families, the first that fits counts: burstable and bare
   * metal}
   */
  @Value.Default
  public List<TypeLimit> typeLimits() {
    return List.of(
        new TypeLimit("t.*", 2), new TypeLimit("g.n2.metal", 1), new TypeLimit("s.i2.metal", 1));
  }

  /** {@return the shortest prefix length of a VPC or subnet, so the largest block; 16} */
  @Value.Default
  public int shortestPrefix() {
    return 16;
  }

  /** {@return the longest prefix length of a VPC or subnet, so the smallest block; 28} */
  @Value.Default
  public int longestPrefix() {
    return 28;
  }

  /** {@return the ranges that VPCs and subnets lie in; 10/8, 172.16/12 and 192.168/16} */
  @Value.Default
  public List<Ipv4Cidr> privateRanges() {
    return List.of(
        Ipv4Cidr.parse("10.0.0.0/8"),
        Ipv4Cidr.parse("172.16.0.0/12"),
        Ipv4Cidr.parse("192.168.0.0/16"));
  }

  /** {@return how many addresses at the beginning of a subnet are never given out; 3} */
  @Value.Default
  public int reservedAtStart() {
    return 3;
  }

  /** {@return how many addresses at the end of a subnet are never given out; 1} */
  @Value.Default
  public int reservedAtEnd() {
    return 1;
  }

  /** {@return the highest bandwidth of an elastic IP in Mbps; 1000} */
  @Value.Default
  public int maxBandwidthMbps() {
    return 1000;
  }

  /** {@return whether a zone-bound elastic IP may go on a secondary interface; false} */
  @Value.Default
  public boolean zoneBoundElasticIpOnSecondary() {
    return false;
  }

  /** {@return how long a name is at most, in characters; 32} */
  @Value.Default
  public int nameLength() {
    return 32;
  }

  /** {@return how long the name of an instance is at most, in characters; 128} */
  @Value.Default
  public int instanceNameLength() {
    return 128;
  }

  /** {@return how long a description is at most, in characters; 256} */
  @Value.Default
  public int descriptionLength() {
    return 256;
  }

  /** {@return the kind of security group that a VPC comes with; Linux} */
  @Value.Default
  public DefaultGroup defaultGroup() {
    return DefaultGroup.LINUX;
  }

  /**
   * {@return how many network interfaces an instance of a type may have, the primary included: what
   * the type itself says, else what is said of its name, else of its vCPUs; empty if nothing is
   * known}
   *
   * @param type the type of the instance
   */
  public final OptionalInt interfaceLimit(InstanceType type) {
    if (type.interfaceLimit().isPresent()) {
      return type.interfaceLimit();
    }
    for (TypeLimit limit : typeLimits()) {
      if (limit.covers(type.name())) {
        return OptionalInt.of(limit.interfaces());
      }
    }
    Optional<VcpuLimit> row = row(type);
    return row.isPresent() ? OptionalInt.of(row.get().interfaces()) : OptionalInt.empty();
  }

  /**
   * {@return how many private IPs an interface of an instance of a type may have, the primary
   * included: what the type itself says, else the table, else {@link #privateIpsPerInterface()}}
   *
   * @param type the type of the instance
   */
  public final int privateIpLimit(InstanceType type) {
    if (type.privateIpLimit().isPresent()) {
      return type.privateIpLimit().getAsInt();
    }
    return row(type).map(VcpuLimit::privateIps).orElse(privateIpsPerInterface());
  }

  /**
   * {@return the lowest and highest address that a subnet gives out; empty if all are reserved}
   *
   * @param subnet the block of the subnet
   */
  public final Optional<Usable> usable(Ipv4Cidr subnet) {
    if (subnet.size() <= (long) reservedAtStart() + reservedAtEnd()) {
      return Optional.empty();
    }
    return Optional.of(
        new Usable(subnet.first().plus(reservedAtStart()), subnet.last().plus(-reservedAtEnd())));
  }

  private Optional<VcpuLimit> row(InstanceType type) {
    for (VcpuLimit row : vcpuLimits()) {
      if (row.covers(type.vcpus())) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  @Value.Check
  void check() {
    requireRange("shortestPrefix", shortestPrefix(), 0, longestPrefix());
    requireRange("longestPrefix", longestPrefix(), shortestPrefix(), 32);
    requireRange("securityGroupsPerInterface", securityGroupsPerInterface(), 1, UNLIMITED);
    requireRange("privateIpsPerInterface", privateIpsPerInterface(), 1, UNLIMITED);
    requireRange("maxBandwidthMbps", maxBandwidthMbps(), 1, UNLIMITED);
    requireRange("nameLength", nameLength(), 1, UNLIMITED);
    requireRange("instanceNameLength", instanceNameLength(), 2, UNLIMITED);
    requireRange("descriptionLength", descriptionLength(), 0, UNLIMITED);
    requireRange("vpcsPerRegion", vpcsPerRegion(), 0, UNLIMITED);
    requireRange("subnetsPerVpc", subnetsPerVpc(), 0, UNLIMITED);
    requireRange("securityGroupsPerVpc", securityGroupsPerVpc(), 1, UNLIMITED);
    requireRange("rulesPerSecurityGroup", rulesPerSecurityGroup(), 0, UNLIMITED);
    requireRange("secondaryInterfacesPerRegion", secondaryInterfacesPerRegion(), 0, UNLIMITED);
    requireRange("elasticIpsPerRegion", elasticIpsPerRegion(), 0, UNLIMITED);
    requireRange("reservedAtStart", reservedAtStart(), 0, UNLIMITED);
    requireRange("reservedAtEnd", reservedAtEnd(), 0, UNLIMITED);
  }

  private static void requireRange(String argument, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          argument + " is " + value + "; it is " + min + " to " + max);
    }
  }

  /**
   * The addresses that a subnet gives out.
   *
   * @param first the lowest
   * @param last the highest
   */
  public record Usable(Ipv4Address first, Ipv4Address last) {

    /**
     * {@return whether an address is one of them}
     *
     * @param address the address
     */
    public boolean contains(Ipv4Address address) {
      return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }

    /** First and last, such as {@code 10.0.0.3 to 10.0.0.254}. */
    @Override
    public String toString() {
      return first + " to " + last;
    }
  }

  /** Builds {@link Limits}. */
  public static final class Builder extends ImmutableLimits.Builder {
    Builder() {}
  }
}
