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
import java.util.Optional;
import java.util.OptionalInt;
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
    return new Rule<>(
        code,
        (operation, facts, findings) ->
            facts
                .find(id.apply(operation))
                .filter(it -> it.role() == NetworkInterfaceRole.PRIMARY)
                .ifPresent(it -> findings.add(ARGUMENT, "primary", "secondary", it.id())));
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
    return new Rule<>(
        code,
        (operation, facts, findings) ->
            facts
                .find(id.apply(operation))
                .filter(it -> it.attachment().isPresent())
                .ifPresent(
                    it ->
                        findings.add(
                            ARGUMENT, it.instanceId().orElseThrow(), "detached", it.id())));
  }

  /** Detach and modify autoDelete need an interface that is attached. */
  static <O> Rule<O> attached(Function<O, NetworkInterfaceId> id) {
    return new Rule<>(
        ViolationCode.INTERFACE_NOT_ATTACHED,
        (operation, facts, findings) ->
            facts
                .find(id.apply(operation))
                .filter(it -> it.attachment().isEmpty())
                .ifPresent(it -> findings.add(ARGUMENT, "not attached", "attached", it.id())));
  }

  /** Detach and modify autoDelete need an attachment that is settled. */
  static <O> Rule<O> attachmentSettled(Function<O, NetworkInterfaceId> id) {
    return new Rule<>(
        ViolationCode.ATTACHMENT_NOT_SETTLED,
        (operation, facts, findings) -> {
          Optional<NetworkInterface> found = facts.find(id.apply(operation));
          Optional<AttachmentState> state =
              found.flatMap(NetworkInterface::attachment).map(Attachment::state);
          if (state.isPresent() && state.get() != AttachmentState.ATTACHED) {
            findings.add(ARGUMENT, state.get(), AttachmentState.ATTACHED, found.orElseThrow().id());
          }
        });
  }

  /** An interface is attached only to an instance of its own VPC. */
  static <O> Rule<O> sameVpc(
      Function<O, NetworkInterfaceId> id, Function<O, InstanceId> instanceId) {
    return new Rule<>(
        ViolationCode.INSTANCE_IN_ANOTHER_VPC,
        (operation, facts, findings) -> {
          Optional<NetworkInterface> found = facts.find(id.apply(operation));
          Optional<Instance> instance = facts.find(instanceId.apply(operation));
          if (found.isPresent()
              && instance.isPresent()
              && !found.get().vpcId().equals(instance.get().vpcId())) {
            findings.add(
                "instanceId", instance.get().vpcId(), found.get().vpcId(), instance.get().id());
          }
        });
  }

  /** An instance has at most as many interfaces, the primary included, as its type permits. */
  static <O> Rule<O> withinInterfaceLimit(Function<O, InstanceId> instanceId) {
    return new Rule<>(
        ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED,
        (operation, facts, findings) ->
            facts
                .find(instanceId.apply(operation))
                .ifPresent(
                    it -> {
                      OptionalInt limit = facts.interfaceLimit(it);
                      int held = facts.view().size(new Members.InterfacesOf(it.id()));
                      if (held >= limit.orElse(0)) {
                        findings.add("instanceId", held, limit.orElse(0), it.id());
                      }
                    }));
  }

  /**
   * An interface is not attached where fewer private IPs an interface are permitted than it has.
   */
  static <O> Rule<O> privateIpsFit(
      Function<O, NetworkInterfaceId> id, Function<O, InstanceId> instanceId) {
    return new Rule<>(
        ViolationCode.INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW,
        (operation, facts, findings) -> {
          Optional<NetworkInterface> found = facts.find(id.apply(operation));
          Optional<Instance> instance = facts.find(instanceId.apply(operation));
          if (found.isPresent() && instance.isPresent()) {
            int limit = facts.limits().privateIpLimit(instance.get().type());
            int held = facts.view().size(new Members.PrivateIpsOf(found.get().id()));
            if (held > limit) {
              findings.add(ARGUMENT, held, limit, found.get().id());
            }
          }
        });
  }

  /** A zone-bound elastic IP on the interface is bound to the instance's zone. */
  static <O> Rule<O> elasticIpsInZone(
      Function<O, NetworkInterfaceId> id, Function<O, InstanceId> instanceId) {
    return new Rule<>(
        ViolationCode.ELASTIC_IP_IN_ANOTHER_ZONE,
        (operation, facts, findings) -> {
          Optional<NetworkInterface> found = facts.find(id.apply(operation));
          Optional<Instance> instance = facts.find(instanceId.apply(operation));
          if (found.isPresent() && instance.isPresent()) {
            for (ElasticIp tied : facts.list(new Members.ElasticIpsOf(found.get().id()))) {
              if (tied.zone().isPresent()
                  && !tied.zone().equals(Optional.of(instance.get().zone()))) {
                findings.add("instanceId", tied.zone().get(), instance.get().zone(), tied.id());
              }
            }
          }
        });
  }
}
