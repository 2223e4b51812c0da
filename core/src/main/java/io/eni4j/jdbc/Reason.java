package io.eni4j.jdbc;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.NetworkView;
import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.jdbc.Holders.Holder;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why the database refused a change set: the guard that does not hold in a snapshot taken after the
 * refusal. It is asked only when a commit has failed; no constraint's name is read for it.
 */
final class Reason {
  private static final long NEVER = 0;

  private final JdbcSnapshot now;
  private final NetworkView after;
  private final ChangeSet changeSet;
  private final Map<ResourceKey<?>, Write> writes = new HashMap<>();

  Reason(JdbcSnapshot now, ChangeSet changeSet) {
    this.now = now;
    this.after = now.after(changeSet);
    this.changeSet = changeSet;
    changeSet.writes().forEach(write -> writes.put(write.key(), write));
  }

  /** The first guard that does not hold; empty if the change set fits by now. */
  Optional<Guard> find() {
    for (Guard guard : changeSet.guards()) {
      if (!holds(guard)) {
        return Optional.of(guard);
      }
    }
    return key().or(this::slot).or(this::reference);
  }

  private boolean holds(Guard guard) {
    if (guard instanceof Guard.Unchanged unchanged) {
      Optional<? extends Versioned<?>> found = now.find(unchanged.key());
      return found.isPresent() && found.get().revision() == unchanged.revision();
    } else if (guard instanceof Guard.Absent absent) {
      return now.find(absent.key()).isEmpty();
    } else if (guard instanceof Guard.Vacant vacant) {
      return now.holderAnywhere(vacant.slot()) == null;
    } else if (guard instanceof Guard.Unreferenced unreferenced) {
      return after.users(unreferenced.key(), 1).isEmpty();
    }
    Guard.Below below = (Guard.Below) guard;
    return after.count(below.quota()) <= below.quota().limit();
  }

  private Optional<Guard> key() {
    for (Write write : changeSet.writes()) {
      boolean exists = now.find(write.key()).isPresent();
      if (exists == write instanceof Write.Insert) {
        return Optional.of(
            exists ? new Guard.Absent(write.key()) : new Guard.Unchanged(write.key(), NEVER));
      }
    }
    return Optional.empty();
  }

  private Optional<Guard> slot() {
    Set<Slot<?>> filled = new HashSet<>();
    for (Write write : changeSet.writes()) {
      List<Slot<?>> newly = slots(valueAfter(write));
      newly.removeAll(slots(valueBefore(write)));
      for (Slot<?> slot : newly) {
        if (!filled.add(slot) || isKeptByAnother(slot, write.key())) {
          return Optional.of(new Guard.Vacant(slot));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isKeptByAnother(Slot<?> slot, ResourceKey<?> filler) {
    Holder holder = now.holderAnywhere(slot);
    if (holder == null) {
      return false;
    } else if (holder.namespace() != now.tenant().id()) {
      return true;
    }
    Write write = writes.get(holder.key());
    return !holder.key().equals(filler)
        && (write == null || slots(valueAfter(write)).contains(slot));
  }

  private Optional<Guard> reference() {
    for (Write write : changeSet.writes()) {
      List<ResourceKey<?>> targets = new ArrayList<>();
      Resource value = valueAfter(write);
      if (value == null) {
        if (!after.users(write.key(), 1).isEmpty()) {
          return Optional.of(new Guard.Unreferenced(write.key()));
        }
      } else {
        References.forEach(value, targets::add);
      }
      for (ResourceKey<?> target : targets) {
        if (after.find(target).isEmpty()) {
          return Optional.of(
              writes.get(target) instanceof Write.Delete
                  ? new Guard.Unreferenced(target)
                  : new Guard.Unchanged(target, NEVER));
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Resource valueAfter(Write write) {
    if (write instanceof Write.Insert insert) {
      return insert.value();
    } else if (write instanceof Write.Update update) {
      return update.value();
    }
    return write instanceof Write.Touch ? valueBefore(write) : null;
  }

  private @Nullable Resource valueBefore(Write write) {
    return write instanceof Write.Insert
        ? null
        : now.find(write.key()).<Resource>map(Versioned::value).orElse(null);
  }

  private static List<Slot<?>> slots(@Nullable Resource value) {
    return value == null ? new ArrayList<>() : new ArrayList<>(Slot.filledBy(value));
  }
}
