package io.eni4j.repository;

/**
 * Others changed what a decision relied on, again and again, until the permitted attempts were used
 * up. Nothing was stored; the operation can be tried again.
 */
public class ContentionException extends RepositoryException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what met contention; nothing was stored.
   *
   * @param message what was tried, how often, and the remedy
   */
  public ContentionException(String message) {
    super(message, false, null);
  }
}
