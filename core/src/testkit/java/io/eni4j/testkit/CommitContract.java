package io.eni4j.testkit;

import static io.eni4j.testkit.StoreUnderTest.delete;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static io.eni4j.testkit.StoreUnderTest.touch;
import static io.eni4j.testkit.StoreUnderTest.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A change set is stored whole, under one new revision, or not at all. */
interface CommitContract extends ContractPart {

  private StoreUnderTest smallNetwork() {
    return new StoreUnderTest(
        newRepository(),
        Records.network(
            Records.instance(1, 1),
            Records.secondary(1, 1, 1, "10.0.1.4", 1),
            Records.secondary(2, 1, 1, "10.0.1.5", 1)));
  }

  @Test
  default void everyCommitHasANewHigherRevisionAndWhatItWroteHasIt() {
    try (StoreUnderTest store = smallNetwork()) {
      long one = store.stored(update(Records.vpc(1).withName("one")), touch(Records.groupId(1)));
      long two = store.stored(touch(Records.vpcId(1)));

      assertTrue(two > one, () -> "revision " + two + " came after " + one);
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(two, snapshot.revision(), "the revision of a snapshot after both");
        assertEquals(
            Optional.of(new Versioned<>(Records.vpc(1).withName("one"), two)),
            snapshot.find(Records.vpcId(1)),
            "what was updated by the first and touched by the second commit");
        assertEquals(
            Optional.of(new Versioned<>(Records.group(1, 1), one)),
            snapshot.find(Records.groupId(1)),
            "what was touched by the first commit");
      }
    }
  }

  @Test
  default void revisionsNeverComeTwiceNotEvenAfterDeletionAndCreationAnew() {
    try (StoreUnderTest store = smallNetwork()) {
      long last = store.stored();
      for (int i = 0; i < 20; i++) {
        long inserted = store.stored(insert(Records.vpc(2)));
        assertTrue(inserted > last, last + " was followed by " + inserted);
        try (Snapshot snapshot = store.snapshot()) {
          assertEquals(
              Optional.of(inserted),
              snapshot.find(Records.vpcId(2)).map(Versioned::revision),
              "the revision of the record inserted anew");
        }
        last = store.stored(delete(Records.vpcId(2)));
        assertTrue(last > inserted, inserted + " was followed by " + last);
      }
    }
  }

  @Test
  default void anEmptyChangeSetIsACommitToo() {
    try (StoreUnderTest store = smallNetwork()) {
      long before = store.stored();
      long after = store.stored();

      assertTrue(after > before, before + " was followed by " + after);
      assertEquals(after, store.kept().revision(), "the revision of a snapshot");
    }
  }

  @Test
  default void anInsertedKeyMustNotExist() {
    try (StoreUnderTest store = smallNetwork()) {
      store.assertRefused(new Guard.Absent(Records.vpcId(1)), insert(Records.vpc(1)));
    }
  }

  @Test
  default void whatIsUpdatedDeletedOrTouchedMustExist() {
    try (StoreUnderTest store = smallNetwork()) {
      Guard gone = new Guard.Unchanged(Records.vpcId(9), 0);
      store.assertRefused(gone, update(Records.vpc(9)));
      store.assertRefused(gone, delete(Records.vpcId(9)));
      store.assertRefused(gone, touch(Records.vpcId(9)));
    }
  }

  @Test
  default void whatARecordPointsAtMustExist() {
    try (StoreUnderTest store = smallNetwork()) {
      NetworkInterface eni = Records.secondary(1, 1, 1, "10.0.1.4", 1);
      store.assertRefused(
          new Guard.Unchanged(Records.subnetId(9), 0),
          insert(Records.secondary(3, 1, 9, "10.0.1.6", 1)));
      store.assertRefused(
          new Guard.Unchanged(Records.groupId(9), 0),
          insert(Records.secondary(3, 1, 1, "10.0.1.6", 1, 9)));
      store.assertRefused(
          new Guard.Unchanged(Records.instanceId(9), 0),
          update(eni.withAttachment(Records.at(9, 2))));
      store.assertRefused(
          new Guard.Unchanged(Records.ipKey(1, "10.0.1.9"), 0),
          insert(Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(1, 1, "10.0.1.9"))));
      store.assertRefused(
          new Guard.Unchanged(Records.vpcId(9), 0), insert(Records.subnet(2, 9, "10.0.2.0/24")));
      store.assertRefused(new Guard.Unchanged(Records.vpcId(9), 0), insert(Records.group(2, 9)));
      store.assertRefused(new Guard.Unchanged(Records.vpcId(9), 0), insert(Records.instance(2, 9)));
      store.assertRefused(
          new Guard.Unchanged(Records.interfaceId(9), 0),
          insert(Records.privateIp(1, "10.0.1.9", 1, 9)));
    }
  }

  @Test
  default void whatARecordThatRemainsPointsAtCannotBeDeleted() {
    try (StoreUnderTest store = smallNetwork()) {
      Guard subnet = new Guard.Unreferenced(Records.subnetId(1));
      Write one = delete(Records.interfaceId(1));
      store.assertRefused(subnet, delete(Records.subnetId(1)));
      store.assertRefused(subnet, delete(Records.subnetId(1)), one);
      store.stored(delete(Records.subnetId(1)), one, delete(Records.interfaceId(2)));
    }
  }

  @Test
  default void recordsOfOneChangeSetMayPointAtEachOtherInAnyOrder() {
    try (StoreUnderTest store = smallNetwork()) {
      store.stored(
          insert(Records.elasticIp(1, "1.0.0.1").withAssociation(Records.tie(3, 1, "10.0.1.6"))),
          insert(Records.privateIp(1, "10.0.1.6", 1, 3)),
          insert(Records.secondary(3, 1, 1, "10.0.1.6", 1)));

      store.stored(
          delete(Records.interfaceId(3)),
          delete(Records.ipKey(1, "10.0.1.6")),
          update(Records.elasticIp(1, "1.0.0.1")));
    }
  }

  @Test
  default void whereverAWriteDoesNotFitNoneIsStored() {
    try (StoreUnderTest store = smallNetwork()) {
      List<Write> good =
          List.of(
              insert(Records.group(2, 1)),
              update(Records.vpc(1).withName("new")),
              delete(Records.interfaceId(2)),
              touch(Records.instanceId(1)),
              insert(Records.elasticIp(1, "1.0.0.1")));
      for (int place = 0; place <= good.size(); place++) {
        List<Write> writes = new ArrayList<>(good);
        writes.add(place, insert(Records.subnet(2, 9, "10.0.2.0/24")));
        store.assertRefused(new Guard.Unchanged(Records.vpcId(9), 0), writes);
        writes.set(place, touch(Records.subnetId(9)));
        store.assertRefused(new Guard.Unchanged(Records.subnetId(9), 0), writes);
      }
      store.stored(good);
    }
  }

  @Test
  default void aChangeSetMayHold1024Writes() {
    try (StoreUnderTest store = smallNetwork()) {
      List<Write> insertions = new ArrayList<>();
      List<Write> deletions = new ArrayList<>();
      for (int n = 0; n < 1_024; n++) {
        insertions.add(insert(Records.privateIp(1, "10.1." + n / 256 + "." + n % 256, 1, 1)));
        deletions.add(delete(insertions.get(n).key()));
      }
      long inserted = store.stored(insertions);
      try (Snapshot snapshot = store.snapshot()) {
        var held = snapshot.list(new Members.PrivateIpsOf(Records.interfaceId(1)));
        assertEquals(1_024, held.size(), "private IPs held");
        assertTrue(
            held.stream().allMatch(it -> it.revision() == inserted),
            "all that one commit inserts has its revision");
      }
      store.stored(deletions);
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(
            0, snapshot.size(new Members.PrivateIpsOf(Records.interfaceId(1))), "private IPs left");
      }
    }
  }
}
