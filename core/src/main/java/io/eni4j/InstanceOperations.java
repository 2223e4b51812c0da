package io.eni4j;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;

/**
 * The operations on instances in their throwing form; what they throw is said in {@link
 * OperationExecutor}.
 */
public interface InstanceOperations extends OperationExecutor {

  /**
   * Creates an instance with its primary network interface; it is running at the end.
   *
   * @param operation what it shall be like, and in which subnet
   * @return the instance as it was created
   */
  default Instance createInstance(CreateInstance operation) {
    return execute(operation);
  }

  /**
   * Starts a stopped instance.
   *
   * @param instanceId the instance
   * @return the instance as it is now
   */
  default Instance startInstance(InstanceId instanceId) {
    return execute(new StartInstance(instanceId));
  }

  /**
   * Stops a running instance.
   *
   * @param instanceId the instance
   * @return the instance as it is now
   */
  default Instance stopInstance(InstanceId instanceId) {
    return execute(new StopInstance(instanceId));
  }

  /**
   * Restarts a running instance.
   *
   * @param instanceId the instance
   * @return the instance as it is now
   */
  default Instance rebootInstance(InstanceId instanceId) {
    return execute(new RebootInstance(instanceId));
  }

  /**
   * Changes the type of a stopped instance.
   *
   * @param instanceId the instance
   * @param type the new type
   * @return the instance as it is now
   */
  default Instance resizeInstance(InstanceId instanceId, InstanceType type) {
    return execute(new ResizeInstance(instanceId, type));
  }

  /**
   * Deletes an instance. Its primary interface goes with it, and every secondary one whose
   * autoDelete is true; the other secondary ones are detached and stay. Elastic IPs stay,
   * disassociated from what is gone.
   *
   * @param instanceId the instance
   * @return it as it was
   */
  default Instance deleteInstance(InstanceId instanceId) {
    return execute(new DeleteInstance(instanceId));
  }
}
