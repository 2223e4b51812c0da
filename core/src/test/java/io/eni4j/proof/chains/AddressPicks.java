package io.eni4j.proof.chains;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Chooses private addresses: free ones mostly, sometimes taken, reserved, outside or named twice.
 */
final class AddressPicks {
  private final World world;
  private final Dice dice;

  AddressPicks(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** An address for an interface in a subnet, which may be unknown. */
  Ipv4Address address(SubnetId id) {
    Subnet subnet = world.subnets.get(id);
    if (subnet == null) {
      return Ipv4Address.parse("10.0.0.5");
    }
    return dice.spoils() ? bad(subnet) : free(subnet);
  }

  /** Several addresses, mostly different. */
  List<Ipv4Address> addresses(SubnetId id, int most) {
    List<Ipv4Address> addresses = new ArrayList<>();
    for (int i = dice.between(0, most); i > 0; i--) {
      Ipv4Address address =
          !addresses.isEmpty() && dice.spoils() ? dice.pick(addresses) : address(id);
      if (!addresses.contains(address) || dice.spoils()) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  /** How many addresses the system shall choose. */
  OptionalInt count() {
    if (dice.spoils()) {
      return OptionalInt.of(dice.oneOf(0, -1, Integer.MIN_VALUE, 7, 30, Integer.MAX_VALUE));
    }
    return dice.chance(50) ? OptionalInt.empty() : OptionalInt.of(dice.oneOf(1, 1, 1, 2, 3));
  }

  /** A free address near a random place; any of the subnet where none is found. */
  private Ipv4Address free(Subnet subnet) {
    long first = world.numbers.firstUsable(subnet);
    long usable = world.numbers.usable(subnet);
    long start = usable > 0 ? Math.floorMod(dice.number(), usable) : 0;
    for (long i = 0; i < Math.min(usable, 32); i++) {
      Ipv4Address address = new Ipv4Address((int) (first + (start + i) % usable));
      if (!world.isHeld(subnet.vpcId(), address)) {
        return address;
      }
    }
    return new Ipv4Address((int) (first + start));
  }

  private Ipv4Address bad(Subnet subnet) {
    Ipv4Address first = subnet.cidr().network();
    return switch (dice.between(0, 7)) {
      case 0 ->
          first.plus(dice.between(0, Math.max(0, world.numbers.limits().reservedAtStart() - 1)));
      case 1 -> new Ipv4Address((int) Numbers.end(subnet.cidr()));
      case 2 -> first.plus(-1);
      case 3 -> new Ipv4Address((int) Numbers.end(subnet.cidr()) + 1);
      case 4 -> Ipv4Address.parse(dice.oneOf("0.0.0.0", "255.255.255.255", "10.0.0.4"));
      default -> taken(subnet, null);
    };
  }

  /** An address of the subnet that some other interface holds; a free one if there is none. */
  Ipv4Address taken(Subnet subnet, @Nullable NetworkInterfaceId by) {
    List<PrivateIp> taken =
        world.privateIps.values().stream().filter(it -> it.subnetId().equals(subnet.id())).toList();
    if (taken.isEmpty()) {
      return free(subnet);
    }
    boolean primaries = dice.spoils();
    return dice.pick(
            taken, it -> !it.networkInterfaceId().equals(by) && (primaries || !it.primary()))
        .address();
  }

  Subnet subnetOf(NetworkInterfaceId id) {
    return requireNonNull(world.subnets.get(requireNonNull(world.interfaces.get(id)).subnetId()));
  }
}
