package io.eni4j;

import io.eni4j.attachment.DriverWork;
import io.eni4j.change.Answer;
import io.eni4j.change.Cause;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.NetworkView;
import io.eni4j.change.RecordingView;
import io.eni4j.change.Settled;
import io.eni4j.change.Versioned;
import io.eni4j.model.Instance;
import io.eni4j.model.Task;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.policy.TaskTurn;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * The work of this process on one task: tells drivers what shall be, and takes the next turn by
 * what they say, until the task is settled or is another process's.
 *
 * <p>Nothing of this is kept: all that matters is in the store, so that another run, here or
 * elsewhere, goes on from there. Whoever takes a turn has the fence of the last one; what is said
 * under an older one counts for nothing.
 */
final class TaskRun {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final int MOST_DOUBLINGS = 7;

  private final TaskDesk desk;
  private final TaskPlace place;
  private final Consumer<TaskRun> ended;
  private final Turns turns;
  private volatile boolean isEnded;

  /** Until when drivers may answer; the end of time: none is asked. */
  private volatile Instant deadline = Instant.MAX;

  // Touched in turns alone.
  private List<DriverWork<Verdict>> works = List.of();
  private long fence;
  private long question;
  private int pauses;

  /**
   * A run that has not begun.
   *
   * @param place which task
   * @param ended is told when nothing is left to do here
   */
  TaskRun(TaskDesk desk, TaskPlace place, Consumer<TaskRun> ended) {
    this.desk = desk;
    this.place = place;
    this.ended = ended;
    this.turns = new Turns(desk.watch()::delayed);
  }

  /** Where the task is. */
  TaskPlace place() {
    return place;
  }

  void begin() {
    turns.run(() -> step(this::ask));
  }

  /** Nobody waits any more. */
  void stop() {
    isEnded = true;
    turns.run(this::cancel);
  }

  /** Gives the present phase up if its time is over; what is at work is looked at another time. */
  void look(Instant now) {
    if (!now.isBefore(deadline)) {
      turns.runIfIdle(() -> lookInTurn(now));
    }
  }

  private void lookInTurn(Instant now) {
    Instant due = deadline;
    if (!isEnded && !now.isBefore(due)) {
      long under = fence;
      question++;
      cancel();
      step(() -> follow(under, late(due)));
    }
  }

  private static Verdict late(Instant due) {
    return Verdict.failed("no answer came until " + due);
  }

  /** Ends if the task is another process's by now, or settled. */
  void verify() {
    turns.runIfIdle(
        () ->
            step(
                () -> {
                  try (Snapshot snapshot = place.repository().snapshot()) {
                    if (mine(snapshot).isPresent()) {
                      return;
                    }
                  }
                  end();
                }));
  }

  /** Does something in a turn; what the store prevents is done later. */
  private void step(Runnable work) {
    if (isEnded) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      // Whatever it is, the task stands in the store as it did.
      if (!isEnded) {
        desk.watch().delayed(e);
        pause(work);
      }
    }
  }

  private void pause(Runnable work) {
    long asked = ++question;
    Duration time = FIRST_PAUSE.multipliedBy(1L << Math.min(pauses++, MOST_DOUBLINGS));
    desk.threads().after(time, () -> turns.run(() -> stepIfStill(asked, work)));
  }

  private void stepIfStill(long asked, Runnable work) {
    if (asked == question) {
      step(work);
    }
  }

  /** Tells the drivers what shall be in the present phase. */
  private void ask() {
    List<Errand> errands;
    Instant due;
    try (Snapshot snapshot = place.repository().snapshot()) {
      Optional<Versioned<Instance>> home = mine(snapshot);
      if (home.isEmpty()) {
        end();
        return;
      }
      Task task = home.get().value().task().orElseThrow();
      fence = home.get().revision();
      due = task.deadline();
      errands = desk.drivers().errands(task, fence, place.namespace(), snapshot);
    }
    long asked = ++question;
    if (!desk.clock().instant().isBefore(due)) {
      follow(fence, late(due));
      return;
    }
    List<DriverWork<Verdict>> begun = new ArrayList<>();
    works = begun;
    for (Errand errand : errands) {
      begun.add(errand.beginOn(desk.threads()::callDriver, desk.watch()::delayed));
    }
    deadline = due;
    hear(asked, begun.stream().map(it -> it.reply().toCompletableFuture()).toList());
  }

  /** Where the reply is not taken, the deadline is. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void hear(long asked, List<CompletableFuture<Verdict>> verdicts) {
    CompletableFuture.allOf(verdicts.toArray(CompletableFuture[]::new))
        .thenRun(() -> desk.threads().execute(() -> turns.run(() -> replied(asked, verdicts))));
  }

  /** The drivers have answered; what comes late, or once more, is not heard. */
  private void replied(long asked, List<CompletableFuture<Verdict>> verdicts) {
    if (isEnded || asked != question) {
      return;
    }
    question++;
    works = List.of();
    deadline = Instant.MAX;
    Verdict worst = Verdict.CONFIRMED;
    for (CompletableFuture<Verdict> verdict : verdicts) {
      worst = worst.or(verdict.join());
    }
    long under = fence;
    Verdict verdict = worst;
    if (verdict.isOutdated()) {
      step(this::claimAgain);
    } else {
      step(() -> follow(under, verdict));
    }
  }

  /** Somebody else had a turn at the driver; that is no failure, as long as the task is ours. */
  private void claimAgain() {
    Optional<Committed> claimed =
        commit(
            revision -> true,
            (task, view) -> desk.policy().claimed(task, desk.process(), view, task.deadline()));
    if (claimed.isPresent()) {
      desk.watch().claimedAgain(claimed.get().task(), claimed.get().revision());
      if (pauses++ == 0) {
        step(this::ask);
      } else {
        // A driver that knows fences from elsewhere is not asked in a tight loop.
        pause(this::ask);
      }
    }
  }

  /**
   * Takes the turn that follows on what the drivers have said.
   *
   * @param under the fence under which they were asked; it counts for no other turn, however often
   *     this is tried
   */
  private void follow(long under, Verdict verdict) {
    Optional<Committed> committed =
        commit(
            revision -> revision == under,
            (task, view) -> {
              Instant next = desk.clock().instant().plus(desk.timeout());
              return verdict.isConfirmed()
                  ? confirmed(task, view, next)
                  : desk.policy().failed(task, verdict.reason(), view, next);
            });
    if (committed.isEmpty()) {
      if (!isEnded) {
        // The record was written meanwhile: what was said was said under an older fence.
        step(this::ask);
      }
      return;
    }
    pauses = 0;
    Task task = committed.get().task();
    if (!verdict.isConfirmed()) {
      desk.watch().phaseFailed(task, verdict.reason());
    }
    if (committed.get().turn() instanceof TaskTurn.Settled settled) {
      desk.watch().settled(task, settled.outcome());
      end();
    } else {
      step(this::ask);
    }
  }

  /**
   * The next turn; a phase that nobody here would be asked in is left out, so none is left in it.
   */
  private TaskTurn confirmed(Task task, NetworkView view, Instant next) {
    TaskTurn turn = desk.policy().confirmed(task, view, next);
    return turn instanceof TaskTurn.GoesOn goesOn && !desk.drivers().has(goesOn.task().phase())
        ? desk.policy().confirmed(goesOn.task(), view, next)
        : turn;
  }

  /** A turn that was taken. */
  private record Committed(Task task, TaskTurn turn, long revision) {}

  /** What follows for a task as it is. */
  private interface Following {
    TaskTurn of(Task task, NetworkView view);
  }

  /** Takes a turn; empty: the task is no longer ours, or not as it has to be for that. */
  private Optional<Committed> commit(LongPredicate isWanted, Following following) {
    boolean isSigned = true;
    while (true) {
      Task task;
      TaskTurn turn;
      ChangeSet changeSet;
      try (Snapshot snapshot = place.repository().snapshot()) {
        RecordingView view = new RecordingView(snapshot);
        Optional<Versioned<Instance>> home = mine(view);
        if (home.isEmpty()) {
          end();
          return Optional.empty();
        } else if (!isWanted.test(home.get().revision())) {
          return Optional.empty();
        }
        task = home.get().value().task().orElseThrow();
        turn = following.of(task, view);
        changeSet = view.changeSet(turn.writes());
        changeSet =
            changeSet.with(
                new Cause(
                    TaskWatch.operation(task),
                    desk.clock().instant(),
                    view.before(changeSet.writes())));
      }
      CommitResult result =
          place.commit(isSigned ? signed(changeSet, task, turn) : changeSet, desk.announcer());
      if (result instanceof CommitResult.Committed committed) {
        return Optional.of(new Committed(task, turn, committed.revision()));
      }
      // Another answer stands under the token: whose it is shows when the task is looked at again.
      isSigned = !(result instanceof CommitResult.Answered);
    }
  }

  /** The outcome of a task is kept under the token of its operation. */
  private ChangeSet signed(ChangeSet changeSet, Task task, TaskTurn turn) {
    if (!(turn instanceof TaskTurn.Settled settled)) {
      return changeSet;
    }
    return place
        .repository()
        .answer(new IdempotencyToken(task.token()))
        .map(Settled::settlement)
        .filter(it -> it.answer() instanceof Answer.Begun)
        .map(it -> changeSet.with(it.ended(settled.outcome(), desk.clock().instant())))
        .orElse(changeSet);
  }

  /** The instance that the task was begun on, if the task is still this process's. */
  private Optional<Versioned<Instance>> mine(NetworkView view) {
    return view.find(place.instanceId())
        .filter(
            it ->
                it.value()
                    .task()
                    .filter(
                        task ->
                            task.id().equals(place.task())
                                && task.claimant().equals(desk.process()))
                    .isPresent());
  }

  private void cancel() {
    List<DriverWork<Verdict>> cancelled = works;
    works = List.of();
    deadline = Instant.MAX;
    cancelled.forEach(DriverWork::cancel);
  }

  private void end() {
    isEnded = true;
    cancel();
    ended.accept(this);
  }
}
