package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.Guard;
import io.eni4j.change.Settled;
import io.eni4j.model.ResourceKey;
import java.time.Instant;
import java.util.Map;

/**
 * What became of a change set.
 *
 * <p>Every result is immutable and thread-safe.
 */
public sealed interface CommitResult {

  /**
   * The change set is stored.
   *
   * @param revision the revision that its records have now
   * @param formerRevisions the revision that each record had before which was there; all of them
   *     where the change set came with its cause and the store knows them, else none
   */
  record Committed(long revision, Map<ResourceKey<?>, Long> formerRevisions)
      implements CommitResult {
    /**
     * Checks that nothing is null.
     *
     * @param revision the revision that its records have now
     * @param formerRevisions the revision that each record had before
     */
    public Committed {
      formerRevisions = Map.copyOf(formerRevisions);
    }

    /**
     * The change set is stored, and nothing is told of what was before.
     *
     * @param revision the revision that its records have now
     */
    public Committed(long revision) {
      this(revision, Map.of());
    }
  }

  /**
   * Nothing is stored, because the state is no longer what the change set relied on.
   *
   * @param reason a guard that does not hold; where the change set has none for what does not fit,
   *     the guard that would have said so: {@link Guard.Absent} for a key that exists, {@link
   *     Guard.Unchanged} with revision 0 for one that does not, {@link Guard.Vacant} for a slot
   *     that is taken, {@link Guard.Unreferenced} for a key that is pointed at
   */
  record Stale(Guard reason) implements CommitResult {
    /**
     * Checks that nothing is null.
     *
     * @param reason a guard that does not hold; where the change set has none for what does not
     *     fit, the guard that would have said so: {@link Guard.Absent} for a key that exists,
     *     {@link Guard.Unchanged} with revision 0 for one that does not, {@link Guard.Vacant} for a
     *     slot that is taken, {@link Guard.Unreferenced} for a key that is pointed at
     */
    public Stale {
      requireNonNull(reason, "reason");
    }
  }

  /**
   * Nothing of the change set is stored, because its token is used up.
   *
   * @param settled the one outcome of the token
   */
  record Answered(Settled settled) implements CommitResult {
    /**
     * Checks that nothing is null.
     *
     * @param settled the one outcome of the token
     */
    public Answered {
      requireNonNull(settled, "settled");
    }
  }

  /**
   * Nothing of the change set is stored, because the submission began before the floor: its token
   * may have been used up and forgotten since, so what became of it is unknown.
   *
   * @param floor the instant from which on submissions can be settled
   */
  record TooLate(Instant floor) implements CommitResult {
    /**
     * Checks that nothing is null.
     *
     * @param floor the instant from which on submissions can be settled
     */
    public TooLate {
      requireNonNull(floor, "floor");
    }
  }
}
