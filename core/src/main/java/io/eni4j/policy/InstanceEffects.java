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
    return become(facts.get(operation.instanceId()).withStatus(InstanceStatus.RUNNING));
  }

  static Effect<Instance> stop(StopInstance operation, Facts facts, Candidates candidates) {
    return become(facts.get(operation.instanceId()).withStatus(InstanceStatus.STOPPED));
  }

  static Effect<Instance> reboot(RebootInstance operation, Facts facts, Candidates candidates) {
    return become(facts.get(operation.instanceId()).withStatus(InstanceStatus.RUNNING));
  }

  static Effect<Instance> resize(ResizeInstance operation, Facts facts, Candidates candidates) {
    return become(facts.get(operation.instanceId()).withType(operation.type()));
  }

  private static Effect<Instance> become(Instance instance) {
    return new Effect<>(List.of(new Write.Update(instance)), instance);
  }

  static Effect<Instance> delete(DeleteInstance operation, Facts facts, Candidates candidates) {
    Instance instance = facts.get(operation.instanceId());
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Delete(instance.id()));
    for (NetworkInterface held : facts.list(new Members.InterfacesOf(instance.id()))) {
      if (held.attachment().orElseThrow().autoDelete()) {
        writes.addAll(InterfaceEffects.deletion(held, facts));
      } else {
        writes.add(new Write.Update(held.withAttachment(Optional.empty())));
      }
    }
    return new Effect<>(writes, instance);
  }
}
