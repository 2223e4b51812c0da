package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.InstanceId;
import io.eni4j.model.Namespace;
import io.eni4j.model.Task;

/**
 * A task that an instance is busy with.
 *
 * <p>Immutable and thread-safe.
 *
 * @param namespace account and region of the instance
 * @param instanceId the instance
 * @param task the task
 */
public record TaskInFlight(Namespace namespace, InstanceId instanceId, Task task) {

  /**
   * Checks that nothing is null.
   *
   * @param namespace account and region of the instance
   * @param instanceId the instance
   * @param task the task
   */
  public TaskInFlight {
    requireNonNull(namespace, "namespace");
    requireNonNull(instanceId, "instanceId");
    requireNonNull(task, "task");
  }
}
