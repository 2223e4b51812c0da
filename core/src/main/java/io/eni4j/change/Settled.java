package io.eni4j.change;

import static java.util.Objects.requireNonNull;

/**
 * A settlement as a store keeps it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param settlement the outcome of a token
 * @param revision the revision of the commit that settled it
 */
public record Settled(Settlement settlement, long revision) {

  /**
   * Checks that nothing is null.
   *
   * @param settlement the outcome of a token
   * @param revision the revision of the commit that settled it
   */
  public Settled {
    requireNonNull(settlement, "settlement");
  }
}
