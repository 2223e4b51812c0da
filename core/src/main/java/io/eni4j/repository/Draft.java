package io.eni4j.repository;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change set beside the newest state: what there is now, and what there would be.
 *
 * <p>Changes nothing. It can be made before the commit lock is taken, to hold that for less long;
 * under the lock it is asked first whether it is still current.
 */
final class Draft {
  private static final int FEW = 8;

  private final Contents contents;
  private final List<Guard> guards;
  private final List<Change> changes;
  private final @Nullable Map<ResourceKey<?>, Change> byKey;
  private final Map<Counter, Integer> added = new EnumMap<>(Counter.class);
  private @Nullable Map<ResourceKey<?>, Integer> references;

  Draft(Contents contents, ChangeSet changeSet) {
    this.contents = contents;
    this.guards = changeSet.guards();
    this.changes = new ArrayList<>(changeSet.writes().size());
    this.byKey = changeSet.writes().size() <= FEW ? null : new HashMap<>();
    for (Write write : changeSet.writes()) {
      Change change = new Change(write, contents);
      changes.add(change);
      if (byKey != null) {
        byKey.put(change.key(), change);
      }
      if (!change.isTouch()) {
        count(change.before(), -1);
        count(change.after(), 1);
      }
    }
  }

  /** Whether the state is still what the draft was made from. */
  boolean isCurrent() {
    for (Change change : changes) {
      if (!change.isCurrent(contents)) {
        return false;
      }
    }
    return true;
  }

  Contents contents() {
    return contents;
  }

  List<Guard> guards() {
    return guards;
  }

  List<Change> changes() {
    return changes;
  }

  /** What is done to a key; null if nothing. */
  @Nullable Change on(ResourceKey<?> key) {
    if (byKey != null) {
      return byKey.get(key);
    }
    for (Change change : changes) {
      if (change.key().equals(key)) {
        return change;
      }
    }
    return null;
  }

  /** The cell of a key as it is; null if there is none. */
  @Nullable RecordCell cell(ResourceKey<?> key) {
    Change change = on(key);
    RecordCell cell = change == null ? null : change.cell();
    return cell == null ? contents.cell(key) : cell;
  }

  /** The record of a key as it is; null if there is none. */
  @Nullable Versioned<?> newest(ResourceKey<?> key) {
    RecordCell cell = cell(key);
    return cell == null ? null : cell.newest();
  }

  /** The revision of each record that is there and is written. */
  Map<ResourceKey<?>, Long> formerRevisions() {
    Map<ResourceKey<?>, Long> former = new HashMap<>();
    for (Change change : changes) {
      Versioned<?> before = newest(change.key());
      if (before != null) {
        former.put(change.key(), before.revision());
      }
    }
    return former;
  }

  /** Whether a key exists afterwards. */
  boolean existsAfter(ResourceKey<?> key) {
    Change change = on(key);
    if (change != null) {
      return change.after() != null;
    }
    return newest(key) != null;
  }

  /** How many records point at a key afterwards. */
  int referrersAfter(ResourceKey<?> key) {
    RecordCell cell = cell(key);
    return (cell == null ? 0 : cell.referrers()) + references().getOrDefault(key, 0);
  }

  /** Whether somebody other than the given record fills a slot and keeps it. */
  boolean keptByAnother(Slot<?> slot, Change filler) {
    RecordCell holder = contents.holder(slot, Cell.NEWEST);
    if (holder == null || holder.key().equals(filler.key())) {
      return false;
    }
    Change change = on(holder.key());
    return change == null || change.fillsAfter(slot);
  }

  /** What the changes add to a counter; negative if they take from it. */
  int added(Counter counter) {
    return added.getOrDefault(counter, 0);
  }

  private void count(@Nullable Resource resource, int step) {
    if (resource != null) {
      Counter.of(resource).ifPresent(counter -> added.merge(counter, step, Integer::sum));
    }
  }

  private Map<ResourceKey<?>, Integer> references() {
    Map<ResourceKey<?>, Integer> known = references;
    if (known == null) {
      known = new HashMap<>();
      for (Change change : changes) {
        for (ResourceKey<?> target : change.joined()) {
          known.merge(target, 1, Integer::sum);
        }
        for (ResourceKey<?> target : change.left()) {
          known.merge(target, -1, Integer::sum);
        }
      }
      references = known;
    }
    return known;
  }
}
