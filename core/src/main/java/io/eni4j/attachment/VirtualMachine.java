package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.InstanceType;

/**
 * How an instance is, outside.
 *
 * <p>Immutable and thread-safe.
 *
 * @param isRunning whether it runs
 * @param type its type
 * @param bootedBy the fence of the order under which it was booted last; 0: by no order
 */
public record VirtualMachine(boolean isRunning, InstanceType type, long bootedBy) {

  /**
   * Checks the values.
   *
   * @param isRunning whether it runs
   * @param type its type
   * @param bootedBy the fence of the order under which it was booted last; 0: by no order
   * @throws IllegalArgumentException if the fence is below 0
   */
  public VirtualMachine {
    requireNonNull(type, "type");
    if (bootedBy < 0) {
      throw new IllegalArgumentException(
          "bootedBy is " + bootedBy + "; give the fence of an order, or 0 for none");
    }
  }
}
