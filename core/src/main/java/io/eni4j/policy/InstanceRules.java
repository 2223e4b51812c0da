package io.eni4j.policy;

import io.eni4j.change.Members;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.NetworkInterface;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Rules about instances. */
final class InstanceRules {
  private InstanceRules() {}

  /** An instance is in a status that the operation permits. */
  static <O> Rule<O> statusIs(
      Rule.Lookup<O, Optional<Instance>> instance, InstanceStatus... permitted) {
    return eachStatusIs((it, facts) -> Facts.listOf(instance.in(it, facts)), permitted);
  }

  /** Each of some instances is in a status that the operation permits. */
  static <O> Rule<O> eachStatusIs(
      Rule.Lookup<O, List<Instance>> instances, InstanceStatus... permitted) {
    Set<InstanceStatus> statuses = Set.of(permitted);
    List<String> names = List.of(permitted).stream().map(InstanceStatus::apiName).toList();
    return Rule.aboutEach(
        ViolationCode.INSTANCE_STATUS_NOT_PERMITTED,
        instances,
        (it, operation, facts, findings) -> {
          if (!statuses.contains(it.status())) {
            findings.add("instanceId", it.status().apiName(), names, it.id());
          }
        });
  }

  /** An instance does one task at a time. */
  static <O> Rule<O> notBusy(Rule.Lookup<O, Optional<Instance>> instance) {
    return noneBusy((it, facts) -> Facts.listOf(instance.in(it, facts)));
  }

  /** Each of some instances does one task at a time. */
  static <O> Rule<O> noneBusy(Rule.Lookup<O, List<Instance>> instances) {
    return Rule.aboutEach(
        ViolationCode.INSTANCE_BUSY,
        instances,
        (it, operation, facts, findings) -> {
          if (it.task().isPresent()) {
            findings.add("instanceId", it.task().get().kind(), "no task", it.id());
          }
        });
  }

  /** The interface limit of an instance type is known, from its vCPUs or because it is given. */
  static <O> Rule<O> typeLimitKnown(Function<O, InstanceType> type) {
    return new Rule<>(
        ViolationCode.INSTANCE_TYPE_LIMIT_UNKNOWN,
        (operation, facts, findings) -> {
          InstanceType given = type.apply(operation);
          if (facts.limits().interfaceLimit(given).isEmpty()) {
            findings.add("type", given, facts.limits().vcpuLimits());
          }
        });
  }

  /** An instance is not resized to a type that permits fewer interfaces than it holds. */
  static <O> Rule<O> interfacesFit(
      Rule.Lookup<O, Optional<Instance>> instance, Function<O, InstanceType> type) {
    return Rule.about(
        ViolationCode.INSTANCE_TYPE_INTERFACE_LIMIT_TOO_LOW,
        instance,
        (it, operation, facts, findings) -> {
          OptionalInt limit = facts.limits().interfaceLimit(type.apply(operation));
          int held = facts.view().size(new Members.InterfacesOf(it.id()));
          if (limit.isPresent() && held > limit.getAsInt()) {
            findings.add("type", held, limit.getAsInt(), it.id());
          }
        });
  }

  /**
   * An instance is not resized to a type that permits fewer private IPs than an interface holds.
   */
  static <O> Rule<O> privateIpsFit(
      Rule.Lookup<O, Optional<Instance>> instance, Function<O, InstanceType> type) {
    return Rule.about(
        ViolationCode.INSTANCE_TYPE_PRIVATE_IP_LIMIT_TOO_LOW,
        instance,
        (it, operation, facts, findings) -> {
          int limit = facts.limits().privateIpLimit(type.apply(operation));
          for (NetworkInterface held : facts.list(new Members.InterfacesOf(it.id()))) {
            int privateIps = facts.view().size(new Members.PrivateIpsOf(held.id()));
            if (privateIps > limit) {
              findings.add("type", privateIps, limit, held.id());
            }
          }
        });
  }
}
