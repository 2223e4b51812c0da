package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.operation.IdempotencyToken;
import java.time.Instant;
import java.util.Optional;

/**
 * The one outcome of a token, kept in the same commit as what it speaks of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param token the token, which it uses up
 * @param operation the canonical text of the operation; empty where who settled did not know it
 * @param answer what became of the operation
 * @param begunAt when the submission began, by the clock of the door that took it; below a store's
 *     floor nothing is settled any more
 * @param settledAt when it was settled, by the same clock; what the answer's age is counted from
 * @param ends the task whose outcome this is; it takes the place of the {@link Answer.Begun} of
 *     that task, however long ago the submission began. Empty: the token is used up by this
 */
public record Settlement(
    IdempotencyToken token,
    Optional<String> operation,
    Answer answer,
    Instant begunAt,
    Instant settledAt,
    Optional<String> ends) {

  /**
   * Checks that nothing is null.
   *
   * @param token the token, which it uses up
   * @param operation the canonical text of the operation; empty where who settled did not know it
   * @param answer what became of the operation
   * @param begunAt when the submission began, by the clock of the door that took it; below a
   *     store's floor nothing is settled any more
   * @param settledAt when it was settled, by the same clock; what the answer's age is counted from
   * @param ends the task whose outcome this is
   * @throws IllegalArgumentException if a task is begun and one ends
   */
  public Settlement {
    requireNonNull(token, "token");
    requireNonNull(operation, "operation");
    requireNonNull(answer, "answer");
    requireNonNull(begunAt, "begunAt");
    requireNonNull(settledAt, "settledAt");
    requireNonNull(ends, "ends");
    if (ends.isPresent() && answer instanceof Answer.Begun) {
      throw new IllegalArgumentException(
          "ends is %s and the answer is %s; what ends a task begins none"
              .formatted(ends.get(), answer));
    }
  }

  /**
   * The outcome of what is no task.
   *
   * @param token the token, which it uses up
   * @param operation the canonical text of the operation; empty where who settled did not know it
   * @param answer what became of the operation
   * @param begunAt when the submission began
   * @param settledAt when it was settled
   */
  public Settlement(
      IdempotencyToken token,
      Optional<String> operation,
      Answer answer,
      Instant begunAt,
      Instant settledAt) {
    this(token, operation, answer, begunAt, settledAt, Optional.empty());
  }

  /**
   * {@return what takes the place of this, which began a task, when the task is settled}
   *
   * @param newAnswer what became of it
   * @param now when it is settled
   * @throws IllegalStateException if this has begun no task
   */
  public Settlement ended(Answer newAnswer, Instant now) {
    if (answer instanceof Answer.Begun begun) {
      return new Settlement(token, operation, newAnswer, begunAt, now, Optional.of(begun.task()));
    }
    throw new IllegalStateException("the answer is " + answer + "; it began no task");
  }
}
