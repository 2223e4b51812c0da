package io.eni4j.policy;

import io.eni4j.change.Members;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Subnet;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What allowed operations on instances lead to. */
final class InstanceEffects {
  private InstanceEffects() {}

  static Effect<Instance> create(CreateInstance operation, Facts facts, Candidates candidates) {
    Subnet subnet = facts.get(operation.subnetId());
    InstanceId id = candidates.instanceId();
    NetworkInterface primary =
        InterfaceEffects.newInterface(
                subnet,
                operation.primaryIp(),
                List.of(),
                operation.securityGroupIds(),
                facts,
                candidates)
            .role(NetworkInterfaceRole.PRIMARY)
            .attachment(Attachment.ofPrimary(id))
            .build();
    Instance instance =
        Instance.builder()
            .id(id)
            .name(operation.name())
            .description(operation.description())
            .type(operation.type())
            .zone(operation.zone())
            .vpcId(subnet.vpcId())
            .primaryNetworkInterfaceId(primary.id())
            .status(InstanceStatus.RUNNING)
            .createdAt(candidates.now())
            .build();
    return new Effect<>(
        List.of(
            new Write.Insert(instance),
            new Write.Insert(primary),
            new Write.Insert(InterfaceEffects.primaryIpOf(primary))),
        instance);
  }

  static Effect<Instance> start(StartInstance operation, Facts facts, Candidates candidates) {
    Instance before = facts.get(operation.instanceId());
    return changed(
        before, TaskKind.START, InstanceStatus.STARTING, InstanceStatus.RUNNING, facts, candidates);
  }

  static Effect<Instance> stop(StopInstance operation, Facts facts, Candidates candidates) {
    Instance before = facts.get(operation.instanceId());
    return changed(
        before, TaskKind.STOP, InstanceStatus.STOPPING, InstanceStatus.STOPPED, facts, candidates);
  }

  static Effect<Instance> reboot(RebootInstance operation, Facts facts, Candidates candidates) {
    Instance before = facts.get(operation.instanceId());
    return changed(
        before,
        TaskKind.REBOOT,
        InstanceStatus.REBOOTING,
        InstanceStatus.RUNNING,
        facts,
        candidates);
  }

  private static Effect<Instance> changed(
      Instance before,
      TaskKind kind,
      InstanceStatus meanwhile,
      InstanceStatus then,
      Facts facts,
      Candidates candidates) {
    return candidates
        .task(kind, TaskPhase.CHANGING)
        .map(task -> TaskEffects.begun(before, meanwhile, task, facts))
        .orElseGet(() -> become(before.withStatus(then)));
  }

  static Effect<Instance> resize(ResizeInstance operation, Facts facts, Candidates candidates) {
    Instance before = facts.get(operation.instanceId());
    return candidates
        .task(TaskKind.RESIZE, TaskPhase.CHANGING)
        .map(task -> task.newType(operation.type()))
        .map(task -> TaskEffects.begun(before, InstanceStatus.RESIZING, task, facts))
        .orElseGet(() -> become(before.withType(operation.type())));
  }

  private static Effect<Instance> become(Instance instance) {
    return new Effect<>(List.of(new Write.Update(instance)), instance);
  }

  static Effect<Instance> delete(DeleteInstance operation, Facts facts, Candidates candidates) {
    Instance instance = facts.get(operation.instanceId());
    return candidates
        .task(TaskKind.DELETE, TaskPhase.CHANGING)
        .or(
            () ->
                TaskEffects.secondaryOf(instance.id(), facts).isEmpty()
                    ? Optional.empty()
                    : candidates.task(TaskKind.DELETE, TaskPhase.UNPLUGGING))
        .map(task -> TaskEffects.deleting(instance, task, facts))
        .orElseGet(() -> new Effect<>(deletion(instance, facts), instance));
  }

  /**
   * Deletes an instance; an interface that goes with it is deleted, any other is detached, from
   * wherever else it may be too.
   */
  static List<Write> deletion(Instance instance, Facts facts) {
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Delete(instance.id()));
    for (NetworkInterface held : facts.list(new Members.InterfacesOf(instance.id()))) {
      Attachment attachment = held.attachment().orElseThrow();
      if (attachment.autoDelete() && attachment.instanceId().equals(instance.id())) {
        writes.addAll(InterfaceEffects.deletion(held, facts));
      } else {
        writes.add(new Write.Update(held.withAttachment(Optional.empty())));
      }
    }
    return writes;
  }
}
