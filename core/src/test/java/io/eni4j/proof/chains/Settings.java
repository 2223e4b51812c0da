package io.eni4j.proof.chains;

import io.eni4j.AddressChoice;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.policy.DefaultGroup;
import io.eni4j.policy.Limits;
import io.eni4j.policy.TypeLimit;
import io.eni4j.policy.VcpuLimit;
import java.util.Arrays;
import java.util.List;

/**
 * What a chain's world is like: small in most, so that every limit is met soon.
 *
 * @param limits the numbers
 * @param pool the blocks of public addresses
 * @param choice how the service chooses addresses
 */
record Settings(Limits limits, List<Ipv4Cidr> pool, AddressChoice choice) {
  private static final List<List<Ipv4Cidr>> POOLS =
      List.of(
          blocks("198.18.0.0/15"),
          blocks("198.18.0.0/30"),
          blocks("198.18.0.4/31", "198.18.0.3/32"),
          blocks("198.18.0.8/32", "198.18.0.0/31", "198.19.255.252/30"));

  /** The settings that a seed leads to. */
  static Settings of(long seed) {
    Dice dice = new Dice(seed);
    AddressChoice choice = dice.oneOf(AddressChoice.values());
    if (dice.chance(8)) {
      return new Settings(Limits.jdCloud(), dice.pick(POOLS), choice);
    }
    Limits.Builder limits =
        Limits.builder()
            .vpcsPerRegion(quota(dice, 2, 3))
            .subnetsPerVpc(quota(dice, 2, 4))
            .securityGroupsPerVpc(quota(dice, 2, 5))
            .rulesPerSecurityGroup(quota(dice, 2, 6))
            .securityGroupsPerInterface(dice.oneOf(1, 2, 3, 5))
            .secondaryInterfacesPerRegion(quota(dice, 3, 6))
            .elasticIpsPerRegion(quota(dice, 2, 6))
            .privateIpsPerInterface(dice.oneOf(2, 3, 4, 6, 21))
            .shortestPrefix(dice.oneOf(16, 16, 24))
            .longestPrefix(dice.oneOf(28, 28, 28, 29))
            .maxBandwidthMbps(dice.oneOf(1, 5, 1000))
            .zoneBoundElasticIpOnSecondary(dice.chance(45))
            .nameLength(dice.oneOf(2, 5, 32))
            .instanceNameLength(dice.oneOf(5, 128))
            .descriptionLength(dice.oneOf(1, 3, 3, 3, 3, 3, 256))
            .defaultGroup(dice.oneOf(DefaultGroup.values()))
            .reservedAtEnd(dice.oneOf(1, 1, 0, 2))
            .reservedAtStart(dice.oneOf(3, 3, 7, 10, 15));
    if (dice.chance(60)) {
      limits.vcpuLimits(
          List.of(
              new VcpuLimit(1, 2, dice.between(1, 3), dice.between(2, 4)),
              new VcpuLimit(4, 8, 3, dice.between(2, 5)),
              new VcpuLimit(12, 64, 4, 6)));
    }
    if (dice.chance(40)) {
      limits.typeLimits(
          List.of(
              new TypeLimit("t.n1.small", 4),
              new TypeLimit("t.*", 2),
              new TypeLimit("g.n2.metal", 1)));
    }
    return new Settings(limits.build(), dice.chance(3) ? List.of() : dice.pick(POOLS), choice);
  }

  private static int quota(Dice dice, int lowest, int highest) {
    return dice.chance(4) ? Limits.UNLIMITED : dice.between(lowest, highest);
  }

  private static List<Ipv4Cidr> blocks(String... blocks) {
    return Arrays.stream(blocks).map(Ipv4Cidr::parse).toList();
  }
}
