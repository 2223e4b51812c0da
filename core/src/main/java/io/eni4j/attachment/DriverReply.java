package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Place;
import java.util.Optional;

/**
 * What a driver says to an order.
 *
 * <p>Every reply is immutable and thread-safe.
 */
public sealed interface DriverReply {

  /**
   * The order's fence is the highest so far, and this is how it is now: as it was wanted, if the
   * order wanted anything.
   *
   * @param place where the interface is plugged in; empty: nowhere
   */
  record Now(Optional<Place> place) implements DriverReply {
    /**
     * Checks that nothing is null.
     *
     * @param place where the interface is plugged in; empty: nowhere
     */
    public Now {
      requireNonNull(place, "place");
    }
  }

  /**
   * Nothing was done, since a higher fence is known: somebody else has the turn. That is no
   * failure.
   *
   * @param fence the highest fence that is known
   */
  record Outdated(long fence) implements DriverReply {}
}
