package io.eni4j.repository;

import io.eni4j.change.Event;
import java.util.List;

/**
 * Some of the events that a store keeps, in ascending order of their revisions.
 *
 * <p>Immutable and thread-safe.
 *
 * @param events the events; those of one commit are never parted
 * @param position where to go on: no event that belongs before it comes later. Keep it together
 *     with what was made of the events, in one step, and none is handled twice or not at all
 */
public record EventPage(List<Event> events, long position) {

  /**
   * Checks that nothing is null.
   *
   * @param events the events
   * @param position where to go on
   */
  public EventPage {
    events = List.copyOf(events);
  }
}
