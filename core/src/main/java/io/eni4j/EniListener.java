package io.eni4j;

import io.eni4j.change.Event;

/**
 * Is told what a service has stored.
 *
 * <p>Events come by ascending revision, those of one commit together; each is held back until every
 * commit of the service that was begun before its answer has an answer itself, so none is
 * overtaken. They are those of this service alone: what other services on the same store commit,
 * and what the service itself does not know to be stored, shows as an event whose {@link
 * Event#formerRevision} is not the last one of its record. To miss nothing, read the events that
 * the store keeps.
 */
@FunctionalInterface
public interface EniListener {

  /**
   * Tells one event. By one thread at a time; what is thrown is logged, and the next event told.
   *
   * @param event what was stored
   */
  void stored(Event event);

  /**
   * Tells that events are missing, because more than {@value Mailbox#MOST} waited for this
   * listener, or its executor refused them; told before the next event.
   *
   * @param events how many, 1 or more
   */
  default void missed(long events) {}
}
