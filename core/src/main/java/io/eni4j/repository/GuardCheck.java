package io.eni4j.repository;

import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Versioned;
import org.jspecify.annotations.Nullable;

/** Whether what a change set relied on still holds. */
final class GuardCheck {
  private GuardCheck() {}

  /** The first guard that does not hold; null if all do. */
  static @Nullable Guard broken(Draft draft) {
    for (Guard guard : draft.guards()) {
      if (!holds(guard, draft)) {
        return guard;
      }
    }
    return null;
  }

  private static boolean holds(Guard guard, Draft draft) {
    Contents contents = draft.contents();
    if (guard instanceof Guard.Unchanged unchanged) {
      Versioned<?> versioned = draft.newest(unchanged.key());
      return versioned != null && versioned.revision() == unchanged.revision();
    } else if (guard instanceof Guard.Absent absent) {
      return draft.newest(absent.key()) == null;
    } else if (guard instanceof Guard.Vacant vacant) {
      return contents.holder(vacant.slot(), Cell.NEWEST) == null;
    } else if (guard instanceof Guard.Unreferenced unreferenced) {
      return draft.referrersAfter(unreferenced.key()) == 0;
    }
    Guard.Below below = (Guard.Below) guard;
    Counter counter = below.quota().counter();
    return contents.count(counter, Cell.NEWEST) + draft.added(counter) <= below.quota().limit();
  }
}
