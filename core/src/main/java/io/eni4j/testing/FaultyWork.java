package io.eni4j.testing;

import io.eni4j.attachment.DriverWork;
import io.eni4j.testing.Faults.Call;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The work of a driver whose orders go wrong as planned. */
final class FaultyWork {
  private FaultyWork() {}

  /** Has an order carried out, or what is planned instead. */
  static <R> DriverWork<R> begin(Call call, Faults faults, Supplier<DriverWork<R>> order) {
    Optional<Failure> due = faults.due(call, Optional.empty(), true).failure();
    if (due.isEmpty()) {
      return order.get();
    }
    return switch (due.get()) {
      case FAILS ->
          DriverWork.of(
              CompletableFuture.failedFuture(
                  new IllegalStateException("planned: " + call + " fails")));
      case LOSES_THE_REQUEST -> silent(() -> {});
      case LOSES_THE_REPLY -> silent(order.get()::cancel);
      case IS_STALE -> throw new IllegalStateException(call + " is never stale");
    };
  }

  /** Work that is not heard of until it is cancelled. */
  private static <R> DriverWork<R> silent(Runnable cancellation) {
    CompletableFuture<R> never = new CompletableFuture<>();
    return new DriverWork<>(
        never,
        () -> {
          cancellation.run();
          never.cancel(false);
        });
  }
}
