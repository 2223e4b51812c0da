package io.eni4j.testing;

import io.eni4j.operation.OperationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

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
    return what(() -> true);
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
    int[] left = {calls};
    return what(() -> left[0] > 0 && left[0]-- > 0);
  }

  /**
   * At one such call from now on.
   *
   * @param number 1 is the next one
   * @return what is to be said of it next
   */
  public FaultEffect nth(int number) {
    requirePositive("number", number);
    int[] left = {number};
    return what(() -> left[0] > 0 && --left[0] == 0);
  }

  /**
   * At every kth such call from now on.
   *
   * @param interval k, 1 or more
   * @return what is to be said of it next
   */
  public FaultEffect every(int interval) {
    requirePositive("interval", interval);
    int[] calls = {0};
    return what(() -> ++calls[0] % interval == 0);
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
    Random random = new Random(faults.nextSeed());
    return what(() -> random.nextDouble() < probability);
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
    Deque<Instant> through = new ArrayDeque<>();
    return what(
        () -> {
          Instant now = faults.now();
          through.removeIf(it -> !it.plus(per).isAfter(now));
          if (through.size() >= calls) {
            return true;
          }
          through.add(now);
          return false;
        });
  }

  Faults.Call call() {
    return call;
  }

  void plan(BooleanSupplier trigger, Duration delay, Duration lag, Optional<Failure> failure) {
    faults.add(new Fault(call, kinds, trigger, delay, lag, failure));
  }

  private FaultEffect what(BooleanSupplier trigger) {
    return new FaultEffect(this, trigger);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + "; give 1 or more");
    }
  }
}
