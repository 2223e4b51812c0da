package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settled;
import io.eni4j.model.Namespace;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.IdempotencyToken;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A repository that keeps everything in memory and nothing beyond its own life.
 *
 * <p>Every record, list, slot and counter has a short history, so a snapshot reads the state of its
 * revision without a lock while commits go on. Commits take turns. What no open snapshot can see
 * any more is reclaimed by later commits; a snapshot left open keeps the state that it sees in
 * memory. After {@link Snapshot#close()} a snapshot throws {@link IllegalStateException}.
 *
 * <p>Safe for use by many threads at once.
 */
public final class InMemoryNetworkRepository implements NetworkRepository, ImportTarget {
  private static final int SPINS = 200;

  private final ReentrantLock turn = new ReentrantLock();
  private final OpenSnapshots snapshots = new OpenSnapshots();
  private final PageTokens tokens = new PageTokens();
  private volatile @Nullable Contents contents = new Contents();
  private volatile @Nullable Importing importing;

  // Changed by whoever has the turn.
  private final Garbage garbage = new Garbage(snapshots);
  private final Settlements settlements = new Settlements();

  private final InMemoryTaskBoard taskBoard;

  /** Starts empty, at revision 0, in the namespace of account and region {@code memory}. */
  public InMemoryNetworkRepository() {
    this(new Namespace("memory", "memory"));
  }

  /**
   * Starts empty, at revision 0.
   *
   * @param namespace account and region, as drivers are told them
   */
  public InMemoryNetworkRepository(Namespace namespace) {
    taskBoard = new InMemoryTaskBoard(this, requireNonNull(namespace, "namespace"));
  }

  @Override
  public Snapshot snapshot() {
    requireNoImport();
    return new InMemorySnapshot(contents(), tokens, snapshots.open());
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    requireNonNull(changeSet, "changeSet");
    return commit(changeSet, null);
  }

  /** Commits for an import, or for none. */
  @SuppressWarnings("ReferenceEquality") // the very import that goes on, the very contents
  CommitResult commit(ChangeSet changeSet, @Nullable Importing by) {
    Draft draft = new Draft(contents(), changeSet);
    takeTurn();
    try {
      Contents present = contents();
      if (importing != by) {
        throw isImported();
      }
      CommitResult refusal = changeSet.settlement().map(settlements::refusal).orElse(null);
      if (refusal != null) {
        return refusal;
      }
      if (draft.contents() != present || !draft.isCurrent()) {
        draft = new Draft(present, changeSet);
      }
      Guard broken = GuardCheck.broken(draft);
      if (broken == null) {
        broken = WriteCheck.broken(draft);
      }
      if (broken != null) {
        return new CommitResult.Stale(broken);
      }
      long next = snapshots.published() + 1;
      Map<ResourceKey<?>, Long> former =
          changeSet.cause().isPresent() ? draft.formerRevisions() : Map.of();
      new Commit(present, garbage, next).apply(draft);
      taskBoard.note(changeSet);
      snapshots.publish(next);
      changeSet.settlement().ifPresent(it -> settlements.put(new Settled(it, next)));
      garbage.reclaim(present);
      return new CommitResult.Committed(next, former);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public Optional<Settled> answer(IdempotencyToken token) {
    requireNonNull(token, "token");
    contents();
    requireNoImport();
    return settlements.find(token);
  }

  @Override
  public int expire(Expiry expiry) {
    requireNonNull(expiry, "expiry");
    takeTurn();
    try {
      contents();
      requireNoImport();
      return settlements.expire(expiry);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public Importing beginImport(long aboveRevision) {
    takeTurn();
    try {
      requireNoImport();
      if (!contents().isEmpty()) {
        throw new RepositoryException(
            "the repository has resources; import into an empty one", false, null);
      }
      snapshots.publish(Math.max(snapshots.published(), aboveRevision));
      Importing begun = new InMemoryImport(this);
      importing = begun;
      return begun;
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void abandonImport() {
    contents();
    Importing present = importing;
    if (present != null) {
      endImport(present, false);
    }
  }

  /** Ends an import that goes on; does nothing if it does not, unless it should be finished. */
  @SuppressWarnings("ReferenceEquality") // the very import that goes on
  void endImport(Importing ended, boolean finished) {
    takeTurn();
    try {
      if (importing == ended) {
        importing = null;
        if (!finished && contents != null) {
          contents = new Contents();
          garbage.clear();
        }
      } else if (finished) {
        throw new RepositoryException("the import has been abandoned; begin anew", false, null);
      }
    } finally {
      turn.unlock();
    }
  }

  private void requireNoImport() {
    if (importing != null) {
      throw isImported();
    }
  }

  private static RepositoryException isImported() {
    return new RepositoryException(
        "the repository is being imported into; wait until that is done, or abandon it",
        false,
        null);
  }

  /** Always false: a commit returns, or throws and has stored nothing. */
  @Override
  public boolean canLeaveOutcomesUnknown() {
    return false;
  }

  @Override
  public Optional<TaskBoard> taskBoard() {
    return Optional.of(taskBoard);
  }

  @Override
  public void close() {
    takeTurn();
    try {
      contents = null;
      garbage.clear();
    } finally {
      turn.unlock();
    }
  }

  private void takeTurn() {
    // A turn is shorter than going to sleep and waking up.
    for (int i = 0; i < SPINS; i++) {
      if (turn.tryLock()) {
        return;
      }
      Thread.onSpinWait();
    }
    turn.lock();
  }

  /** What waits to be reclaimed; only while nobody commits. */
  Garbage garbage() {
    return garbage;
  }

  /** What is kept now, for those who count it. */
  Contents contents() {
    Contents present = contents;
    if (present == null) {
      throw new RepositoryException("the repository is closed; open another", false, null);
    }
    return present;
  }
}
