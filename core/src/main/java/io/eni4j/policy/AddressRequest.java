package io.eni4j.policy;

import io.eni4j.change.AddressRange;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The private IPs that an operation asks for, whichever operation it is.
 *
 * @param namedArgument what the operation calls the secondary ones that are named
 * @param countArgument what the operation calls the number of those that the system chooses
 * @param subnet where they come from; empty if it is unknown
 * @param primaryIp the primary one, where it is named
 * @param named the secondary ones that are named
 * @param count how many further secondary ones the system chooses
 * @param choosesPrimary whether the system chooses the primary one too
 * @param holder the interface that exists already and gets them
 * @param force whether named ones are taken away from other interfaces
 */
record AddressRequest(
    String namedArgument,
    String countArgument,
    Optional<Subnet> subnet,
    Optional<Ipv4Address> primaryIp,
    List<Ipv4Address> named,
    OptionalInt count,
    boolean choosesPrimary,
    Optional<NetworkInterface> holder,
    boolean force) {

  /**
   * Tells every named address once, with what the operation calls it; none if the subnet is
   * unknown.
   */
  void forEachNamed(NamedAddress consumer) {
    if (subnet.isPresent()) {
      primaryIp.ifPresent(address -> consumer.accept("primaryIp", address, subnet.get()));
      new LinkedHashSet<>(named)
          .forEach(address -> consumer.accept(namedArgument, address, subnet.get()));
    }
  }

  /** Looks at a named address. */
  @FunctionalInterface
  interface NamedAddress {
    void accept(String argument, Ipv4Address address, Subnet subnet);
  }

  /** What the operation calls the reason that it needs room in the subnet. */
  String placeArgument() {
    return holder.isPresent() ? countArgument : "subnetId";
  }

  /**
   * Whether they are for an interface that is yet to be created, so has a primary one among them.
   */
  boolean isForNewInterface() {
    return choosesPrimary || primaryIp.isPresent();
  }

  /** How many addresses the system chooses; a count below 1 asks for none. */
  long chosen() {
    return Math.max(0, count.orElse(0)) + (choosesPrimary ? 1L : 0L);
  }

  /** The addresses that are named, the primary one included, each once. */
  Set<Ipv4Address> distinctNamed() {
    Set<Ipv4Address> distinct = new LinkedHashSet<>(named);
    primaryIp.ifPresent(distinct::add);
    return distinct;
  }

  /** What the subnet gives out, as a range of its VPC's addresses; empty if nothing. */
  static Optional<AddressRange> range(Subnet subnet, Limits limits) {
    return limits
        .usable(subnet.cidr())
        .map(
            usable -> new AddressRange(Optional.of(subnet.vpcId()), usable.first(), usable.last()));
  }
}
