package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import io.eni4j.operation.OperationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What is to go wrong with a repository or a driver and when, planned in sentences:
 *
 * <pre>{@code
 * Faults faults = new Faults(new VirtualClock(), 7);
 * faults.at(Faults.Call.COMMIT).nth(3).losesTheReply();
 * faults.at(Faults.Call.COMMIT).of(OperationKind.ATTACH_NETWORK_INTERFACE).every(5).isStale();
 * faults.at(Faults.Call.COMMIT).moreThan(10, Duration.ofSeconds(1)).fails();
 * faults.at(Faults.Call.SNAPSHOT).withProbability(0.01).takes(Duration.ofSeconds(30));
 * faults.at(Faults.Call.DESCRIBE).always().lags(Duration.ofSeconds(5));
 * faults.clear();
 * }</pre>
 *
 * <p>Several plans may meet in one call: all delays add up, the longest lag counts, and of failures
 * that of the plan made first. A call that no plan is about is left alone. With the same seed, the
 * same plans and the same calls one after another, the same faults happen. Safe for use by many
 * threads.
 */
public final class Faults {
  /** What a repository, or a driver, is asked for. */
  public enum Call {
    /** A snapshot is opened; every decision begins so. */
    SNAPSHOT,
    /** A snapshot is opened for what is only shown: looked up, listed or drawn. */
    DESCRIBE,
    /** A change set is committed; also when a token is used up for nothing. */
    COMMIT,
    /** The outcome of a token is read. */
    ANSWER,
    /** Outcomes of tokens are forgotten. */
    EXPIRE,
    /** A driver of attachments is given an order; see {@link FaultyDriver}. */
    DRIVE,
    /** A driver of instances is given an order; see {@link FaultyInstanceDriver}. */
    DRIVE_INSTANCE
  }

  private final VirtualClock clock;
  private final SplittableRandom random;
  private final List<Fault> plans = new ArrayList<>();
  private long cleared;

  /**
   * No faults yet.
   *
   * @param clock what delays move, and what rates are measured by
   * @param seed of all probabilities
   */
  public Faults(VirtualClock clock, long seed) {
    this.clock = requireNonNull(clock, "clock");
    this.random = new SplittableRandom(seed);
  }

  /**
   * Begins a plan for one kind of call.
   *
   * @param call the kind of call
   * @return what is to be said of it next
   */
  public FaultOccasion at(Call call) {
    return new FaultOccasion(
        this, requireNonNull(call, "call"), EnumSet.allOf(OperationKind.class));
  }

  /** Forgets all plans; from now on nothing goes wrong. */
  public synchronized void clear() {
    plans.clear();
    cleared++;
  }

  /** How often all plans were forgotten. */
  synchronized long cleared() {
    return cleared;
  }

  synchronized void add(Fault plan) {
    plans.add(plan);
  }

  /** Where chance comes from for one more plan. */
  synchronized RandomGenerator nextRandom() {
    return random.split();
  }

  VirtualClock clock() {
    return clock;
  }

  /** How far back anything planned asks for what was; 0 if nothing does. */
  synchronized Duration longestLag() {
    return plans.stream().map(Fault::lag).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /**
   * What is to go wrong with a call; delays are over when it returns.
   *
   * @param kind what is committed, where that is known
   * @param relies whether the call relies on anything
   */
  synchronized Due due(Call call, Optional<OperationKind> kind, boolean relies) {
    Due due = new Due(Optional.empty(), Duration.ZERO);
    for (Fault plan : List.copyOf(plans)) {
      if (plan.isAbout(call, kind, relies) && plan.trigger().fires()) {
        clock.advance(plan.delay());
        due = due.and(plan);
      }
    }
    plans.removeIf(plan -> plan.trigger().isSpent());
    return due;
  }

  /**
   * What goes wrong with one call.
   *
   * @param failure how it fails, if it does
   * @param lag how old what it shows is
   */
  record Due(Optional<Failure> failure, Duration lag) {
    private Due and(Fault plan) {
      boolean older = plan.lag().compareTo(lag) > 0;
      return new Due(failure.or(plan::failure), older ? plan.lag() : lag);
    }
  }
}
