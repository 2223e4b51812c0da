package io.eni4j;

import io.eni4j.repository.RepositoryException;
import org.jspecify.annotations.Nullable;

/**
 * It was unknown whether an operation had been stored, and it was settled that nothing is, nor ever
 * will be under its token. Submit the operation again, under a new token.
 */
public final class AbandonedException extends RepositoryException {
  private static final long serialVersionUID = 1L;

  AbandonedException(String message, @Nullable Throwable cause) {
    super(message, false, cause);
  }
}
