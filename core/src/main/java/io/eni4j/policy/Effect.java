package io.eni4j.policy;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.Write;
import io.eni4j.model.Task;
import java.util.List;
import java.util.Optional;

/**
 * What an allowed operation leads to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what the operation answers
 * @param writes what it writes, each key once, owners of changed lists excepted
 * @param result what it answers once the writes are stored
 * @param task what goes on then, as one of the writes has it; empty: all is done
 */
public record Effect<T>(List<Write> writes, T result, Optional<Task> task) {

  /**
   * Checks that nothing is null.
   *
   * @param writes what it writes, each key once, owners of changed lists excepted
   * @param result what it answers once the writes are stored
   * @param task what goes on then
   */
  public Effect {
    writes = List.copyOf(writes);
    requireNonNull(result, "result");
    requireNonNull(task, "task");
  }

  /**
   * What leads to all that was asked for at once.
   *
   * @param writes what it writes, each key once, owners of changed lists excepted
   * @param result what it answers once the writes are stored
   */
  public Effect(List<Write> writes, T result) {
    this(writes, result, Optional.empty());
  }

  Effect(List<Write> writes, T result, Task task) {
    this(writes, result, Optional.of(task));
  }
}
