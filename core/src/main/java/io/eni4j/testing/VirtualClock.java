package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A clock that stands still until it is moved.
 *
 * <p>In a {@link CloudFixture} it is the time that resources are created at, the age of tokens, the
 * time that a service waits between attempts (which moves it) and the time of {@link Faults}. Safe
 * for use by many threads.
 */
public final class VirtualClock extends Clock {
  /** When a clock begins unless told otherwise: 2026-01-01T00:00:00Z. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Time time;
  private final ZoneId zone;

  private VirtualClock(Time time, ZoneId zone) {
    this.time = time;
    this.zone = zone;
  }

  /** A clock that stands at {@link #START}. */
  public VirtualClock() {
    this(START);
  }

  /**
   * A clock that stands at an instant.
   *
   * @param start where it stands
   */
  public VirtualClock(Instant start) {
    this(new Time(requireNonNull(start, "start")), ZoneOffset.UTC);
  }

  /**
   * Moves the clock forward. What is due on the way is done on the way, by this thread, each at its
   * own time; of what is due at one time what was asked for first comes first.
   *
   * @param by how far, 0 or more
   * @throws IllegalArgumentException if it would go back
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("by is " + by + "; a clock goes forward, give 0 or more");
    }
    Instant end = time.moveEnd(by);
    Optional<Runnable> due = time.next(end);
    while (due.isPresent()) {
      due.get().run();
      due = time.next(end);
    }
  }

  /**
   * Has something done when a time is over: by the thread that moves the clock so far. With {@code
   * clock::after} it is the {@link io.eni4j.attachment.Delay} of a delayed driver.
   *
   * @param delay how long from now, 0 or more; at once is done when the clock is moved next, be it
   *     by 0
   * @param work what is to be done
   * @throws IllegalArgumentException if the time is below 0
   */
  public void after(Duration delay, Runnable work) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException(
          "delay is " + delay + "; what is over cannot be waited for, give 0 or more");
    }
    time.add(delay, requireNonNull(work, "work"));
  }

  @Override
  public Instant instant() {
    return time.now();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock in another zone: it moves when this one does. */
  @Override
  public Clock withZone(ZoneId newZone) {
    return new VirtualClock(time, requireNonNull(newZone, "zone"));
  }

  /** What all zones of one clock share. */
  private static final class Time {
    private record Due(Instant at, long number, Runnable work) {}

    private final PriorityQueue<Due> dues =
        new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    private Instant now;
    private Instant end;
    private long number;

    Time(Instant start) {
      this.now = start;
      this.end = start;
    }

    synchronized Instant now() {
      return now;
    }

    /** Where the clock is to stand after all that it was moved by; it may be under way. */
    synchronized Instant moveEnd(Duration by) {
      end = end.plus(by);
      return end;
    }

    /** Goes to what is due next until then; empty: to that end. */
    synchronized Optional<Runnable> next(Instant until) {
      Due due = dues.peek();
      if (due == null || due.at().isAfter(until)) {
        now = now.isAfter(until) ? now : until;
        return Optional.empty();
      }
      dues.remove();
      now = now.isAfter(due.at()) ? now : due.at();
      return Optional.of(due.work());
    }

    synchronized void add(Duration delay, Runnable work) {
      dues.add(new Due(now.plus(delay), number++, work));
    }
  }
}
