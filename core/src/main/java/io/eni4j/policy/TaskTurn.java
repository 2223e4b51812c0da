package io.eni4j.policy;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.Answer;
import io.eni4j.change.Write;
import io.eni4j.model.Task;
import java.util.List;

/**
 * What comes next in a task.
 *
 * <p>Every turn is immutable and thread-safe.
 */
public sealed interface TaskTurn {

  /** {@return what is written, each key once, owners of changed lists excepted} */
  List<Write> writes();

  /**
   * The task goes on.
   *
   * @param writes what is written
   * @param task the task as it is then
   */
  record GoesOn(List<Write> writes, Task task) implements TaskTurn {
    /**
     * Checks that nothing is null.
     *
     * @param writes what is written
     * @param task the task as it is then
     */
    public GoesOn {
      writes = List.copyOf(writes);
      requireNonNull(task, "task");
    }
  }

  /**
   * The task is settled, and nobody is busy with it any more.
   *
   * @param writes what is written
   * @param outcome what became of the operation: {@link Answer.Accepted} or {@link Answer.Failed}
   */
  record Settled(List<Write> writes, Answer outcome) implements TaskTurn {
    /**
     * Checks that nothing is null.
     *
     * @param writes what is written
     * @param outcome what became of the operation
     */
    public Settled {
      writes = List.copyOf(writes);
      requireNonNull(outcome, "outcome");
    }
  }
}
