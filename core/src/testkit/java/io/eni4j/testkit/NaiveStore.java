package io.eni4j.testkit;

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
import io.eni4j.repository.Filter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a store must answer, worked out from one map by going through all of it each time. */
class NaiveStore {
  /** What is kept, in the order of keys. */
  final TreeMap<ResourceKey<?>, Versioned<?>> records = new TreeMap<>(ResourceKey.order());

  long revision;

  NaiveStore copy() {
    NaiveStore copy = new NaiveStore();
    copy.records.putAll(records);
    copy.revision = revision;
    return copy;
  }

  public long revision() {
    return revision;
  }

  public List<Resource> all() {
    return records.values().stream().<Resource>map(Versioned::value).toList();
  }

  public List<Resource> all(ResourceKind kind) {
    return all().stream().filter(resource -> resource.key().kind() == kind).toList();
  }

  public Optional<Versioned<?>> find(ResourceKey<?> key) {
    return Optional.ofNullable(records.get(key));
  }

  public Optional<ResourceKey<?>> holder(Slot<?> slot) {
    return all().stream()
        .filter(resource -> Slot.filledBy(resource).contains(slot))
        .<ResourceKey<?>>map(Resource::key)
        .findFirst();
  }

  public List<Versioned<?>> list(Members<?> members) {
    List<Versioned<?>> listed = new ArrayList<>();
    for (Versioned<?> versioned : records.values()) {
      if (References.memberships(versioned.value()).contains(members)) {
        listed.add(versioned);
      }
    }
    return listed;
  }

  public long count(Counter counter) {
    return all().stream()
        .filter(resource -> Counter.of(resource).equals(Optional.of(counter)))
        .count();
  }

  public List<ResourceKey<?>> users(ResourceKey<?> key) {
    List<ResourceKey<?>> users = new ArrayList<>();
    for (Resource resource : all()) {
      if (References.pointsAt(resource, key)) {
        users.add(resource.key());
      }
    }
    return users;
  }

  public List<Versioned<?>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
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

  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
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

  public List<Resource> list(ResourceKind kind, Set<Filter> filters) {
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

  /**
   * Applies a change set under a revision, or tells all reasons not to.
   *
   * @return the guards that do not hold, those included that would have said what does not fit;
   *     empty: it is applied
   */
  Set<Guard> commit(ChangeSet changeSet, long next) {
    Set<Guard> reasons = new LinkedHashSet<>();
    NaiveStore after = copy();
    after.revision = next;
    for (Write write : changeSet.writes()) {
      boolean exists = records.containsKey(write.key());
      if (exists == write instanceof Write.Insert) {
        reasons.add(exists ? new Guard.Absent(write.key()) : gone(write.key()));
      }
      Resource value = value(write);
      if (value == null) {
        after.records.remove(write.key());
      } else {
        after.records.put(write.key(), new Versioned<>(value, next));
      }
    }
    for (Guard guard : changeSet.guards()) {
      if (!holds(guard, after)) {
        reasons.add(guard);
      }
    }
    after.addDoubles(reasons);
    after.addOrphans(this, reasons);
    if (reasons.isEmpty()) {
      records.clear();
      records.putAll(after.records);
      revision = next;
    }
    return reasons;
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

  private void addDoubles(Set<Guard> reasons) {
    Set<Slot<?>> filled = new HashSet<>();
    for (Resource resource : all()) {
      for (Slot<?> slot : Slot.filledBy(resource)) {
        if (!filled.add(slot)) {
          reasons.add(new Guard.Vacant(slot));
        }
      }
    }
  }

  private void addOrphans(NaiveStore before, Set<Guard> reasons) {
    for (Resource resource : all()) {
      References.forEach(
          resource,
          key -> {
            if (!records.containsKey(key)) {
              reasons.add(gone(key));
              if (before.records.containsKey(key)) {
                reasons.add(new Guard.Unreferenced(key));
              }
            }
          });
    }
  }

  /** What would have said that a record is not there. */
  private static Guard gone(ResourceKey<?> key) {
    return new Guard.Unchanged(key, 0);
  }
}
