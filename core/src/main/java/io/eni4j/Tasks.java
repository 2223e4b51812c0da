package io.eni4j;

import io.eni4j.model.Namespace;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.operation.Operation;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.TaskBoard;
import io.eni4j.repository.TaskInFlight;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The tasks that a service works on: those that it began, and those that it took over from
 * processes whose heartbeat stands still. Several times in each lease it beats, and it looks after
 * deadlines and for tasks that nobody works on, in all namespaces of the store.
 */
final class Tasks implements AutoCloseable {
  /** How often in each lease it beats and looks. */
  private static final int ROUNDS_PER_LEASE = 3;

  private final TaskDesk desk;
  private final TaskBoard board;
  private final NetworkRepository own;
  private final Waiters waiters;
  private final Heartbeats heartbeats;
  private final Map<String, TaskRun> runs = new ConcurrentHashMap<>();

  // Touched by one round at a time.
  private final Map<Namespace, NetworkRepository> others = new HashMap<>();
  private final AtomicBoolean isClosed = new AtomicBoolean();

  Tasks(TaskDesk desk, NetworkRepository own, TaskBoard board, Patience patience) {
    this.desk = desk;
    this.own = own;
    this.board = board;
    this.heartbeats = new Heartbeats(desk, board);
    this.waiters = new Waiters(desk, own, patience);
  }

  /**
   * Beats for the first time, and from then on again and again.
   *
   * @throws io.eni4j.repository.RepositoryException if the store fails
   */
  void begin() {
    heartbeats.beat();
    again(this::beat);
    desk.threads().watch(this::round);
  }

  /** A task that begins with a phase; empty: what is done in that phase takes no time. */
  Optional<Task.Builder> task(TaskKind kind, TaskPhase phase, Ticket ticket, Supplier<String> id) {
    return !desk.drivers().takesTime(phase)
        ? Optional.empty()
        : Optional.of(
            Task.builder()
                .id(id.get())
                .kind(kind)
                .phase(phase)
                .token(ticket.token().value())
                .claimant(desk.process())
                .deadline(desk.clock().instant().plus(desk.timeout())));
  }

  /** Whether what an operation leads to may be a task. */
  static boolean mayBegin(Operation<?> operation) {
    return switch (operation.kind()) {
      case ATTACH_NETWORK_INTERFACE,
          DETACH_NETWORK_INTERFACE,
          MOVE_NETWORK_INTERFACE,
          FORCE_DETACH_NETWORK_INTERFACE,
          START_INSTANCE,
          STOP_INSTANCE,
          REBOOT_INSTANCE,
          RESIZE_INSTANCE,
          DELETE_INSTANCE ->
          true;
      default -> false;
    };
  }

  /** Works on a task that was begun in the service's own namespace. */
  void begun(Task task) {
    run(new TaskPlace(own, board.namespace(), true, task.instanceId(), task.id(), task.token()));
  }

  private void run(TaskPlace place) {
    if (isClosed.get()) {
      return;
    }
    boolean[] isNew = {false};
    TaskRun run =
        runs.computeIfAbsent(
            key(place),
            key -> {
              isNew[0] = true;
              return new TaskRun(desk, place, this::ended);
            });
    if (isNew[0] && isClosed.get()) {
      run.stop();
      runs.remove(key(place), run);
    } else if (isNew[0]) {
      begin(run);
    }
  }

  /** What cannot begin now is found again by the next round. */
  private void begin(TaskRun run) {
    try {
      desk.threads().execute(run::begin);
    } catch (RuntimeException | Error e) {
      runs.remove(key(run.place()), run);
      desk.watch().delayed(e);
    }
  }

  private static String key(TaskPlace place) {
    return key(place.namespace(), place.task());
  }

  private static String key(Namespace namespace, String task) {
    return namespace + " " + task;
  }

  private void ended(TaskRun run) {
    TaskPlace place = run.place();
    runs.remove(key(place), run);
    if (place.isOwn()) {
      waiters.settled(place.token());
    }
  }

  /** A handle on an operation whose task is under way. */
  <T> TaskHandle<T> handle(Operation<T> operation, Ticket ticket, T begun) {
    return waiters.handle(operation, ticket, begun);
  }

  private void beat() {
    if (!isClosed.get()) {
      try {
        heartbeats.beat();
      } catch (RuntimeException | Error e) {
        desk.watch().delayed(e);
      } finally {
        again(this::beat);
      }
    }
  }

  /** Looks after deadlines, and finds what nobody works on. */
  private synchronized void round() {
    if (isClosed.get()) {
      return;
    }
    try {
      Instant now = desk.clock().instant();
      List.copyOf(runs.values()).forEach(it -> it.look(now));
      lookAround();
      askElsewhere();
    } catch (RuntimeException | Error e) {
      desk.watch().delayed(e);
    } finally {
      again(this::round);
    }
  }

  /** Does something once more some time later; whatever goes wrong, until the service is closed. */
  private void again(Runnable watching) {
    desk.threads()
        .handOn(
            desk.lease().dividedBy(ROUNDS_PER_LEASE),
            () -> {
              try {
                desk.threads().watch(watching);
              } catch (RuntimeException | Error e) {
                if (!isClosed.get()) {
                  desk.watch().delayed(e);
                  again(watching);
                }
              }
            });
  }

  /** Asks for outcomes of tasks that another process works on. */
  private void askElsewhere() {
    Set<String> here = new HashSet<>();
    for (TaskRun run : runs.values()) {
      if (run.place().isOwn()) {
        here.add(run.place().token());
      }
    }
    waiters.askExcept(here);
  }

  private void lookAround() {
    // What runs before it is looked up who has which task is in there, if it is still ours.
    Map<String, TaskRun> lost = new HashMap<>(runs);
    List<TaskInFlight> inFlight = board.inFlight();
    Map<String, Long> beats = board.beats();
    Set<String> claimants = new HashSet<>();
    for (TaskInFlight one : inFlight) {
      if (isClosed.get()) {
        return;
      }
      if (one.task().claimant().equals(desk.process())) {
        lost.remove(key(one.namespace(), one.task().id()));
      }
      if (one.instanceId().equals(one.task().instanceId())) {
        claimants.add(one.task().claimant());
        lookAt(one, beats);
      }
    }
    lost.values().forEach(TaskRun::verify);
    heartbeats.tidy(beats, claimants);
  }

  /**
   * Works on a task that nobody works on, if there is a driver for it; one that cannot be worked on
   * keeps no other one.
   */
  private void lookAt(TaskInFlight one, Map<String, Long> beats) {
    try {
      if (one.task().claimant().equals(desk.process())) {
        run(place(one));
      } else if (heartbeats.isDead(one.task().claimant(), beats)
          && desk.drivers().has(one.task().phase())) {
        takeOver(place(one), one.task().claimant());
      }
    } catch (RuntimeException e) {
      desk.watch().delayed(e);
    }
  }

  private TaskPlace place(TaskInFlight one) {
    boolean isOwn = one.namespace().equals(board.namespace());
    return new TaskPlace(
        isOwn ? own : others.computeIfAbsent(one.namespace(), board::open),
        one.namespace(),
        isOwn,
        one.instanceId(),
        one.task().id(),
        one.task().token());
  }

  /** Claims a task of a process that is dead, unless another one was quicker. */
  private void takeOver(TaskPlace place, String dead) {
    Optional<TaskCommits.Committed> claimed = new TaskCommits(desk, place).claimFrom(dead);
    if (claimed.isPresent()) {
      desk.watch().takenOver(claimed.get().task(), claimed.get().revision());
      // One from before the task was lost to the process that is dead.
      TaskRun former = runs.remove(key(place));
      if (former != null) {
        former.stop();
      }
      run(place);
    }
  }

  /** Leaves all tasks to whoever comes next. */
  @Override
  public void close() {
    if (!isClosed.compareAndSet(false, true)) {
      return;
    }
    List.copyOf(runs.values()).forEach(TaskRun::stop);
    // While no lock is held.
    waiters.close();
    leave();
    desk.threads().close();
  }

  /** Waits for the end of a round, which uses the repositories of others. */
  private synchronized void leave() {
    try {
      heartbeats.leave();
    } catch (RuntimeException e) {
      desk.watch().delayed(e);
    }
    others.values().forEach(NetworkRepository::close);
  }
}
