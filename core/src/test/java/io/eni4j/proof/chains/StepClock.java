package io.eni4j.proof.chains;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows another second at each step of a chain, and nothing else. */
final class StepClock extends Clock {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Instant now = START;

  void at(int step) {
    now = START.plusSeconds(step);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
