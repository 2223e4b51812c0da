package io.eni4j;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * An operation that was accepted and may still be under way.
 *
 * <pre>{@code
 * EniService cloud = …;
 * TaskHandle<NetworkInterface> handle = cloud.begin(AttachNetworkInterface.of(…, …));
 * Optional<NetworkInterface> blocking = handle.await(Duration.ofMinutes(5));
 * handle.completion().thenAccept(eni -> System.out.println(eni.deviceIndex()));
 * boolean polling = handle.state() == TaskHandle.State.DONE;
 * }</pre>
 *
 * <p>The work does not depend on the handle: who drops it changes nothing, and who has kept the
 * token begins the same operation under it again to get another. Safe for use by many threads.
 *
 * @param <T> what the operation answers
 */
public final class TaskHandle<T> {

  /** How far an operation has come. */
  public enum State {
    /** It is being carried out. */
    UNDER_WAY,
    /** It is carried out. */
    DONE,
    /** It has failed. */
    FAILED
  }

  private final T begun;
  private final CompletableFuture<T> outcome;
  private final Patience patience;

  TaskHandle(T begun, CompletableFuture<T> outcome, Patience patience) {
    this.begun = begun;
    this.outcome = outcome;
    this.patience = patience;
  }

  /** {@return what the operation answered when it was accepted, such as an interface attaching} */
  public T begun() {
    return begun;
  }

  /** {@return how far it has come, as far as this service has heard} */
  public State state() {
    if (!outcome.isDone()) {
      return State.UNDER_WAY;
    }
    return outcome.isCompletedExceptionally() ? State.FAILED : State.DONE;
  }

  /**
   * {@return what is completed with the answer when it is carried out, exceptionally with a {@link
   * TaskFailedException} when it has failed, and with an {@link IllegalStateException} when the
   * service is closed, which ends the hearing and not the work} Completing it changes nothing. What
   * is done then without a thread of its own is done by one of the few that work on tasks: use the
   * {@code Async} methods for what blocks.
   */
  public CompletionStage<T> completion() {
    return outcome.copy();
  }

  /**
   * Waits until it is carried out. That the time is over undoes nothing.
   *
   * @param atMost how long, 0 or more; what is beyond 292 years is as good as for ever
   * @return the answer; empty: it is still under way, which is also said if the thread is
   *     interrupted
   * @throws TaskFailedException if it has failed
   * @throws IllegalStateException if the service is closed meanwhile
   */
  public Optional<T> await(Duration atMost) {
    if (requireNonNull(atMost, "atMost").isNegative()) {
      throw new IllegalArgumentException("atMost is " + atMost + "; give 0 or more");
    }
    if (!patience.await(outcome, atMost)) {
      return Optional.empty();
    }
    try {
      return Optional.of(outcome.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
