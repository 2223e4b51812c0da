package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Short ways to write to a store, and to read all of it. */
final class Stores {
  private Stores() {}

  static final List<Query<? extends Resource>> QUERIES =
      List.of(
          Query.VPCS,
          Query.SUBNETS,
          Query.INSTANCES,
          Query.NETWORK_INTERFACES,
          Query.PRIVATE_IPS,
          Query.ELASTIC_IPS,
          Query.SECURITY_GROUPS);

  static Write insert(Resource value) {
    return new Write.Insert(value);
  }

  static Write update(Resource value) {
    return new Write.Update(value);
  }

  static Write delete(ResourceKey<?> key) {
    return new Write.Delete(key);
  }

  static Write touch(ResourceKey<?> key) {
    return new Write.Touch(key);
  }

  /** Commits writes without guards and tells their revision. */
  static long stored(NetworkRepository store, Write... writes) {
    CommitResult result = store.commit(ChangeSet.of(writes));
    assertThat(result).isInstanceOf(CommitResult.Committed.class);
    return ((CommitResult.Committed) result).revision();
  }

  /** Inserts one record after the other. */
  static void insertAll(NetworkRepository store, Resource... values) {
    stored(store, Arrays.stream(values).map(Stores::insert).toArray(Write[]::new));
  }

  /** Commits writes with guards. */
  static CommitResult commit(NetworkRepository store, List<Write> writes, Guard... guards) {
    return store.commit(new ChangeSet(writes, List.of(guards)));
  }

  /** The guard that a commit says does not hold. */
  static Guard refused(CommitResult result) {
    assertThat(result).isInstanceOf(CommitResult.Stale.class);
    return ((CommitResult.Stale) result).reason();
  }

  /** The resource of a key, which exists. */
  static <R extends Resource> R get(Snapshot snapshot, ResourceKey<R> key) {
    return snapshot.find(key).orElseThrow().value();
  }

  /** Everything listed, with revisions, by the text of the key. */
  static Map<String, Versioned<?>> dump(Snapshot snapshot) {
    Map<String, Versioned<?>> all = new TreeMap<>();
    for (Query<? extends Resource> query : QUERIES) {
      for (Resource resource : walk(snapshot, query.withPageSize(100))) {
        all.put(resource.key().toString(), snapshot.find(resource.key()).orElseThrow());
      }
    }
    return all;
  }

  static Map<String, Versioned<?>> dump(NetworkRepository store) {
    try (Snapshot snapshot = store.snapshot()) {
      return dump(snapshot);
    }
  }

  /** All pages of a query from one snapshot. */
  static <R extends Resource> List<R> walk(Snapshot snapshot, Query<R> query) {
    List<R> all = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Page<R> page = snapshot.list(next.isPresent() ? query.after(next.get()) : query);
      assertThat(page.items().size()).isLessThanOrEqualTo(query.pageSize());
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return all;
  }

  /** Commits nothing until the store has looked for garbage at least once. */
  static void settle(NetworkRepository store) {
    for (int i = 0; i < 64; i++) {
      stored(store);
    }
  }
}
