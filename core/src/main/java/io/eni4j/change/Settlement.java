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
 */
public record Settlement(
    IdempotencyToken token,
    Optional<String> operation,
    Answer answer,
    Instant begunAt,
    Instant settledAt) {

  /**
   * Checks that nothing is null.
   *
   * @param token the token, which it uses up
   * @param operation the canonical text of the operation; empty where who settled did not know it
   * @param answer what became of the operation
   * @param begunAt when the submission began, by the clock of the door that took it; below a
   *     store's floor nothing is settled any more
   * @param settledAt when it was settled, by the same clock; what the answer's age is counted from
   */
  public Settlement {
    requireNonNull(token, "token");
    requireNonNull(operation, "operation");
    requireNonNull(answer, "answer");
    requireNonNull(begunAt, "begunAt");
    requireNonNull(settledAt, "settledAt");
  }
}
