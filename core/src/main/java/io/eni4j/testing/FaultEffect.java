package io.eni4j.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is to go wrong: the end of a sentence that {@link Faults#at} begins. It may have several
 * ends, each of which counts calls by itself.
 */
public final class FaultEffect {
  private final FaultOccasion occasion;
  private final Supplier<Trigger> triggers;

  FaultEffect(FaultOccasion occasion, Supplier<Trigger> triggers) {
    this.occasion = occasion;
    this.triggers = triggers;
  }

  /** The call does nothing and says so, as a store that is away or that throttles does. */
  public void fails() {
    plan(Duration.ZERO, Duration.ZERO, Optional.of(Failure.FAILS));
  }

  /** The call does nothing, and nobody can know that: the request is lost on its way. */
  public void losesTheRequest() {
    plan(Duration.ZERO, Duration.ZERO, Optional.of(Failure.LOSES_THE_REQUEST));
  }

  /** The call does all that it is to do, and nobody can know that: the reply is lost. */
  public void losesTheReply() {
    plan(Duration.ZERO, Duration.ZERO, Optional.of(Failure.LOSES_THE_REPLY));
  }

  /**
   * The commit is refused as if others had just changed what it relies on; always so, an operation
   * ends in contention. Commits that rely on nothing are not counted.
   *
   * @throws IllegalStateException if the call is no commit
   */
  public void isStale() {
    requireCall(Faults.Call.COMMIT, "stale");
    plan(Duration.ZERO, Duration.ZERO, Optional.of(Failure.IS_STALE));
  }

  /**
   * The call is late: the virtual clock moves before it does anything.
   *
   * @param time 0 or more
   * @throws IllegalArgumentException if the time is below 0
   */
  public void takes(Duration time) {
    requireNotNegative(time);
    plan(time, Duration.ZERO, Optional.empty());
  }

  /**
   * The call shows what was, as a page of a cloud does that has not heard of the latest changes:
   * what the same repository committed within a time before the call is not seen, unless it was
   * committed before this was planned. It is up to {@link FaultyRepository#describe}.
   *
   * @param time for how long a change is not seen, 0 or more, by the virtual clock
   * @throws IllegalArgumentException if the time is below 0
   * @throws IllegalStateException if the call does not describe
   */
  public void lags(Duration time) {
    requireCall(Faults.Call.DESCRIBE, "behind");
    requireNotNegative(time);
    plan(Duration.ZERO, time, Optional.empty());
  }

  private void requireCall(Faults.Call needed, String what) {
    if (occasion.call() != needed) {
      throw new IllegalStateException(
          "%s is never %s; plan that at %s".formatted(occasion.call(), what, needed));
    }
  }

  private static void requireNotNegative(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time is " + time + "; give 0 or more");
    }
  }

  private void plan(Duration delay, Duration lag, Optional<Failure> failure) {
    occasion.plan(triggers.get(), delay, lag, failure);
  }
}
