package io.eni4j;

import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.RepositoryException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It is not known whether the operation was stored. Submit it again with the same token, or settle
 * the token with {@link EniService#settle(OutcomeUnknownException)}; to submit it with another
 * token could carry it out twice.
 */
public final class OutcomeUnknownException extends RepositoryException {
  private static final long serialVersionUID = 1L;

  /** The text of the token that it was submitted under. */
  private final String token;

  /** When the submission began, by the service's clock. */
  private final Instant begunAt;

  OutcomeUnknownException(
      String message, IdempotencyToken token, Instant begunAt, @Nullable Throwable cause) {
    super(message + "; settle its token " + token, true, cause);
    this.token = token.value();
    this.begunAt = begunAt;
  }

  /** {@return the token that it was submitted under: the caller's, or one that the service made} */
  public IdempotencyToken token() {
    return new IdempotencyToken(token);
  }

  /** {@return when the submission began, by the service's clock} */
  public Instant begunAt() {
    return begunAt;
  }
}
