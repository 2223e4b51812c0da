package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.AddressRange;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a store against a naive one, change set by change set. */
final class AgainstNaive {
  /** A snapshot and what it must answer for as long as it is open. */
  private record Pair(Snapshot snapshot, NaiveStore expected) {}

  private AgainstNaive() {}

  /** Commits at random, asks snapshots then and later, and tells what the store must hold. */
  static List<Resource> run(NetworkRepository store, long seed, int commits) {
    Random random = new Random(seed);
    NaiveStore naive = new NaiveStore();
    List<Pair> open = new ArrayList<>();
    for (int i = 0; i < commits; i++) {
      ChangeSet changeSet =
          i == 0 ? RandomChanges.first() : new RandomChanges(random, naive).next();
      CommitResult result = store.commit(changeSet);
      long next =
          result instanceof CommitResult.Committed committed
              ? committed.revision()
              : naive.revision() + 1;
      assertThat(next).isGreaterThan(naive.revision());
      compare(result, naive.commit(changeSet, next), naive, changeSet);
      if (random.nextInt(3) == 0) {
        Snapshot snapshot = store.snapshot();
        // What has been read once is of that instant for good.
        assertThat(snapshot.revision()).isEqualTo(naive.revision());
        open.add(new Pair(snapshot, naive.copy()));
      }
      if (!open.isEmpty()) {
        Pair pair = open.get(random.nextInt(open.size()));
        compare(pair, random);
        if (random.nextInt(4) == 0 || open.size() > 8) {
          pair.snapshot.close();
          open.remove(pair);
        }
      }
    }
    for (Pair pair : open) {
      compare(pair, random);
      pair.snapshot.close();
    }
    return naive.all();
  }

  private static void compare(
      CommitResult result, @Nullable Guard reason, NaiveStore naive, ChangeSet changeSet) {
    if (reason == null) {
      assertThat(result).isEqualTo(new CommitResult.Committed(naive.revision()));
      return;
    }
    assertThat(result).isInstanceOf(CommitResult.Stale.class);
    if (changeSet.guards().contains(reason)) {
      assertThat(result).isEqualTo(new CommitResult.Stale(reason));
    }
  }

  private static void compare(Pair pair, Random random) {
    Snapshot snapshot = pair.snapshot;
    NaiveStore naive = pair.expected;
    assertThat(snapshot.revision()).isEqualTo(naive.revision());
    for (Counter counter : Counter.values()) {
      assertThat(snapshot.count(new Quota(counter, 0))).isEqualTo(naive.count(counter));
    }
    for (int n = 1; n <= 5; n++) {
      for (ResourceKey<?> key :
          List.of(
              Records.vpcId(n),
              Records.subnetId(n),
              Records.groupId(n),
              Records.instanceId(n),
              Records.interfaceId(n),
              Records.elasticIpId(n))) {
        compare(snapshot, naive, key, random);
      }
      compareSlots(snapshot, naive, n);
      compareAddresses(snapshot, naive, n, random);
      for (Members<?> members :
          List.of(
              new Members.SubnetsOf(Records.vpcId(n)),
              new Members.SecurityGroupsOf(Records.vpcId(n)),
              new Members.InterfacesOf(Records.instanceId(n)),
              new Members.PrivateIpsOf(Records.interfaceId(n)),
              new Members.ElasticIpsOf(Records.interfaceId(n)))) {
        assertThat(List.<Object>copyOf(snapshot.list(members))).isEqualTo(naive.list(members));
        assertThat(snapshot.size(members)).isEqualTo(naive.list(members).size());
      }
    }
    for (Resource resource : naive.all()) {
      compare(snapshot, naive, resource.key(), random);
    }
    for (Query<?> query : Stores.QUERIES) {
      Query<?> filtered = query.withPageSize(1 + random.nextInt(3));
      assertThat(List.<Object>copyOf(Stores.walk(snapshot, filtered)))
          .isEqualTo(naive.all(query.kind()));
      for (Filter filter : filters(query, random)) {
        filtered = filtered.and(filter);
        assertThat(List.<Object>copyOf(Stores.walk(snapshot, filtered)))
            .isEqualTo(naive.list(query.kind(), filtered.filters()));
      }
    }
  }

  private static void compare(
      Snapshot snapshot, NaiveStore naive, ResourceKey<?> key, Random random) {
    assertThat(snapshot.find(key).<Object>map(it -> it)).isEqualTo(naive.find(key));
    List<ResourceKey<?>> users = naive.users(key);
    int atMost = 1 + random.nextInt(4);
    assertThat(snapshot.users(key, atMost))
        .isEqualTo(users.subList(0, Math.min(atMost, users.size())));
    assertThat(snapshot.users(key, Integer.MAX_VALUE)).isEqualTo(users);
  }

  private static void compareSlots(Snapshot snapshot, NaiveStore naive, int n) {
    List<Slot<?>> slots = new ArrayList<>();
    slots.add(new Slot.Mac(Records.mac(n)));
    slots.add(new Slot.ElasticIpAddress(Records.address("1.0.0." + n)));
    for (int index = 1; index <= 4; index++) {
      slots.add(new Slot.DeviceIndex(Records.instanceId(n), index));
    }
    for (Resource resource : naive.all()) {
      slots.addAll(Slot.filledBy(resource));
    }
    for (Slot<?> slot : slots) {
      assertThat(snapshot.holder(slot).<Object>map(it -> it)).isEqualTo(naive.holder(slot));
    }
  }

  private static void compareAddresses(Snapshot snapshot, NaiveStore naive, int n, Random random) {
    Ipv4Cidr cidr =
        Ipv4Cidr.around(
            Records.address("10.0." + n + "." + random.nextInt(256)), 8 + random.nextInt(25));
    var found = snapshot.overlapping(Records.vpcId(n % 2 + 1), cidr);
    var expected = naive.overlapping(Records.vpcId(n % 2 + 1), cidr);
    assertThat(found.isPresent()).isEqualTo(!expected.isEmpty());
    found.ifPresent(subnet -> assertThat(List.<Object>copyOf(expected)).contains(subnet));

    Ipv4Address first = Records.address("10.0." + n + ".0");
    AddressRange inVpc =
        new AddressRange(Optional.of(Records.vpcId(n % 2 + 1)), first, first.plus(6));
    AddressRange open =
        new AddressRange(Optional.empty(), Records.address("1.0.0.1"), Records.address("1.0.0.6"));
    int atMost = 1 + random.nextInt(7);
    for (AddressRange range : List.of(inVpc, open)) {
      Ipv4Address from = range.first().plus(random.nextInt((int) range.size()));
      assertThat(snapshot.free(range, from, atMost)).isEqualTo(naive.free(range, from, atMost));
    }
  }

  private static Set<Filter> filters(Query<?> query, Random random) {
    Set<Filter> filters = new LinkedHashSet<>();
    for (int i = 0; i < 3; i++) {
      int n = 1 + random.nextInt(5);
      List<Filter> some =
          List.of(
              new Filter.InVpc(Records.vpcId(n % 2 + 1)),
              new Filter.InSubnet(Records.subnetId(n)),
              new Filter.OnInstance(Records.instanceId(n)),
              new Filter.OnInterface(Records.interfaceId(n)),
              new Filter.InSecurityGroup(Records.groupId(n)));
      Filter filter = some.get(random.nextInt(some.size()));
      if (filter.kinds().contains(query.kind())) {
        filters.add(filter);
      }
    }
    return filters;
  }
}
