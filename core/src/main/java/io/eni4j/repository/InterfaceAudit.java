package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.INSTANCE_OF_ANOTHER_VPC;
import static io.eni4j.repository.InconsistencyKind.INTERFACE_OF_ANOTHER_VPC;
import static io.eni4j.repository.InconsistencyKind.PRIMARY_INTERFACE_WRONG;
import static io.eni4j.repository.InconsistencyKind.SECURITY_GROUP_OF_ANOTHER_VPC;

import io.eni4j.model.Attachment;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.Optional;

/** Whether network interfaces agree with what they belong to. */
final class InterfaceAudit {
  private final AuditDesk desk;

  InterfaceAudit(AuditDesk desk) {
    this.desk = desk;
  }

  void judge() {
    for (Instance it : desk.inventory().all(Instance.class)) {
      Optional<NetworkInterface> named = desk.inventory().find(it.primaryNetworkInterfaceId());
      if (named.isPresent()
          && !(isPrimary(named.get()) && named.get().instanceId().equals(Optional.of(it.id())))) {
        desk.findings()
            .add(
                PRIMARY_INTERFACE_WRONG,
                "primary network interface",
                "its primary",
                "another",
                it.id(),
                named.get().id());
      }
    }
    for (NetworkInterface it : desk.inventory().all(NetworkInterface.class)) {
      sameVpc(INTERFACE_OF_ANOTHER_VPC, it, it.subnetId(), vpcOfSubnet(it));
      for (SecurityGroupId id : it.securityGroupIds()) {
        Optional<VpcId> vpcId = desk.inventory().find(id).map(SecurityGroup::vpcId);
        sameVpc(SECURITY_GROUP_OF_ANOTHER_VPC, it, id, vpcId);
      }
      it.instanceId().flatMap(desk.inventory()::find).ifPresent(instance -> attached(it, instance));
      it.attachment()
          .flatMap(Attachment::target)
          .flatMap(target -> desk.inventory().find(target.instanceId()))
          .ifPresent(instance -> sameVpcAsInstance(it, instance));
    }
  }

  private Optional<VpcId> vpcOfSubnet(NetworkInterface it) {
    return desk.inventory().find(it.subnetId()).map(Subnet::vpcId);
  }

  private void attached(NetworkInterface it, Instance instance) {
    sameVpcAsInstance(it, instance);
    if (isPrimary(it) && !instance.primaryNetworkInterfaceId().equals(it.id())) {
      desk.findings()
          .add(
              PRIMARY_INTERFACE_WRONG,
              "primary network interface",
              "no primary but the one named",
              "one more",
              instance.id(),
              it.id());
    }
  }

  private void sameVpcAsInstance(NetworkInterface it, Instance instance) {
    sameVpc(INSTANCE_OF_ANOTHER_VPC, it, instance.id(), Optional.of(instance.vpcId()));
  }

  private static boolean isPrimary(NetworkInterface it) {
    return it.role() == NetworkInterfaceRole.PRIMARY;
  }

  private void sameVpc(
      InconsistencyKind kind, NetworkInterface it, ResourceKey<?> other, Optional<VpcId> vpcId) {
    if (vpcId.isPresent() && !vpcId.get().equals(it.vpcId())) {
      desk.findings().add(kind, "VPC", it.vpcId(), vpcId.get(), it.id(), other);
    }
  }
}
