package io.eni4j.proof.chains;

import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.policy.ViolationCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Section 2 of the specification: network interfaces and their attachment. */
final class InterfaceJudge {
  private static final Set<InstanceStatus> PLUGGABLE =
      Set.of(InstanceStatus.RUNNING, InstanceStatus.STOPPED);
  private static final Set<InstanceStatus> STABLE =
      Set.of(InstanceStatus.RUNNING, InstanceStatus.STOPPED, InstanceStatus.ERROR);

  private final World world;
  private final Verdict verdict;

  InterfaceJudge(World world, Verdict verdict) {
    this.world = world;
    this.verdict = verdict;
  }

  void create(CreateNetworkInterface asked) {
    verdict.name(asked.name());
    verdict.description(Optional.of(asked.description()));
    AddressJudge addresses = new AddressJudge(world, verdict);
    addresses.count(asked.secondaryIpCount());
    List<Ipv4Address> named = new ArrayList<>(asked.secondaryIps());
    asked.primaryIp().ifPresent(named::add);
    addresses.namedOnce(named);
    Subnet subnet =
        verdict.known(asked.subnetId(), "subnet-", world.subnets, ViolationCode.SUBNET_NOT_FOUND);
    verdict.groups(asked.securityGroupIds(), subnet == null ? null : subnet.vpcId());
    long chosen =
        AddressJudge.chosen(asked.secondaryIpCount()) + (asked.primaryIp().isEmpty() ? 1 : 0);
    verdict.breaksIf(
        new HashSet<>(named).size() + chosen > world.numbers.limits().privateIpsPerInterface(),
        ViolationCode.PRIVATE_IP_LIMIT_EXCEEDED);
    if (subnet != null) {
      named.forEach(it -> addresses.named(it, subnet));
      addresses.room(subnet, named, chosen);
    }
    verdict.breaksIf(
        world.secondaries() >= world.numbers.limits().secondaryInterfacesPerRegion(),
        ViolationCode.INTERFACE_QUOTA_EXCEEDED);
  }

  void modify(ModifyNetworkInterface asked) {
    verdict.breaksIf(
        asked.name().isEmpty()
            && asked.description().isEmpty()
            && asked.securityGroupIds().isEmpty(),
        ViolationCode.NOTHING_REQUESTED);
    verdict.name(asked.name());
    verdict.description(asked.description());
    NetworkInterface it = known(asked.networkInterfaceId());
    verdict.notInError(it);
    if (asked.securityGroupIds().isPresent()) {
      verdict.breaksIf(asked.securityGroupIds().get().isEmpty(), ViolationCode.LAST_SECURITY_GROUP);
      verdict.groups(asked.securityGroupIds().get(), it == null ? null : it.vpcId());
    }
  }

  void delete(DeleteNetworkInterface asked) {
    NetworkInterface it = known(asked.networkInterfaceId());
    if (it != null) {
      notPrimary(it, ViolationCode.PRIMARY_INTERFACE_NOT_DELETED);
      verdict.breaksIf(it.attachment().isPresent(), ViolationCode.INTERFACE_STILL_ATTACHED);
    }
  }

  void attach(AttachNetworkInterface asked) {
    NetworkInterface it = known(asked.networkInterfaceId());
    Instance instance =
        verdict.known(asked.instanceId(), "i-", world.instances, ViolationCode.INSTANCE_NOT_FOUND);
    if (it != null) {
      notPrimary(it, ViolationCode.PRIMARY_INTERFACE_NOT_ATTACHED);
      verdict.breaksIf(it.attachment().isPresent(), ViolationCode.INTERFACE_ALREADY_ATTACHED);
    }
    if (instance != null) {
      new InstanceJudge(world, verdict).idle(instance, PLUGGABLE);
      hasRoom(instance);
    }
    if (it != null && instance != null) {
      meet(it, instance);
    }
  }

  private void hasRoom(Instance instance) {
    verdict.breaksIf(
        world.interfacesOf(instance.id()).size()
            >= world.numbers.interfaces(instance.type()).orElseThrow(),
        ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED);
  }

  /** What an interface and an instance must have in common. */
  private void meet(NetworkInterface it, Instance instance) {
    verdict.breaksIf(!it.vpcId().equals(instance.vpcId()), ViolationCode.INSTANCE_IN_ANOTHER_VPC);
    verdict.breaksIf(
        world.privateIpsOf(it.id()).size() > world.numbers.privateIps(instance.type()),
        ViolationCode.INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW);
    for (ElasticIp tied : world.elasticIpsOf(it.id())) {
      verdict.breaksIf(
          tied.zone().isPresent() && !tied.zone().get().equals(instance.zone()),
          ViolationCode.ELASTIC_IP_IN_ANOTHER_ZONE);
    }
  }

  void detach(DetachNetworkInterface asked) {
    NetworkInterface it = known(asked.networkInterfaceId());
    if (it != null) {
      notPrimary(it, ViolationCode.PRIMARY_INTERFACE_NOT_DETACHED);
      attachedAndSettled(it);
      idleWherever(it, PLUGGABLE);
    }
  }

  void move(MoveNetworkInterface asked) {
    NetworkInterface it = known(asked.networkInterfaceId());
    Instance instance =
        verdict.known(asked.instanceId(), "i-", world.instances, ViolationCode.INSTANCE_NOT_FOUND);
    if (it != null) {
      notPrimary(it, ViolationCode.PRIMARY_INTERFACE_NOT_DETACHED);
      attachedAndSettled(it);
      verdict.breaksIf(
          it.instanceId().equals(Optional.of(asked.instanceId())),
          ViolationCode.INTERFACE_ALREADY_THERE);
      idleWherever(it, PLUGGABLE);
    }
    if (instance != null) {
      new InstanceJudge(world, verdict).idle(instance, PLUGGABLE);
      hasRoom(instance);
    }
    if (it != null && instance != null) {
      meet(it, instance);
    }
  }

  void forceDetach(ForceDetachNetworkInterface asked) {
    NetworkInterface it = known(asked.networkInterfaceId());
    if (it != null) {
      notPrimary(it, ViolationCode.PRIMARY_INTERFACE_NOT_DETACHED);
      verdict.breaksIf(
          it.attachment().isEmpty() || it.attachment().get().state() != AttachmentState.ERROR,
          ViolationCode.ATTACHMENT_NOT_IN_ERROR);
      idleWherever(it, STABLE);
    }
  }

  private void idleWherever(NetworkInterface it, Set<InstanceStatus> permitted) {
    for (Instance instance : world.instancesOf(it)) {
      new InstanceJudge(world, verdict).idle(instance, permitted);
    }
  }

  void autoDelete(ModifyAutoDelete asked) {
    NetworkInterface it = known(asked.networkInterfaceId());
    if (it != null) {
      notPrimary(it, ViolationCode.PRIMARY_AUTO_DELETE_FIXED);
      attachedAndSettled(it);
    }
  }

  private void attachedAndSettled(NetworkInterface it) {
    verdict.breaksIf(it.attachment().isEmpty(), ViolationCode.INTERFACE_NOT_ATTACHED);
    verdict.breaksIf(
        it.attachment().isPresent() && it.attachment().get().state() != AttachmentState.ATTACHED,
        ViolationCode.ATTACHMENT_NOT_SETTLED);
  }

  private void notPrimary(NetworkInterface it, ViolationCode code) {
    verdict.breaksIf(it.role() == NetworkInterfaceRole.PRIMARY, code);
  }

  private @Nullable NetworkInterface known(NetworkInterfaceId id) {
    return verdict.known(id, "port-", world.interfaces, ViolationCode.NETWORK_INTERFACE_NOT_FOUND);
  }
}
