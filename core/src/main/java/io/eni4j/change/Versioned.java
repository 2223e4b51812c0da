package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Resource;

/**
 * A resource together with the revision of its last write.
 *
 * <p>Revisions are the store's own and grow store-wide; none occurs twice, not even after a
 * resource was deleted and created again. Immutable and thread-safe.
 *
 * @param <R> the kind of resource
 * @param value the resource
 * @param revision the revision of the commit that wrote or touched it last, 1 or more; {@link
 *     #PENDING} in a view of what is not stored yet
 */
public record Versioned<R extends Resource>(R value, long revision) {

  /** The revision of a record that no commit has stored yet. */
  public static final long PENDING = 0;

  /**
   * Checks that nothing is null.
   *
   * @param value the resource
   * @param revision the revision of the commit that wrote or touched it last, 1 or more; {@link
   *     #PENDING} in a view of what is not stored yet
   */
  public Versioned {
    requireNonNull(value, "value");
  }
}
