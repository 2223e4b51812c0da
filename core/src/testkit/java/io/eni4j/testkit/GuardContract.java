package io.eni4j.testkit;

import static io.eni4j.testkit.StoreUnderTest.delete;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static io.eni4j.testkit.StoreUnderTest.touch;
import static io.eni4j.testkit.StoreUnderTest.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.change.Guard;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Each guard holds or breaks at its own moment: unchanged, absent and vacant before the change
 * set's own writes, unreferenced and below after them.
 */
interface GuardContract extends ContractPart {

  private static NetworkInterface eni() {
    return Records.secondary(1, 1, 1, "10.0.1.4", 1);
  }

  private static Slot<NetworkInterface> second() {
    return new Slot.DeviceIndex(Records.instanceId(1), 2);
  }

  private StoreUnderTest oneInterface() {
    return new StoreUnderTest(newRepository(), Records.network(Records.instance(1, 1), eni()));
  }

  private StoreUnderTest oneOfEverything() {
    StoreUnderTest store = oneInterface();
    store.insertAll(
        Records.privateIp(1, "10.0.1.4", 1, 1),
        Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(1, 1, "10.0.1.4")));
    return store;
  }

  @Test
  default void unchangedHoldsForTheRevisionOfTheLastWrite() {
    try (StoreUnderTest store = oneInterface()) {
      long written = store.stored(update(Records.vpc(1).withName("new")));

      Guard guard = new Guard.Unchanged(Records.vpcId(1), written);
      store.assertHolds(guard);
      store.assertHolds(guard);
      store.assertBroken(new Guard.Unchanged(Records.vpcId(1), written - 1));
      store.assertBroken(new Guard.Unchanged(Records.vpcId(1), written + 1));
    }
  }

  @Test
  default void unchangedBreaksWithATouch() {
    try (StoreUnderTest store = oneInterface()) {
      long written = store.stored(update(Records.instance(1, 1).withName("new")));
      Guard guard = new Guard.Unchanged(Records.instanceId(1), written);
      store.assertHolds(guard);
      store.stored(touch(Records.instanceId(1)));

      store.assertBroken(guard);
    }
  }

  @Test
  default void unchangedIsAboutTheStateBeforeTheWrites() {
    try (StoreUnderTest store = oneInterface()) {
      long written = store.stored(update(Records.instance(1, 1).withName("new")));
      Guard guard = new Guard.Unchanged(Records.instanceId(1), written);

      store.stored(List.of(touch(Records.instanceId(1))), guard);
      store.assertBroken(guard);
    }
  }

  @Test
  default void unchangedBreaksWithDeletionAndStaysBrokenAfterCreationAnew() {
    try (StoreUnderTest store = oneInterface()) {
      long written = store.stored(insert(Records.group(2, 1)));
      store.stored(delete(Records.groupId(2)));
      store.assertBroken(new Guard.Unchanged(Records.groupId(2), written));

      long again = store.stored(insert(Records.group(2, 1)));
      store.assertBroken(new Guard.Unchanged(Records.groupId(2), written));
      store.assertHolds(new Guard.Unchanged(Records.groupId(2), again));
    }
  }

  @Test
  default void absentHoldsUntilTheKeyIsInsertedAndAgainAfterItsDeletion() {
    try (StoreUnderTest store = oneInterface()) {
      Guard guard = new Guard.Absent(Records.groupId(2));
      store.assertHolds(guard);
      store.stored(List.of(insert(Records.group(2, 1))), guard);
      store.assertBroken(guard);
      store.stored(delete(Records.groupId(2)));
      store.assertHolds(guard);
    }
  }

  @Test
  default void absentIsAboutTheStateBeforeTheWrites() {
    try (StoreUnderTest store = oneInterface()) {
      store.insertAll(Records.group(2, 1));
      Guard guard = new Guard.Absent(Records.groupId(2));

      store.assertRefused(guard, List.of(delete(Records.groupId(2))), guard);
    }
  }

  @Test
  default void vacantHoldsUntilTheSlotIsFilledAndAgainAfterItIsVacated() {
    try (StoreUnderTest store = oneInterface()) {
      Guard guard = new Guard.Vacant(second());
      store.assertHolds(guard);
      store.stored(List.of(update(eni().withAttachment(Records.at(1, 2)))), guard);
      store.assertBroken(guard);
      store.stored(update(eni().withAttachment(Records.at(1, 3))));
      store.assertHolds(guard);
      store.stored(update(eni().withAttachment(Records.at(1, 2))));
      store.stored(delete(eni().id()));
      store.assertHolds(guard);
    }
  }

  @Test
  default void vacantIsAboutTheStateBeforeTheWrites() {
    try (StoreUnderTest store = oneInterface()) {
      Guard guard = new Guard.Vacant(new Slot.Mac(eni().macAddress()));

      store.assertRefused(guard, List.of(delete(eni().id())), guard);
    }
  }

  @Test
  default void vacantKnowsEverySlot() {
    try (StoreUnderTest store = oneOfEverything()) {
      store.assertBroken(new Guard.Vacant(new Slot.Mac(eni().macAddress())));
      store.assertBroken(new Guard.Vacant(new Slot.ElasticIpAddress(Records.address("1.0.0.1"))));
      store.assertBroken(
          new Guard.Vacant(new Slot.Association(eni().id(), Records.ipKey(1, "10.0.1.4"))));
      store.assertHolds(new Guard.Vacant(new Slot.Mac(Records.mac(2))));
      store.assertHolds(new Guard.Vacant(new Slot.ElasticIpAddress(Records.address("1.0.0.2"))));
      store.assertHolds(
          new Guard.Vacant(new Slot.Association(eni().id(), Records.ipKey(1, "10.0.1.5"))));
    }
  }

  @Test
  default void unreferencedIsAboutTheStateAfterTheWrites() {
    try (StoreUnderTest store = oneInterface()) {
      Guard subnet = new Guard.Unreferenced(Records.subnetId(1));
      store.assertBroken(subnet);
      store.stored(List.of(delete(eni().id()), delete(Records.subnetId(1))), subnet);
      store.assertHolds(subnet);
    }
  }

  @Test
  default void unreferencedBreaksWithAReferenceThatTheWritesBring() {
    try (StoreUnderTest store = oneInterface()) {
      Guard group = new Guard.Unreferenced(Records.groupId(2));
      store.insertAll(Records.group(2, 1));
      store.assertHolds(group);

      Write join = update(eni().withSecurityGroupIds(Records.groupId(1), Records.groupId(2)));
      store.assertRefused(group, List.of(join), group);
      store.stored(join);
      store.assertBroken(group);
      store.stored(List.of(update(eni())), group);
    }
  }

  @Test
  default void unreferencedSeesEveryKindOfReference() {
    try (StoreUnderTest store = oneOfEverything()) {
      store.stored(update(eni().withAttachment(Records.at(1, 2))));

      store.assertBroken(new Guard.Unreferenced(Records.vpcId(1)));
      store.assertBroken(new Guard.Unreferenced(Records.groupId(1)));
      store.assertBroken(new Guard.Unreferenced(Records.instanceId(1)));
      store.assertBroken(new Guard.Unreferenced(eni().id()));
      store.assertBroken(new Guard.Unreferenced(Records.ipKey(1, "10.0.1.4")));
      store.assertHolds(new Guard.Unreferenced(Records.elasticIpId(1)));
      store.assertHolds(new Guard.Unreferenced(Records.vpcId(2)));
    }
  }

  @Test
  default void theReasonIsAGuardThatDoesNotHold() {
    try (StoreUnderTest store = oneInterface()) {
      Guard first = new Guard.Absent(Records.vpcId(1));
      Guard second = new Guard.Absent(Records.groupId(1));
      Guard held = new Guard.Vacant(second());

      CommitResult result = store.commit(List.of(), held, first, second);
      assertTrue(
          result instanceof CommitResult.Stale stale
              && List.of(first, second).contains(stale.reason()),
          () -> result + " names none of the guards that do not hold, " + first + " and " + second);
    }
  }

  @Test
  default void aBrokenGuardKeepsEverythingAsItWas() {
    try (StoreUnderTest store = oneInterface()) {
      Guard broken = new Guard.Absent(Records.vpcId(1));

      store.assertRefused(
          broken,
          List.of(
              insert(Records.vpc(2)),
              insert(Records.elasticIp(1, "1.0.0.1")),
              update(eni().withMacAddress(Records.mac(7)).withAttachment(Records.at(1, 2))),
              touch(Records.instanceId(1))),
          broken);

      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(Optional.empty(), snapshot.holder(second()), "who is in " + second());
        assertEquals(
            Optional.empty(),
            snapshot.holder(new Slot.Mac(Records.mac(7))),
            "who has the MAC that was refused");
      }
    }
  }
}
