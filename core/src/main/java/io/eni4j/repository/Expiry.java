package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Which outcomes of tokens shall be forgotten.
 *
 * <p>Immutable and thread-safe.
 *
 * @param settledBefore outcomes settled at this instant or later are kept
 * @param floor how far the store's floor may be raised, {@code settledBefore} or later; the
 *     distance is by how much the clocks of services may differ
 * @param atMost how many to forget, 1 or more
 */
public record Expiry(Instant settledBefore, Instant floor, int atMost) {

  /**
   * Checks the values.
   *
   * @param settledBefore outcomes settled at this instant or later are kept
   * @param floor how far the store's floor may be raised, {@code settledBefore} or later; the
   *     distance is by how much the clocks of services may differ
   * @param atMost how many to forget, 1 or more
   * @throws IllegalArgumentException if {@code floor} is before {@code settledBefore}, or {@code
   *     atMost} is below 1
   */
  public Expiry {
    requireNonNull(settledBefore, "settledBefore");
    requireNonNull(floor, "floor");
    if (floor.isBefore(settledBefore)) {
      throw new IllegalArgumentException(
          "floor is %s, before settledBefore, %s; what is forgotten must lie below the floor"
              .formatted(floor, settledBefore));
    }
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost is " + atMost + "; forget 1 or more");
    }
  }
}
