package io.eni4j;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.ImmediateDriver;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.change.NetworkView;
import io.eni4j.model.Namespace;
import io.eni4j.model.Task;
import io.eni4j.model.TaskPhase;
import java.util.List;
import java.util.Optional;

/**
 * The drivers of a service.
 *
 * @param attachments who plugs interfaces in; empty: that takes no time
 * @param instances who changes instances; empty: that takes no time
 */
record Drivers(Optional<AttachmentDriver> attachments, Optional<InstanceDriver> instances) {

  /** Whether anything takes its time. */
  boolean takeTime() {
    return takesTime(TaskPhase.PLUGGING) || takesTime(TaskPhase.CHANGING);
  }

  /** Whether what is done in a phase takes its time. */
  boolean takesTime(TaskPhase phase) {
    return isOfInstance(phase)
        ? instances.isPresent()
        : attachments.filter(it -> !(it instanceof ImmediateDriver)).isPresent();
  }

  /** Whether anybody is asked in a phase. */
  boolean has(TaskPhase phase) {
    return isOfInstance(phase) ? instances.isPresent() : attachments.isPresent();
  }

  /** What is asked of them in a task's phase, under the fence of its turn; perhaps nothing. */
  List<Errand> errands(Task task, long fence, Namespace namespace, NetworkView view) {
    if (isOfInstance(task.phase())) {
      return instances
          .map(it -> Errand.of(it, new InstanceOrders(namespace, view).of(task, fence)))
          .stream()
          .toList();
    }
    return attachments.stream()
        .flatMap(
            it ->
                new DriverOrders(namespace, view)
                    .of(task, fence).stream().map(order -> Errand.of(it, order)))
        .toList();
  }

  private static boolean isOfInstance(TaskPhase phase) {
    return phase == TaskPhase.CHANGING || phase == TaskPhase.CHANGING_BACK;
  }
}
