package io.eni4j.policy;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Members;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyNetworkInterface;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What allowed operations on network interfaces lead to. */
final class InterfaceEffects {
  private InterfaceEffects() {}

  static Effect<NetworkInterface> create(
      CreateNetworkInterface operation, Facts facts, Candidates candidates) {
    Subnet subnet = facts.get(operation.subnetId());
    NetworkInterface created =
        newInterface(
                subnet,
                operation.primaryIp(),
                operation.secondaryIps(),
                operation.securityGroupIds(),
                facts,
                candidates)
            .role(NetworkInterfaceRole.SECONDARY)
            .name(operation.name())
            .description(operation.description())
            .sanityCheck(operation.sanityCheck())
            .build();
    Set<Ipv4Address> named = new HashSet<>(operation.secondaryIps());
    named.add(created.primaryIp());
    List<Ipv4Address> secondary = new ArrayList<>(operation.secondaryIps());
    secondary.addAll(
        choose(subnet, operation.secondaryIpCount().orElse(0), named, facts, candidates));
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Insert(created));
    writes.add(new Write.Insert(primaryIpOf(created)));
    for (Ipv4Address address : secondary) {
      writes.add(new Write.Insert(secondaryIpOf(created, address)));
    }
    return new Effect<>(writes, created);
  }

  /** Starts an interface with id, MAC, primary private IP and security groups. */
  static NetworkInterface.Builder newInterface(
      Subnet subnet,
      Optional<Ipv4Address> primaryIp,
      List<Ipv4Address> namedBeside,
      List<SecurityGroupId> groups,
      Facts facts,
      Candidates candidates) {
    return NetworkInterface.builder()
        .id(candidates.networkInterfaceId())
        .macAddress(candidates.macAddress())
        .vpcId(subnet.vpcId())
        .subnetId(subnet.id())
        .primaryIp(
            primaryIp.orElseGet(
                () -> choose(subnet, 1, new HashSet<>(namedBeside), facts, candidates).get(0)))
        .securityGroupIds(
            groups.isEmpty() ? List.of(facts.get(subnet.vpcId()).defaultSecurityGroupId()) : groups)
        .createdAt(candidates.now());
  }

  /** Free addresses of a subnet, none of those that are named beside. */
  static List<Ipv4Address> choose(
      Subnet subnet, int count, Set<Ipv4Address> named, Facts facts, Candidates candidates) {
    if (count == 0) {
      return List.of();
    }
    AddressRange range = AddressRequest.range(subnet, facts.limits()).orElseThrow();
    return candidates.privateIps(range, count, named);
  }

  static PrivateIp primaryIpOf(NetworkInterface holder) {
    return new PrivateIp(holder.primaryIpKey(), holder.subnetId(), holder.id(), true);
  }

  static PrivateIp secondaryIpOf(NetworkInterface holder, Ipv4Address address) {
    return new PrivateIp(
        new PrivateIpKey(holder.vpcId(), address), holder.subnetId(), holder.id(), false);
  }

  static Effect<NetworkInterface> modify(
      ModifyNetworkInterface operation, Facts facts, Candidates candidates) {
    NetworkInterface before = facts.get(operation.networkInterfaceId());
    return become(
        before
            .withName(operation.name().or(before::name))
            .withDescription(operation.description().orElse(before.description()))
            .withSecurityGroupIds(operation.securityGroupIds().orElse(before.securityGroupIds())));
  }

  static Effect<NetworkInterface> delete(
      DeleteNetworkInterface operation, Facts facts, Candidates candidates) {
    NetworkInterface deleted = facts.get(operation.networkInterfaceId());
    return new Effect<>(deletion(deleted, facts), deleted);
  }

  /** Deletes an interface and its private IPs; its elastic IPs are disassociated and kept. */
  static List<Write> deletion(NetworkInterface deleted, Facts facts) {
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Delete(deleted.id()));
    for (PrivateIp held : facts.list(new Members.PrivateIpsOf(deleted.id()))) {
      writes.add(new Write.Delete(held.key()));
    }
    for (ElasticIp tied : facts.list(new Members.ElasticIpsOf(deleted.id()))) {
      writes.add(new Write.Update(tied.withAssociation(Optional.empty())));
    }
    return writes;
  }

  static Effect<NetworkInterface> attach(
      AttachNetworkInterface operation, Facts facts, Candidates candidates) {
    NetworkInterface before = facts.get(operation.networkInterfaceId());
    Attachment attached =
        new Attachment(
            operation.instanceId(),
            lowestFreeIndex(operation.instanceId(), facts),
            operation.autoDelete(),
            AttachmentState.ATTACHED);
    return candidates
        .task(TaskKind.ATTACH_NETWORK_INTERFACE, TaskPhase.PLUGGING)
        .map(
            task ->
                TaskEffects.begun(
                    before.withAttachment(attached.withState(AttachmentState.ATTACHING)),
                    task.instanceId(operation.instanceId()),
                    facts))
        .orElseGet(() -> become(before.withAttachment(attached)));
  }

  static int lowestFreeIndex(InstanceId instanceId, Facts facts) {
    int index = Attachment.FIRST_SECONDARY_DEVICE_INDEX;
    while (facts.view().holder(new Slot.DeviceIndex(instanceId, index)).isPresent()) {
      index++;
    }
    return index;
  }

  static Effect<NetworkInterface> detach(
      DetachNetworkInterface operation, Facts facts, Candidates candidates) {
    NetworkInterface before = facts.get(operation.networkInterfaceId());
    Attachment attachment = before.attachment().orElseThrow();
    return candidates
        .task(TaskKind.DETACH_NETWORK_INTERFACE, TaskPhase.UNPLUGGING)
        .map(
            task ->
                TaskEffects.begun(
                    before.withAttachment(attachment.withState(AttachmentState.DETACHING)),
                    task.instanceId(attachment.instanceId()),
                    facts))
        .orElseGet(() -> become(before.withAttachment(Optional.empty())));
  }

  static Effect<NetworkInterface> modifyAutoDelete(
      ModifyAutoDelete operation, Facts facts, Candidates candidates) {
    NetworkInterface before = facts.get(operation.networkInterfaceId());
    return become(
        before.withAttachment(
            before.attachment().orElseThrow().withAutoDelete(operation.autoDelete())));
  }

  private static Effect<NetworkInterface> become(NetworkInterface after) {
    return new Effect<>(List.of(new Write.Update(after)), after);
  }
}
