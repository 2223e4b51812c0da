package io.eni4j.attachment;

import java.time.Duration;

/**
 * Has something done after a time: {@code (time, work) ->
 * CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS).execute(work)}, or a
 * test's virtual clock.
 */
@FunctionalInterface
public interface Delay {

  /**
   * Has something done once, when a time is over; returns at once.
   *
   * @param time how long from now, 0 or more
   * @param work what is to be done
   */
  void after(Duration time, Runnable work);
}
