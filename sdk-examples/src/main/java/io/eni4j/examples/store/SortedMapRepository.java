package io.eni4j.examples.store;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settled;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.util.Optional;
import java.util.UUID;

/**
 * A repository around one value: a commit makes the next one of it, if the change set fits.
 *
 * <p>Nothing is indexed, so every question costs as much as there are records. What is worth a look
 * is how little a store has to decide: whether guards hold, whether what comes out is whole, and
 * that nobody else commits in between.
 */
public final class SortedMapRepository implements NetworkRepository {
  private final String name = UUID.randomUUID().toString();
  private volatile State state = State.EMPTY;
  private volatile boolean closed;

  @Override
  public Snapshot snapshot() {
    requireOpen();
    return new StateSnapshot(state, name);
  }

  @Override
  public synchronized CommitResult commit(ChangeSet changeSet) {
    requireNonNull(changeSet, "changeSet");
    requireOpen();
    Optional<CommitResult> refusal = changeSet.settlement().flatMap(state::refusal);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Guard> broken = Fitting.broken(state, changeSet);
    if (broken.isPresent()) {
      return new CommitResult.Stale(broken.get());
    }
    state = state.after(changeSet);
    return new CommitResult.Committed(state.revision());
  }

  @Override
  public Optional<Settled> answer(IdempotencyToken token) {
    requireNonNull(token, "token");
    requireOpen();
    return Optional.ofNullable(state.answers().get(token));
  }

  @Override
  public synchronized int expire(Expiry expiry) {
    requireNonNull(expiry, "expiry");
    requireOpen();
    int before = state.answers().size();
    state = state.without(expiry);
    return before - state.answers().size();
  }

  /** A commit returns, or throws and has stored nothing. */
  @Override
  public boolean canLeaveOutcomesUnknown() {
    return false;
  }

  @Override
  public void close() {
    closed = true;
  }

  private void requireOpen() {
    if (closed) {
      throw new RepositoryException("the repository is closed; open another", false, null);
    }
  }
}
