package io.eni4j.testkit;

import static io.eni4j.testkit.StoreUnderTest.delete;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static io.eni4j.testkit.StoreUnderTest.update;
import static io.eni4j.testkit.StoreUnderTest.walk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.repository.Filter;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A walk by pages meets once, in the order of keys, what is there throughout. */
interface PageContract extends ContractPart {

  /** A store with as many interfaces in one subnet. */
  private StoreUnderTest interfaces(int count) {
    StoreUnderTest store =
        new StoreUnderTest(
            newRepository(),
            Records.vpc(1),
            Records.group(1, 1),
            Records.subnet(1, 1, "10.0.0.0/16"));
    store.stored(IntStream.range(0, count).mapToObj(n -> insert(eni(n))).toList());
    return store;
  }

  private static NetworkInterface eni(int n) {
    return Records.secondary(n, 1, 1, "10.0." + n / 256 + "." + n % 256, 1);
  }

  @Test
  default void pagesFollowEachOtherInTheOrderOfKeysAndHoldNoMoreThanAskedFor() {
    try (StoreUnderTest store = interfaces(45);
        Snapshot snapshot = store.snapshot()) {
      List<NetworkInterface> all = IntStream.range(0, 45).mapToObj(PageContract::eni).toList();
      for (int pageSize : new int[] {1, 7, 9, 44, 45, 46, Query.MAX_PAGE_SIZE}) {
        assertEquals(
            all,
            walk(snapshot, Query.NETWORK_INTERFACES.withPageSize(pageSize)),
            () -> "all interfaces in pages of " + pageSize);
      }
    }
  }

  @Test
  default void filtersAreCombined() {
    try (StoreUnderTest store = interfaces(12)) {
      store.insertAll(Records.vpc(2), Records.group(2, 1), Records.instance(1, 1));
      store.stored(
          update(
              eni(3)
                  .withSecurityGroupIds(Records.groupId(1), Records.groupId(2))
                  .withAttachment(Records.at(1, 2))),
          update(eni(4).withSecurityGroupIds(Records.groupId(2))));
      Query<NetworkInterface> inTwo =
          Query.NETWORK_INTERFACES.and(new Filter.InSecurityGroup(Records.groupId(2)));

      try (Snapshot snapshot = store.snapshot()) {
        assertListed(snapshot, inTwo, 3, 4);
        assertListed(snapshot, inTwo.and(new Filter.OnInstance(Records.instanceId(1))), 3);
        assertListed(snapshot, inTwo.and(new Filter.InVpc(Records.vpcId(2))));
        assertListed(snapshot, inTwo.and(new Filter.InSubnet(Records.subnetId(1))), 3, 4);
        assertListed(snapshot, inTwo.and(new Filter.InSubnet(Records.subnetId(9))));
      }
    }
  }

  private static void assertListed(
      Snapshot snapshot, Query<NetworkInterface> query, Integer... numbers) {
    assertEquals(
        Stream.of(numbers).map(Records::interfaceId).toList(),
        ids(walk(snapshot, query)),
        () -> "what is listed by " + query);
  }

  private static List<NetworkInterfaceId> ids(List<NetworkInterface> interfaces) {
    return interfaces.stream().map(NetworkInterface::id).toList();
  }

  /** Interfaces with odd numbers come and go, one after each page. */
  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  default void aWalkAcrossSnapshotsMeetsOnceWhatIsThereThroughout(
      @ForAll @IntRange(min = 1, max = 9) int pageSize, @ForAll long seed) {
    int interfaces = 60;
    RandomGenerator random = new SplittableRandom(seed);
    try (StoreUnderTest store = interfaces(interfaces)) {
      Query<NetworkInterface> query =
          Query.NETWORK_INTERFACES
              .withPageSize(pageSize)
              .and(new Filter.InSubnet(Records.subnetId(1)));
      List<NetworkInterface> met = new ArrayList<>();
      Optional<String> next = Optional.empty();
      do {
        try (Snapshot snapshot = store.snapshot()) {
          Page<NetworkInterface> page = snapshot.list(next.map(query::after).orElse(query));
          met.addAll(page.items());
          next = page.next();
          int n = 2 * random.nextInt(interfaces / 2) + 1;
          boolean isThere = snapshot.find(Records.interfaceId(n)).isPresent();
          store.stored(isThere ? delete(Records.interfaceId(n)) : insert(eni(n)));
        }
        assertTrue(met.size() <= interfaces, "the pages of a walk do not end");
      } while (next.isPresent());

      List<NetworkInterfaceId> ids = ids(met);
      assertEquals(ids.stream().distinct().sorted().toList(), ids, "what the walk met");
      for (int n = 0; n < interfaces; n += 2) {
        assertTrue(ids.contains(Records.interfaceId(n)), "the walk met not all: " + ids);
      }
    }
  }

  @Test
  default void aTokenWorksFromEverySnapshotForEver() {
    try (StoreUnderTest store = interfaces(30)) {
      String token = token(store, Query.NETWORK_INTERFACES.withPageSize(20));
      store.stored(IntStream.range(0, 30).mapToObj(n -> delete(Records.interfaceId(n))).toList());
      for (int i = 0; i < 20; i++) {
        store.stored();
      }
      store.insertAll(eni(19), eni(20));

      try (Snapshot snapshot = store.snapshot()) {
        assertListed(snapshot, Query.NETWORK_INTERFACES.after(token), 20);
      }
    }
  }

  @Test
  default void aWalkThroughASubnetSurvivesThatTheSubnetIsCreatedAnewElsewhere() {
    Query<PrivateIp> query =
        Query.PRIVATE_IPS.withPageSize(2).and(new Filter.InSubnet(Records.subnetId(1)));
    for (int[] blocks : new int[][] {{5, 1}, {1, 5}}) {
      List<Resource> before = subnetWithPrivateIps(blocks[0]);
      List<Resource> after = subnetWithPrivateIps(blocks[1]);
      try (StoreUnderTest store =
          new StoreUnderTest(newRepository(), Records.vpc(1), Records.group(1, 1))) {
        store.stored(before.stream().map(StoreUnderTest::insert).toList());
        String token = token(store, query);
        store.stored(before.stream().map(it -> delete(it.key())).toList());
        store.stored(after.stream().map(StoreUnderTest::insert).toList());

        try (Snapshot snapshot = store.snapshot()) {
          assertEquals(
              blocks[1] > blocks[0] ? after.subList(2, 5) : List.of(),
              walk(snapshot, query.after(token)),
              "private IPs behind those of the first page");
        }
      }
    }
  }

  private static List<Resource> subnetWithPrivateIps(int block) {
    String start = "10.0." + block + ".";
    return List.of(
        Records.subnet(1, 1, start + "0/24"),
        Records.secondary(1, 1, 1, start + "1", 1),
        Records.privateIp(1, start + "1", 1, 1),
        Records.privateIp(1, start + "2", 1, 1),
        Records.privateIp(1, start + "3", 1, 1));
  }

  @Test
  default void everyKindIsWalkedThroughInTheOrderOfItsKeys() {
    try (StoreUnderTest store = interfaces(3)) {
      store.insertAll(
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
        for (Query<? extends Resource> query : Kept.QUERIES) {
          List<? extends Resource> one = walk(snapshot, query.withPageSize(1));
          assertTrue(one.size() > 1, () -> "there are some of " + query.kind());
          assertEquals(
              walk(snapshot, query.withPageSize(Query.MAX_PAGE_SIZE)),
              one,
              () -> "one by one and all at once of " + query.kind());
        }
        assertEquals(
            List.of("9.255.255.255", "10.0.0.9", "10.0.0.10"),
            walk(snapshot, Query.PRIVATE_IPS.withPageSize(1)).stream()
                .map(it -> it.address().toString())
                .toList(),
            "private IPs go by number, not by text");
      }
    }
  }

  private static String token(StoreUnderTest store, Query<?> query) {
    try (Snapshot snapshot = store.snapshot()) {
      return snapshot.list(query).next().orElseThrow();
    }
  }
}
