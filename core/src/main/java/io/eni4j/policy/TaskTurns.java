package io.eni4j.policy;

import io.eni4j.change.Answer;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.Task;
import io.eni4j.model.TaskPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What drivers' replies lead to: the one table of what follows on what.
 *
 * <p>What shall be is tried once. If it fails, the way back is tried; if that fails too, nobody
 * knows how things are, and the task ends in error.
 */
final class TaskTurns {
  private final Task task;
  private final Facts facts;
  private final Instant deadline;

  /**
   * The turns of a task.
   *
   * @param deadline when the phase that follows is over, if one does
   */
  TaskTurns(Task task, Facts facts, Instant deadline) {
    this.task = task;
    this.facts = facts;
    this.deadline = deadline;
  }

  /** What was to be in this phase is so. */
  TaskTurn confirmed() {
    return switch (task.kind()) {
      case ATTACH_NETWORK_INTERFACE ->
          task.phase() == TaskPhase.PLUGGING ? done(attachedHere()) : failed(detached());
      case DETACH_NETWORK_INTERFACE ->
          task.phase() == TaskPhase.UNPLUGGING ? done(detached()) : failed(attachedHere());
      case FORCE_DETACH_NETWORK_INTERFACE -> done(detached());
      case MOVE_NETWORK_INTERFACE -> moved();
      case DELETE ->
          task.phase() == TaskPhase.CHANGING
                  && !TaskEffects.secondaryOf(task.instanceId(), facts).isEmpty()
              ? goesOn(TaskPhase.UNPLUGGING)
              : deleted();
      case CREATE, START, STOP, REBOOT, RESIZE, REBUILD ->
          task.phase() == TaskPhase.CHANGING ? changed() : changedBack();
    };
  }

  private TaskTurn moved() {
    return switch (task.phase()) {
      case UNPLUGGING -> goesOn(TaskPhase.PLUGGING);
      case PLUGGING -> done(attachedThere());
      case UNPLUGGING_AGAIN ->
          task.putsBack() ? goesOn(TaskPhase.PLUGGING_AGAIN) : failed(detached());
      default -> failed(attachedHere());
    };
  }

  /** What was to be in this phase cannot be had, or nobody knows whether it is so. */
  TaskTurn failed(String why) {
    return switch (task.kind()) {
      case ATTACH_NETWORK_INTERFACE,
          DETACH_NETWORK_INTERFACE,
          MOVE_NETWORK_INTERFACE,
          FORCE_DETACH_NETWORK_INTERFACE ->
          wayBack().map(phase -> goesOn(phase, why)).orElseGet(() -> inError(why));
      case DELETE -> broken(why);
      case CREATE, START, STOP, REBOOT, RESIZE, REBUILD ->
          task.phase() == TaskPhase.CHANGING ? goesOn(TaskPhase.CHANGING_BACK, why) : broken(why);
    };
  }

  /** What undoes a phase of what is done to an interface; empty: nothing does. */
  private Optional<TaskPhase> wayBack() {
    return switch (task.kind()) {
      case ATTACH_NETWORK_INTERFACE, DETACH_NETWORK_INTERFACE, MOVE_NETWORK_INTERFACE ->
          task.phase() == TaskPhase.PLUGGING
              ? Optional.of(TaskPhase.UNPLUGGING_AGAIN)
              : task.phase() == TaskPhase.UNPLUGGING
                  ? Optional.of(TaskPhase.PLUGGING_AGAIN)
                  : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Somebody takes a turn without anything new: a new fence, perhaps a new claimant. */
  TaskTurn claimed(String claimant) {
    return goesOn(task.withClaimant(claimant).withDeadline(deadline), Optional.empty());
  }

  private TaskTurn goesOn(TaskPhase phase, String why) {
    return goesOn(next(phase).withReason(reason(why)), stateIn(phase));
  }

  private TaskTurn goesOn(TaskPhase phase) {
    return goesOn(next(phase), stateIn(phase));
  }

  private Task next(TaskPhase phase) {
    return task.withPhase(phase).withDeadline(deadline);
  }

  private TaskTurn goesOn(Task next, Optional<AttachmentState> state) {
    List<Write> writes = new ArrayList<>();
    if (state.isPresent() && task.networkInterfaceId().isPresent()) {
      NetworkInterface eni = eni();
      NetworkInterface after = TaskEffects.inState(eni, state.get());
      if (!after.equals(eni)) {
        writes.add(new Write.Update(after));
      }
    }
    instances(it -> it.withTask(next), writes);
    return new TaskTurn.GoesOn(writes, next);
  }

  private static Optional<AttachmentState> stateIn(TaskPhase phase) {
    return switch (phase) {
      case PLUGGING, PLUGGING_AGAIN -> Optional.of(AttachmentState.ATTACHING);
      case UNPLUGGING, UNPLUGGING_AGAIN -> Optional.of(AttachmentState.DETACHING);
      case CHANGING, CHANGING_BACK -> Optional.empty();
    };
  }

  private TaskTurn done(NetworkInterface after) {
    return settled(after, new Answer.Accepted(List.of(after)));
  }

  private TaskTurn failed(NetworkInterface after) {
    return settled(after, failure(task.reason().orElse("it failed"), after));
  }

  private TaskTurn inError(String why) {
    String reason = reason(why);
    NetworkInterface eni = eni();
    NetworkInterface after = eni.withAttachment(eni.attachment().orElseThrow().inError(reason));
    return settled(after, failure(reason + "; use force detach to get it out", after));
  }

  private TaskTurn settled(NetworkInterface after, Answer outcome) {
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Update(after));
    instances(it -> it.withTask(Optional.empty()), writes);
    return new TaskTurn.Settled(writes, outcome);
  }

  private TaskTurn changed() {
    return settled(
        it ->
            switch (task.kind()) {
              case STOP -> it.withStatus(InstanceStatus.STOPPED);
              case RESIZE -> it.withStatus(former()).withType(task.newType().orElse(it.type()));
              default -> it.withStatus(InstanceStatus.RUNNING);
            },
        Optional.empty());
  }

  private TaskTurn changedBack() {
    return settled(it -> it.withStatus(former()), task.reason());
  }

  /** The instance can only be deleted, again if need be. */
  private TaskTurn broken(String why) {
    String reason = reason(why);
    List<Write> writes = new ArrayList<>();
    if (facts.get(task.instanceId()).status() == InstanceStatus.DELETING) {
      for (NetworkInterface held : TaskEffects.secondaryOf(task.instanceId(), facts)) {
        Attachment attachment = held.attachment().orElseThrow();
        writes.add(new Write.Update(held.withAttachment(attachment.inError(reason))));
      }
    }
    TaskTurn.Settled settled =
        settled(it -> it.withStatus(InstanceStatus.ERROR), Optional.of(reason));
    writes.addAll(settled.writes());
    return new TaskTurn.Settled(writes, settled.outcome());
  }

  private TaskTurn.Settled settled(UnaryOperator<Instance> change, Optional<String> reason) {
    Instance after = change.apply(facts.get(task.instanceId())).withTask(Optional.empty());
    return new TaskTurn.Settled(
        List.of(new Write.Update(after)),
        reason
            .<Answer>map(it -> failure(it, after))
            .orElseGet(() -> new Answer.Accepted(List.of(after))));
  }

  private TaskTurn deleted() {
    Instance instance = facts.get(task.instanceId());
    return new TaskTurn.Settled(
        InstanceEffects.deletion(instance, facts),
        new Answer.Accepted(List.of(instance.withTask(Optional.empty()))));
  }

  private InstanceStatus former() {
    return task.formerStatus().orElse(InstanceStatus.STOPPED);
  }

  private static Answer failure(String reason, Resource after) {
    return new Answer.Failed(reason, List.of(after));
  }

  private String reason(String why) {
    return task.reason().map(first -> first + "; and then " + why).orElse(why);
  }

  private NetworkInterface attachedHere() {
    NetworkInterface eni = eni();
    return TaskEffects.inState(eni, AttachmentState.ATTACHED);
  }

  private NetworkInterface attachedThere() {
    NetworkInterface eni = eni();
    Attachment attachment = eni.attachment().orElseThrow();
    return eni.withAttachment(attachment.movedTo(attachment.target().orElseThrow()));
  }

  private NetworkInterface detached() {
    return eni().withAttachment(Optional.empty());
  }

  private NetworkInterface eni() {
    return facts.get(task.networkInterfaceId().orElseThrow());
  }

  private void instances(UnaryOperator<Instance> change, List<Write> writes) {
    for (InstanceId busy : TaskEffects.busyWith(task)) {
      writes.add(new Write.Update(change.apply(facts.get(busy))));
    }
  }
}
