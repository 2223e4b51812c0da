package io.eni4j.repository;

import org.jspecify.annotations.Nullable;

/** The store failed, or is closed; nothing is wrong with what was asked of it. */
public class RepositoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whether the change asked for may have been stored. */
  private final boolean possiblyStored;

  /**
   * Says what failed.
   *
   * @param message what failed, and what can be done
   * @param possiblyStored whether the change asked for may have been stored
   * @param cause what it came from; null if nothing
   */
  public RepositoryException(String message, boolean possiblyStored, @Nullable Throwable cause) {
    super(
        message + (possiblyStored ? " (the change may have been stored)" : " (nothing was stored)"),
        cause);
    this.possiblyStored = possiblyStored;
  }

  /** {@return whether the change asked for may have been stored; false means that it was not} */
  public boolean isPossiblyStored() {
    return possiblyStored;
  }
}
