package io.eni4j.testing;

import io.eni4j.repository.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** What a repository showed before, for as long as it may be asked for. Safe for many threads. */
final class Past {
  /** The oldest first; each was shown until the next one came. */
  private final Deque<Moment> moments = new ArrayDeque<>();

  /** Keeps what is shown now as the oldest, if nothing is kept yet. */
  synchronized void begin(Supplier<Snapshot> now) {
    if (moments.isEmpty()) {
      moments.add(new Moment(now.get(), Instant.MIN));
    }
  }

  /**
   * Keeps what is shown from now on.
   *
   * @param longest how far back anybody will ask at most; what is older is forgotten
   */
  synchronized void add(Snapshot snapshot, Instant now, Duration longest) {
    moments.add(new Moment(snapshot, now));
    Moment first = moments.remove();
    while (!moments.isEmpty() && isShown(moments.element(), now, longest)) {
      first.forget();
      first = moments.remove();
    }
    moments.addFirst(first);
  }

  /** What was shown some time ago, or the oldest that is kept; empty if nothing is kept. */
  synchronized Optional<Snapshot> at(Instant now, Duration lag) {
    Moment found = moments.peek();
    for (Moment moment : moments) {
      if (isShown(moment, now, lag)) {
        found = moment;
      }
    }
    return found == null ? Optional.empty() : Optional.of(found.open());
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
