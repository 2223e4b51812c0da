package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.EniService;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Whatever a text is, what was stored is what is read back, and equal texts alone are equal. */
@Domain(OddTexts.class)
@Domain(DomainContext.Global.class)
class TextsProperties {
  private static final int TRIES = 40;

  @Property(tries = TRIES)
  void everyTextOfEveryResourceIsReadBackAsItWasStored(
      @ForAll TestDatabase database, @ForAll @Size(OneOfEach.TEXTS) List<String> texts) {
    List<String> others = new ArrayList<>(texts);
    Collections.rotate(others, 1);
    List<Resource> inserted = OneOfEach.with(texts, Instant.EPOCH);
    List<Resource> updated = OneOfEach.with(others, Instant.EPOCH);
    try (NetworkRepository store = database.newRepository()) {
      stored(store, OneOfEach.inserts(inserted));
      assertHolds(store, inserted);
      stored(store, OneOfEach.updates(updated));
      assertHolds(store, updated);
    }
  }

  private static void stored(NetworkRepository store, ChangeSet changeSet) {
    assertThat(store.commit(changeSet)).isInstanceOf(CommitResult.Committed.class);
  }

  /** Asks by pages, by keys and by slots. */
  private static void assertHolds(NetworkRepository store, List<Resource> expected) {
    EniService door = EniService.builder().repository(store).build();
    assertThat(Everything.in(door)).isEqualTo(expected);
    for (Resource resource : expected) {
      assertThat(door.find(resource.key()).<Resource>map(it -> it)).contains(resource);
      for (Slot<?> slot : Slot.filledBy(resource)) {
        assertThat(door.findBySlot(slot).<Resource>map(it -> it)).contains(resource);
      }
    }
  }

  @Property(tries = TRIES)
  void namespacesAreTheSameIfAndOnlyIfBothNamesAre(
      @ForAll TestDatabase database,
      @ForAll @Size(4) List<String> names,
      @ForAll boolean sameAccount,
      @ForAll boolean sameRegion) {
    String run = UUID.randomUUID().toString();
    Namespace one = new Namespace(run + names.get(0), "r" + names.get(1));
    Namespace other =
        new Namespace(run + names.get(sameAccount ? 0 : 2), "r" + names.get(sameRegion ? 1 : 3));
    List<Resource> stored =
        OneOfEach.with(Collections.nCopies(OneOfEach.TEXTS, run), Instant.EPOCH);
    stored(JdbcNetworkRepository.open(database.dataSource(), one), OneOfEach.inserts(stored));

    assertThat(in(JdbcNetworkRepository.open(database.dataSource(), one))).isEqualTo(stored);
    assertThat(in(JdbcNetworkRepository.open(database.dataSource(), other)))
        .isEqualTo(other.equals(one) ? stored : List.of());
  }

  private static List<Resource> in(NetworkRepository store) {
    try (Snapshot snapshot = store.snapshot()) {
      return Everything.in(snapshot);
    }
  }

  @Property(tries = TRIES)
  void spacesAreTheSameIfAndOnlyIfTheirNamesAre(
      @ForAll TestDatabase database,
      @ForAll String name,
      @ForAll String another,
      @ForAll boolean same) {
    String otherName = same ? name : another;
    String run = UUID.randomUUID().toString();
    Namespace namespace = TestDatabase.newNamespace();
    Resource taken = elasticIp();
    NetworkRepository first = inSpace(database, namespace, run + name);
    stored(first, ChangeSet.of(new Write.Insert(taken)));
    CommitResult second =
        inSpace(database, TestDatabase.newNamespace(), run + otherName)
            .commit(ChangeSet.of(new Write.Insert(taken)));
    if (name.equals(otherName)) {
      assertThat(second)
          .isEqualTo(
              new CommitResult.Stale(
                  new Guard.Vacant(new Slot.ElasticIpAddress(((ElasticIp) taken).address()))));
    } else {
      assertThat(second).isInstanceOf(CommitResult.Committed.class);
      assertThatThrownBy(() -> inSpace(database, namespace, run + otherName))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("was made with the space \"" + run + name + '"')
          .hasMessageContaining("is opened with the space \"" + run + otherName + '"');
    }
  }

  private static Resource elasticIp() {
    return OneOfEach.with(Collections.nCopies(OneOfEach.TEXTS, ""), Instant.EPOCH).get(5);
  }

  private static NetworkRepository inSpace(
      TestDatabase database, Namespace namespace, String space) {
    return JdbcNetworkRepository.builder(database.dataSource(), namespace)
        .elasticIpSpace(space)
        .macSpace(space)
        .open();
  }
}
