package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.FREE_ADDRESS_HIDDEN;
import static io.eni4j.repository.InconsistencyKind.HELD_ADDRESS_OFFERED;
import static io.eni4j.repository.InconsistencyKind.UNREADABLE;

import io.eni4j.change.AddressRange;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether the addresses proposed as free are those that nobody holds.
 *
 * <p>All addresses of a subnet are asked for; of one larger than /16 only those in the /16 blocks
 * where something is held, and in the first. Of elastic IPs, whose space others may share, it is
 * only asked that what is held is not proposed.
 */
final class AddressAudit {
  private static final int LARGEST = 16;
  private static final int ELASTIC = 24;

  private final AuditDesk desk;

  AddressAudit(AuditDesk desk) {
    this.desk = desk;
  }

  void judge() {
    if (desk.inventory().isWhole(ResourceKind.PRIVATE_IP)) {
      desk.inventory().all(Subnet.class).forEach(this::privateIps);
    }
    elasticIps();
  }

  private void privateIps(Subnet subnet) {
    Ipv4Cidr cidr = subnet.cidr();
    SortedSet<Ipv4Cidr> windows = new TreeSet<>();
    int prefixLength = Math.max(LARGEST, cidr.prefixLength());
    windows.add(Ipv4Cidr.around(cidr.first(), prefixLength));
    for (PrivateIp it : held(subnet.vpcId(), cidr)) {
      windows.add(Ipv4Cidr.around(it.address(), prefixLength));
    }
    windows.forEach(window -> privateIps(subnet, window));
  }

  private Iterable<PrivateIp> held(VpcId vpcId, Ipv4Cidr cidr) {
    return desk.inventory()
        .privateIps(new PrivateIpKey(vpcId, cidr.first()), new PrivateIpKey(vpcId, cidr.last()));
  }

  private void privateIps(Subnet subnet, Ipv4Cidr window) {
    Map<Ipv4Address, ResourceKey<?>> held = new TreeMap<>();
    held(subnet.vpcId(), window).forEach(it -> held.put(it.address(), it.key()));
    Optional<BitSet> offered = offered(Optional.of(subnet.vpcId()), window, held);
    if (offered.isPresent()) {
      held.keySet().forEach(address -> offered.get().set(index(window, address)));
      for (int from = offered.get().nextClearBit(0); from < window.size(); ) {
        int next = offered.get().nextSetBit(from);
        int end = next < 0 ? (int) window.size() : next;
        String run = window.first().plus(from) + " to " + window.first().plus(end - 1L);
        desk.findings()
            .add(FREE_ADDRESS_HIDDEN, run, "free, as nobody holds it", "not free", subnet.id());
        from = offered.get().nextClearBit(end);
      }
    }
  }

  private void elasticIps() {
    Map<Ipv4Cidr, Map<Ipv4Address, ResourceKey<?>>> held = new TreeMap<>();
    for (ElasticIp it : desk.inventory().all(ElasticIp.class)) {
      held.computeIfAbsent(Ipv4Cidr.around(it.address(), ELASTIC), key -> new TreeMap<>())
          .put(it.address(), it.id());
    }
    held.forEach((window, holders) -> offered(Optional.empty(), window, holders));
  }

  /** The addresses of a window that are proposed; those that are held are found fault with. */
  private Optional<BitSet> offered(
      Optional<VpcId> vpcId, Ipv4Cidr window, Map<Ipv4Address, ResourceKey<?>> held) {
    String about = "free in " + window;
    AddressRange range = new AddressRange(vpcId, window.first(), window.last());
    Optional<List<Ipv4Address>> answer =
        desk.questions()
            .ask(
                it -> it.free(range, range.first(), (int) range.size()),
                why -> desk.findings().add(UNREADABLE, about, "addresses", why, owner(vpcId)));
    return answer.map(
        free -> {
          BitSet offered = new BitSet((int) window.size());
          for (Ipv4Address address : free) {
            ResourceKey<?> holder = held.get(address);
            if (holder != null) {
              desk.findings().add(HELD_ADDRESS_OFFERED, about, "held", "free", holder);
            } else if (!window.contains(address)) {
              desk.findings()
                  .add(HELD_ADDRESS_OFFERED, about, "addresses of it", address, owner(vpcId));
            } else {
              offered.set(index(window, address));
            }
          }
          return offered;
        });
  }

  private static ResourceKey<?>[] owner(Optional<VpcId> vpcId) {
    List<ResourceKey<?>> owner = new ArrayList<>();
    vpcId.ifPresent(owner::add);
    return owner.toArray(ResourceKey<?>[]::new);
  }

  private static int index(Ipv4Cidr window, Ipv4Address address) {
    return (int) (address.toLong() - window.first().toLong());
  }
}
