package io.eni4j.jdbc;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Two repositories on one namespace, as two processes have them; calls go to them by turns. */
final class TwoProcesses extends ForwardingRepository {
  private final NetworkRepository first;
  private final NetworkRepository second;
  private final AtomicInteger calls = new AtomicInteger();

  TwoProcesses(NetworkRepository first, NetworkRepository second) {
    super(first);
    this.first = first;
    this.second = second;
  }

  private NetworkRepository next() {
    return calls.getAndIncrement() % 2 == 0 ? first : second;
  }

  @Override
  public Snapshot snapshot() {
    return next().snapshot();
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    return next().commit(changeSet);
  }

  @Override
  public Optional<Settled> answer(IdempotencyToken token) {
    return next().answer(token);
  }

  @Override
  public int expire(Expiry expiry) {
    return next().expire(expiry);
  }

  @Override
  public void close() {
    first.close();
    second.close();
  }
}
