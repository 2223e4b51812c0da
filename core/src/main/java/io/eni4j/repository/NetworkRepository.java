package io.eni4j.repository;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.operation.IdempotencyToken;
import java.util.Optional;

/**
 * A store of one namespace: one account in one region.
 *
 * <p>Implementations are safe for use by many threads at once. Commits and snapshots are strictly
 * serializable: a commit takes effect at one instant between its call and its return, a snapshot
 * shows one instant between its call and its first answer. Tests of all this, for stores of any
 * kind, are published as the artifact's classifier {@code testkit}.
 */
public interface NetworkRepository extends AutoCloseable {

  /**
   * Opens a view of one instant, not earlier than the call and not later than its first answer.
   *
   * <p>A snapshot never sees half a commit, and holds up no commit. It may cost the store memory or
   * a connection until it is closed.
   *
   * @return the view
   * @throws RepositoryException if the store fails or is closed
   */
  Snapshot snapshot();

  /**
   * Stores a change set whole, or not at all.
   *
   * <p>In one atomic step all guards are checked, then all writes are applied under one new
   * revision, which no other commit ever has. It is higher than those of all commits that had
   * returned before, and of all that this one relied on or wrote over; so commits that have to do
   * with each other take effect in the order of their revisions.
   *
   * <p>The answer is {@link CommitResult.Stale}, and nothing is stored, if a guard does not hold;
   * if an inserted key exists or a key to be updated, deleted or touched does not; if a slot would
   * be filled twice; or if a record that remains would point at one that does not exist. The store
   * takes at least 1,024 writes in one change set.
   *
   * <p>A change set with a {@link io.eni4j.change.Settlement} uses its token up in the same step.
   * Before any guard is looked at, a submission that began before the floor of {@link #expire} is
   * answered with {@link CommitResult.TooLate}, and else a token that is used up already with
   * {@link CommitResult.Answered}; nothing is stored then. What a task {@link
   * io.eni4j.change.Settlement#ends} with is no submission, so no floor is too high for it; it
   * takes the place of what that task was begun with, is kept where there is no answer, and is
   * answered with any other.
   *
   * @param changeSet what to store
   * @return the revision, or why nothing is stored
   * @throws RepositoryException if the store fails or is closed; it says whether the change may
   *     have been stored
   */
  CommitResult commit(ChangeSet changeSet);

  /**
   * {@return the one outcome of a token; empty: there is none yet, though one may be on its way, or
   * it has been forgotten}
   *
   * @param token the token
   * @throws RepositoryException if the store fails or is closed
   */
  Optional<Settled> answer(IdempotencyToken token);

  /**
   * Forgets outcomes of tokens that were settled before an instant, the oldest first; the store may
   * forget fewer than asked for. What a task was begun with is not forgotten before the task ends.
   *
   * <p>In the same atomic step as the first of them is forgotten, the store's floor is raised: from
   * then on no submission that began before {@link Expiry#settledBefore} settles anything, and none
   * that began at {@link Expiry#floor} or later is refused. So what was still on its way when its
   * token was settled by somebody else stays out, though the token is forgotten.
   *
   * <p>A store that keeps events ({@link EventLog}) forgets those that were decided before the same
   * instant too, of as many commits.
   *
   * @param expiry what to forget
   * @return how many were forgotten; fewer than asked for need not be all
   * @throws RepositoryException if the store fails or is closed; all or none may be forgotten then
   */
  int expire(Expiry expiry);

  /**
   * {@return whether a commit may fail without anybody knowing whether it was stored, as when a
   * connection is lost; then a service submits everything under a token}
   */
  default boolean canLeaveOutcomesUnknown() {
    return true;
  }

  /**
   * {@return whether the store keeps events; then every change set comes with its {@link
   * ChangeSet#cause}}
   */
  default boolean keepsEvents() {
    return false;
  }

  /**
   * {@return what is known of tasks in flight; empty: the store cannot be used with drivers that
   * take their time}
   */
  default Optional<TaskBoard> taskBoard() {
    return Optional.empty();
  }

  /**
   * Gives back what the store holds. Later calls of other methods throw {@link
   * RepositoryException}; closing again does nothing. Snapshots still open are undefined from then
   * on.
   */
  @Override
  void close();
}
