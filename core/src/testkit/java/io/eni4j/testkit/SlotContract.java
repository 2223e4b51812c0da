package io.eni4j.testkit;

import static io.eni4j.testkit.StoreUnderTest.delete;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static io.eni4j.testkit.StoreUnderTest.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.repository.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A slot is filled by one record at most, whatever guards a change set has. */
interface SlotContract extends ContractPart {

  private static NetworkInterface one() {
    return Records.secondary(1, 1, 1, "10.0.1.4", 1);
  }

  private static NetworkInterface two() {
    return Records.secondary(2, 1, 1, "10.0.1.5", 1);
  }

  private StoreUnderTest twoInterfaces() {
    return new StoreUnderTest(
        newRepository(),
        Records.network(Records.instance(1, 1), Records.instance(2, 1), one(), two()));
  }

  @Test
  default void aTakenSlotCannotBeFilled() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.stored(update(one().withAttachment(Records.at(1, 2))));

      store.assertRefused(
          new Guard.Vacant(new Slot.DeviceIndex(Records.instanceId(1), 2)),
          update(two().withAttachment(Records.at(1, 2))));
      store.assertRefused(
          new Guard.Vacant(new Slot.Mac(Records.mac(1))),
          update(two().withMacAddress(Records.mac(1))));
      store.assertRefused(
          new Guard.Vacant(new Slot.Mac(Records.mac(2))),
          insert(Records.secondary(3, 1, 1, "10.0.1.6", 1).withMacAddress(Records.mac(2))));
    }
  }

  @Test
  default void aMoveFillsThePlaceItLeavesAndThePlaceItLeadsToAndNoOther() {
    try (StoreUnderTest store = twoInterfaces()) {
      Slot.DeviceIndex left = new Slot.DeviceIndex(Records.instanceId(1), 3);
      Slot.DeviceIndex ahead = new Slot.DeviceIndex(Records.instanceId(2), 2);
      Place target = new Place(ahead.instanceId(), ahead.index());
      NetworkInterface moving = one().withAttachment(Records.at(1, 3).movingTo(target));
      store.stored(update(moving));

      store.assertHolder(left, one().id());
      store.assertHolder(ahead, one().id());
      store.assertHolds(new Guard.Vacant(new Slot.DeviceIndex(Records.instanceId(1), 2)));
      store.assertHolds(new Guard.Vacant(new Slot.DeviceIndex(Records.instanceId(2), 3)));
      store.assertRefused(new Guard.Vacant(ahead), update(two().withAttachment(Records.at(2, 2))));
      store.assertRefused(new Guard.Vacant(left), update(two().withAttachment(Records.at(1, 3))));

      store.stored(update(one().withAttachment(Records.at(1, 3).movedTo(target))));
      store.assertHolds(new Guard.Vacant(left));
      store.assertHolder(ahead, one().id());
      store.stored(
          update(
              two()
                  .withAttachment(Records.at(1, 2).movingTo(new Place(Records.instanceId(2), 3)))));
      store.stored(update(two()));
      store.assertHolds(new Guard.Vacant(new Slot.DeviceIndex(Records.instanceId(1), 2)));
      store.assertHolds(new Guard.Vacant(new Slot.DeviceIndex(Records.instanceId(2), 3)));
    }
  }

  @Test
  default void twoCannotBeOnTheWayToOnePlaceNorOneToWhereAnotherIs() {
    try (StoreUnderTest store = twoInterfaces()) {
      Place target = new Place(Records.instanceId(2), 2);
      Guard reason =
          new Guard.Vacant(new Slot.DeviceIndex(target.instanceId(), target.deviceIndex()));
      store.assertRefused(
          reason,
          update(one().withAttachment(Records.at(1, 2).movingTo(target))),
          update(two().withAttachment(Records.at(2, 2))));
      store.stored(update(one().withAttachment(Records.at(1, 2).movingTo(target))));
      store.assertRefused(reason, update(two().withAttachment(Records.at(1, 3).movingTo(target))));
      store.assertRefused(new Guard.Unreferenced(target.instanceId()), delete(target.instanceId()));

      store.stored(
          update(one().withAttachment(Records.at(1, 2))),
          update(two().withAttachment(Records.at(1, 3).movingTo(target))));
      store.assertHolder(new Slot.DeviceIndex(target.instanceId(), 2), two().id());
      store.stored(update(two()), update(one().withAttachment(Records.at(2, 2))));
      store.assertRefused(reason, update(two().withAttachment(Records.at(1, 3).movingTo(target))));
    }
  }

  @Test
  default void aPrivateIpHasOneElasticIpAtMost() {
    try (StoreUnderTest store = twoInterfaces()) {
      ElasticIp tied =
          Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(1, 1, "10.0.1.4"));
      store.insertAll(Records.privateIp(1, "10.0.1.4", 1, 1), tied);

      store.assertRefused(
          new Guard.Vacant(new Slot.Association(one().id(), Records.ipKey(1, "10.0.1.4"))),
          insert(Records.elasticIp(2, "1.0.0.2").withAssociation(tied.association())));
      store.assertRefused(
          new Guard.Vacant(new Slot.ElasticIpAddress(tied.address())),
          insert(Records.elasticIp(2, "1.0.0.1")));
    }
  }

  @Test
  default void oneSlotCannotBeFilledTwiceInOneChangeSet() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.assertRefused(
          new Guard.Vacant(new Slot.ElasticIpAddress(Records.address("1.0.0.1"))),
          insert(Records.elasticIp(1, "1.0.0.1")),
          insert(Records.elasticIp(2, "1.0.0.1")));
    }
  }

  @Test
  default void aSlotPassesFromADeletedRecordToANewOneInOneChangeSet() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.insertAll(Records.elasticIp(1, "1.0.0.1"));

      store.stored(insert(Records.elasticIp(2, "1.0.0.1")), delete(Records.elasticIpId(1)));

      store.assertHolder(
          new Slot.ElasticIpAddress(Records.address("1.0.0.1")), Records.elasticIpId(2));
    }
  }

  @Test
  default void twoRecordsCanExchangeTheirSlotsInOneChangeSet() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.stored(
          update(one().withAttachment(Records.at(1, 2))),
          update(two().withAttachment(Records.at(2, 3))));

      store.stored(
          update(one().withAttachment(Records.at(2, 3)).withMacAddress(Records.mac(2))),
          update(two().withAttachment(Records.at(1, 2)).withMacAddress(Records.mac(1))));

      store.assertHolder(new Slot.DeviceIndex(Records.instanceId(1), 2), two().id());
      store.assertHolder(new Slot.DeviceIndex(Records.instanceId(2), 3), one().id());
      store.assertHolder(new Slot.Mac(Records.mac(1)), two().id());
      store.assertHolder(new Slot.Mac(Records.mac(2)), one().id());
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(
            List.of(two().id()),
            snapshot.list(new Members.InterfacesOf(Records.instanceId(1))).stream()
                .map(Versioned::value)
                .map(NetworkInterface::id)
                .toList(),
            "interfaces of the first instance");
      }
    }
  }

  @Test
  default void threeRecordsCanPassTheirSlotsAround() {
    ElasticIp one = Records.elasticIp(1, "1.0.0.1");
    ElasticIp two = Records.elasticIp(2, "1.0.0.2");
    ElasticIp three = Records.elasticIp(3, "1.0.0.3");
    try (StoreUnderTest store = new StoreUnderTest(newRepository(), one, two, three)) {
      store.stored(
          update(one.withAddress(two.address())),
          update(two.withAddress(three.address())),
          update(three.withAddress(one.address())));

      store.assertHolder(new Slot.ElasticIpAddress(one.address()), three.id());
      store.assertHolder(new Slot.ElasticIpAddress(two.address()), one.id());
      store.assertHolder(new Slot.ElasticIpAddress(three.address()), two.id());
    }
  }

  @Test
  default void halfAnExchangeIsRefused() {
    try (StoreUnderTest store = twoInterfaces()) {
      store.assertRefused(
          new Guard.Vacant(new Slot.Mac(Records.mac(2))),
          update(one().withMacAddress(Records.mac(2))),
          update(two().withDescription("kept its own")));
    }
  }
}
