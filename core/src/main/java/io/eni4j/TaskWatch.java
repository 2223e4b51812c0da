package io.eni4j;

import io.eni4j.change.Answer;
import io.eni4j.model.Task;
import io.eni4j.operation.OperationKind;
import io.eni4j.text.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Tells log and metrics of tasks; all messages stand in {@code core/docs/observability.md}. */
final class TaskWatch {
  private static final Logger LOG = LoggerFactory.getLogger(EniService.class);

  private final EniMetrics metrics;

  TaskWatch(EniMetrics metrics) {
    this.metrics = metrics;
  }

  /** A task of a process that is gone is taken over. */
  void takenOver(Task task, long fence) {
    event(Level.INFO, task)
        .addKeyValue("fence", fence)
        .addKeyValue("from", task.claimant())
        .log("taken over");
    metrics.takenOver(operation(task));
  }

  /** A driver knows a higher fence, and the task is claimed once more. */
  void claimedAgain(Task task, long fence) {
    event(Level.DEBUG, task).addKeyValue("fence", fence).log("claimed again");
  }

  /** What a phase was for has failed, and another phase or the end follows. */
  void phaseFailed(Task task, String reason) {
    event(Level.WARN, task).addKeyValue("reason", Json.write(reason)).log("phase failed");
  }

  /** A task is settled. */
  void settled(Task task, Answer outcome) {
    boolean failed = outcome instanceof Answer.Failed;
    LoggingEventBuilder event = event(failed ? Level.WARN : Level.DEBUG, task);
    if (outcome instanceof Answer.Failed it) {
      event = event.addKeyValue("reason", Json.write(it.reason()));
    }
    event.log(failed ? "task failed" : "task done");
    metrics.settled(operation(task), !failed);
  }

  /** The store fails, and the same is tried again later. */
  void delayed(Throwable cause) {
    LOG.atWarn().setCause(cause).log("tasks delayed");
  }

  private static LoggingEventBuilder event(Level level, Task task) {
    return LOG.atLevel(level)
        .addKeyValue("operation", operation(task).operationName())
        .addKeyValue("task", task.id())
        .addKeyValue("phase", task.phase())
        .addKeyValue("instance", task.instanceId().value());
  }

  /** The operation that begins tasks of a kind. */
  static OperationKind operation(Task task) {
    return switch (task.kind()) {
      case ATTACH_NETWORK_INTERFACE -> OperationKind.ATTACH_NETWORK_INTERFACE;
      case DETACH_NETWORK_INTERFACE -> OperationKind.DETACH_NETWORK_INTERFACE;
      case MOVE_NETWORK_INTERFACE -> OperationKind.MOVE_NETWORK_INTERFACE;
      case FORCE_DETACH_NETWORK_INTERFACE -> OperationKind.FORCE_DETACH_NETWORK_INTERFACE;
      case CREATE, REBUILD -> OperationKind.CREATE_INSTANCE;
      case START -> OperationKind.START_INSTANCE;
      case STOP -> OperationKind.STOP_INSTANCE;
      case REBOOT -> OperationKind.REBOOT_INSTANCE;
      case RESIZE -> OperationKind.RESIZE_INSTANCE;
      case DELETE -> OperationKind.DELETE_INSTANCE;
    };
  }
}
