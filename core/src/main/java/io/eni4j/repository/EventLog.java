package io.eni4j.repository;

/**
 * What a store tells of its commits, those of all processes, without missing one.
 *
 * <p>A reader that begins with an empty store reads from position 0. Any other takes {@link
 * #eventPosition} first and then a snapshot; the snapshot may show what the first events tell
 * again, which is so where the record's revision is not below the event's.
 */
public interface EventLog {

  /**
   * Reads the events after a position.
   *
   * <p>An event is answered once it is certain that no other one comes before it. How long that
   * takes depends on the store: see there.
   *
   * @param after a position that was answered earlier, or 0
   * @param atMost how many to read, 1 to 10,000; more only to have those of the last commit whole
   * @return the events, none if there are no further ones yet, and where to go on
   * @throws ForgottenEventsException if events after the position have been forgotten
   * @throws IllegalArgumentException if the position is below 0, or the number out of its range
   * @throws RepositoryException if the store fails
   */
  EventPage events(long after, int atMost);

  /**
   * {@return a position that has just been reached: all that is committed later comes after it}
   *
   * @throws RepositoryException if the store fails
   */
  long eventPosition();
}
