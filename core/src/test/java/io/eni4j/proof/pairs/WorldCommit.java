package io.eni4j.proof.pairs;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.ResourceKey;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a store says to a change set, in the plainest way. */
final class WorldCommit {

  /** What a store looks at beside the guards. */
  enum Walls {
    /** Keys that exist or do not, unique slots, references: the second wall of the contract. */
    UP,
    /** Nothing: the guards alone must hold. */
    NONE
  }

  private WorldCommit() {}

  /**
   * What became of a change set.
   *
   * @param after the world with it
   * @param broken the first guard that does not hold, or that would have said what does not fit;
   *     null: the change set is stored
   */
  record Attempt(World after, @Nullable Guard broken) {}

  /** Commits a change set. */
  static Attempt of(World world, ChangeSet changeSet, Walls walls) {
    for (Guard guard : changeSet.guards()) {
      if (guard instanceof Guard.Unchanged unchanged && !holds(unchanged, world)) {
        return new Attempt(world, guard);
      }
    }
    World after = world.with(changeSet.writes());
    for (Guard guard : changeSet.guards()) {
      if (!holds(guard, world, after)) {
        return new Attempt(world, guard);
      }
    }
    Guard misfit = walls == Walls.UP ? misfit(world, changeSet, after) : null;
    return new Attempt(misfit == null ? after : world, misfit);
  }

  private static boolean holds(Guard.Unchanged guard, World world) {
    Versioned<?> versioned = world.records().get(guard.key());
    return versioned != null && versioned.revision() == guard.revision();
  }

  private static boolean holds(Guard guard, World before, World after) {
    if (guard instanceof Guard.Unchanged) {
      return true;
    } else if (guard instanceof Guard.Absent absent) {
      return !before.records().containsKey(absent.key());
    } else if (guard instanceof Guard.Vacant vacant) {
      return before.holder(vacant.slot()).isEmpty();
    } else if (guard instanceof Guard.Unreferenced unreferenced) {
      return after.users(unreferenced.key(), 1).isEmpty();
    }
    Guard.Below below = (Guard.Below) guard;
    return after.count(below.quota()) <= below.quota().limit();
  }

  private static @Nullable Guard misfit(World before, ChangeSet changeSet, World after) {
    for (Write write : changeSet.writes()) {
      boolean exists = before.records().containsKey(write.key());
      if (exists == write instanceof Write.Insert) {
        return exists ? new Guard.Absent(write.key()) : new Guard.Unchanged(write.key(), 0);
      }
    }
    Set<Slot<?>> filled = new HashSet<>();
    for (Versioned<?> versioned : after.records().values()) {
      for (Slot<?> slot : Slot.filledBy(versioned.value())) {
        if (!filled.add(slot)) {
          return new Guard.Vacant(slot);
        }
      }
      ResourceKey<?>[] missing = new ResourceKey<?>[1];
      References.forEach(
          versioned.value(),
          key -> missing[0] = after.records().containsKey(key) ? missing[0] : key);
      if (missing[0] != null) {
        return new Guard.Unreferenced(missing[0]);
      }
    }
    return null;
  }
}
