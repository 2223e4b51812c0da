package io.eni4j;

import io.eni4j.attachment.DriverWork;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Versioned;
import io.eni4j.model.Instance;
import io.eni4j.model.Task;
import io.eni4j.policy.TaskTurn;
import io.eni4j.repository.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

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
  private final TaskCommits commits;
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
    this.commits = new TaskCommits(desk, place);
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
                    if (commits.mine(snapshot).isPresent()) {
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
      Optional<Versioned<Instance>> home = commits.mine(snapshot);
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
    Optional<TaskCommits.Committed> claimed =
        commits.commit(
            revision -> true,
            (task, view) -> desk.policy().claimed(task, desk.process(), view, task.deadline()));
    claimed.ifPresent(it -> desk.watch().claimedAgain(it.task(), it.revision()));
    if (claimed.isEmpty() || pauses++ == 0) {
      step(this::ask);
    } else {
      // A driver that knows fences from elsewhere is not asked in a tight loop.
      pause(this::ask);
    }
  }

  /**
   * Takes the turn that follows on what the drivers have said.
   *
   * @param under the fence under which they were asked; it counts for no other turn, however often
   *     this is tried
   */
  private void follow(long under, Verdict verdict) {
    Optional<TaskCommits.Committed> committed =
        commits.commit(
            revision -> revision == under,
            (task, view) -> {
              Instant next = desk.clock().instant().plus(desk.timeout());
              return verdict.isConfirmed()
                  ? confirmed(task, view, next)
                  : desk.policy().failed(task, verdict.reason(), view, next);
            });
    if (committed.isEmpty()) {
      // It is another process's, or was written meanwhile: this was said under an older fence.
      step(this::ask);
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
