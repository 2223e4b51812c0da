package io.eni4j;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.RecordingView;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Decision;
import io.eni4j.policy.Effect;
import io.eni4j.policy.Limits;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door: asks the policy, and stores what it allows.
 *
 * <p>An operation can be asked three ways: {@link #check} (nothing is stored), {@link #submit}
 * (answers a value), and {@link #execute} with the plain methods of {@link NetworkOperations}
 * (throws when refused). Each is decided on a view of one instant, and stored only if what the
 * decision relied on still holds; else it is decided afresh.
 *
 * <p>A service is safe for use by many threads at once.
 */
public final class EniService implements NetworkOperations, NetworkReads, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EniService.class);
  private static final int ATTEMPTS_WITHOUT_PAUSE = 4;
  private static final long LONGEST_PAUSE_NANOS = 5_000_000;

  private final NetworkRepository repository;
  private final NetworkPolicy policy;
  private final Sources sources;
  private final SubnetLocks locks;
  private final int maxAttempts;

  EniService(NetworkRepository repository, NetworkPolicy policy, Sources sources, int maxAttempts) {
    this.repository = repository;
    this.policy = policy;
    this.sources = sources;
    this.locks = new SubnetLocks(sources.addressChoice());
    this.maxAttempts = maxAttempts;
  }

  /** A service in memory with JD Cloud's numbers, ids at random, and the system's clock. */
  public static EniService inMemory() {
    return builder().build();
  }

  /** Starts a builder; what is not told it is as in {@link #inMemory()}. */
  public static EniServiceBuilder builder() {
    return new EniServiceBuilder();
  }

  /** The numbers in the rules. */
  public Limits limits() {
    return policy.limits();
  }

  /**
   * Says whether an operation may be now, and stores nothing: the dry run.
   *
   * @throws io.eni4j.repository.RepositoryException if the store fails
   */
  public Decision check(Operation<?> operation) {
    requireNonNull(operation, "operation");
    try (Snapshot snapshot = repository.snapshot()) {
      return policy.decide(operation, snapshot);
    }
  }

  /**
   * Carries an operation out if the policy allows it, and answers what became of it.
   *
   * @throws ContentionException if others kept changing what it relies on; nothing was stored
   * @throws io.eni4j.repository.RepositoryException if the store fails; it says whether the change
   *     may have been stored
   */
  public <T> Outcome<T> submit(Operation<T> operation) {
    requireNonNull(operation, "operation");
    return locks.locked(operation, repository, () -> decideAndCommit(operation));
  }

  @Override
  public <T> T execute(Operation<T> operation) {
    Outcome<T> outcome = submit(operation);
    if (outcome instanceof Outcome.Accepted<T> accepted) {
      return accepted.value();
    }
    throw new OperationDeniedException(operation.kind(), outcome.violations());
  }

  @Override
  public Snapshot snapshot() {
    return repository.snapshot();
  }

  /** Closes the repository. */
  @Override
  public void close() {
    repository.close();
  }

  private <T> Outcome<T> decideAndCommit(Operation<T> operation) {
    String name = operation.kind().operationName();
    int attempt = 1;
    while (true) {
      Chooser chooser;
      Effect<T> effect;
      ChangeSet changeSet;
      try (Snapshot snapshot = repository.snapshot()) {
        RecordingView view = new RecordingView(snapshot);
        Decision decision = policy.decide(operation, view);
        if (!decision.isAllowed()) {
          LOG.debug("{} denied: {}", name, decision.violations());
          return new Outcome.Denied<>(decision.violations());
        }
        chooser = new Chooser(snapshot, sources);
        effect = policy.effect(operation, view, chooser);
        changeSet = view.changeSet(effect.writes());
      }
      CommitResult result = repository.commit(changeSet);
      if (result instanceof CommitResult.Committed committed) {
        LOG.debug("{} accepted at revision {}", name, committed.revision());
        return new Outcome.Accepted<>(effect.result(), committed.revision());
      }
      Guard reason = ((CommitResult.Stale) result).reason();
      LOG.debug("{} is decided afresh: {} does not hold any more", name, reason);
      // Somebody else was quicker with a proposal: that is progress, not contention.
      if (!chooser.hasProposed(reason)) {
        if (attempt == maxAttempts) {
          throw new ContentionException(
              name
                  + " met changes by others in each of "
                  + maxAttempts
                  + " attempts, at last "
                  + reason
                  + "; try again, or give the service more attempts");
        }
        pause(attempt++);
      }
    }
  }

  /** Waits a random time that grows with the attempts, so that rivals do not meet again. */
  private void pause(int attempt) {
    if (attempt > ATTEMPTS_WITHOUT_PAUSE) {
      long longest = Math.min(LONGEST_PAUSE_NANOS, 10_000L * attempt * attempt);
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }
  }
}
