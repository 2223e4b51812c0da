package io.eni4j.proof.orders;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A store at the other end of a line: every call waits for its cue, replies get lost, and what was
 * sent may arrive later than its sender thinks.
 */
final class LossyRepository extends ForwardingRepository {
  private final Stage stage;
  private final Paths paths;
  private final List<Acceptance> acceptances = new ArrayList<>();
  private final List<ChangeSet> onItsWay = new ArrayList<>();
  private int losses;
  private int steps;

  /**
   * An operation that was stored under a token.
   *
   * @param changeSet what was stored
   * @param step when
   */
  record Acceptance(ChangeSet changeSet, int step) {}

  LossyRepository(NetworkRepository origin, Stage stage, Paths paths, int losses) {
    super(origin);
    this.stage = stage;
    this.paths = paths;
    this.losses = losses;
  }

  /** How many steps have been made. */
  int steps() {
    return steps;
  }

  /** Takes note of a step that is no call. */
  void step() {
    steps++;
  }

  List<Acceptance> acceptances() {
    return acceptances;
  }

  boolean hasOnItsWay() {
    return !onItsWay.isEmpty();
  }

  /** What was sent first arrives. */
  void deliver() {
    arrive(onItsWay.remove(0));
  }

  @Override
  public boolean canLeaveOutcomesUnknown() {
    return true;
  }

  @Override
  public Snapshot snapshot() {
    pause();
    return super.snapshot();
  }

  @Override
  public Optional<Settled> answer(IdempotencyToken token) {
    pause();
    return super.answer(token);
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    pause();
    int fate = losses > 0 ? paths.choose(3) : 0;
    if (fate == 0) {
      return arrive(changeSet);
    }
    losses--;
    if (fate == 1) {
      arrive(changeSet);
    } else {
      onItsWay.add(changeSet);
    }
    throw new RepositoryException("the connection is lost", true, null);
  }

  private CommitResult arrive(ChangeSet changeSet) {
    CommitResult result = super.commit(changeSet);
    boolean accepts =
        changeSet.settlement().filter(it -> it.answer() instanceof Answer.Accepted).isPresent();
    if (accepts && result instanceof CommitResult.Committed) {
      acceptances.add(new Acceptance(changeSet, steps));
    }
    return result;
  }

  private void pause() {
    stage.pause();
    steps++;
  }
}
