package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Resource;
import java.util.List;

/**
 * What became of an operation that was submitted under a token.
 *
 * <p>Every answer is immutable and thread-safe.
 */
public sealed interface Answer {

  /**
   * The operation is stored.
   *
   * @param resources what it answered, one resource or a list of them
   */
  record Accepted(List<Resource> resources) implements Answer {
    /**
     * Checks that nothing is null.
     *
     * @param resources what it answered, one resource or a list of them
     */
    public Accepted {
      resources = List.copyOf(resources);
    }
  }

  /**
   * The operation is accepted and a task is at work on it. It is kept for as long as the task
   * lasts, whose outcome takes its place: see {@link Settlement#ends}.
   *
   * @param task the id of the task
   * @param resources what it answered at first, one resource or a list of them
   */
  record Begun(String task, List<Resource> resources) implements Answer {
    /**
     * Checks that nothing is null.
     *
     * @param task the id of the task
     * @param resources what it answered at first, one resource or a list of them
     */
    public Begun {
      requireNonNull(task, "task");
      resources = List.copyOf(resources);
    }
  }

  /**
   * The operation was accepted, and its task failed.
   *
   * @param reason why
   * @param resources what it answered, as it was left
   */
  record Failed(String reason, List<Resource> resources) implements Answer {
    /**
     * Checks that nothing is null.
     *
     * @param reason why
     * @param resources what it answered, as it was left
     */
    public Failed {
      requireNonNull(reason, "reason");
      resources = List.copyOf(resources);
    }
  }

  /**
   * Nothing is stored under the token, and nothing ever will be.
   *
   * @param reason why
   * @param details what the reason consists of, in a text that only the door understands
   */
  record Voided(Reason reason, String details) implements Answer {
    /**
     * Checks that nothing is null.
     *
     * @param reason why
     * @param details what the reason consists of, in a text that only the door understands
     */
    public Voided {
      requireNonNull(reason, "reason");
      requireNonNull(details, "details");
    }
  }

  /** Why nothing is stored under a token. */
  enum Reason {
    /** The policy refused the operation; the details are the broken rules. */
    DENIED,
    /** Others kept changing what the operation relied on. */
    CONTENTION,
    /**
     * It was unknown whether the operation had been stored, and somebody settled that it was not.
     */
    ABANDONED
  }
}
