package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.ADDRESS_OUTSIDE_SUBNET;
import static io.eni4j.repository.InconsistencyKind.ELASTIC_IP_IN_ANOTHER_ZONE;
import static io.eni4j.repository.InconsistencyKind.ELASTIC_IP_NOT_ON_HOLDER;
import static io.eni4j.repository.InconsistencyKind.PRIMARY_IP_WRONG;
import static io.eni4j.repository.InconsistencyKind.PRIVATE_IP_OF_ANOTHER_SUBNET;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Subnet;
import io.eni4j.model.Zone;
import java.util.Optional;

/** Whether private and elastic IPs agree with the network interfaces that hold them. */
final class HolderAudit {
  private final AuditDesk desk;

  HolderAudit(AuditDesk desk) {
    this.desk = desk;
  }

  void judge() {
    for (NetworkInterface it : desk.inventory().all(NetworkInterface.class)) {
      Optional<PrivateIp> named = desk.inventory().find(it.primaryIpKey());
      if (named.isPresent()
          && !(named.get().primary() && named.get().networkInterfaceId().equals(it.id()))) {
        primary("its primary", "another", it, named.get());
      }
    }
    for (PrivateIp it : desk.inventory().all(PrivateIp.class)) {
      desk.inventory().find(it.networkInterfaceId()).ifPresent(holder -> held(it, holder));
      desk.inventory().find(it.subnetId()).ifPresent(subnet -> inside(it, subnet));
    }
    for (ElasticIp it : desk.inventory().all(ElasticIp.class)) {
      it.association().ifPresent(tie -> tied(it, tie));
    }
  }

  private void held(PrivateIp it, NetworkInterface holder) {
    if (it.primary() && !holder.primaryIpKey().equals(it.key())) {
      primary("no primary but the one named", "one more", holder, it);
    }
    if (!it.vpcId().equals(holder.vpcId()) || !it.subnetId().equals(holder.subnetId())) {
      desk.findings()
          .add(
              PRIVATE_IP_OF_ANOTHER_SUBNET,
              "place",
              holder.vpcId() + " and " + holder.subnetId(),
              it.vpcId() + " and " + it.subnetId(),
              it.key(),
              holder.id());
    }
  }

  private void primary(String expected, String found, NetworkInterface holder, PrivateIp it) {
    desk.findings()
        .add(PRIMARY_IP_WRONG, "primary private IP", expected, found, holder.id(), it.key());
  }

  private void inside(PrivateIp it, Subnet subnet) {
    if (!subnet.cidr().contains(it.address()) || !subnet.vpcId().equals(it.vpcId())) {
      String block = "an address of " + subnet.cidr() + " in " + subnet.vpcId();
      desk.findings()
          .add(ADDRESS_OUTSIDE_SUBNET, "address", block, it.key(), it.key(), subnet.id());
    }
  }

  private void inZone(ElasticIp it, InstanceId instanceId) {
    Optional<Zone> runsIn = desk.inventory().find(instanceId).map(Instance::zone);
    if (it.zone().isPresent() && runsIn.isPresent() && !it.zone().equals(runsIn)) {
      desk.findings()
          .add(ELASTIC_IP_IN_ANOTHER_ZONE, "zone", it.zone().get(), runsIn.get(), it.id());
    }
  }

  private void tied(ElasticIp it, ElasticIpAssociation tie) {
    Optional<PrivateIp> held = desk.inventory().find(tie.privateIp());
    if (held.isPresent() && !held.get().networkInterfaceId().equals(tie.networkInterfaceId())) {
      desk.findings()
          .add(
              ELASTIC_IP_NOT_ON_HOLDER,
              "network interface of " + tie.privateIp(),
              held.get().networkInterfaceId(),
              tie.networkInterfaceId(),
              it.id());
    }
    Optional<Attachment> attachment =
        desk.inventory().find(tie.networkInterfaceId()).flatMap(NetworkInterface::attachment);
    attachment.ifPresent(there -> inZone(it, there.instanceId()));
    attachment.flatMap(Attachment::target).ifPresent(there -> inZone(it, there.instanceId()));
  }
}
