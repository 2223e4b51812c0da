package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.repository.Filter;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The token of a page belongs to one store, kind and set of filters, and is taken unaltered. */
interface PageTokenContract extends ContractPart {
  private StoreUnderTest thirtyInterfaces() {
    List<Resource> records = new ArrayList<>();
    records.add(Records.vpc(1));
    records.add(Records.group(1, 1));
    records.add(Records.subnet(1, 1, "10.0.0.0/24"));
    for (int n = 0; n < 30; n++) {
      records.add(Records.secondary(n, 1, 1, "10.0.0." + n, 1));
    }
    return new StoreUnderTest(newRepository(), records.toArray(Resource[]::new));
  }

  @Test
  default void tokensOfAnotherStoreKindOrFilterAreRefused() {
    try (StoreUnderTest store = thirtyInterfaces();
        StoreUnderTest other = thirtyInterfaces();
        Snapshot snapshot = store.snapshot();
        Snapshot elsewhere = other.snapshot()) {
      Filter vpc = new Filter.InVpc(Records.vpcId(1));
      Filter subnet = new Filter.InSubnet(Records.subnetId(1));
      Query<NetworkInterface> inVpc = Query.NETWORK_INTERFACES.and(vpc);
      Query<NetworkInterface> inBoth = inVpc.and(subnet);
      String token = snapshot.list(inVpc).next().orElseThrow();
      String both = snapshot.list(inBoth).next().orElseThrow();

      assertRefused(elsewhere, inVpc.after(token));
      assertRefused(snapshot, Query.NETWORK_INTERFACES.after(token));
      assertRefused(snapshot, inBoth.after(token));
      assertRefused(snapshot, inVpc.after(both));
      assertRefused(snapshot, Query.SUBNETS.and(vpc).after(token));
      assertRefused(
          snapshot, Query.NETWORK_INTERFACES.and(new Filter.InVpc(Records.vpcId(2))).after(token));
    }
  }

  @Test
  default void anotherPageSizeOrOrderOfFiltersIsTheSameWalk() {
    try (StoreUnderTest store = thirtyInterfaces();
        Snapshot snapshot = store.snapshot()) {
      Filter vpc = new Filter.InVpc(Records.vpcId(1));
      Filter subnet = new Filter.InSubnet(Records.subnetId(1));
      Query<NetworkInterface> query = Query.NETWORK_INTERFACES.and(vpc).and(subnet);
      List<NetworkInterface> all = StoreUnderTest.walk(snapshot, query);
      var first = snapshot.list(query);
      String token = first.next().orElseThrow();

      assertEquals(
          all.subList(first.items().size(), all.size()),
          StoreUnderTest.walk(
              snapshot, Query.NETWORK_INTERFACES.and(subnet).and(vpc).withPageSize(3).after(token)),
          "what comes behind the first page");
    }
  }

  @Test
  default void everyAlteredTokenIsRefused() {
    try (StoreUnderTest store = thirtyInterfaces();
        Snapshot snapshot = store.snapshot()) {
      Query<NetworkInterface> query = Query.NETWORK_INTERFACES;
      String token = snapshot.list(query).next().orElseThrow();
      for (int i = 0; i < token.length(); i++) {
        for (char c : "AQgwZz09-_+/=. é".toCharArray()) {
          String altered = token.substring(0, i) + c + token.substring(i + 1);
          if (!altered.equals(token)) {
            assertRefused(snapshot, query.after(altered));
          }
        }
        assertRefused(snapshot, query.after(token.substring(0, i)));
      }
      assertRefused(snapshot, query.after(token + "="));
      assertRefused(snapshot, query.after(token + "A"));
      assertRefused(snapshot, query.after("no token at all"));
    }
  }

  private static void assertRefused(Snapshot snapshot, Query<?> query) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> snapshot.list(query),
                () -> "the token " + query.token().orElseThrow() + " was taken")
            .getMessage();
    assertTrue(
        message != null && message.contains("token"),
        () -> "the message does not name the token: " + message);
  }
}
