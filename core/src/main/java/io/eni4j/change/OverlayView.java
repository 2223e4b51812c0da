package io.eni4j.change;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A view with a change set on top. Its cost grows with the change set, not with the view. */
final class OverlayView implements NetworkView {
  private final NetworkView below;
  private final Map<ResourceKey<?>, Optional<? extends Resource>> written = new LinkedHashMap<>();

  OverlayView(NetworkView below, ChangeSet changeSet) {
    this.below = below;
    for (Write write : changeSet.writes()) {
      written.put(write.key(), valueAfter(write));
    }
  }

  private Optional<? extends Resource> valueAfter(Write write) {
    if (write instanceof Write.Insert insert) {
      return Optional.of(insert.value());
    } else if (write instanceof Write.Update update) {
      return Optional.of(update.value());
    }
    return write instanceof Write.Touch
        ? below.find(write.key()).map(Versioned::value)
        : Optional.empty();
  }

  @Override
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    @SuppressWarnings("unchecked") // what was written under a key is of the key's kind
    Optional<R> value = (Optional<R>) written.get(key);
    return value == null
        ? below.find(key)
        : value.map(it -> new Versioned<>(it, Versioned.PENDING));
  }

  @Override
  public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
    for (Resource value : values()) {
      if (Slot.filledBy(value).contains(slot)) {
        @SuppressWarnings("unchecked") // who fills a slot is of the slot's kind
        ResourceKey<R> key = (ResourceKey<R>) value.key();
        return Optional.of(key);
      }
    }
    return below.holder(slot).filter(key -> !written.containsKey(key));
  }

  @Override
  public boolean isVacant(Slot<?> slot) {
    boolean isLeft = below.holder(slot).filter(written::containsKey).isPresent();
    return holder(slot).isEmpty() && (isLeft || below.isVacant(slot));
  }

  @Override
  public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
    List<Versioned<R>> list = new ArrayList<>();
    for (Versioned<R> member : below.list(members)) {
      if (!written.containsKey(member.value().key())) {
        list.add(member);
      }
    }
    for (Resource value : joined(members)) {
      @SuppressWarnings("unchecked") // who is in a list is of the list's kind
      R member = (R) value;
      list.add(new Versioned<>(member, Versioned.PENDING));
    }
    list.sort(Comparator.comparing(it -> it.value().key(), ResourceKey.order()));
    return list;
  }

  @Override
  public int size(Members<?> members) {
    long left =
        written.keySet().stream()
            .flatMap(key -> below.find(key).stream())
            .filter(it -> References.memberships(it.value()).contains(members))
            .count();
    return below.size(members) - (int) left + joined(members).size();
  }

  private List<Resource> joined(Members<?> members) {
    return values().stream()
        .filter(value -> References.memberships(value).contains(members))
        .toList();
  }

  @Override
  public long count(Quota quota) {
    Optional<Counter> counter = Optional.of(quota.counter());
    long removed =
        written.keySet().stream()
            .flatMap(key -> below.find(key).stream())
            .filter(it -> Counter.of(it.value()).equals(counter))
            .count();
    long present = values().stream().filter(it -> Counter.of(it).equals(counter)).count();
    return below.count(quota) - removed + present;
  }

  @Override
  public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
    Set<ResourceKey<?>> users = new TreeSet<>(ResourceKey.order());
    users.addAll(below.users(key, atMost + written.size()));
    users.removeAll(written.keySet());
    for (Resource value : values()) {
      if (References.pointsAt(value, key)) {
        users.add(value.key());
      }
    }
    return users.stream().limit(atMost).<ResourceKey<?>>map(it -> it).toList();
  }

  @Override
  public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    for (Resource value : values()) {
      if (value instanceof Subnet subnet
          && subnet.vpcId().equals(vpcId)
          && subnet.cidr().overlaps(cidr)) {
        return Optional.of(new Versioned<>(subnet, Versioned.PENDING));
      }
    }
    Optional<Versioned<Subnet>> found = below.overlapping(vpcId, cidr);
    if (found.isEmpty() || !written.containsKey(found.get().value().id())) {
      return found;
    }
    // The one found is gone; others can only lie beside it, since subnets do not overlap.
    Ipv4Cidr gone = found.get().value().cidr();
    for (int prefix = cidr.prefixLength() + 1; prefix <= gone.prefixLength(); prefix++) {
      Ipv4Cidr towards = Ipv4Cidr.around(gone.first(), prefix);
      Ipv4Address sibling = new Ipv4Address(towards.first().bits() ^ 1 << (32 - prefix));
      Optional<Versioned<Subnet>> beside = overlapping(vpcId, new Ipv4Cidr(sibling, prefix));
      if (beside.isPresent()) {
        return beside;
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    Set<Ipv4Address> proposed =
        new TreeSet<>(
            Comparator.comparing((Ipv4Address it) -> it.compareTo(from) < 0)
                .thenComparing(Comparator.naturalOrder()));
    int taken = 0;
    List<Ipv4Address> freed = new ArrayList<>();
    for (ResourceKey<?> key : written.keySet()) {
      Optional<Ipv4Address> before = below.find(key).flatMap(it -> held(it.value(), range));
      Optional<Ipv4Address> after = written.get(key).flatMap(it -> held(it, range));
      before.filter(it -> !Optional.of(it).equals(after)).ifPresent(freed::add);
      taken += after.isPresent() ? 1 : 0;
    }
    long wanted = Math.min((long) atMost + taken, Integer.MAX_VALUE);
    proposed.addAll(below.free(range, from, (int) wanted));
    proposed.addAll(freed);
    for (Resource value : values()) {
      held(value, range).ifPresent(proposed::remove);
    }
    return proposed.stream().limit(atMost).toList();
  }

  /** The address of a range that a resource holds, as its private IP or as its public address. */
  private static Optional<Ipv4Address> held(Resource resource, AddressRange range) {
    Optional<Ipv4Address> address = Optional.empty();
    if (range.vpcId().isPresent() && resource.key() instanceof PrivateIpKey key) {
      address =
          Optional.of(key)
              .filter(it -> range.vpcId().equals(Optional.of(it.vpcId())))
              .map(PrivateIpKey::address);
    } else if (range.vpcId().isEmpty() && resource instanceof ElasticIp elasticIp) {
      address = Optional.of(elasticIp.address());
    }
    return address.filter(range::contains);
  }

  private List<Resource> values() {
    List<Resource> values = new ArrayList<>();
    written.values().forEach(value -> value.ifPresent(values::add));
    return values;
  }
}
