package io.eni4j.testing;

import io.eni4j.operation.OperationKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * At which calls something is to go wrong; the middle of a sentence that {@link Faults#at} begins.
 */
public final class FaultOccasion {
  private final Faults faults;
  private final Faults.Call call;
  private final Set<OperationKind> kinds;

  FaultOccasion(Faults faults, Faults.Call call, Set<OperationKind> kinds) {
    this.faults = faults;
    this.call = call;
    this.kinds = kinds;
  }

  /**
   * Only where these operations are committed.
   *
   * @param operations the operations, at least one
   * @return what is to be said of it next
   * @throws IllegalArgumentException if there is none, or the call is no commit
   */
  public FaultOccasion of(OperationKind... operations) {
    if (call != Faults.Call.COMMIT || operations.length == 0) {
      throw new IllegalArgumentException(
          "operations is %s at %s; name at least one, at COMMIT"
              .formatted(Arrays.toString(operations), call));
    }
    return new FaultOccasion(faults, call, EnumSet.copyOf(Arrays.asList(operations)));
  }

  /**
   * At every such call.
   *
   * @return what is to be said of it next
   */
  public FaultEffect always() {
    return what(() -> () -> true);
  }

  /**
   * At the next such call.
   *
   * @return what is to be said of it next
   */
  public FaultEffect next() {
    return next(1);
  }

  /**
   * At each of the next such calls.
   *
   * @param calls how many, 1 or more
   * @return what is to be said of it next
   */
  public FaultEffect next(int calls) {
    requirePositive("calls", calls);
    return what(() -> new Trigger.Next(calls));
  }

  /**
   * At one such call from now on.
   *
   * @param number 1 is the next one
   * @return what is to be said of it next
   */
  public FaultEffect nth(int number) {
    requirePositive("number", number);
    return what(() -> new Trigger.Nth(number));
  }

  /**
   * At every kth such call from now on.
   *
   * @param interval k, 1 or more
   * @return what is to be said of it next
   */
  public FaultEffect every(int interval) {
    requirePositive("interval", interval);
    return what(() -> new Trigger.Every(interval));
  }

  /**
   * At a share of such calls, drawn by the seed.
   *
   * @param probability 0 to 1
   * @return what is to be said of it next
   */
  public FaultEffect withProbability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability is " + probability + "; give a number from 0 to 1");
    }
    return what(() -> new Trigger.Chance(faults.nextRandom(), probability));
  }

  /**
   * At each such call that comes too soon: when as many have been let through within the time
   * before it.
   *
   * @param calls how many are let through, 1 or more
   * @param per the time, above 0, by the virtual clock
   * @return what is to be said of it next
   */
  public FaultEffect moreThan(int calls, Duration per) {
    requirePositive("calls", calls);
    if (per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException("per is " + per + "; give a time above 0, such as PT1S");
    }
    return what(() -> new Trigger.TooMany(faults.clock(), calls, per));
  }

  Faults.Call call() {
    return call;
  }

  void plan(Trigger trigger, Duration delay, Duration lag, Optional<Failure> failure) {
    faults.add(new Fault(call, kinds, trigger, delay, lag, failure));
  }

  /** Each effect that is planned by it counts calls by a trigger of its own. */
  private FaultEffect what(Supplier<Trigger> triggers) {
    return new FaultEffect(this, triggers);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + "; give 1 or more");
    }
  }
}
