package io.eni4j.policy;

import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules about network interfaces and their attachment. */
final class InterfaceRules {
  private static final String ARGUMENT = "networkInterfaceId";

  private InterfaceRules() {}

  /** A region has no more secondary interfaces than its quota. */
  static <O> Rule<O> interfaceQuota() {
    return VpcRules.quota(
        ViolationCode.INTERFACE_QUOTA_EXCEEDED,
        Counter.SECONDARY_INTERFACES,
        Limits::secondaryInterfacesPerRegion);
  }

  /** Only secondary interfaces are attached. */
  static <O> Rule<O> primaryNotAttached(Function<O, NetworkInterfaceId> id) {
    return notPrimary(ViolationCode.PRIMARY_INTERFACE_NOT_ATTACHED, id);
  }

  /** The primary interface is never detached. */
  static <O> Rule<O> primaryNotDetached(Function<O, NetworkInterfaceId> id) {
    return notPrimary(ViolationCode.PRIMARY_INTERFACE_NOT_DETACHED, id);
  }

  /** The primary interface goes only with its instance. */
  static <O> Rule<O> primaryNotDeleted(Function<O, NetworkInterfaceId> id) {
    return notPrimary(ViolationCode.PRIMARY_INTERFACE_NOT_DELETED, id);
  }

  /** The primary interface always goes with its instance; its autoDelete is fixed. */
  static <O> Rule<O> primaryAutoDeleteFixed(Function<O, NetworkInterfaceId> id) {
    return notPrimary(ViolationCode.PRIMARY_AUTO_DELETE_FIXED, id);
  }

  private static <O> Rule<O> notPrimary(ViolationCode code, Function<O, NetworkInterfaceId> id) {
    return Rule.about(
        code,
        id,
        (it, operation, facts, findings) -> {
          if (it.role() == NetworkInterfaceRole.PRIMARY) {
            findings.add(ARGUMENT, "primary", "secondary", it.id());
          }
        });
  }

  /** An interface is attached to one instance at most. */
  static <O> Rule<O> notAttachedYet(Function<O, NetworkInterfaceId> id) {
    return detached(ViolationCode.INTERFACE_ALREADY_ATTACHED, id);
  }

  /** An interface that is attached is not deleted. */
  static <O> Rule<O> notAttachedAnyMore(Function<O, NetworkInterfaceId> id) {
    return detached(ViolationCode.INTERFACE_STILL_ATTACHED, id);
  }

  private static <O> Rule<O> detached(ViolationCode code, Function<O, NetworkInterfaceId> id) {
    return Rule.about(
        code,
        id,
        (it, operation, facts, findings) -> {
          if (it.instanceId().isPresent()) {
            findings.add(ARGUMENT, it.instanceId().get(), "detached", it.id());
          }
        });
  }

  /** Detach, move and modify autoDelete need an interface that is attached. */
  static <O> Rule<O> attached(Function<O, NetworkInterfaceId> id) {
    return Rule.about(
        ViolationCode.INTERFACE_NOT_ATTACHED,
        id,
        (it, operation, facts, findings) -> {
          if (it.attachment().isEmpty()) {
            findings.add(ARGUMENT, "not attached", "attached", it.id());
          }
        });
  }

  /** An interface is moved to another instance than its own. */
  static <O> Rule<O> elsewhere(
      Function<O, NetworkInterfaceId> id, Function<O, InstanceId> instanceId) {
    return Rule.about(
        ViolationCode.INTERFACE_ALREADY_THERE,
        id,
        (it, operation, facts, findings) -> {
          if (it.instanceId().equals(Optional.of(instanceId.apply(operation)))) {
            findings.add("instanceId", it.instanceId().get(), "another instance", it.id());
          }
        });
  }

  /** Only an interface whose attachment is in error is detached by force. */
  static <O> Rule<O> attachmentInError(Function<O, NetworkInterfaceId> id) {
    return Rule.about(
        ViolationCode.ATTACHMENT_NOT_IN_ERROR,
        id,
        (it, operation, facts, findings) -> {
          Optional<AttachmentState> state = stateOf(it);
          if (state.isEmpty()) {
            findings.add(ARGUMENT, "not attached", AttachmentState.ERROR, it.id());
          } else if (state.get() != AttachmentState.ERROR) {
            findings.add(ARGUMENT, state.get(), AttachmentState.ERROR, it.id());
          }
        });
  }

  /** An interface whose attachment is in error is only detached by force, or goes. */
  static <O> Rule<O> notInError(Function<O, NetworkInterfaceId> id) {
    return notInError(ARGUMENT, (it, facts) -> Facts.listOf(facts.find(id.apply(it))));
  }

  /** Interfaces whose attachment is in error are only detached by force, or go. */
  static <O> Rule<O> notInError(
      String argument, Rule.Lookup<O, List<NetworkInterface>> interfaces) {
    return Rule.aboutEach(
        ViolationCode.ATTACHMENT_IN_ERROR,
        interfaces,
        (it, operation, facts, findings) -> {
          if (stateOf(it).filter(AttachmentState.ERROR::equals).isPresent()) {
            findings.add(argument, AttachmentState.ERROR, "any other state", it.id());
          }
        });
  }

  private static Optional<AttachmentState> stateOf(NetworkInterface it) {
    return it.attachment().map(Attachment::state);
  }

  /** Detach, move and modify autoDelete need an attachment that is settled. */
  static <O> Rule<O> attachmentSettled(Function<O, NetworkInterfaceId> id) {
    return Rule.about(
        ViolationCode.ATTACHMENT_NOT_SETTLED,
        id,
        (it, operation, facts, findings) -> {
          Optional<AttachmentState> state = stateOf(it);
          if (state.isPresent() && state.get() != AttachmentState.ATTACHED) {
            findings.add(ARGUMENT, state.get(), AttachmentState.ATTACHED, it.id());
          }
        });
  }

  /** An interface is attached only to an instance of its own VPC. */
  static <O> Rule<O> sameVpc(
      Function<O, NetworkInterfaceId> id, Function<O, InstanceId> instanceId) {
    return both(
        ViolationCode.INSTANCE_IN_ANOTHER_VPC,
        id,
        instanceId,
        (it, instance, facts, findings) -> {
          if (!it.vpcId().equals(instance.vpcId())) {
            findings.add("instanceId", instance.vpcId(), it.vpcId(), instance.id());
          }
        });
  }

  /** An instance has at most as many interfaces, the primary included, as its type permits. */
  static <O> Rule<O> withinInterfaceLimit(Function<O, InstanceId> instanceId) {
    return Rule.about(
        ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED,
        instanceId,
        (it, operation, facts, findings) -> {
          int limit = facts.limits().interfaceLimit(it.type()).orElse(0);
          int held = facts.view().size(new Members.InterfacesOf(it.id()));
          if (held >= limit) {
            findings.add("instanceId", held, limit, it.id());
          }
        });
  }

  /**
   * An interface is not attached where fewer private IPs an interface are permitted than it has.
   */
  static <O> Rule<O> privateIpsFit(
      Function<O, NetworkInterfaceId> id, Function<O, InstanceId> instanceId) {
    return both(
        ViolationCode.INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW,
        id,
        instanceId,
        (it, instance, facts, findings) -> {
          int limit = facts.limits().privateIpLimit(instance.type());
          int held = facts.view().size(new Members.PrivateIpsOf(it.id()));
          if (held > limit) {
            findings.add(ARGUMENT, held, limit, it.id());
          }
        });
  }

  /** A zone-bound elastic IP on the interface is bound to the instance's zone. */
  static <O> Rule<O> elasticIpsInZone(
      Function<O, NetworkInterfaceId> id, Function<O, InstanceId> instanceId) {
    return both(
        ViolationCode.ELASTIC_IP_IN_ANOTHER_ZONE,
        id,
        instanceId,
        (it, instance, facts, findings) -> {
          for (ElasticIp tied : facts.list(new Members.ElasticIpsOf(it.id()))) {
            if (tied.zone().filter(zone -> !zone.equals(instance.zone())).isPresent()) {
              findings.add("instanceId", tied.zone().get(), instance.zone(), tied.id());
            }
          }
        });
  }

  /** A rule about an interface and an instance, both of which exist. */
  private static <O> Rule<O> both(
      ViolationCode code,
      Function<O, NetworkInterfaceId> id,
      Function<O, InstanceId> instanceId,
      CheckBoth check) {
    return Rule.about(
        code,
        id,
        (it, operation, facts, findings) ->
            facts
                .find(instanceId.apply(operation))
                .ifPresent(instance -> check.check(it, instance, facts, findings)));
  }

  @FunctionalInterface
  private interface CheckBoth {
    void check(NetworkInterface it, Instance instance, Facts facts, Findings findings);
  }
}
