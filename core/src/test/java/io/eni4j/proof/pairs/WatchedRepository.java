package io.eni4j.proof.pairs;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** A repository that remembers what was committed, and whose callers can be made to meet. */
final class WatchedRepository extends ForwardingRepository {
  private final Runnable beforeCommit;
  private final Map<Long, ChangeSet> committed = new ConcurrentHashMap<>();
  private final LongAdder stale = new LongAdder();
  private final ThreadLocal<Long> seen = ThreadLocal.withInitial(() -> 0L);

  /**
   * Watches a repository.
   *
   * @param beforeCommit what a thread does before each commit
   */
  WatchedRepository(NetworkRepository repository, Runnable beforeCommit) {
    super(repository);
    this.beforeCommit = beforeCommit;
  }

  /** The revision of the last snapshot that this thread opened. */
  long seen() {
    return seen.get();
  }

  /** Every change set stored, by its revision. */
  Map<Long, ChangeSet> committed() {
    return committed;
  }

  /** How many commits were stale. */
  long stale() {
    return stale.sum();
  }

  @Override
  public Snapshot snapshot() {
    Snapshot snapshot = super.snapshot();
    seen.set(snapshot.revision());
    return snapshot;
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    beforeCommit.run();
    CommitResult result = super.commit(changeSet);
    if (result instanceof CommitResult.Committed stored) {
      if (committed.put(stored.revision(), changeSet) != null) {
        throw new Anomaly("revision " + stored.revision() + " was given out twice");
      }
    } else {
      stale.increment();
    }
    return result;
  }
}
