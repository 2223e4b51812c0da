package io.eni4j.repository;

import io.eni4j.change.AddressRange;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Members;
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
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a store must answer, worked out from one map by going through all of it each time. */
final class NaiveStore {
  private static final Comparator<ResourceKey<?>> ORDER =
      Comparator.<ResourceKey<?>, ResourceKind>comparing(ResourceKey::kind)
          .thenComparing(NaiveStore::compareOfOneKind);

  private final TreeMap<ResourceKey<?>, Versioned<?>> records = new TreeMap<>(ORDER);
  private long revision;

  @SuppressWarnings("unchecked")
  private static int compareOfOneKind(ResourceKey<?> left, ResourceKey<?> right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  NaiveStore copy() {
    NaiveStore copy = new NaiveStore();
    copy.records.putAll(records);
    copy.revision = revision;
    return copy;
  }

  long revision() {
    return revision;
  }

  /** Puts records as they are, whether they fit or not. */
  NaiveStore plant(Resource... values) {
    for (Resource value : values) {
      records.put(value.key(), new Versioned<>(value, ++revision));
    }
    return this;
  }

  /** Removes records, whoever points at them. */
  NaiveStore drop(ResourceKey<?>... keys) {
    List.of(keys).forEach(records::remove);
    return this;
  }

  List<Resource> all() {
    return records.values().stream().<Resource>map(Versioned::value).toList();
  }

  List<Resource> all(ResourceKind kind) {
    return all().stream().filter(resource -> resource.key().kind() == kind).toList();
  }

  Optional<Versioned<?>> find(ResourceKey<?> key) {
    return Optional.ofNullable(records.get(key));
  }

  Optional<ResourceKey<?>> holder(Slot<?> slot) {
    return all().stream()
        .filter(resource -> Slot.filledBy(resource).contains(slot))
        .<ResourceKey<?>>map(Resource::key)
        .findFirst();
  }

  List<Versioned<?>> list(Members<?> members) {
    List<Versioned<?>> listed = new ArrayList<>();
    for (Versioned<?> versioned : records.values()) {
      if (References.membership(versioned.value()).equals(Optional.of(members))) {
        listed.add(versioned);
      }
    }
    return listed;
  }

  long count(Counter counter) {
    return all().stream()
        .filter(resource -> Counter.of(resource).equals(Optional.of(counter)))
        .count();
  }

  List<ResourceKey<?>> users(ResourceKey<?> key) {
    List<ResourceKey<?>> users = new ArrayList<>();
    for (Resource resource : all()) {
      if (References.pointsAt(resource, key)) {
        users.add(resource.key());
      }
    }
    return users;
  }

  List<Versioned<?>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    List<Versioned<?>> overlapping = new ArrayList<>();
    for (Versioned<?> versioned : records.values()) {
      if (versioned.value() instanceof Subnet subnet
          && subnet.vpcId().equals(vpcId)
          && subnet.cidr().overlaps(cidr)) {
        overlapping.add(versioned);
      }
    }
    return overlapping;
  }

  List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    Set<Ipv4Address> held = new HashSet<>();
    for (Resource resource : all()) {
      if (range.vpcId().isEmpty() && resource instanceof ElasticIp elasticIp) {
        held.add(elasticIp.address());
      } else if (resource instanceof PrivateIp privateIp
          && range.vpcId().equals(Optional.of(privateIp.vpcId()))) {
        held.add(privateIp.address());
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

  List<Resource> list(ResourceKind kind, Set<Filter> filters) {
    return all(kind).stream()
        .filter(resource -> filters.stream().allMatch(filter -> isIn(resource, filter)))
        .toList();
  }

  private static boolean isIn(Resource resource, Filter filter) {
    if (resource instanceof PrivateIp privateIp) {
      return Stream.of(privateIp.vpcId(), privateIp.subnetId(), privateIp.networkInterfaceId())
          .anyMatch(key -> key.equals(filter.target()));
    }
    return References.pointsAt(resource, filter.target());
  }

  /** Applies a change set, or tells a reason not to. */
  @Nullable Guard commit(ChangeSet changeSet) {
    return commit(changeSet, revision + 1);
  }

  /** Applies a change set under a revision, or tells a reason not to. */
  @Nullable Guard commit(ChangeSet changeSet, long next) {
    NaiveStore after = copy();
    after.revision = next;
    Guard misfit = null;
    for (Write write : changeSet.writes()) {
      boolean exists = records.containsKey(write.key());
      if (exists == write instanceof Write.Insert) {
        misfit = exists ? new Guard.Absent(write.key()) : new Guard.Unchanged(write.key(), 0);
      }
      Resource value = value(write);
      if (value == null) {
        after.records.remove(write.key());
      } else {
        after.records.put(write.key(), new Versioned<>(value, after.revision));
      }
    }
    for (Guard guard : changeSet.guards()) {
      if (!holds(guard, after)) {
        return guard;
      }
    }
    if (misfit == null) {
      misfit = after.misfit();
    }
    if (misfit == null) {
      records.clear();
      records.putAll(after.records);
      revision = after.revision;
    }
    return misfit;
  }

  private @Nullable Resource value(Write write) {
    if (write instanceof Write.Insert insert) {
      return insert.value();
    } else if (write instanceof Write.Update update) {
      return update.value();
    }
    return write instanceof Write.Touch
        ? find(write.key()).<Resource>map(Versioned::value).orElse(null)
        : null;
  }

  private boolean holds(Guard guard, NaiveStore after) {
    if (guard instanceof Guard.Unchanged unchanged) {
      return find(unchanged.key())
          .map(Versioned::revision)
          .equals(Optional.of(unchanged.revision()));
    } else if (guard instanceof Guard.Absent absent) {
      return find(absent.key()).isEmpty();
    } else if (guard instanceof Guard.Vacant vacant) {
      return holder(vacant.slot()).isEmpty();
    } else if (guard instanceof Guard.Unreferenced unreferenced) {
      return after.users(unreferenced.key()).isEmpty();
    }
    Guard.Below below = (Guard.Below) guard;
    return after.count(below.quota().counter()) <= below.quota().limit();
  }

  private @Nullable Guard misfit() {
    Set<Slot<?>> filled = new HashSet<>();
    for (Resource resource : all()) {
      for (Slot<?> slot : Slot.filledBy(resource)) {
        if (!filled.add(slot)) {
          return new Guard.Vacant(slot);
        }
      }
      List<ResourceKey<?>> missing = new ArrayList<>();
      References.forEach(
          resource,
          key -> {
            if (!records.containsKey(key)) {
              missing.add(key);
            }
          });
      if (!missing.isEmpty()) {
        return new Guard.Unreferenced(missing.get(0));
      }
    }
    return null;
  }
}
