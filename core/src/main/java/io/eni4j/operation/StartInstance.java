package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;

/**
 * Starts a stopped instance.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instanceId the instance
 */
public record StartInstance(InstanceId instanceId) implements Operation<Instance> {

  /**
   * Checks that nothing is null.
   *
   * @param instanceId the instance
   */
  public StartInstance {
    requireNonNull(instanceId, "instanceId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.START_INSTANCE;
  }
}
