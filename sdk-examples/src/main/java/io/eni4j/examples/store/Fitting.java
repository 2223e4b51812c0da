package io.eni4j.examples.store;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a change set fits a state: its guards hold, and what it leads to is whole. */
final class Fitting {
  private final StateSnapshot before;
  private final StateSnapshot after;
  private final ChangeSet changeSet;

  private Fitting(State state, ChangeSet changeSet) {
    this.before = new StateSnapshot(state, "");
    this.after = new StateSnapshot(state.after(changeSet), "");
    this.changeSet = changeSet;
  }

  /** The guard that does not hold, or would not have held; empty if the change set fits. */
  static Optional<Guard> broken(State state, ChangeSet changeSet) {
    Fitting fitting = new Fitting(state, changeSet);
    return changeSet.guards().stream()
        .filter(guard -> !fitting.holds(guard))
        .findFirst()
        .or(fitting::key)
        .or(fitting::slot)
        .or(fitting::reference);
  }

  /** What must be unchanged, absent or vacant is so before; the rest holds afterwards. */
  private boolean holds(Guard guard) {
    if (guard instanceof Guard.Unchanged unchanged) {
      Optional<? extends Versioned<?>> found = before.find(unchanged.key());
      return found.isPresent() && found.get().revision() == unchanged.revision();
    } else if (guard instanceof Guard.Absent absent) {
      return before.find(absent.key()).isEmpty();
    } else if (guard instanceof Guard.Vacant vacant) {
      return before.holder(vacant.slot()).isEmpty();
    } else if (guard instanceof Guard.Unreferenced unreferenced) {
      return after.users(unreferenced.key(), 1).isEmpty();
    }
    Guard.Below below = (Guard.Below) guard;
    return after.count(below.quota()) <= below.quota().limit();
  }

  /** Inserted keys must not exist, all others must. */
  private Optional<Guard> key() {
    for (Write write : changeSet.writes()) {
      boolean exists = before.find(write.key()).isPresent();
      if (exists == write instanceof Write.Insert) {
        return Optional.of(
            exists ? new Guard.Absent(write.key()) : new Guard.Unchanged(write.key(), 0));
      }
    }
    return Optional.empty();
  }

  /** No slot is filled by two. */
  private Optional<Guard> slot() {
    Map<Slot<?>, Resource> fillers = new HashMap<>();
    for (Resource resource : after.all()) {
      for (Slot<?> slot : Slot.filledBy(resource)) {
        if (fillers.put(slot, resource) != null) {
          return Optional.of(new Guard.Vacant(slot));
        }
      }
    }
    return Optional.empty();
  }

  /** Nothing points at what does not exist. */
  private Optional<Guard> reference() {
    for (Resource resource : after.all()) {
      List<ResourceKey<?>> targets = new ArrayList<>();
      References.forEach(resource, targets::add);
      for (ResourceKey<?> target : targets) {
        if (after.find(target).isEmpty()) {
          return Optional.of(
              before.find(target).isPresent()
                  ? new Guard.Unreferenced(target)
                  : new Guard.Unchanged(target, 0));
        }
      }
    }
    return Optional.empty();
  }
}
