package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a driver of instances says to an order.
 *
 * <p>Every reply is immutable and thread-safe.
 */
public sealed interface InstanceReply {

  /**
   * The order's fence is the highest so far, and this is how it is now: as it was wanted, if the
   * order wanted anything.
   *
   * @param machine how the instance is; empty: there is none
   */
  record Now(Optional<VirtualMachine> machine) implements InstanceReply {
    /**
     * Checks that nothing is null.
     *
     * @param machine how the instance is; empty: there is none
     */
    public Now {
      requireNonNull(machine, "machine");
    }
  }

  /**
   * Nothing was done, since a higher fence is known: somebody else has the turn. That is no
   * failure.
   *
   * @param fence the highest fence that is known
   */
  record Outdated(long fence) implements InstanceReply {}
}
