package io.eni4j;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** How a caller waits for what others complete. */
interface Patience {
  /** How far a test's clock is moved between two looks. */
  Duration STEP = Duration.ofMillis(100);

  /** Waits; whether it is completed, be it exceptionally. */
  boolean await(CompletableFuture<?> outcome, Duration atMost);

  /** The caller's thread sleeps until it is woken. */
  static boolean sleeping(CompletableFuture<?> outcome, Duration atMost) {
    try {
      outcome.get(TimeUnit.NANOSECONDS.convert(atMost), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException | CancellationException e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return outcome.isDone();
    }
  }

  /** A test lets the time go by. */
  static Patience moving(Consumer<Duration> waiting) {
    return (outcome, atMost) -> {
      Duration left = atMost;
      while (!outcome.isDone() && !left.isZero()) {
        Duration step = left.compareTo(STEP) < 0 ? left : STEP;
        waiting.accept(step);
        left = left.minus(step);
      }
      return outcome.isDone();
    };
  }
}
