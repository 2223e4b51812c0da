package io.eni4j.policy;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.Write;
import java.util.List;

/**
 * What an allowed operation leads to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what the operation answers
 * @param writes what it writes, each key once, owners of changed lists excepted
 * @param result what it answers once the writes are stored
 */
public record Effect<T>(List<Write> writes, T result) {

  /**
   * Checks that nothing is null.
   *
   * @param writes what it writes, each key once, owners of changed lists excepted
   * @param result what it answers once the writes are stored
   */
  public Effect {
    writes = List.copyOf(writes);
    requireNonNull(result, "result");
  }
}
