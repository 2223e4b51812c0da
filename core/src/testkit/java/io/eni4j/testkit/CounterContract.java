package io.eni4j.testkit;

import static io.eni4j.testkit.StoreUnderTest.delete;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static io.eni4j.testkit.StoreUnderTest.touch;
import static io.eni4j.testkit.StoreUnderTest.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Quota;
import io.eni4j.repository.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counters are the store's: every commit moves them, whatever guards it has. */
interface CounterContract extends ContractPart {

  private static Guard below(Counter counter, int limit) {
    return new Guard.Below(new Quota(counter, limit));
  }

  private static void assertCounts(StoreUnderTest store, int vpcs, int interfaces, int elasticIps) {
    try (Snapshot snapshot = store.snapshot()) {
      assertEquals(
          List.of((long) vpcs, (long) interfaces, (long) elasticIps),
          List.of(
              snapshot.count(new Quota(Counter.VPCS, 0)),
              snapshot.count(new Quota(Counter.SECONDARY_INTERFACES, 0)),
              snapshot.count(new Quota(Counter.ELASTIC_IPS, 0))),
          "VPCs, secondary interfaces and elastic IPs counted");
    }
  }

  private StoreUnderTest oneVpc() {
    return new StoreUnderTest(newRepository(), Records.network(Records.instance(1, 1)));
  }

  @Test
  default void everyInsertionAndDeletionOfWhatCountsIsCounted() {
    try (StoreUnderTest store = oneVpc()) {
      assertCounts(store, 1, 0, 0);
      store.insertAll(
          Records.vpc(2),
          Records.secondary(1, 1, 1, "10.0.1.4", 1),
          Records.secondary(2, 1, 1, "10.0.1.5", 1),
          Records.elasticIp(1, "1.0.0.1"));
      assertCounts(store, 2, 2, 1);
      store.stored(
          update(Records.vpc(2).withName("still one")),
          touch(Records.interfaceId(2)),
          delete(Records.interfaceId(1)),
          delete(Records.elasticIpId(1)),
          insert(Records.elasticIp(2, "1.0.0.2")));
      assertCounts(store, 2, 1, 1);
      store.stored(
          delete(Records.vpcId(2)), delete(Records.interfaceId(2)), delete(Records.elasticIpId(2)));
      assertCounts(store, 1, 0, 0);
    }
  }

  @Test
  default void primaryInterfacesDoNotCount() {
    try (StoreUnderTest store = oneVpc()) {
      store.insertAll(
          Records.primary(1, 1, 1, 1, "10.0.1.4", 1), Records.secondary(2, 1, 1, "10.0.1.5", 1));
      assertCounts(store, 1, 1, 0);
      store.assertHolds(below(Counter.SECONDARY_INTERFACES, 1));
      store.assertBroken(below(Counter.SECONDARY_INTERFACES, 0));
      store.stored(delete(Records.interfaceId(1)));
      assertCounts(store, 1, 1, 0);
    }
  }

  @Test
  default void belowCountsTheWritesIn() {
    try (StoreUnderTest store = oneVpc()) {
      Guard two = below(Counter.VPCS, 2);
      store.stored(List.of(insert(Records.vpc(2))), two);
      store.assertRefused(two, List.of(insert(Records.vpc(3))), two);
      store.stored(List.of(delete(Records.vpcId(2)), insert(Records.vpc(3))), two);
      store.assertRefused(two, List.of(insert(Records.vpc(2)), insert(Records.vpc(4))), two);
    }
  }

  @Test
  default void belowIsBrokenEvenAtNetNothingOnceTheLimitIsPassed() {
    try (StoreUnderTest store = oneVpc()) {
      store.insertAll(Records.vpc(2));

      store.assertBroken(below(Counter.VPCS, 1));
      store.assertHolds(below(Counter.VPCS, 2));
      store.assertHolds(below(Counter.ELASTIC_IPS, 0));
    }
  }
}
