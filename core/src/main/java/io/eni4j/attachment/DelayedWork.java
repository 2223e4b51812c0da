package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Work that is done when a time is over, unless it is cancelled before.
 *
 * @param time how long it takes, 0 or more
 * @param delay what waits for that long
 */
record DelayedWork(Duration time, Delay delay) {
  DelayedWork {
    requireNonNull(time, "time");
    requireNonNull(delay, "delay");
    if (time.isNegative()) {
      throw new IllegalArgumentException("time is " + time + "; give 0 or more");
    }
  }

  <R> DriverWork<R> begin(Supplier<R> work) {
    CompletableFuture<R> reply = new CompletableFuture<>();
    delay.after(
        time,
        () -> {
          if (!reply.isDone()) {
            reply.complete(work.get());
          }
        });
    return new DriverWork<>(reply, () -> reply.cancel(false));
  }
}
