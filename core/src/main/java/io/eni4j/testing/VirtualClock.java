package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

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

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private VirtualClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
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
    this(new AtomicReference<>(requireNonNull(start, "start")), ZoneOffset.UTC);
  }

  /**
   * Moves the clock forward.
   *
   * @param by how far, 0 or more
   * @throws IllegalArgumentException if it would go back
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("by is " + by + "; a clock goes forward, give 0 or more");
    }
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public Instant instant() {
    return requireNonNull(now.get(), "now");
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock in another zone: it moves when this one does. */
  @Override
  public Clock withZone(ZoneId newZone) {
    return new VirtualClock(now, requireNonNull(newZone, "zone"));
  }
}
