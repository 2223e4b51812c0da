package io.eni4j;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.Optional;

/** A repository in memory, before whose commits something can happen. */
final class InterferingRepository implements NetworkRepository {

  /** What happens before a commit. */
  @FunctionalInterface
  interface Interference {
    /** A guard that is said not to hold any more; empty: the commit goes on. */
    Optional<Guard> before(ChangeSet changeSet, int commit);
  }

  private final NetworkRepository repository = new InMemoryNetworkRepository();
  private Interference interference = (changeSet, commit) -> Optional.empty();
  private int commits;

  @Override
  public Snapshot snapshot() {
    return repository.snapshot();
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    Optional<Guard> broken = interference.before(changeSet, ++commits);
    return broken.isPresent() ? new CommitResult.Stale(broken.get()) : repository.commit(changeSet);
  }

  @Override
  public void close() {
    repository.close();
  }

  /** From now on this happens, the next commit being the first. */
  void interfere(Interference newInterference) {
    interference = newInterference;
    commits = 0;
  }

  /** How many commits were tried since. */
  int commits() {
    return commits;
  }
}
