package io.eni4j.proof.pairs;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Quota;
import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.policy.Limits;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lists, indexes, counters and free addresses of a view say the same as its records. */
final class InvariantsOfViews {
  private static final List<Query<? extends Resource>> QUERIES =
      List.of(
          Query.VPCS,
          Query.SUBNETS,
          Query.INSTANCES,
          Query.NETWORK_INTERFACES,
          Query.PRIVATE_IPS,
          Query.ELASTIC_IPS,
          Query.SECURITY_GROUPS);

  private final NetworkView view;
  private final List<String> broken = new ArrayList<>();
  private final Map<ResourceKey<?>, Set<ResourceKey<?>>> users = new HashMap<>();
  private final Map<Members<?>, Set<ResourceKey<?>>> members = new HashMap<>();
  private final Map<Counter, Long> counts = new EnumMap<>(Counter.class);

  private InvariantsOfViews(NetworkView view) {
    this.view = view;
  }

  /** All resources that a snapshot lists, page by page. */
  static List<Resource> everything(Snapshot snapshot) {
    List<Resource> all = new ArrayList<>();
    for (Query<? extends Resource> query : QUERIES) {
      walk(snapshot, query.withPageSize(Query.MAX_PAGE_SIZE), all);
    }
    return all;
  }

  private static <R extends Resource> void walk(
      Snapshot snapshot, Query<R> query, List<Resource> all) {
    Page<R> page = snapshot.list(query);
    all.addAll(page.items());
    while (page.next().isPresent()) {
      page = snapshot.list(query.after(page.next().get()));
      all.addAll(page.items());
    }
  }

  /** What does not hold in a snapshot, its records and its indexes; empty if all is well. */
  static List<String> broken(Snapshot snapshot, Limits limits) {
    List<Resource> all = everything(snapshot);
    List<String> broken = new ArrayList<>(Invariants.broken(all, limits));
    broken.addAll(broken(snapshot, all, limits));
    return broken;
  }

  /** What a view answers otherwise than its records say; empty if all is well. */
  static List<String> broken(NetworkView view, List<Resource> all, Limits limits) {
    InvariantsOfViews invariants = new InvariantsOfViews(view);
    all.forEach(invariants::count);
    for (Resource resource : all) {
      invariants.check(resource);
      if (resource instanceof Subnet subnet) {
        invariants.checkFree(subnet, all, limits);
      }
    }
    for (Counter counter : Counter.values()) {
      invariants.require(
          view.count(new Quota(counter, 0)),
          invariants.counts.getOrDefault(counter, 0L),
          "count of " + counter);
    }
    return invariants.broken;
  }

  private void count(Resource resource) {
    References.forEach(resource, key -> of(users, key).add(resource.key()));
    References.memberships(resource).forEach(list -> of(members, list).add(resource.key()));
    Counter.of(resource).ifPresent(counter -> counts.merge(counter, 1L, Long::sum));
  }

  private void check(Resource resource) {
    ResourceKey<?> key = resource.key();
    require(
        view.find(key).<Resource>map(Versioned::value), Optional.of(resource), "record of " + key);
    for (Slot<?> slot : Slot.filledBy(resource)) {
      require(view.holder(slot).<ResourceKey<?>>map(it -> it), Optional.of(key), "slot " + slot);
    }
    Set<ResourceKey<?>> expected = of(users, key);
    require(view.users(key, expected.size() + 1), List.copyOf(expected), "users of " + key);
    for (Members<?> list : listsOf(key)) {
      List<ResourceKey<?>> listed = new ArrayList<>();
      for (Versioned<?> member : view.list(list)) {
        listed.add(member.value().key());
      }
      require(listed, List.copyOf(of(members, list)), "list of " + list);
      require(view.size(list), listed.size(), "size of " + list);
    }
  }

  private void checkFree(Subnet subnet, List<Resource> all, Limits limits) {
    long used =
        all.stream()
            .filter(it -> it instanceof PrivateIp ip && ip.subnetId().equals(subnet.id()))
            .count();
    Optional<Limits.Usable> usable = limits.usable(subnet.cidr());
    if (usable.isPresent()) {
      Ipv4Address first = usable.get().first();
      AddressRange range =
          new AddressRange(Optional.of(subnet.vpcId()), first, usable.get().last());
      long free = view.free(range, first, (int) range.size()).size();
      long reserved = (long) limits.reservedAtStart() + limits.reservedAtEnd();
      require(free + used + reserved, subnet.cidr().size(), "addresses of " + subnet.id());
    }
    require(
        view.overlapping(subnet.vpcId(), subnet.cidr()).map(it -> it.value().id()),
        Optional.of(subnet.id()),
        "block of " + subnet.id());
  }

  private static List<Members<?>> listsOf(ResourceKey<?> key) {
    if (key instanceof VpcId id) {
      return List.of(new Members.SubnetsOf(id), new Members.SecurityGroupsOf(id));
    } else if (key instanceof InstanceId id) {
      return List.of(new Members.InterfacesOf(id));
    } else if (key instanceof NetworkInterfaceId id) {
      return List.of(new Members.PrivateIpsOf(id), new Members.ElasticIpsOf(id));
    }
    return List.of();
  }

  private static <K> Set<ResourceKey<?>> of(Map<K, Set<ResourceKey<?>>> map, K key) {
    return map.computeIfAbsent(key, it -> new TreeSet<>(ResourceKey.order()));
  }

  private void require(Object answered, Object expected, String what) {
    if (!answered.equals(expected)) {
      broken.add(what + " is answered as " + answered + " and is " + expected);
    }
  }
}
