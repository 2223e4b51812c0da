package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import io.eni4j.operation.OperationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What is to go wrong with a repository and when, planned in sentences:
 *
 * <pre>{@code
 * Faults faults = new Faults(new VirtualClock(), 7);
 * faults.at(Faults.Call.COMMIT).nth(3).losesTheReply();
 * faults.at(Faults.Call.COMMIT).of(OperationKind.ATTACH_NETWORK_INTERFACE).every(5).isStale();
 * faults.at(Faults.Call.COMMIT).moreThan(10, Duration.ofSeconds(1)).fails();
 * faults.at(Faults.Call.SNAPSHOT).withProbability(0.01).takes(Duration.ofSeconds(30));
 * faults.clear();
 * }</pre>
 *
 * <p>Several plans may meet in one call: all delays add up, then the plan made first counts. A call
 * that no plan is about is left alone. With the same seed, the same plans and the same calls one
 * after another, the same faults happen. Safe for use by many threads.
 */
public final class Faults {
  /** What a repository is asked for. */
  public enum Call {
    /** A snapshot is opened; every decision and every reading begins so. */
    SNAPSHOT,
    /** A change set is committed; also when a token is used up for nothing. */
    COMMIT,
    /** The outcome of a token is read. */
    ANSWER,
    /** Outcomes of tokens are forgotten. */
    EXPIRE
  }

  /** What goes wrong. */
  enum Effect {
    FAILS,
    LOSES_THE_REQUEST,
    LOSES_THE_REPLY,
    IS_STALE
  }

  private final VirtualClock clock;
  private final long seed;
  private final List<Plan> plans = new ArrayList<>();
  private int made;

  /**
   * No faults yet.
   *
   * @param clock what delays move, and what rates are measured by
   * @param seed of all probabilities
   */
  public Faults(VirtualClock clock, long seed) {
    this.clock = requireNonNull(clock, "clock");
    this.seed = seed;
  }

  /**
   * Begins a plan for one kind of call.
   *
   * @param call the kind of call
   * @return what is to be said of it next
   */
  public When at(Call call) {
    return new When(this, requireNonNull(call, "call"), EnumSet.allOf(OperationKind.class));
  }

  /** Forgets all plans; from now on nothing goes wrong. */
  public synchronized void clear() {
    plans.clear();
  }

  private synchronized void add(Plan plan) {
    plans.add(plan);
  }

  private synchronized long nextSeed() {
    return seed * 31 + made++;
  }

  /**
   * What is to go wrong with a call; delays are over when it returns.
   *
   * @param kind what is committed, where that is known
   */
  synchronized Optional<Effect> due(Call call, Optional<OperationKind> kind) {
    Optional<Effect> due = Optional.empty();
    for (Plan plan : List.copyOf(plans)) {
      if (plan.isAbout(call, kind) && plan.trigger.getAsBoolean()) {
        clock.advance(plan.delay);
        due = due.or(() -> plan.effect);
      }
    }
    return due;
  }

  private record Plan(
      Call call,
      Set<OperationKind> kinds,
      BooleanSupplier trigger,
      Duration delay,
      Optional<Effect> effect) {
    boolean isAbout(Call asked, Optional<OperationKind> kind) {
      boolean all = kinds.size() == OperationKind.values().length;
      return asked == call && (all || kind.filter(kinds::contains).isPresent());
    }
  }

  /** When something is to go wrong. */
  public static final class When {
    private final Faults faults;
    private final Call call;
    private final Set<OperationKind> kinds;

    private When(Faults faults, Call call, Set<OperationKind> kinds) {
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
    public When of(OperationKind... operations) {
      if (call != Call.COMMIT || operations.length == 0) {
        throw new IllegalArgumentException(
            "operations is %s at %s; name at least one, at COMMIT"
                .formatted(Arrays.toString(operations), call));
      }
      return new When(faults, call, EnumSet.copyOf(Arrays.asList(operations)));
    }

    /**
     * At every such call.
     *
     * @return what is to be said of it next
     */
    public What always() {
      return what(() -> true);
    }

    /**
     * At the next such call.
     *
     * @return what is to be said of it next
     */
    public What next() {
      return next(1);
    }

    /**
     * At each of the next such calls.
     *
     * @param calls how many, 1 or more
     * @return what is to be said of it next
     */
    public What next(int calls) {
      requirePositive("calls", calls);
      int[] left = {calls};
      return what(() -> left[0]-- > 0);
    }

    /**
     * At one such call from now on.
     *
     * @param number 1 is the next one
     * @return what is to be said of it next
     */
    public What nth(int number) {
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
    public What every(int interval) {
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
    public What withProbability(double probability) {
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
    public What moreThan(int calls, Duration per) {
      requirePositive("calls", calls);
      if (per.isNegative() || per.isZero()) {
        throw new IllegalArgumentException("per is " + per + "; give a time above 0, such as PT1S");
      }
      Deque<Instant> through = new ArrayDeque<>();
      return what(
          () -> {
            Instant now = faults.clock.instant();
            through.removeIf(it -> !it.plus(per).isAfter(now));
            if (through.size() >= calls) {
              return true;
            }
            through.add(now);
            return false;
          });
    }

    private What what(BooleanSupplier trigger) {
      return new What(this, trigger);
    }

    private static void requirePositive(String name, int value) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " is " + value + "; give 1 or more");
      }
    }
  }

  /** What is to go wrong. */
  public static final class What {
    private final When when;
    private final BooleanSupplier trigger;

    private What(When when, BooleanSupplier trigger) {
      this.when = when;
      this.trigger = trigger;
    }

    /** The call does nothing and says so, as a store that is away or that throttles does. */
    public void fails() {
      plan(Duration.ZERO, Optional.of(Effect.FAILS));
    }

    /** The call does nothing, and nobody can know that: the request is lost on its way. */
    public void losesTheRequest() {
      plan(Duration.ZERO, Optional.of(Effect.LOSES_THE_REQUEST));
    }

    /** The call does all that it is to do, and nobody can know that: the reply is lost. */
    public void losesTheReply() {
      plan(Duration.ZERO, Optional.of(Effect.LOSES_THE_REPLY));
    }

    /**
     * The commit is refused as if others had just changed what it relies on, if it relies on
     * anything; always so, an operation ends in contention.
     *
     * @throws IllegalStateException if the call is no commit
     */
    public void isStale() {
      if (when.call != Call.COMMIT) {
        throw new IllegalStateException(when.call + " is never stale; plan that at COMMIT");
      }
      plan(Duration.ZERO, Optional.of(Effect.IS_STALE));
    }

    /**
     * The call is late: the virtual clock moves before it does anything.
     *
     * @param time 0 or more
     */
    public void takes(Duration time) {
      if (time.isNegative()) {
        throw new IllegalArgumentException("time is " + time + "; give 0 or more");
      }
      plan(time, Optional.empty());
    }

    private void plan(Duration delay, Optional<Effect> effect) {
      when.faults.add(new Plan(when.call, when.kinds, trigger, delay, effect));
    }
  }
}
