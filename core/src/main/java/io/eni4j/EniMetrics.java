package io.eni4j;

import io.eni4j.change.Guard;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.ViolationCode;
import java.time.Duration;

/**
 * Is told what a service does, to count and to time it. Whoever implements it overrides what is of
 * interest; nothing is done unless overridden.
 *
 * <p>Every submission is told of once, when it ends, by {@link #submitted}. Dry runs, looking up
 * and {@link EniService#settle(OutcomeUnknownException)} are not told of.
 *
 * <p>Calls come from the threads that submit, from many at once, and whoever submits waits for
 * them. What a call throws harms no operation: the first time it is logged as a warning, later ones
 * are not heard of.
 */
public interface EniMetrics {

  /** How a submission ended. */
  enum Result {
    /**
     * The operation is stored, and was not before. Under a caller's token a submission that lost
     * the store's reply, and then found the token used up by an acceptance, counts it as its own.
     */
    ACCEPTED,
    /** The policy refused it; nothing is stored. */
    DENIED,
    /**
     * It got the outcome that another submission under the same token has come to, whichever that
     * is.
     */
    REPEATED,
    /** Its token had been used for another operation; the caller is at fault. */
    TOKEN_TAKEN,
    /** Others changed what it relied on in each of its attempts; nothing is stored. */
    CONTENTION,
    /** The store failed, and nobody knows whether the operation is stored. */
    UNKNOWN,
    /**
     * The store failed, and nothing is stored; or something threw that is not for stores to throw.
     */
    FAILED
  }

  /**
   * A submission ended. No lock, snapshot or connection is held meanwhile.
   *
   * @param operation what was asked for
   * @param result how it ended
   * @param attempts how often it was decided; 0 if it came to no decision, as for most that are
   *     answered by their token
   * @param time how long its caller waited for it, 0 or more
   */
  default void submitted(OperationKind operation, Result result, int attempts, Duration time) {}

  /**
   * A rule was broken by a submission that ends as {@link Result#DENIED}; called for each of its
   * violations, just before {@link #submitted}.
   *
   * @param operation what was asked for
   * @param code the rule
   */
  default void refused(OperationKind operation, ViolationCode code) {}

  /**
   * A commit came too late: what the decision relied on no longer held. The operation is decided
   * afresh, unless contention ends it. Called at once, once for each such commit.
   *
   * @param operation what was asked for
   * @param reason what did not hold: {@link Guard.Unchanged} where others changed a record, {@link
   *     Guard.Absent} or {@link Guard.Vacant} where others took an address, id or MAC first, {@link
   *     Guard.Below} where others used up a quota; the kind makes a tag of a counter, the values in
   *     it are too many for one
   */
  default void stale(OperationKind operation, Guard reason) {}

  /**
   * A task was settled by this process. Called from threads that work on tasks.
   *
   * @param operation what was asked for
   * @param isDone whether it is carried out; else it has failed
   */
  default void settled(OperationKind operation, boolean isDone) {}

  /**
   * A task of a process that is gone was taken over. Called from threads that work on tasks.
   *
   * @param operation what was asked for
   */
  default void takenOver(OperationKind operation) {}
}
