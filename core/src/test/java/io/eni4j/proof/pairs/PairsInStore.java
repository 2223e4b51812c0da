package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs of operations on one world that a real store holds, one decided on the store before and
 * committed after the other. The store must say what a plain map says, and hold what that holds;
 * after each pair one more commit leads it back.
 */
final class PairsInStore {
  /** An operation that is allowed, and the number that its choices come from. */
  private record Candidate(Operation<?> operation, long number) {}

  /** Kinds of operations; the first is decided before and committed after the second. */
  private record Kinds(OperationKind first, OperationKind second) {}

  private static final int OF_EACH_KIND = 3;
  private static final int TRIES = 10;

  private final Worlds cloud;
  private final Interleaving interleaving;
  private final NetworkRepository store;
  private final PairTally tally;
  private final Map<OperationKind, List<Candidate>> candidates = new EnumMap<>(OperationKind.class);
  private World world;

  /** Loads a world into an empty store. */
  PairsInStore(Worlds cloud, NetworkRepository store, PairTally tally) {
    this.cloud = cloud;
    this.interleaving = new Interleaving(cloud, Mutant.NONE, WorldCommit.Walls.UP);
    this.store = store;
    this.tally = tally;
    List<Write> inserts = new ArrayList<>();
    cloud.world().all().forEach(it -> inserts.add(new Write.Insert(it)));
    this.world =
        committed(World.empty(World.Revisions.STORE_WIDE), new ChangeSet(inserts, List.of()));
    choose();
  }

  private void choose() {
    WorldOperations operations = cloud.operations(world);
    long number = 1_000;
    for (OperationKind kind : OperationKind.values()) {
      Set<Operation<?>> allowed = new LinkedHashSet<>();
      List<Candidate> some = new ArrayList<>();
      for (int i = 0; i < TRIES && some.size() < OF_EACH_KIND; i++) {
        Operation<?> operation = operations.next(kind);
        if (Decided.on(cloud, world, operation, ++number).isPresent() && allowed.add(operation)) {
          some.add(new Candidate(operation, number));
        }
      }
      if (!some.isEmpty()) {
        candidates.put(kind, some);
      }
    }
  }

  /** Interleaves some pairs, of the kinds that were met least so far. */
  void run(int pairs) {
    List<Kinds> kinds = new ArrayList<>();
    for (OperationKind first : candidates.keySet()) {
      for (OperationKind second : candidates.keySet()) {
        kinds.add(new Kinds(first, second));
      }
    }
    Collections.shuffle(kinds, cloud.random());
    kinds.sort(Comparator.comparing(it -> tally.times(it.first(), it.second())));
    for (Kinds some : kinds.subList(0, Math.min(pairs, kinds.size()))) {
      pair(some);
    }
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(InvariantsOfViews.broken(snapshot, cloud.policy().limits())).isEmpty();
    }
  }

  /** Prefers operations that get in each other's way, if a few tries find some. */
  private void pair(Kinds kinds) {
    Decided first = decided(kinds.first());
    Decided second = decided(kinds.second());
    for (int i = 0; i < TRIES && !isInTheWay(first, second); i++) {
      first = decided(kinds.first());
      second = decided(kinds.second());
    }
    pair(first, second);
  }

  private boolean isInTheWay(Decided first, Decided second) {
    World after = world.with(second.changeSet().writes());
    return WorldCommit.of(after, first.changeSet(), WorldCommit.Walls.UP).broken() != null;
  }

  private Decided decided(OperationKind kind) {
    List<Candidate> some = candidates.getOrDefault(kind, List.of());
    Candidate one = some.get(cloud.random().nextInt(some.size()));
    return Decided.on(cloud, world, one.operation(), one.number()).orElseThrow();
  }

  private void pair(Decided first, Decided second) {
    World before = world;
    ChangeSet early;
    try (Snapshot snapshot = store.snapshot()) {
      early = first.changeSetOn(cloud, snapshot);
    }
    assertThat(early).isEqualTo(first.changeSet());
    World between = committed(before, second.changeSet());
    boolean fits = interleaving.commits(first, between);
    CommitResult result = store.commit(early);
    assertThat(result instanceof CommitResult.Committed)
        .as("%s to %s after %s", result, first.operation(), second.operation())
        .isEqualTo(fits);
    World after =
        result instanceof CommitResult.Committed committed
            ? between.with(early.writes(), committed.revision())
            : between;
    tally.pair(first.operation().kind(), second.operation().kind(), fits);
    Set<ResourceKey<?>> written = new LinkedHashSet<>();
    early.writes().forEach(it -> written.add(it.key()));
    second.changeSet().writes().forEach(it -> written.add(it.key()));
    holds(after, written);
    world = committed(after, new ChangeSet(wayBack(before, after), List.of()));
    holds(world, written);
  }

  private World committed(World on, ChangeSet changeSet) {
    CommitResult result = store.commit(changeSet);
    assertThat(result).as("%s", changeSet).isInstanceOf(CommitResult.Committed.class);
    return on.with(changeSet.writes(), ((CommitResult.Committed) result).revision());
  }

  private void holds(World expected, Set<ResourceKey<?>> written) {
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(snapshot.revision()).isEqualTo(expected.revision());
      assertThat(InvariantsOfViews.everything(snapshot))
          .isEqualTo(InvariantsOfViews.everything(expected));
      for (ResourceKey<?> key : written) {
        assertThat(snapshot.find(key).<Object>map(it -> it)).isEqualTo(expected.find(key));
      }
    }
  }

  /** What makes the records of one world those of another. */
  private static List<Write> wayBack(World to, World from) {
    Map<ResourceKey<?>, Resource> had = values(to);
    Map<ResourceKey<?>, Resource> has = values(from);
    List<Write> writes = new ArrayList<>();
    had.forEach(
        (key, value) -> {
          Optional<Resource> now = Optional.ofNullable(has.get(key));
          if (now.isEmpty()) {
            writes.add(new Write.Insert(value));
          } else if (!now.get().equals(value)) {
            writes.add(new Write.Update(value));
          }
        });
    has.keySet().stream()
        .filter(key -> !had.containsKey(key))
        .forEach(key -> writes.add(new Write.Delete(key)));
    return writes;
  }

  private static Map<ResourceKey<?>, Resource> values(World world) {
    Map<ResourceKey<?>, Resource> values = new HashMap<>();
    for (Versioned<?> versioned : world.records().values()) {
      values.put(versioned.value().key(), versioned.value());
    }
    return values;
  }
}
