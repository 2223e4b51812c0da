package io.eni4j.repository;

import java.util.Arrays;

/**
 * Which revisions are still seen: those of open snapshots, and everything from a floor on, because
 * snapshots to come start there.
 *
 * <p>Immutable. It stays true: snapshots that are closed later only make it too careful.
 */
final class Horizon {
  /** No snapshot sees it. */
  static final long NOBODY = -1;

  /** Snapshots to come may see it. */
  static final long FUTURE = Long.MAX_VALUE;

  private final long floor;
  private final long[] open;

  /**
   * Takes what was found.
   *
   * @param floor the lowest revision that a snapshot opened from now on can have
   * @param open the revisions of open snapshots, in any order
   */
  Horizon(long floor, long[] open) {
    this.floor = floor;
    this.open = open;
    Arrays.sort(open);
  }

  /**
   * The lowest revision of an open snapshot that sees what was in force from one revision until
   * before another.
   */
  long observer(long from, long until) {
    if (until > floor) {
      return FUTURE;
    }
    int at = Arrays.binarySearch(open, from);
    int next = at >= 0 ? at : -at - 1;
    return next < open.length && open[next] < until ? open[next] : NOBODY;
  }

  /** Whether a snapshot of that revision was open. */
  boolean isOpen(long revision) {
    return Arrays.binarySearch(open, revision) >= 0;
  }
}
