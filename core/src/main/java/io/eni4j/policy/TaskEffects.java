package io.eni4j.policy;

import io.eni4j.change.Members;
import io.eni4j.change.Write;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What operations lead to that begin a task. */
final class TaskEffects {
  private TaskEffects() {}

  /** A network interface on its way, and the instances that are busy with it. */
  static Effect<NetworkInterface> begun(NetworkInterface after, Task.Builder builder, Facts facts) {
    Task task = builder.networkInterfaceId(after.id()).build();
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Update(after));
    for (InstanceId busy : busyWith(task)) {
      writes.add(new Write.Update(facts.get(busy).withTask(task)));
    }
    return new Effect<>(writes, after, task);
  }

  /** An instance that is being changed, and that has had another status. */
  static Effect<Instance> begun(
      Instance before, InstanceStatus status, Task.Builder builder, Facts facts) {
    Task task =
        builder
            .instanceId(before.id())
            .formerStatus(before.status())
            .formerRevision(facts.revision(before.id()))
            .build();
    Instance after = before.withStatus(status).withTask(task);
    return new Effect<>(List.of(new Write.Update(after)), after, task);
  }

  /** An instance that is being deleted; its secondary interfaces are on their way out with it. */
  static Effect<Instance> deleting(Instance before, Task.Builder builder, Facts facts) {
    Effect<Instance> begun = begun(before, InstanceStatus.DELETING, builder, facts);
    List<Write> writes = new ArrayList<>(begun.writes());
    for (NetworkInterface held : secondaryOf(before.id(), facts)) {
      writes.add(new Write.Update(inState(held, AttachmentState.DETACHING)));
    }
    return new Effect<>(writes, begun.result(), begun.task());
  }

  /** The interfaces of an instance, its primary one excepted. */
  static List<NetworkInterface> secondaryOf(InstanceId instanceId, Facts facts) {
    return facts.list(new Members.InterfacesOf(instanceId)).stream()
        .filter(it -> it.role() == NetworkInterfaceRole.SECONDARY)
        .toList();
  }

  /** An attached interface in another state of its attachment. */
  static NetworkInterface inState(NetworkInterface eni, AttachmentState state) {
    return eni.withAttachment(eni.attachment().orElseThrow().withState(state));
  }

  /** The instances that are busy with a task. */
  static List<InstanceId> busyWith(Task task) {
    return Stream.concat(Stream.of(task.instanceId()), task.otherInstanceId().stream()).toList();
  }
}
