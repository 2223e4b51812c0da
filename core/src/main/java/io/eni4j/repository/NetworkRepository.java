package io.eni4j.repository;

import io.eni4j.change.ChangeSet;

/**
 * A store of one namespace: one account in one region.
 *
 * <p>Implementations are safe for use by many threads at once. Commits and snapshots are strictly
 * serializable: each takes effect at one instant between its call and its return.
 */
public interface NetworkRepository extends AutoCloseable {

  /**
   * Opens a view of one instant, not earlier than the call.
   *
   * <p>A snapshot never sees half a commit, and holds up no commit. It may cost the store memory or
   * a connection until it is closed.
   *
   * @throws RepositoryException if the store fails or is closed
   */
  Snapshot snapshot();

  /**
   * Stores a change set whole, or not at all.
   *
   * <p>In one atomic step all guards are checked, then all writes are applied under one new
   * revision, higher than every revision before. The answer is {@link CommitResult.Stale}, and
   * nothing is stored, if a guard does not hold; if an inserted key exists or a key to be updated,
   * deleted or touched does not; if a slot would be filled twice; or if a record that remains would
   * point at one that does not exist. The store takes at least 1,024 writes in one change set.
   *
   * @throws RepositoryException if the store fails or is closed; it says whether the change may
   *     have been stored
   */
  CommitResult commit(ChangeSet changeSet);

  /**
   * Gives back what the store holds. Later calls of other methods throw {@link
   * RepositoryException}; closing again does nothing. Snapshots still open are undefined from then
   * on.
   */
  @Override
  void close();
}
