package io.eni4j.repository;

import org.jspecify.annotations.Nullable;

/**
 * One value of a cell, in force from its revision until that of the next version.
 *
 * @param <V> the kind of value
 */
final class Version<V> {
  /** The revision of the commit that set the value. */
  final long at;

  /** The value; null: there is none from here on. */
  final @Nullable V value;

  /**
   * The version before. Only a commit changes it, and only to skip versions that nobody can see, so
   * readers need no order here: whichever they meet leads them to the same answer.
   */
  @Nullable Version<V> previous;

  /** Whether the garbage has this version on the list of a snapshot that sees it. */
  boolean parked;

  Version(long at, @Nullable V value, @Nullable Version<V> previous) {
    this.at = at;
    this.value = value;
    this.previous = previous;
  }
}
