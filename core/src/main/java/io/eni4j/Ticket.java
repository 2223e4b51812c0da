package io.eni4j;

import io.eni4j.change.Answer;
import io.eni4j.change.Settlement;
import io.eni4j.operation.IdempotencyToken;
import java.time.Instant;
import java.util.Optional;

/**
 * Under which token something is submitted.
 *
 * @param token the caller's, or one that the service made
 * @param operation the canonical text of the operation; empty: it is not known
 * @param begunAt when the submission began
 */
record Ticket(IdempotencyToken token, Optional<String> operation, Instant begunAt) {

  /** Whether others may submit under the same token, so that nothing is said before it is kept. */
  boolean isCallers() {
    return !token.isReserved();
  }

  /** What is kept if this becomes the outcome. */
  Settlement settlement(Answer answer, Instant now) {
    return new Settlement(token, operation, answer, begunAt, now);
  }
}
