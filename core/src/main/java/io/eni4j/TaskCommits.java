package io.eni4j;

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
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * One task in the store, and how its turns are committed there.
 *
 * @param desk what tasks share
 * @param place where the task is
 */
record TaskCommits(TaskDesk desk, TaskPlace place) {

  /** A turn that was taken. */
  record Committed(Task task, TaskTurn turn, long revision) {}

  /** What follows for a task as it is. */
  interface Following {
    TaskTurn of(Task task, NetworkView view);
  }

  /** Takes a turn; empty: the task is no longer ours, or not as it has to be for that. */
  Optional<Committed> commit(LongPredicate isWanted, Following following) {
    boolean isSigned = true;
    while (true) {
      Task task;
      TaskTurn turn;
      ChangeSet changeSet;
      try (Snapshot snapshot = place.repository().snapshot()) {
        RecordingView view = new RecordingView(snapshot);
        Optional<Versioned<Instance>> home = mine(view);
        if (home.isEmpty() || !isWanted.test(home.get().revision())) {
          return Optional.empty();
        }
        task = home.get().value().task().orElseThrow();
        turn = following.of(task, view);
        changeSet = changeSet(task, turn, view);
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

  /** Claims the task of another process in one attempt; empty: it has changed meanwhile. */
  Optional<Committed> claimFrom(String claimant) {
    Task task;
    TaskTurn turn;
    ChangeSet changeSet;
    try (Snapshot snapshot = place.repository().snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      Optional<Versioned<Instance>> home = claimedBy(claimant, view);
      if (home.isEmpty()) {
        return Optional.empty();
      }
      task = home.get().value().task().orElseThrow();
      Instant deadline = desk.clock().instant().plus(desk.timeout());
      turn = desk.policy().claimed(task, desk.process(), view, deadline);
      changeSet = changeSet(task, turn, view);
    }
    return place.commit(changeSet, desk.announcer()) instanceof CommitResult.Committed committed
        ? Optional.of(new Committed(task, turn, committed.revision()))
        : Optional.empty();
  }

  private ChangeSet changeSet(Task task, TaskTurn turn, RecordingView view) {
    ChangeSet changeSet = view.changeSet(turn.writes());
    return changeSet.with(
        new Cause(
            TaskWatch.operation(task), desk.clock().instant(), view.before(changeSet.writes())));
  }

  /** The instance that the task was begun on, if the task is still this process's. */
  Optional<Versioned<Instance>> mine(NetworkView view) {
    return claimedBy(desk.process(), view);
  }

  private Optional<Versioned<Instance>> claimedBy(String process, NetworkView view) {
    return view.find(place.instanceId())
        .filter(
            it ->
                it.value()
                    .task()
                    .filter(
                        task -> task.id().equals(place.task()) && task.claimant().equals(process))
                    .isPresent());
  }
}
