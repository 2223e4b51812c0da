package io.eni4j.repository;

import io.eni4j.change.Guard;
import io.eni4j.change.Slot;
import io.eni4j.model.ResourceKey;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change set's writes fit the newest state, whatever its guards are: keys exist or do
 * not, slots are filled once, and no record that remains points at one that does not exist.
 */
final class WriteCheck {
  /** The revision of what does not exist. */
  private static final long NEVER = 0;

  private WriteCheck() {}

  /** The guard that would have said what does not fit; null if all does. */
  static @Nullable Guard broken(Draft draft) {
    Guard broken = keys(draft);
    if (broken == null) {
      broken = slots(draft);
    }
    return broken == null ? references(draft) : broken;
  }

  private static @Nullable Guard keys(Draft draft) {
    for (Change change : draft.changes()) {
      if (change.isInsert() && change.before() != null) {
        return new Guard.Absent(change.key());
      }
      if (!change.isInsert() && change.before() == null) {
        return new Guard.Unchanged(change.key(), NEVER);
      }
    }
    return null;
  }

  private static @Nullable Guard slots(Draft draft) {
    Set<Slot<?>> filled = null;
    for (Change change : draft.changes()) {
      for (Slot<?> slot : change.filled()) {
        filled = filled == null ? new HashSet<>() : filled;
        if (!filled.add(slot) || draft.keptByAnother(slot, change)) {
          return new Guard.Vacant(slot);
        }
      }
    }
    return null;
  }

  private static @Nullable Guard references(Draft draft) {
    for (Change change : draft.changes()) {
      for (ResourceKey<?> target : change.joined()) {
        if (!draft.existsAfter(target)) {
          return new Guard.Unchanged(target, NEVER);
        }
      }
      if (change.after() == null && draft.referrersAfter(change.key()) != 0) {
        return new Guard.Unreferenced(change.key());
      }
    }
    return null;
  }
}
