package io.eni4j;

import static java.util.Objects.requireNonNull;

import io.eni4j.policy.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What became of a submitted operation.
 *
 * <p>Every outcome is immutable and thread-safe.
 *
 * @param <T> what the operation answers
 */
public sealed interface Outcome<T> {

  /** {@return whether the operation was accepted and is stored} */
  default boolean isAccepted() {
    return this instanceof Accepted;
  }

  /** {@return what the operation answers; empty if it was denied} */
  Optional<T> result();

  /** {@return the broken rules in their fixed order; empty if the operation was accepted} */
  List<Violation> violations();

  /**
   * The operation is stored.
   *
   * @param <T> what the operation answers
   * @param value the answer
   * @param revision the revision under which it is stored
   */
  record Accepted<T>(T value, long revision) implements Outcome<T> {
    /**
     * Checks that nothing is null.
     *
     * @param value the answer
     * @param revision the revision under which it is stored
     */
    public Accepted {
      requireNonNull(value, "value");
    }

    @Override
    public Optional<T> result() {
      return Optional.of(value);
    }

    @Override
    public List<Violation> violations() {
      return List.of();
    }
  }

  /**
   * The policy refused the operation; nothing is stored.
   *
   * @param <T> what the operation would have answered
   * @param violations all broken rules, at least one
   */
  record Denied<T>(List<Violation> violations) implements Outcome<T> {
    /**
     * Checks that nothing is null.
     *
     * @param violations all broken rules, at least one
     */
    public Denied {
      violations = List.copyOf(violations);
    }

    @Override
    public Optional<T> result() {
      return Optional.empty();
    }
  }
}
