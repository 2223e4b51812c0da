package io.eni4j.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/** When one plan comes true: it is asked once at each call that the plan is about. */
interface Trigger {

  /** Whether this is such a call. */
  boolean fires();

  /** Whether there will be none any more. */
  default boolean isSpent() {
    return false;
  }

  /** The next calls. */
  final class Next implements Trigger {
    private int left;

    Next(int calls) {
      this.left = calls;
    }

    @Override
    public boolean fires() {
      left--;
      return left >= 0;
    }

    @Override
    public boolean isSpent() {
      return left <= 0;
    }
  }

  /** One call. */
  final class Nth implements Trigger {
    private int left;

    Nth(int number) {
      this.left = number;
    }

    @Override
    public boolean fires() {
      left--;
      return left == 0;
    }

    @Override
    public boolean isSpent() {
      return left <= 0;
    }
  }

  /** Every kth call. */
  final class Every implements Trigger {
    private final int interval;
    private int calls;

    Every(int interval) {
      this.interval = interval;
    }

    @Override
    public boolean fires() {
      calls = (calls + 1) % interval;
      return calls == 0;
    }
  }

  /** A share of the calls. */
  final class Chance implements Trigger {
    private final RandomGenerator random;
    private final double probability;

    Chance(RandomGenerator random, double probability) {
      this.random = random;
      this.probability = probability;
    }

    @Override
    public boolean fires() {
      return random.nextDouble() < probability;
    }
  }

  /** Calls that come when as many have been let through within a time. */
  final class TooMany implements Trigger {
    private final Clock clock;
    private final int calls;
    private final Duration per;
    private final Deque<Instant> through = new ArrayDeque<>();

    TooMany(Clock clock, int calls, Duration per) {
      this.clock = clock;
      this.calls = calls;
      this.per = per;
    }

    @Override
    public boolean fires() {
      Instant now = clock.instant();
      through.removeIf(it -> !it.plus(per).isAfter(now));
      boolean tooMany = through.size() >= calls;
      if (!tooMany) {
        through.add(now);
      }
      return tooMany;
    }
  }
}
