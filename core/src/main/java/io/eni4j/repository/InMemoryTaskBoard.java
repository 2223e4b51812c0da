package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.change.Write;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.operation.IdempotencyToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The processes that share a repository in memory, which has one namespace. */
final class InMemoryTaskBoard implements TaskBoard {
  private final InMemoryNetworkRepository repository;
  private final Namespace namespace;
  private final Map<String, Long> beats = new ConcurrentHashMap<>();
  private final Set<InstanceId> busy = new ConcurrentSkipListSet<>();

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

  /** Notes which instances are busy, as a commit leaves them; one commit at a time. */
  void note(ChangeSet changeSet) {
    for (Write write : changeSet.writes()) {
      if (write instanceof Write.Delete delete && delete.key() instanceof InstanceId id) {
        busy.remove(id);
      } else if (write instanceof Write.Insert insert) {
        note(insert.value());
      } else if (write instanceof Write.Update update) {
        note(update.value());
      }
    }
  }

  private void note(Resource resource) {
    if (resource instanceof Instance instance) {
      if (instance.task().isPresent()) {
        busy.add(instance.id());
      } else {
        busy.remove(instance.id());
      }
    }
  }

  @Override
  public List<TaskInFlight> inFlight() {
    List<TaskInFlight> inFlight = new ArrayList<>();
    List<InstanceId> noted = List.copyOf(busy);
    try (Snapshot snapshot = repository.snapshot()) {
      for (InstanceId id : noted) {
        snapshot
            .find(id)
            .flatMap(it -> it.value().task())
            .ifPresent(it -> inFlight.add(new TaskInFlight(namespace, id, it)));
      }
    }
    return inFlight;
  }

  @Override
  public NetworkRepository open(Namespace other) {
    repository.contents();
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
