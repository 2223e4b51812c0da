package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.model.Instance;
import io.eni4j.model.Namespace;
import io.eni4j.operation.IdempotencyToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that share a repository in memory, which has one namespace. */
final class InMemoryTaskBoard implements TaskBoard {
  private final InMemoryNetworkRepository repository;
  private final Namespace namespace;
  private final Map<String, Long> beats = new ConcurrentHashMap<>();

  InMemoryTaskBoard(InMemoryNetworkRepository repository, Namespace namespace) {
    this.repository = repository;
    this.namespace = namespace;
  }

  @Override
  public Namespace namespace() {
    return namespace;
  }

  @Override
  public void beat(String process) {
    repository.contents();
    beats.merge(requireNonNull(process, "process"), 1L, Long::sum);
  }

  @Override
  public Map<String, Long> beats() {
    repository.contents();
    return Map.copyOf(beats);
  }

  @Override
  public void leave(String process) {
    repository.contents();
    beats.remove(requireNonNull(process, "process"));
  }

  @Override
  public List<TaskInFlight> inFlight() {
    List<TaskInFlight> inFlight = new ArrayList<>();
    try (Snapshot snapshot = repository.snapshot()) {
      Optional<Query<Instance>> query =
          Optional.of(Query.INSTANCES.withPageSize(Query.MAX_PAGE_SIZE));
      while (query.isPresent()) {
        Query<Instance> asked = query.get();
        Page<Instance> page = snapshot.list(asked);
        for (Instance instance : page.items()) {
          instance
              .task()
              .ifPresent(it -> inFlight.add(new TaskInFlight(namespace, instance.id(), it)));
        }
        query = page.next().map(asked::after);
      }
    }
    return inFlight;
  }

  @Override
  public NetworkRepository open(Namespace other) {
    if (!other.equals(namespace)) {
      throw new IllegalArgumentException(
          "namespace is " + other + "; this store in memory has only " + namespace);
    }
    return new Borrowed(repository);
  }

  /** The same repository for somebody who does not close it. */
  private record Borrowed(InMemoryNetworkRepository origin) implements NetworkRepository {
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
      // It is another's.
    }
  }
}
