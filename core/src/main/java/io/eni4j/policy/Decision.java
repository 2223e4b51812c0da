package io.eni4j.policy;

import java.util.List;

/**
 * What the policy says of an operation.
 *
 * <p>Every decision is immutable and thread-safe.
 */
public sealed interface Decision {

  /** {@return whether the operation may be} */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /**
   * {@return the broken rules in the order of the operation's list of rules; empty if it may be}
   */
  List<Violation> violations();

  /** The operation may be. */
  record Allowed() implements Decision {
    static final Allowed INSTANCE = new Allowed();

    @Override
    public List<Violation> violations() {
      return List.of();
    }
  }

  /**
   * The operation breaks rules.
   *
   * @param violations all broken rules, at least one, in the order of the operation's list of rules
   */
  record Denied(List<Violation> violations) implements Decision {
    /**
     * Checks the violations.
     *
     * @param violations all broken rules, at least one, in the order of the operation's list of
     *     rules
     * @throws IllegalArgumentException if there is none
     */
    public Denied {
      violations = List.copyOf(violations);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("violations is empty; a denial names a broken rule");
      }
    }
  }
}
