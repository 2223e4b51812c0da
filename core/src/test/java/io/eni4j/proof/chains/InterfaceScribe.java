package io.eni4j.proof.chains;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What accepted operations on network interfaces lead to. */
final class InterfaceScribe {
  private InterfaceScribe() {}

  /** Begins a new interface; id, MAC and perhaps the primary private IP are the system's choice. */
  static NetworkInterface.Builder start(
      NetworkInterface chosen,
      Subnet subnet,
      Optional<Ipv4Address> primaryIp,
      List<Ipv4Address> namedBeside,
      List<SecurityGroupId> groups,
      Deed deed) {
    deed.isNew(chosen.id(), ResourceKind.NETWORK_INTERFACE);
    Claim.that(chosen.macAddress().toString().startsWith("fa:16:3e:"), "MAC ", chosen.macAddress());
    for (NetworkInterface other : deed.world.interfaces.values()) {
      Claim.that(!other.macAddress().equals(chosen.macAddress()), "MAC of ", other, " again");
    }
    if (primaryIp.isEmpty()) {
      deed.areChosen(List.of(chosen.primaryIp()), 1, subnet, new HashSet<>(namedBeside));
    }
    return NetworkInterface.builder()
        .id(chosen.id())
        .macAddress(chosen.macAddress())
        .vpcId(subnet.vpcId())
        .subnetId(subnet.id())
        .primaryIp(primaryIp.orElse(chosen.primaryIp()))
        .securityGroupIds(
            groups.isEmpty()
                ? List.of(deed.of(deed.world.vpcs, subnet.vpcId()).defaultSecurityGroupId())
                : groups)
        .createdAt(deed.now);
  }

  static NetworkInterface create(CreateNetworkInterface asked, NetworkInterface answer, Deed deed) {
    Subnet subnet = deed.of(deed.world.subnets, asked.subnetId());
    NetworkInterface created =
        start(
                answer,
                subnet,
                asked.primaryIp(),
                asked.secondaryIps(),
                asked.securityGroupIds(),
                deed)
            .role(NetworkInterfaceRole.SECONDARY)
            .name(asked.name())
            .description(asked.description())
            .sanityCheck(asked.sanityCheck())
            .build();
    Set<Ipv4Address> known = new HashSet<>(asked.secondaryIps());
    known.add(created.primaryIp());
    List<Ipv4Address> chosen = new ArrayList<>(deed.listed(created.id()));
    Claim.that(chosen.containsAll(known), "listed are ", chosen, ", asked for were ", known);
    chosen.removeAll(known);
    deed.areChosen(chosen, asked.secondaryIpCount().orElse(0), subnet, known);
    deed.becomes(created);
    known.forEach(it -> deed.privateIp(created, it));
    chosen.forEach(it -> deed.privateIp(created, it));
    return created;
  }

  static NetworkInterface modify(ModifyNetworkInterface asked, Deed deed) {
    NetworkInterface it = deed.of(deed.world.interfaces, asked.networkInterfaceId());
    if (asked.name().isPresent()) {
      it = it.withName(asked.name());
    }
    if (asked.description().isPresent()) {
      it = it.withDescription(asked.description().get());
    }
    if (asked.securityGroupIds().isPresent()) {
      it = it.withSecurityGroupIds(asked.securityGroupIds().get());
    }
    return deed.becomes(it);
  }

  static NetworkInterface delete(DeleteNetworkInterface asked, Deed deed) {
    NetworkInterface it = deed.of(deed.world.interfaces, asked.networkInterfaceId());
    deed.interfaceGoes(it);
    return it;
  }

  private static int lowestFree(InstanceId instanceId, Deed deed) {
    Set<Integer> taken = new HashSet<>();
    for (NetworkInterface other : deed.world.interfacesOf(instanceId)) {
      taken.add(World.indexOn(instanceId, other));
    }
    int index = 2;
    while (taken.contains(index)) {
      index++;
    }
    return index;
  }

  static NetworkInterface attach(AttachNetworkInterface asked, Deed deed) {
    int index = lowestFree(asked.instanceId(), deed);
    return deed.becomes(
        deed.of(deed.world.interfaces, asked.networkInterfaceId())
            .withAttachment(
                new Attachment(
                    asked.instanceId(), index, asked.autoDelete(), AttachmentState.ATTACHED)));
  }

  static NetworkInterface detach(DetachNetworkInterface asked, Deed deed) {
    return deed.becomes(
        deed.of(deed.world.interfaces, asked.networkInterfaceId())
            .withAttachment(Optional.empty()));
  }

  static NetworkInterface move(MoveNetworkInterface asked, Deed deed) {
    NetworkInterface it = deed.of(deed.world.interfaces, asked.networkInterfaceId());
    return deed.becomes(
        it.withAttachment(
            new Attachment(
                asked.instanceId(),
                lowestFree(asked.instanceId(), deed),
                it.attachment().orElseThrow().autoDelete(),
                AttachmentState.ATTACHED)));
  }

  static NetworkInterface forceDetach(ForceDetachNetworkInterface asked, Deed deed) {
    return deed.becomes(
        deed.of(deed.world.interfaces, asked.networkInterfaceId())
            .withAttachment(Optional.empty()));
  }

  static NetworkInterface autoDelete(ModifyAutoDelete asked, Deed deed) {
    NetworkInterface it = deed.of(deed.world.interfaces, asked.networkInterfaceId());
    Attachment tie = it.attachment().orElseThrow();
    return deed.becomes(
        it.withAttachment(
            new Attachment(tie.instanceId(), tie.deviceIndex(), asked.autoDelete(), tie.state())));
  }
}
