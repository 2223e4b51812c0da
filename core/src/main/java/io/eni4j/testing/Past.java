package io.eni4j.testing;

import io.eni4j.repository.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a repository showed before, for as long as it may be asked for. Of what was shown at one
 * time the last is kept. Safe for use by many threads.
 */
final class Past {
  /** The oldest first; each was shown until the next one came. */
  private final Deque<Moment> moments = new ArrayDeque<>();

  private long cleared;

  /** Forgets all where nothing planned may ask for it any more. */
  synchronized void keepsUpTo(Faults faults) {
    long now = faults.cleared();
    if (now != cleared || faults.longestLag().isZero()) {
      cleared = now;
      close();
    }
  }

  /** Keeps what is shown now as the oldest, if nothing is kept yet. */
  synchronized void begin(Supplier<Snapshot> snapshots) {
    if (moments.isEmpty()) {
      moments.add(new Moment(pinned(snapshots), Instant.MIN));
    }
  }

  /**
   * Keeps what is shown from now on; what cannot be read any more is all forgotten, for then nobody
   * knows what is shown.
   *
   * @param longest how far back anybody will ask at most; what is older is forgotten
   */
  synchronized void add(Supplier<Snapshot> snapshots, Instant now, Duration longest) {
    Snapshot present;
    try {
      present = pinned(snapshots);
    } catch (RuntimeException e) {
      // The commit before is stored, and has its answer.
      close();
      return;
    }
    if (moments.size() > 1 && moments.getLast().since().equals(now)) {
      moments.removeLast().forget();
    }
    moments.add(new Moment(present, now));
    Moment first = moments.remove();
    while (!moments.isEmpty() && isShown(moments.element(), now, longest)) {
      first.forget();
      first = moments.remove();
    }
    moments.addFirst(first);
  }

  /** A snapshot whose instant is fixed: that of its first answer. */
  private static Snapshot pinned(Supplier<Snapshot> snapshots) {
    Snapshot snapshot = snapshots.get();
    try {
      snapshot.revision();
      return snapshot;
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  /**
   * What was shown some time ago, or the oldest that is kept; empty: what is shown now, since
   * nothing is kept or the last of it is old enough.
   */
  synchronized Optional<Snapshot> at(Instant now, Duration lag) {
    if (moments.isEmpty() || isShown(moments.getLast(), now, lag)) {
      return Optional.empty();
    }
    Moment found = moments.getFirst();
    for (Moment moment : moments) {
      if (isShown(moment, now, lag)) {
        found = moment;
      }
    }
    return Optional.of(found.open());
  }

  private static boolean isShown(Moment moment, Instant now, Duration lag) {
    return Duration.between(moment.since(), now).compareTo(lag) >= 0;
  }

  /** Forgets all; what is open stays so until it is closed. */
  synchronized void close() {
    moments.forEach(Moment::forget);
    moments.clear();
  }
}
