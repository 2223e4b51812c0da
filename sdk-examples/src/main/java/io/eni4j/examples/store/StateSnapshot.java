package io.eni4j.examples.store;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.repository.Filter;
import io.eni4j.repository.Page;
import io.eni4j.repository.PageTokens;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one state, by going through all of it for most questions. */
final class StateSnapshot implements Snapshot {
  private final State state;
  private final PageTokens tokens;
  private boolean closed;

  StateSnapshot(State state, String store) {
    this.state = state;
    this.tokens = new PageTokens(store);
  }

  /** All resources in the order of keys. */
  List<Resource> all() {
    return records().<Resource>map(Versioned::value).toList();
  }

  @Override
  public long revision() {
    requireOpen();
    return state.revision();
  }

  @Override
  @SuppressWarnings("unchecked") // a record is kept under its own key
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    requireOpen();
    return Optional.ofNullable((Versioned<R>) state.records().get(key));
  }

  @Override
  @SuppressWarnings("unchecked") // who fills a slot is of the slot's kind
  public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
    return records()
        .filter(it -> Slot.filledBy(it.value()).contains(slot))
        .map(it -> (ResourceKey<R>) it.value().key())
        .findFirst();
  }

  @Override
  @SuppressWarnings("unchecked") // who is in a list is of the list's kind
  public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
    return records()
        .filter(it -> References.memberships(it.value()).contains(members))
        .map(it -> (Versioned<R>) it)
        .toList();
  }

  @Override
  public int size(Members<?> members) {
    return list(members).size();
  }

  @Override
  public long count(Quota quota) {
    return records()
        .filter(it -> Counter.of(it.value()).equals(Optional.of(quota.counter())))
        .count();
  }

  @Override
  public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
    requirePositive(atMost);
    return records()
        .filter(it -> References.pointsAt(it.value(), key))
        .<ResourceKey<?>>map(it -> it.value().key())
        .limit(atMost)
        .toList();
  }

  @Override
  @SuppressWarnings("unchecked") // it is a subnet
  public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    return records()
        .filter(
            it ->
                it.value() instanceof Subnet subnet
                    && subnet.vpcId().equals(vpcId)
                    && subnet.cidr().overlaps(cidr))
        .map(it -> (Versioned<Subnet>) it)
        .findFirst();
  }

  @Override
  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    requirePositive(atMost);
    if (!range.contains(from)) {
      throw new IllegalArgumentException(
          "from is " + from + "; start between " + range.first() + " and " + range.last());
    }
    Set<Ipv4Address> held = new HashSet<>();
    for (Resource resource : all()) {
      if (resource instanceof ElasticIp it && range.vpcId().isEmpty()) {
        held.add(it.address());
      } else if (resource instanceof PrivateIp it
          && range.vpcId().equals(Optional.of(it.key().vpcId()))) {
        held.add(it.address());
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
    Optional<ResourceKey<?>> start = tokens.start(query);
    List<R> rest =
        records()
            .map(Versioned::value)
            .filter(query.type()::isInstance)
            .map(query.type()::cast)
            .filter(it -> query.filters().stream().allMatch(filter -> passes(it, filter)))
            .filter(it -> start.isEmpty() || ResourceKey.order().compare(it.key(), start.get()) > 0)
            .limit(query.pageSize() + 1L)
            .toList();
    if (rest.size() <= query.pageSize()) {
      return new Page<>(rest, Optional.empty());
    }
    List<R> items = rest.subList(0, query.pageSize());
    return new Page<>(items, Optional.of(tokens.after(items.get(items.size() - 1).key(), query)));
  }

  private static boolean passes(Resource resource, Filter filter) {
    if (filter instanceof Filter.InVpc inVpc) {
      return vpcOf(resource).equals(Optional.of(inVpc.target()));
    } else if (filter instanceof Filter.InSubnet inSubnet && resource instanceof PrivateIp it) {
      return it.subnetId().equals(inSubnet.target());
    }
    return References.pointsAt(resource, filter.target());
  }

  private static Optional<VpcId> vpcOf(Resource resource) {
    if (resource instanceof PrivateIp it) {
      return Optional.of(it.key().vpcId());
    } else if (resource instanceof Subnet it) {
      return Optional.of(it.vpcId());
    } else if (resource instanceof Instance it) {
      return Optional.of(it.vpcId());
    } else if (resource instanceof NetworkInterface it) {
      return Optional.of(it.vpcId());
    }
    return resource instanceof SecurityGroup it ? Optional.of(it.vpcId()) : Optional.empty();
  }

  private Stream<Versioned<?>> records() {
    requireOpen();
    return state.records().values().stream();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the snapshot is closed; open another");
    }
  }

  private static void requirePositive(int atMost) {
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost is " + atMost + "; ask for 1 or more");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
