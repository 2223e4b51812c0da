package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;

/**
 * Changes the type of a stopped instance.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instanceId the instance
 * @param type the new type
 */
public record ResizeInstance(InstanceId instanceId, InstanceType type)
    implements Operation<Instance> {

  /**
   * Checks that nothing is null.
   *
   * @param instanceId the instance
   * @param type the new type
   */
  public ResizeInstance {
    requireNonNull(instanceId, "instanceId");
    requireNonNull(type, "type");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.RESIZE_INSTANCE;
  }
}
