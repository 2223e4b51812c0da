package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;

/**
 * Restarts a running instance.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instanceId the instance
 */
public record RebootInstance(InstanceId instanceId) implements Operation<Instance> {

  /**
   * Checks that nothing is null.
   *
   * @param instanceId the instance
   */
  public RebootInstance {
    requireNonNull(instanceId, "instanceId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.REBOOT_INSTANCE;
  }
}
