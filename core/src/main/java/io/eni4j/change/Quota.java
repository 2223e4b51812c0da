package io.eni4j.change;

import static java.util.Objects.requireNonNull;

/**
 * How far a counter may go.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counter the counter
 * @param limit the highest count permitted
 */
public record Quota(Counter counter, int limit) {

  /**
   * Checks that nothing is null.
   *
   * @param counter the counter
   * @param limit the highest count permitted
   */
  public Quota {
    requireNonNull(counter, "counter");
  }
}
