package io.eni4j.proof.chains;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import java.util.List;
import java.util.Optional;

/** What accepted operations on instances lead to. */
final class InstanceScribe {
  private InstanceScribe() {}

  static Instance create(CreateInstance asked, Instance answer, Deed deed) {
    Subnet subnet = deed.of(deed.world.subnets, asked.subnetId());
    deed.isNew(answer.id(), ResourceKind.INSTANCE);
    NetworkInterface primary =
        InterfaceScribe.start(
                deed.stored(answer.primaryNetworkInterfaceId()),
                subnet,
                asked.primaryIp(),
                List.of(),
                asked.securityGroupIds(),
                deed)
            .role(NetworkInterfaceRole.PRIMARY)
            .attachment(new Attachment(answer.id(), 1, true, AttachmentState.ATTACHED))
            .build();
    deed.becomes(primary);
    deed.privateIp(primary, primary.primaryIp());
    return deed.becomes(
        Instance.builder()
            .id(answer.id())
            .name(asked.name())
            .description(asked.description())
            .type(asked.type())
            .zone(asked.zone())
            .vpcId(subnet.vpcId())
            .primaryNetworkInterfaceId(primary.id())
            .status(InstanceStatus.RUNNING)
            .createdAt(deed.now)
            .build());
  }

  static Instance start(StartInstance asked, Deed deed) {
    return isNow(asked.instanceId(), InstanceStatus.RUNNING, deed);
  }

  static Instance stop(StopInstance asked, Deed deed) {
    return isNow(asked.instanceId(), InstanceStatus.STOPPED, deed);
  }

  static Instance reboot(RebootInstance asked, Deed deed) {
    return isNow(asked.instanceId(), InstanceStatus.RUNNING, deed);
  }

  static Instance resize(ResizeInstance asked, Deed deed) {
    Instance before = deed.of(deed.world.instances, asked.instanceId());
    return deed.becomes(before.withType(asked.type()));
  }

  static Instance delete(DeleteInstance asked, Deed deed) {
    deed.goes(asked.instanceId());
    for (NetworkInterface it : deed.world.interfacesOf(asked.instanceId())) {
      Attachment tie = it.attachment().orElseThrow();
      boolean isHere = tie.instanceId().equals(asked.instanceId());
      if (it.role() == NetworkInterfaceRole.PRIMARY || (tie.autoDelete() && isHere)) {
        deed.interfaceGoes(it);
      } else {
        deed.becomes(it.withAttachment(Optional.empty()));
      }
    }
    return deed.of(deed.world.instances, asked.instanceId());
  }

  private static Instance isNow(InstanceId id, InstanceStatus status, Deed deed) {
    return deed.becomes(deed.of(deed.world.instances, id).withStatus(status));
  }
}
