package io.eni4j;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import java.util.Optional;

/** A repository that asks another one; what differs is overridden. */
public abstract class ForwardingRepository implements NetworkRepository {
  private final NetworkRepository origin;

  protected ForwardingRepository(NetworkRepository origin) {
    this.origin = origin;
  }

  @Override
  public Snapshot snapshot() {
    return origin.snapshot();
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    return origin.commit(changeSet);
  }

  @Override
  public Optional<Settled> answer(IdempotencyToken token) {
    return origin.answer(token);
  }

  @Override
  public int expire(Expiry expiry) {
    return origin.expire(expiry);
  }

  @Override
  public boolean canLeaveOutcomesUnknown() {
    return origin.canLeaveOutcomesUnknown();
  }

  @Override
  public Optional<TaskBoard> taskBoard() {
    return origin.taskBoard();
  }

  @Override
  public void close() {
    origin.close();
  }
}
