package io.eni4j;

import io.eni4j.change.Answer;
import io.eni4j.change.Cause;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.RecordingView;
import io.eni4j.change.Settled;
import io.eni4j.change.Versioned;
import io.eni4j.model.Instance;
import io.eni4j.model.Namespace;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.policy.TaskTurn;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import io.eni4j.repository.TaskInFlight;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
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
  private final Patience patience;
  private final Map<String, TaskRun> runs = new ConcurrentHashMap<>();
  private final Map<String, Set<Waiting<?>>> waiting = new ConcurrentHashMap<>();

  // Touched by one round at a time.
  private final Map<Namespace, NetworkRepository> others = new HashMap<>();
  private final Map<String, Pulse> pulses = new HashMap<>();
  private final AtomicBoolean isClosed = new AtomicBoolean();
  private final Object pulse = new Object();

  /** The heartbeat of another process, and since when it has stood still. */
  private record Pulse(long beat, long since) {}

  Tasks(TaskDesk desk, NetworkRepository own, TaskBoard board, Patience patience) {
    this.desk = desk;
    this.own = own;
    this.board = board;
    this.patience = patience;
  }

  /**
   * Beats for the first time, and from then on again and again.
   *
   * @throws io.eni4j.repository.RepositoryException if the store fails
   */
  void begin() {
    board.beat(desk.process());
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
    if (place.isOwn() && waiting.containsKey(place.token())) {
      tell(place.token());
    }
  }

  /** A handle on an operation whose task is under way. */
  <T> TaskHandle<T> handle(Operation<T> operation, Ticket ticket, T begun) {
    Waiting<T> waiter = new Waiting<>(operation, ticket, new CompletableFuture<>());
    String token = ticket.token().value();
    // In one step, so that whoever takes them away to tell them takes this one too.
    waiting.compute(
        token,
        (any, those) -> {
          Set<Waiting<?>> all = those == null ? ConcurrentHashMap.newKeySet() : those;
          all.add(waiter);
          return all;
        });
    // The task may have been settled before anybody waited.
    tell(token);
    if (isClosed.get()) {
      waiter.closed();
    }
    return new TaskHandle<>(begun, waiter.outcome(), patience);
  }

  /** Tells those who wait for what is kept under a token, if that is an outcome by now. */
  private void tell(String token) {
    try {
      Optional<Settled> settled =
          own.answer(new IdempotencyToken(token))
              .filter(it -> !(it.settlement().answer() instanceof Answer.Begun));
      if (settled.isPresent()) {
        Set<Waiting<?>> told = waiting.remove(token);
        if (told != null) {
          unlocked(() -> told.forEach(it -> it.tell(settled.get())));
        }
      }
    } catch (RuntimeException e) {
      // The next round asks again.
      desk.watch().delayed(e);
    }
  }

  /** Does what callers have said shall be done then, in a thread that holds no lock of tasks. */
  private void unlocked(Runnable work) {
    try {
      desk.threads().tell(work);
    } catch (RejectedExecutionException e) {
      // The service is being closed.
      work.run();
    }
  }

  /** Who waits for the outcome of an operation. */
  private record Waiting<T>(Operation<T> operation, Ticket ticket, CompletableFuture<T> outcome) {
    void tell(Settled settled) {
      try {
        outcome.complete(Answers.outcome(operation, ticket, settled).result().orElseThrow());
      } catch (RuntimeException e) {
        outcome.completeExceptionally(e);
      }
    }

    void closed() {
      outcome.completeExceptionally(
          new IllegalStateException(
              "the service is closed; whoever opens the store next goes on with "
                  + operation.kind().operationName()
                  + ", and tells what becomes of it under the token "
                  + ticket.token()));
    }
  }

  /** Says that this process is at work; however long a round takes, and whatever it meets. */
  private void beat() {
    if (isClosed.get()) {
      return;
    }
    try {
      synchronized (pulse) {
        if (!isClosed.get()) {
          board.beat(desk.process());
        }
      }
    } catch (RuntimeException | Error e) {
      desk.watch().delayed(e);
    } finally {
      again(this::beat);
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
    Set<String> elsewhere = new HashSet<>(waiting.keySet());
    for (TaskRun run : runs.values()) {
      if (run.place().isOwn()) {
        elsewhere.remove(run.place().token());
      }
    }
    elsewhere.forEach(this::tell);
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
    for (String process : beats.keySet()) {
      if (!process.equals(desk.process())
          && !claimants.contains(process)
          && isDead(process, beats)) {
        board.leave(process);
      }
    }
    pulses.keySet().retainAll(beats.keySet());
  }

  /**
   * Works on a task that nobody works on, if there is a driver for it; one that cannot be worked on
   * keeps no other one.
   */
  private void lookAt(TaskInFlight one, Map<String, Long> beats) {
    try {
      if (one.task().claimant().equals(desk.process())) {
        run(place(one));
      } else if (isDead(one.task().claimant(), beats) && desk.drivers().has(one.task().phase())) {
        takeOver(place(one), one.task().claimant());
      }
    } catch (RuntimeException e) {
      desk.watch().delayed(e);
    }
  }

  /** Whether a process has ended, or its heartbeat has stood still for the lease. */
  private boolean isDead(String process, Map<String, Long> beats) {
    Long beat = beats.get(process);
    if (beat == null) {
      return true;
    }
    long now = desk.nanoTime().getAsLong();
    Pulse pulse = pulses.get(process);
    if (pulse == null || pulse.beat() != beat) {
      pulses.put(process, new Pulse(beat, now));
      return false;
    }
    return now - pulse.since() >= desk.lease().toNanos();
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
    Task task;
    ChangeSet changeSet;
    try (Snapshot snapshot = place.repository().snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      Optional<Task> found =
          view.find(place.instanceId())
              .map(Versioned::value)
              .flatMap(Instance::task)
              .filter(it -> it.id().equals(place.task()) && it.claimant().equals(dead));
      if (found.isEmpty()) {
        return;
      }
      task = found.get();
      Instant now = desk.clock().instant();
      TaskTurn turn = desk.policy().claimed(task, desk.process(), view, now.plus(desk.timeout()));
      changeSet = view.changeSet(turn.writes());
      changeSet =
          changeSet.with(
              new Cause(TaskWatch.operation(task), now, view.before(changeSet.writes())));
    }
    if (place.commit(changeSet, desk.announcer()) instanceof CommitResult.Committed committed) {
      desk.watch().takenOver(task, committed.revision());
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
    // Callers are told while no lock is held.
    waiting.values().forEach(all -> all.forEach(Waiting::closed));
    waiting.clear();
    leave();
    desk.threads().close();
  }

  /** Waits for the end of a round, which uses the repositories of others. */
  private synchronized void leave() {
    try {
      synchronized (pulse) {
        board.leave(desk.process());
      }
    } catch (RuntimeException e) {
      desk.watch().delayed(e);
    }
    others.values().forEach(NetworkRepository::close);
  }
}
