package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletionStage;

/**
 * An order that is being carried out.
 *
 * @param <R> what the driver says
 * @param reply comes when it is; completes exceptionally if the driver failed, so that nobody knows
 *     how things are
 * @param cancellation what {@link #cancel} does; may be run again and again, by any thread
 */
public record DriverWork<R>(CompletionStage<R> reply, Runnable cancellation) {

  /**
   * Checks that nothing is null.
   *
   * @param reply comes when it is carried out
   * @param cancellation what {@link #cancel} does
   */
  public DriverWork {
    requireNonNull(reply, "reply");
    requireNonNull(cancellation, "cancellation");
  }

  /**
   * {@return work that cannot be given up}
   *
   * @param <R> what the driver says
   * @param reply comes when it is carried out
   */
  public static <R> DriverWork<R> of(CompletionStage<R> reply) {
    return new DriverWork<>(reply, () -> {});
  }

  /**
   * Says that nobody waits for the reply any more. The driver may give the work up at any point, or
   * not at all; whatever it has done by then stands.
   */
  public void cancel() {
    cancellation.run();
  }
}
