package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.Guard;

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
   */
  record Committed(long revision) implements CommitResult {}

  /**
   * Nothing is stored, because the state is no longer what the change set relied on.
   *
   * @param reason a guard that does not hold; for a key or slot that is taken or gone without the
   *     change set having a guard for it, the guard that would have said so
   */
  record Stale(Guard reason) implements CommitResult {
    /** Checks that nothing is null. */
    public Stale {
      requireNonNull(reason, "reason");
    }
  }
}
