package io.eni4j.proof.pairs;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
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
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small state as a value: one map, gone through for every answer. Nothing is indexed, so nothing
 * can be out of step.
 */
final class World implements Snapshot {

  /** Where the revision of a record comes from. */
  enum Revisions {
    /** One counter for the whole store, as the contract has it. */
    STORE_WIDE,
    /** The mutant: a counter of each record, which starts again when its key is created again. */
    PER_RECORD
  }

  private final Map<ResourceKey<?>, Versioned<?>> records;
  private final Revisions revisions;
  private final long revision;

  private World(Map<ResourceKey<?>, Versioned<?>> records, Revisions revisions, long revision) {
    this.records = records;
    this.revisions = revisions;
    this.revision = revision;
  }

  /** Nothing at all. */
  static World empty(Revisions revisions) {
    return new World(Map.of(), revisions, 0);
  }

  /** How many commits led here, or the last one's revision where a store gave it. */
  @Override
  public long revision() {
    return revision;
  }

  /** All records with their revisions. */
  Map<ResourceKey<?>, Versioned<?>> records() {
    return records;
  }

  /** All resources, in no order. */
  List<Resource> all() {
    List<Resource> all = new ArrayList<>(records.size());
    for (Versioned<?> versioned : records.values()) {
      all.add(versioned.value());
    }
    return all;
  }

  /** This world after some writes, whether or not they fit: what exists is overwritten. */
  World with(List<Write> writes) {
    return with(writes, revision + 1);
  }

  /** This world after some writes, under the revision that a store gave them. */
  World with(List<Write> writes, long newRevision) {
    Map<ResourceKey<?>, Versioned<?>> after = new HashMap<>(records);
    for (Write write : writes) {
      Versioned<?> before = records.get(write.key());
      if (write instanceof Write.Insert insert) {
        after.put(write.key(), new Versioned<>(insert.value(), next(null, newRevision)));
      } else if (write instanceof Write.Update update) {
        after.put(write.key(), new Versioned<>(update.value(), next(before, newRevision)));
      } else if (write instanceof Write.Delete) {
        after.remove(write.key());
      } else if (before != null) {
        after.put(write.key(), new Versioned<>(before.value(), next(before, newRevision)));
      }
    }
    return new World(after, revisions, newRevision);
  }

  private long next(@Nullable Versioned<?> before, long newRevision) {
    if (revisions == Revisions.STORE_WIDE) {
      return newRevision;
    }
    return before == null ? 1 : before.revision() + 1;
  }

  @Override
  @SuppressWarnings("unchecked") // a record is kept under its own key
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    return Optional.ofNullable((Versioned<R>) records.get(key));
  }

  @Override
  @SuppressWarnings("unchecked") // a slot is filled by records of its own kind
  public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
    for (Versioned<?> versioned : records.values()) {
      if (Slot.filledBy(versioned.value()).contains(slot)) {
        return Optional.of((ResourceKey<R>) versioned.value().key());
      }
    }
    return Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // a list has members of its own kind
  public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
    List<Versioned<R>> listed = new ArrayList<>();
    for (Versioned<?> versioned : records.values()) {
      if (versioned.value().key().kind() == members.kind()
          && References.memberships(versioned.value()).contains(members)) {
        listed.add((Versioned<R>) versioned);
      }
    }
    listed.sort(Comparator.comparing(member -> member.value().key(), ResourceKey.order()));
    return listed;
  }

  @Override
  public int size(Members<?> members) {
    return list(members).size();
  }

  @Override
  public long count(Quota quota) {
    long count = 0;
    for (Versioned<?> versioned : records.values()) {
      Optional<Counter> counter = Counter.of(versioned.value());
      count += counter.isPresent() && counter.get() == quota.counter() ? 1 : 0;
    }
    return count;
  }

  @Override
  public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
    List<ResourceKey<?>> users = new ArrayList<>();
    for (Versioned<?> versioned : records.values()) {
      if (References.pointsAt(versioned.value(), key)) {
        users.add(versioned.value().key());
      }
    }
    users.sort(ResourceKey.order());
    return users.subList(0, Math.min(atMost, users.size()));
  }

  @Override
  @SuppressWarnings("unchecked") // what holds a subnet is versioned as one
  public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    return records.values().stream()
        .filter(
            versioned ->
                versioned.value() instanceof Subnet subnet
                    && subnet.vpcId().equals(vpcId)
                    && subnet.cidr().overlaps(cidr))
        .map(versioned -> (Versioned<Subnet>) versioned)
        .min(Comparator.comparing(versioned -> versioned.value().cidr()));
  }

  @Override
  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    Set<Ipv4Address> held = new HashSet<>();
    for (Versioned<?> versioned : records.values()) {
      if (range.vpcId().isEmpty() && versioned.value() instanceof ElasticIp elasticIp) {
        held.add(elasticIp.address());
      } else if (range.vpcId().isPresent()
          && versioned.value() instanceof PrivateIp privateIp
          && privateIp.vpcId().equals(range.vpcId().get())) {
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

  @Override
  public <R extends Resource> Page<R> list(Query<R> query) {
    List<R> all =
        records.values().stream()
            .map(Versioned::value)
            .filter(query.type()::isInstance)
            .map(query.type()::cast)
            .sorted(Comparator.comparing(Resource::key, ResourceKey.order()))
            .toList();
    int from = query.token().map(Integer::parseInt).orElse(0);
    int to = Math.min(from + query.pageSize(), all.size());
    return new Page<>(
        all.subList(from, to),
        to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  /** A value holds nothing that could be given back. */
  @Override
  public void close() {}
}
