package io.eni4j.proof.chains;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.policy.ViolationCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Section 1 of the specification: instances, their statuses and their types. */
final class InstanceJudge {
  private final World world;
  private final Verdict verdict;

  InstanceJudge(World world, Verdict verdict) {
    this.world = world;
    this.verdict = verdict;
  }

  void create(CreateInstance asked) {
    verdict.instanceName(asked.name());
    verdict.description(Optional.of(asked.description()));
    typeKnown(asked.type());
    Subnet subnet =
        verdict.known(asked.subnetId(), "subnet-", world.subnets, ViolationCode.SUBNET_NOT_FOUND);
    verdict.groups(asked.securityGroupIds(), subnet == null ? null : subnet.vpcId());
    if (subnet != null) {
      AddressJudge addresses = new AddressJudge(world, verdict);
      asked.primaryIp().ifPresent(it -> addresses.named(it, subnet));
      addresses.room(
          subnet, asked.primaryIp().stream().toList(), asked.primaryIp().isEmpty() ? 1 : 0);
    }
  }

  void start(StartInstance asked) {
    change(asked.instanceId(), Set.of(InstanceStatus.STOPPED));
  }

  void stop(StopInstance asked) {
    change(asked.instanceId(), Set.of(InstanceStatus.RUNNING));
  }

  void reboot(RebootInstance asked) {
    change(asked.instanceId(), Set.of(InstanceStatus.RUNNING));
  }

  void delete(DeleteInstance asked) {
    change(
        asked.instanceId(),
        Set.of(InstanceStatus.RUNNING, InstanceStatus.STOPPED, InstanceStatus.ERROR));
  }

  void resize(ResizeInstance asked) {
    Instance instance = change(asked.instanceId(), Set.of(InstanceStatus.STOPPED));
    OptionalInt limit = typeKnown(asked.type());
    if (instance == null) {
      return;
    }
    List<NetworkInterface> held = world.interfacesOf(instance.id());
    verdict.breaksIf(
        limit.isPresent() && held.size() > limit.getAsInt(),
        ViolationCode.INSTANCE_TYPE_INTERFACE_LIMIT_TOO_LOW);
    for (NetworkInterface it : held) {
      verdict.breaksIf(
          world.privateIpsOf(it.id()).size() > world.numbers.privateIps(asked.type()),
          ViolationCode.INSTANCE_TYPE_PRIVATE_IP_LIMIT_TOO_LOW);
    }
  }

  /** A change needs a status that permits it, and no task in progress. */
  private @Nullable Instance change(InstanceId id, Set<InstanceStatus> permitted) {
    Instance instance = verdict.known(id, "i-", world.instances, ViolationCode.INSTANCE_NOT_FOUND);
    if (instance != null) {
      idle(instance, permitted);
    }
    return instance;
  }

  /** The instance is in one of these statuses and does nothing else. */
  void idle(Instance instance, Set<InstanceStatus> permitted) {
    verdict.breaksIf(
        !permitted.contains(instance.status()), ViolationCode.INSTANCE_STATUS_NOT_PERMITTED);
    verdict.breaksIf(instance.task().isPresent(), ViolationCode.INSTANCE_BUSY);
  }

  private OptionalInt typeKnown(InstanceType type) {
    OptionalInt limit = world.numbers.interfaces(type);
    verdict.breaksIf(limit.isEmpty(), ViolationCode.INSTANCE_TYPE_LIMIT_UNKNOWN);
    return limit;
  }
}
