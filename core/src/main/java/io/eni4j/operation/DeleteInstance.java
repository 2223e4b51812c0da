package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;

/**
 * Deletes an instance; answers it as it was.
 *
 * <p>Its primary interface goes with it, and every secondary one whose autoDelete is true; the
 * other secondary ones are detached and stay. Elastic IPs stay, disassociated from what is gone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instanceId the instance
 */
public record DeleteInstance(InstanceId instanceId) implements Operation<Instance> {

  /**
   * Checks that nothing is null.
   *
   * @param instanceId the instance
   */
  public DeleteInstance {
    requireNonNull(instanceId, "instanceId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.DELETE_INSTANCE;
  }
}
