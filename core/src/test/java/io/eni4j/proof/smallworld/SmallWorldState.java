package io.eni4j.proof.smallworld;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Quota;
import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One state of a small world: a map that never changes, gone through whole for every answer. */
final class SmallWorldState implements NetworkView {
  /** Nothing at all. */
  static final SmallWorldState EMPTY = new SmallWorldState(Map.of(), Map.of());

  private final Map<ResourceKey<?>, Resource> records;
  private final Map<Counter, Integer> counters;

  private SmallWorldState(Map<ResourceKey<?>, Resource> records, Map<Counter, Integer> counters) {
    this.records = records;
    this.counters = counters;
  }

  /**
   * This state after some writes. Counters move with each write, as a store moves them.
   *
   * @throws IllegalStateException if a write does not fit: it inserts what exists, names what does
   *     not, or a key is written twice
   */
  SmallWorldState with(List<Write> writes) {
    Map<ResourceKey<?>, Resource> after = new HashMap<>(records);
    Map<Counter, Integer> counted = new EnumMap<>(Counter.class);
    counted.putAll(counters);
    Set<ResourceKey<?>> written = new HashSet<>();
    for (Write write : writes) {
      ResourceKey<?> key = write.key();
      if (!written.add(key) || (write instanceof Write.Insert) == records.containsKey(key)) {
        throw new IllegalStateException("no state can take " + write + " of " + writes);
      }
      if (write instanceof Write.Insert insert) {
        after.put(key, insert.value());
        Counter.of(insert.value()).ifPresent(it -> counted.merge(it, 1, Integer::sum));
      } else if (write instanceof Write.Update update) {
        after.put(key, update.value());
      } else if (write instanceof Write.Delete) {
        Resource deleted = after.remove(key);
        Optional.ofNullable(deleted)
            .flatMap(Counter::of)
            .ifPresent(it -> counted.merge(it, -1, Integer::sum));
      }
    }
    return new SmallWorldState(after, counted);
  }

  /** All resources of a type, in the order of their keys. */
  <R extends Resource> List<R> all(Class<R> type) {
    List<R> found = new ArrayList<>();
    for (Resource resource : records.values()) {
      if (type.isInstance(resource)) {
        found.add(type.cast(resource));
      }
    }
    if (found.size() > 1) {
      found.sort(Comparator.comparing(Resource::key, ResourceKey.order()));
    }
    return found;
  }

  /** The resource of a key, of whatever kind; null if there is none. */
  @Nullable Resource get(ResourceKey<?> key) {
    return records.get(key);
  }

  Set<ResourceKey<?>> keys() {
    return records.keySet();
  }

  Iterable<Resource> resources() {
    return records.values();
  }

  int counter(Counter counter) {
    return counters.getOrDefault(counter, 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SmallWorldState state && records.equals(state.records);
  }

  @Override
  public int hashCode() {
    return records.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    records.keySet().stream()
        .sorted(ResourceKey.order())
        .forEach(key -> text.append("\n  ").append(records.get(key)));
    return text.toString();
  }

  @Override
  @SuppressWarnings("unchecked") // what stands under a key is of the key's kind
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    return Optional.ofNullable((R) records.get(key)).map(it -> new Versioned<>(it, 1));
  }

  @Override
  @SuppressWarnings("unchecked") // who fills a slot is of the slot's kind
  public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
    for (Resource resource : records.values()) {
      if (Slot.filledBy(resource).contains(slot)) {
        return Optional.of((ResourceKey<R>) resource.key());
      }
    }
    return Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // who is in a list is of the list's kind
  public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
    List<Versioned<R>> listed = new ArrayList<>();
    for (Resource resource : records.values()) {
      if (isIn(members, resource)) {
        listed.add(new Versioned<>((R) resource, 1));
      }
    }
    listed.sort(Comparator.comparing(it -> it.value().key(), ResourceKey.order()));
    return listed;
  }

  @Override
  public int size(Members<?> members) {
    int size = 0;
    for (Resource resource : records.values()) {
      size += isIn(members, resource) ? 1 : 0;
    }
    return size;
  }

  private static boolean isIn(Members<?> members, Resource resource) {
    return resource.key().kind() == members.kind()
        && References.memberships(resource).contains(members);
  }

  @Override
  public long count(Quota quota) {
    return counter(quota.counter());
  }

  @Override
  public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
    List<ResourceKey<?>> users = new ArrayList<>();
    for (Resource resource : records.values()) {
      if (References.pointsAt(resource, key)) {
        users.add(resource.key());
      }
    }
    users.sort(ResourceKey.order());
    return users.subList(0, Math.min(atMost, users.size()));
  }

  @Override
  public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    for (Subnet subnet : all(Subnet.class)) {
      if (subnet.vpcId().equals(vpcId) && subnet.cidr().overlaps(cidr)) {
        return Optional.of(new Versioned<>(subnet, 1));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    Set<Ipv4Address> held = new HashSet<>();
    for (Resource resource : records.values()) {
      if (range.vpcId().isEmpty() && resource instanceof ElasticIp elasticIp) {
        held.add(elasticIp.address());
      } else if (resource instanceof PrivateIp ip
          && Optional.of(ip.vpcId()).equals(range.vpcId())) {
        held.add(ip.address());
      }
    }
    List<Ipv4Address> free = new ArrayList<>();
    Ipv4Address address = from;
    for (long i = 0; i < range.size() && free.size() < atMost; i++) {
      if (!held.contains(address)) {
        free.add(address);
      }
      address = address.equals(range.last()) ? range.first() : address.plus(1);
    }
    return free;
  }
}
