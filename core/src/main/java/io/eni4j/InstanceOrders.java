package io.eni4j;

import io.eni4j.attachment.InstanceOrder;
import io.eni4j.attachment.WantedInstance;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Versioned;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.Namespace;
import io.eni4j.model.Task;
import io.eni4j.model.TaskPhase;

/**
 * What the driver of instances is told in a phase of a task.
 *
 * @param namespace account and region
 * @param view where the task is
 */
record InstanceOrders(Namespace namespace, NetworkView view) {

  /** The order of a task's phase, under the fence of its turn. */
  InstanceOrder of(Task task, long fence) {
    Versioned<Instance> instance = view.find(task.instanceId()).orElseThrow();
    boolean isBack = task.phase() == TaskPhase.CHANGING_BACK;
    Instance value = instance.value();
    return new InstanceOrder(
        isBack ? former(task) : wanted(task),
        namespace,
        task.id(),
        fence,
        value.id(),
        instance.revision(),
        isBack ? value.type() : task.newType().orElse(value.type()),
        task.formerRevision().orElse(0));
  }

  private static WantedInstance wanted(Task task) {
    return switch (task.kind()) {
      case STOP -> WantedInstance.STOPPED;
      case REBOOT -> WantedInstance.BOOTED;
      case RESIZE -> former(task);
      case DELETE -> WantedInstance.GONE;
      default -> WantedInstance.RUNNING;
    };
  }

  private static WantedInstance former(Task task) {
    return task.formerStatus().filter(it -> it == InstanceStatus.RUNNING).isPresent()
        ? WantedInstance.RUNNING
        : WantedInstance.STOPPED;
  }
}
