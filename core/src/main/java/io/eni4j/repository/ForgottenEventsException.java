package io.eni4j.repository;

/**
 * Events after a position have been forgotten, or the store was imported into since: what follows
 * would have a gap. Begin anew with a snapshot, as {@link EventLog} tells.
 */
public class ForgottenEventsException extends RepositoryException {
  private static final long serialVersionUID = 1L;

  /** The lowest position after which all events are kept. */
  private final long oldest;

  /**
   * Says which position was asked for.
   *
   * @param after the position
   * @param oldest the lowest position after which all events are kept
   */
  public ForgottenEventsException(long after, long oldest) {
    super(
        "events after position %d have been forgotten, those after %d are kept; begin anew with a snapshot"
            .formatted(after, oldest),
        false,
        null);
    this.oldest = oldest;
  }

  /** {@return the lowest position after which all events are kept} */
  public long oldest() {
    return oldest;
  }
}
