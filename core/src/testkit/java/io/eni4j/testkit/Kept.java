package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eni4j.change.Counter;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that a snapshot lists and finds, with revisions, slots and counters. */
record Kept(
    long revision,
    Map<ResourceKey<?>, Optional<? extends Versioned<?>>> records,
    Map<Slot<?>, Optional<? extends ResourceKey<?>>> holders,
    Map<Counter, Long> counters) {

  /** The first page of every kind. */
  static final List<Query<? extends Resource>> QUERIES =
      List.of(
          Query.VPCS,
          Query.SUBNETS,
          Query.INSTANCES,
          Query.NETWORK_INTERFACES,
          Query.PRIVATE_IPS,
          Query.ELASTIC_IPS,
          Query.SECURITY_GROUPS);

  static Kept in(Snapshot snapshot) {
    Map<ResourceKey<?>, Optional<? extends Versioned<?>>> records =
        new TreeMap<>(ResourceKey.order());
    Map<Slot<?>, Optional<? extends ResourceKey<?>>> holders = new HashMap<>();
    for (Resource resource : StoreUnderTest.everything(snapshot)) {
      Optional<? extends Versioned<?>> found = snapshot.find(resource.key());
      assertEquals(
          Optional.of(resource),
          found.map(Versioned::value),
          () -> "what is found of what was listed as " + resource.key());
      records.put(resource.key(), found);
      for (Slot<?> slot : Slot.filledBy(resource)) {
        holders.put(slot, snapshot.holder(slot));
      }
    }
    Map<Counter, Long> counters = new EnumMap<>(Counter.class);
    for (Counter counter : Counter.values()) {
      counters.put(counter, snapshot.count(new Quota(counter, 0)));
    }
    return new Kept(snapshot.revision(), records, holders, counters);
  }

  /** The resources, in the order of their keys. */
  List<Resource> values() {
    List<Resource> values = new ArrayList<>();
    records.values().forEach(found -> found.ifPresent(versioned -> values.add(versioned.value())));
    return values;
  }
}
