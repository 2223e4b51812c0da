package io.eni4j.repository;

import static io.eni4j.repository.Stores.delete;
import static io.eni4j.repository.Stores.insert;
import static io.eni4j.repository.Stores.insertAll;
import static io.eni4j.repository.Stores.stored;
import static io.eni4j.repository.Stores.update;
import static io.eni4j.repository.Stores.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListingTest {
  private final NetworkRepository store = newStore();

  /** The store under test. */
  NetworkRepository newStore() {
    return new InMemoryNetworkRepository();
  }

  @Test
  void pagesFollowEachOtherInTheOrderOfKeys() {
    network(25);

    try (Snapshot snapshot = store.snapshot()) {
      Page<NetworkInterface> one = snapshot.list(Query.NETWORK_INTERFACES);
      Page<NetworkInterface> two =
          snapshot.list(Query.NETWORK_INTERFACES.after(one.next().orElseThrow()));

      assertThat(one.items()).hasSize(20);
      assertThat(two.items()).hasSize(5);
      assertThat(two.next()).isEmpty();
      assertThat(one.items()).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }
  }

  @Test
  void aFullLastPageHasNoToken() {
    network(20);

    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.list(Query.NETWORK_INTERFACES).next()).isEmpty();
    }
  }

  @Test
  void filtersAreCombined() {
    network(12);
    insertAll(store, Records.vpc(2), Records.group(2, 1), Records.instance(1, 1));
    stored(
        store,
        update(Records.secondary(3, 1, 1, "10.0.0.3", 1, 2).withAttachment(Records.at(1, 2))));
    stored(store, update(Records.secondary(4, 1, 1, "10.0.0.4", 2)));

    try (Snapshot snapshot = store.snapshot()) {
      Query<NetworkInterface> inTwo =
          Query.NETWORK_INTERFACES.and(new Filter.InSecurityGroup(Records.groupId(2)));
      assertThat(walk(snapshot, inTwo)).hasSize(2);
      assertThat(walk(snapshot, inTwo.and(new Filter.OnInstance(Records.instanceId(1)))))
          .extracting(NetworkInterface::id)
          .containsExactly(Records.interfaceId(3));
      assertThat(walk(snapshot, inTwo.and(new Filter.InVpc(Records.vpcId(2))))).isEmpty();
      assertThat(walk(snapshot, inTwo.and(new Filter.InSubnet(Records.subnetId(1))))).hasSize(2);
      assertThat(walk(snapshot, inTwo.and(new Filter.InSubnet(Records.subnetId(9))))).isEmpty();
    }
  }

  @Test
  void aWalkAcrossSnapshotsMeetsOnceWhatExistsThroughout() {
    network(1_000);
    Random random = new Random(42);
    for (int round = 0; round < 5; round++) {
      Query<NetworkInterface> query =
          Query.NETWORK_INTERFACES.withPageSize(7).and(new Filter.InSubnet(Records.subnetId(1)));
      List<NetworkInterface> met = new ArrayList<>();
      Optional<String> next = Optional.empty();
      do {
        try (Snapshot snapshot = store.snapshot()) {
          Page<NetworkInterface> page =
              snapshot.list(next.isPresent() ? query.after(next.get()) : query);
          met.addAll(page.items());
          next = page.next();
        }
        int n = 2 * random.nextInt(500) + 1;
        try (Snapshot snapshot = store.snapshot()) {
          stored(
              store,
              snapshot.find(Records.interfaceId(n)).isPresent()
                  ? delete(Records.interfaceId(n))
                  : insert(eni(n)));
        }
      } while (next.isPresent());

      Set<Object> once = new HashSet<>();
      for (NetworkInterface eni : met) {
        assertThat(once.add(eni.id())).isTrue();
      }
      for (int n = 0; n < 1_000; n += 2) {
        assertThat(once).contains(Records.interfaceId(n));
      }
    }
  }

  @Test
  void aTokenWorksFromEverySnapshotForEver() {
    network(30);
    String token;
    try (Snapshot snapshot = store.snapshot()) {
      token = snapshot.list(Query.NETWORK_INTERFACES).next().orElseThrow();
    }
    for (int n = 0; n < 30; n++) {
      stored(store, delete(Records.interfaceId(n)));
    }
    Stores.settle(store);
    insertAll(store, eni(19), eni(20));

    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.list(Query.NETWORK_INTERFACES.after(token)).items())
          .extracting(NetworkInterface::id)
          .containsExactly(Records.interfaceId(20));
    }
  }

  @Test
  void aWalkThroughASubnetSurvivesThatTheSubnetIsCreatedAnewElsewhere() {
    insertAll(store, Records.vpc(1), Records.group(1, 1));
    for (int[] blocks : new int[][] {{5, 1}, {1, 5}}) {
      privateIps(blocks[0]);
      Query<PrivateIp> query =
          Query.PRIVATE_IPS.withPageSize(2).and(new Filter.InSubnet(Records.subnetId(1)));
      String token;
      try (Snapshot snapshot = store.snapshot()) {
        token = snapshot.list(query).next().orElseThrow();
      }
      removePrivateIps(blocks[0]);
      privateIps(blocks[1]);

      try (Snapshot snapshot = store.snapshot()) {
        assertThat(walk(snapshot, query.after(token))).hasSize(blocks[1] > blocks[0] ? 3 : 0);
      }
      removePrivateIps(blocks[1]);
    }
  }

  private void privateIps(int block) {
    String block24 = "10.0." + block + ".";
    insertAll(
        store,
        Records.subnet(1, 1, block24 + "0/24"),
        Records.secondary(1, 1, 1, block24 + "1", 1),
        Records.privateIp(1, block24 + "1", 1, 1),
        Records.privateIp(1, block24 + "2", 1, 1),
        Records.privateIp(1, block24 + "3", 1, 1));
  }

  private void removePrivateIps(int block) {
    stored(
        store,
        delete(Records.subnetId(1)),
        delete(Records.interfaceId(1)),
        delete(Records.ipKey(1, "10.0." + block + ".1")),
        delete(Records.ipKey(1, "10.0." + block + ".2")),
        delete(Records.ipKey(1, "10.0." + block + ".3")));
  }

  @Test
  void aPageLooksAtABoundedNumberOfRecords() {
    network(2 * Listing.LOOKED_AT + 10);
    insertAll(store, Records.instance(1, 1), Records.vpc(2));
    int last = 2 * Listing.LOOKED_AT + 5;
    insertAll(store, Records.group(2, 1));
    stored(store, update(eni(last).withSecurityGroupIds(Records.groupId(2))));
    for (int n = 0; n < last; n++) {
      stored(store, update(eni(n).withSecurityGroupIds(Records.groupId(2))));
    }
    try (Snapshot snapshot = store.snapshot()) {
      for (int n = 0; n < last; n++) {
        stored(store, update(eni(n)));
      }
      try (Snapshot later = store.snapshot()) {
        Query<NetworkInterface> query =
            Query.NETWORK_INTERFACES.and(new Filter.InSecurityGroup(Records.groupId(2)));
        Page<NetworkInterface> page = later.list(query);
        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isPresent();
        assertThat(walk(later, query))
            .extracting(NetworkInterface::id)
            .containsExactly(Records.interfaceId(last));
        assertThat(walk(snapshot, query.withPageSize(100))).hasSize(last + 1);
      }
    }
  }

  @Test
  void tokensOfAnotherStoreKindOrFilterAreRefused() {
    network(30);
    insertAll(store, Records.privateIp(1, "10.0.0.1", 1, 1));
    NetworkRepository other = newStore();
    try (Snapshot snapshot = store.snapshot();
        Snapshot elsewhere = other.snapshot()) {
      Query<NetworkInterface> inVpc =
          Query.NETWORK_INTERFACES.and(new Filter.InVpc(Records.vpcId(1)));
      Query<NetworkInterface> inBoth = inVpc.and(new Filter.InSubnet(Records.subnetId(1)));
      String token = snapshot.list(inVpc).next().orElseThrow();
      String both = snapshot.list(inBoth).next().orElseThrow();

      assertThat(snapshot.list(inVpc.withPageSize(3).after(token)).items()).hasSize(3);
      assertRefused(elsewhere, inVpc.after(token));
      assertRefused(snapshot, Query.NETWORK_INTERFACES.after(token));
      assertRefused(snapshot, inBoth.after(token));
      assertRefused(snapshot, inVpc.after(both));
      assertRefused(snapshot, Query.SUBNETS.and(new Filter.InVpc(Records.vpcId(1))).after(token));
      assertRefused(
          snapshot, Query.NETWORK_INTERFACES.and(new Filter.InVpc(Records.vpcId(2))).after(token));
      Query<NetworkInterface> otherOrder =
          Query.NETWORK_INTERFACES
              .and(new Filter.InSubnet(Records.subnetId(1)))
              .and(new Filter.InVpc(Records.vpcId(1)));
      assertThat(snapshot.list(otherOrder.after(both)).items()).hasSize(10);
    }
  }

  @Test
  void everyAlteredTokenIsRefused() {
    network(30);
    try (Snapshot snapshot = store.snapshot()) {
      String token = snapshot.list(Query.NETWORK_INTERFACES).next().orElseThrow();
      for (int i = 0; i < token.length(); i++) {
        for (char c = ' '; c <= 'é'; c++) {
          String altered = token.substring(0, i) + c + token.substring(i + 1);
          if (!altered.equals(token)) {
            assertRefused(snapshot, Query.NETWORK_INTERFACES.after(altered));
          }
        }
        assertRefused(snapshot, Query.NETWORK_INTERFACES.after(token.substring(0, i)));
      }
      assertRefused(snapshot, Query.NETWORK_INTERFACES.after(token + "="));
      assertRefused(snapshot, Query.NETWORK_INTERFACES.after(token + "A"));
      assertRefused(snapshot, Query.NETWORK_INTERFACES.after("no token at all"));
    }
  }

  @Test
  void tokensLeadThroughEveryKind() {
    network(3);
    insertAll(
        store,
        Records.vpc(2),
        Records.vpc(3),
        Records.subnet(2, 2, "10.0.0.0/24"),
        Records.group(2, 2),
        Records.instance(1, 1),
        Records.instance(2, 2),
        Records.privateIp(1, "10.0.0.9", 1, 1),
        Records.privateIp(1, "10.0.0.10", 1, 1),
        Records.privateIp(1, "9.255.255.255", 1, 2),
        Records.elasticIp(1, "1.0.0.1"),
        Records.elasticIp(2, "1.0.0.2"));
    try (Snapshot snapshot = store.snapshot()) {
      for (Query<? extends Resource> query : Stores.QUERIES) {
        List<? extends Resource> one = walk(snapshot, query.withPageSize(1));
        assertThat(one.size()).isGreaterThan(1);
        assertThat(List.<Object>copyOf(one))
            .isEqualTo(List.<Object>copyOf(walk(snapshot, query.withPageSize(100))));
      }
      assertThat(walk(snapshot, Query.PRIVATE_IPS.withPageSize(1)))
          .extracting(it -> it.address().toString())
          .containsExactly("9.255.255.255", "10.0.0.9", "10.0.0.10");
    }
  }

  private static void assertRefused(Snapshot snapshot, Query<?> query) {
    assertThatThrownBy(() -> snapshot.list(query))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("token is " + query.token().orElseThrow())
        .hasMessageContaining("pass on the token");
  }

  private void network(int interfaces) {
    insertAll(store, Records.vpc(1), Records.group(1, 1), Records.subnet(1, 1, "10.0.0.0/16"));
    List<Write> writes = new ArrayList<>();
    for (int n = 0; n < interfaces; n++) {
      writes.add(insert(eni(n)));
    }
    Stores.commit(store, writes);
  }

  private static NetworkInterface eni(int n) {
    return Records.secondary(n, 1, 1, "10.0." + n / 256 + "." + n % 256, 1);
  }
}
