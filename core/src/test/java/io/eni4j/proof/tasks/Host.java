package io.eni4j.proof.tasks;

import io.eni4j.AddressChoice;
import io.eni4j.EniService;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.model.Namespace;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import io.eni4j.repository.TaskInFlight;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A process with a service, which can crash at any commit, and be paused. */
final class Host {
  static final Duration LEASE = Duration.ofSeconds(15);
  static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Lab lab;
  private final Queue<Runnable> held = new ArrayDeque<>();
  private final EniService service;
  private boolean isAlive = true;
  private boolean isPaused;
  private int commitsLeft = Integer.MAX_VALUE;
  private boolean isStoredAtCrash;
  private int commits;

  Host(Lab lab, long seed) {
    this.lab = lab;
    this.service =
        EniService.builder()
            .repository(new Store(lab.store()))
            .driver(lab.wire().attachments())
            .instanceDriver(lab.wire().instances())
            .clock(lab.clock())
            .waiting(lab.clock()::advance)
            .taskThreads(
                (time, work) -> lab.clock().after(time, () -> execute(work)), this::execute)
            .lease(LEASE)
            .taskTimeout(TIMEOUT)
            .addressChoice(AddressChoice.LOWEST_FIRST)
            .seed(seed)
            .build();
  }

  EniService service() {
    return service;
  }

  boolean isAlive() {
    return isAlive;
  }

  boolean isWorking() {
    return isAlive && !isPaused;
  }

  /** How many change sets it has tried to store. */
  int commits() {
    return commits;
  }

  /** The process dies now. */
  void crash() {
    isAlive = false;
    held.clear();
  }

  /** The process dies at a commit to come, 0 being the next, before or after that is stored. */
  void crashAt(int commit, boolean isStored) {
    commitsLeft = commit;
    isStoredAtCrash = isStored;
  }

  void pause() {
    isPaused = true;
  }

  /** What was to be done meanwhile is done now. */
  void resume() {
    isPaused = false;
    while (isWorking() && !held.isEmpty()) {
      execute(held.remove());
    }
  }

  /** Submits; whether the process outlived it. */
  boolean submits(Operation<?> operation, Optional<IdempotencyToken> token) {
    try {
      if (token.isPresent()) {
        service.submit(operation, token.get());
      } else {
        service.submit(operation);
      }
      return true;
    } catch (Crash e) {
      return false;
    }
  }

  private void execute(Runnable work) {
    if (!isAlive) {
      return;
    } else if (isPaused) {
      held.add(work);
      return;
    }
    try {
      work.run();
    } catch (Crash e) {
      // The others go on.
      crash();
    }
  }

  /** The common store as this process sees it. */
  private final class Store implements NetworkRepository {
    private final NetworkRepository origin;

    Store(NetworkRepository origin) {
      this.origin = origin;
    }

    private NetworkRepository origin() {
      if (!isAlive) {
        throw new Crash();
      }
      return origin;
    }

    @Override
    public Snapshot snapshot() {
      return origin().snapshot();
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      origin();
      commits++;
      if (commitsLeft-- > 0) {
        return lab.committed(changeSet, origin.commit(changeSet));
      }
      if (isStoredAtCrash) {
        lab.committed(changeSet, origin.commit(changeSet));
      }
      crash();
      throw new Crash();
    }

    @Override
    public Optional<Settled> answer(IdempotencyToken token) {
      return origin().answer(token);
    }

    @Override
    public int expire(Expiry expiry) {
      return origin().expire(expiry);
    }

    @Override
    public boolean canLeaveOutcomesUnknown() {
      return false;
    }

    @Override
    public Optional<TaskBoard> taskBoard() {
      return origin.taskBoard().map(Board::new);
    }

    @Override
    public void close() {
      // The store is everybody's.
    }
  }

  private final class Board implements TaskBoard {
    private final TaskBoard origin;

    Board(TaskBoard origin) {
      this.origin = origin;
    }

    private TaskBoard origin() {
      if (!isAlive) {
        throw new Crash();
      }
      return origin;
    }

    @Override
    public Namespace namespace() {
      return origin.namespace();
    }

    @Override
    public void beat(String process) {
      origin().beat(process);
    }

    @Override
    public Map<String, Long> beats() {
      return origin().beats();
    }

    @Override
    public void leave(String process) {
      origin().leave(process);
    }

    @Override
    public List<TaskInFlight> inFlight() {
      return origin().inFlight();
    }

    @Override
    public NetworkRepository open(Namespace namespace) {
      return new Store(origin().open(namespace));
    }
  }
}
