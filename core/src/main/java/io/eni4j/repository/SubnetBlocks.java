package io.eni4j.repository;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Subnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The subnets of one VPC in the order of their blocks, which may overlap. */
final class SubnetBlocks {
  private static final Comparator<Subnet> ORDER =
      Comparator.comparing(Subnet::cidr).thenComparing(Subnet::id);

  private final List<Subnet> ordered;

  /** For each subnet, which one up to it reaches furthest. */
  private final List<Subnet> furthest = new ArrayList<>();

  SubnetBlocks(List<Subnet> subnets) {
    this.ordered = subnets.stream().sorted(ORDER).toList();
    Subnet far = null;
    for (Subnet it : ordered) {
      if (far == null || it.cidr().last().compareTo(far.cidr().last()) > 0) {
        far = it;
      }
      furthest.add(far);
    }
  }

  List<Subnet> ordered() {
    return ordered;
  }

  /** A subnet before one in the order that shares addresses with it; empty if none does. */
  Optional<Subnet> overlappedBefore(int index) {
    return index == 0
        ? Optional.empty()
        : Optional.of(furthest.get(index - 1))
            .filter(it -> it.cidr().overlaps(ordered.get(index).cidr()));
  }

  /** Whether an address lies in some subnet. */
  boolean cover(Ipv4Address address) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ordered.get(middle).cidr().first().compareTo(address) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && furthest.get(low - 1).cidr().last().compareTo(address) >= 0;
  }
}
