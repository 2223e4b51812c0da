package io.eni4j;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Resource;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Decision;
import io.eni4j.policy.Limits;
import io.eni4j.repository.Audit;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.Inconsistency;
import io.eni4j.repository.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The door: asks the policy, and stores what it allows.
 *
 * <p>An operation can be asked three ways: {@link #check} (nothing is stored), {@link #submit}
 * (answers a value), and {@link #execute} with the plain methods of {@link NetworkOperations}
 * (throws when refused). Each is decided on a view of one instant, and stored only if what the
 * decision relied on still holds; else it is decided afresh. What must not be carried out twice is
 * submitted under an {@link IdempotencyToken}.
 *
 * <p>What becomes of submissions is logged under the name of this class as key-values of slf4j
 * ({@code operation}, {@code attempts}, {@code token}, {@code revision}, {@code violations}, {@code
 * guard}, {@code retried}): what is expected at debug, contention and unknown outcomes as warnings.
 * {@link EniMetrics} counts and times them.
 *
 * <p>A service is safe for use by many threads at once.
 */
public final class EniService implements NetworkOperations, NetworkReads, AutoCloseable {
  private final Desk desk;

  EniService(Desk desk) {
    this.desk = desk;
  }

  /**
   * {@return a service in memory with JD Cloud's numbers, ids at random, and the system's clock}
   */
  public static EniService inMemory() {
    return builder().build();
  }

  /** {@return a builder; what is not told it is as in {@link #inMemory()}} */
  public static EniServiceBuilder builder() {
    return new EniServiceBuilder();
  }

  /** {@return the numbers in the rules} */
  public Limits limits() {
    return desk.policy().limits();
  }

  /**
   * Says whether an operation may be now, and stores nothing: the dry run.
   *
   * @param operation what is asked for
   * @return what the policy says
   * @throws io.eni4j.repository.RepositoryException if the store fails
   */
  public Decision check(Operation<?> operation) {
    requireNonNull(operation, "operation");
    try (Snapshot snapshot = desk.repository().snapshot()) {
      return desk.policy().decide(operation, snapshot);
    }
  }

  /**
   * Carries an operation out if the policy allows it; what takes its time, since the service has a
   * driver for it, is accepted as it has begun: see {@link #begin(Operation)}.
   *
   * @param <T> what the operation answers
   * @param operation what is asked for
   * @return what became of it
   * @throws ContentionException if others kept changing what it relies on; nothing was stored
   * @throws OutcomeUnknownException if the store failed so that nobody knows whether it is stored
   * @throws AbandonedException if the store failed, and it was settled then that nothing is stored
   * @throws io.eni4j.repository.RepositoryException if the store fails; nothing was stored
   */
  public <T> Outcome<T> submit(Operation<T> operation) {
    requireNonNull(operation, "operation");
    return new Submission<>(desk, operation, ownTicket(operation)).run();
  }

  private @Nullable Ticket ownTicket(Operation<?> operation) {
    return desk.tasks().isPresent() && Tasks.mayBegin(operation)
        ? desk.ledger().made(operation)
        : desk.ledger().own(operation);
  }

  /**
   * Begins an operation that may take its time, and does not wait for it. What takes no time is
   * done when the call returns, as {@link #submit} would have it.
   *
   * @param <T> what the operation answers
   * @param operation what is asked for
   * @return a handle to wait with
   * @throws OperationDeniedException if the policy refuses it
   * @throws io.eni4j.repository.RepositoryException as {@link #submit} does
   */
  public <T> TaskHandle<T> begin(Operation<T> operation) {
    requireNonNull(operation, "operation");
    return begin(operation, ownTicket(operation));
  }

  /**
   * Begins an operation once, however often it is asked for under the same token: whoever asks
   * again gets a handle on what was begun, be it by another process or before a crash.
   *
   * @param <T> what the operation answers
   * @param operation what is asked for
   * @param token the token
   * @return a handle to wait with
   * @throws OperationDeniedException if the policy refused it
   * @throws IllegalArgumentException as {@link #submit(Operation, IdempotencyToken)} does
   * @throws io.eni4j.repository.RepositoryException as {@link #submit(Operation, IdempotencyToken)}
   *     does
   */
  public <T> TaskHandle<T> begin(Operation<T> operation, IdempotencyToken token) {
    requireNonNull(operation, "operation");
    requireNonNull(token, "token");
    return begin(operation, desk.ledger().callers(token, operation));
  }

  private <T> TaskHandle<T> begin(Operation<T> operation, @Nullable Ticket ticket) {
    Submission<T> submission = new Submission<>(desk, operation, ticket);
    CompletableFuture<T> outcome = new CompletableFuture<>();
    try {
      T value = valueOf(operation, submission.run());
      if (submission.isUnderWay() && ticket != null) {
        return desk.tasks()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "a task is at work on it; ask a service that was given a driver"))
            .handle(operation, ticket, value);
      }
      outcome.complete(value);
      return new TaskHandle<>(value, outcome, Patience::sleeping);
    } catch (TaskFailedException e) {
      outcome.completeExceptionally(e);
      return new TaskHandle<>(
          Answers.result(operation, e.resources()), outcome, Patience::sleeping);
    }
  }

  /**
   * Carries an operation out once, however often it is submitted under the same token.
   *
   * <p>The first outcome is kept under the token for a time ({@link
   * EniServiceBuilder#tokenRetention}), together with what it speaks of; who submits the same
   * operation again gets that answer. A refusal uses a token up like an acceptance does. Operations
   * are the same if they ask for the same in the same order, whatever the system would choose.
   *
   * @param <T> what the operation answers
   * @param operation what is asked for
   * @param token the token
   * @return what became of it the first time
   * @throws IllegalArgumentException if another operation was submitted under the token, or the
   *     token is one of those that services make themselves
   * @throws ContentionException if others kept changing what it relies on; nothing was stored
   * @throws OutcomeUnknownException if the store fails before there is an outcome
   * @throws AbandonedException if it was settled that nothing is stored under the token
   * @throws TaskFailedException if it was accepted before, and its task has failed
   */
  public <T> Outcome<T> submit(Operation<T> operation, IdempotencyToken token) {
    requireNonNull(operation, "operation");
    requireNonNull(token, "token");
    return new Submission<>(desk, operation, desk.ledger().callers(token, operation)).run();
  }

  /**
   * Brings a submission whose outcome is unknown to one: what was stored is answered, and if
   * nothing was, nothing ever will be under its token.
   *
   * @param unknown what told that the outcome is unknown
   * @return the resources that the operation answered, or the broken rules; empty: nothing was
   *     stored, for another reason than a broken rule
   * @throws OutcomeUnknownException if the store fails, or the submission began so long ago that
   *     outcomes of its time have been forgotten
   * @throws TaskFailedException if the operation was accepted, and its task has failed
   */
  public Optional<Outcome<List<Resource>>> settle(OutcomeUnknownException unknown) {
    return settle(unknown.token(), unknown.begunAt());
  }

  /**
   * The same for whoever has kept token and time, such as a process that was restarted.
   *
   * @param token the token that was submitted
   * @param begunAt when the first submission under the token began or earlier, by the clock of its
   *     service; without it, an outcome that was forgotten could not be told from none
   * @return the resources that the operation answered, or the broken rules; empty: nothing was
   *     stored, for another reason than a broken rule
   * @throws OutcomeUnknownException if the store fails, or the submission began so long ago that
   *     outcomes of its time have been forgotten
   * @throws TaskFailedException if the operation was accepted, and its task has failed
   */
  public Optional<Outcome<List<Resource>>> settle(IdempotencyToken token, Instant begunAt) {
    requireNonNull(token, "token");
    requireNonNull(begunAt, "begunAt");
    return desk.ledger().settle(new Ticket(token, Optional.empty(), begunAt));
  }

  @Override
  public <T> T execute(Operation<T> operation) {
    return valueOf(operation, submit(operation));
  }

  @Override
  public <T> T execute(Operation<T> operation, IdempotencyToken token) {
    return valueOf(operation, submit(operation, token));
  }

  private static <T> T valueOf(Operation<T> operation, Outcome<T> outcome) {
    if (outcome instanceof Outcome.Accepted<T> accepted) {
      return accepted.value();
    }
    throw new OperationDeniedException(operation.kind(), outcome.violations());
  }

  @Override
  public Snapshot snapshot() {
    return desk.reads().get();
  }

  /**
   * {@return everything stored that does not agree with something else stored, as of one instant;
   * empty for a healthy store} It reads the whole store: see {@link Audit}.
   *
   * @throws io.eni4j.repository.RepositoryException if the store fails
   */
  public List<Inconsistency> audit() {
    try (Snapshot snapshot = desk.repository().snapshot()) {
      return Audit.of(snapshot);
    }
  }

  /**
   * Closes the repository; listeners are still told what was stored before. Tasks that are under
   * way are gone on with by another service on the same store, at once if there is one.
   */
  @Override
  public void close() {
    desk.tasks().ifPresent(Tasks::close);
    desk.repository().close();
    desk.announcer().close();
  }
}
