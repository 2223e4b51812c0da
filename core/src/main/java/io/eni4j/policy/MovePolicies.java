package io.eni4j.policy;

import static io.eni4j.policy.IdRules.idOfItsKind;
import static io.eni4j.policy.IdRules.instanceExists;
import static io.eni4j.policy.IdRules.interfaceExists;
import static io.eni4j.policy.InstanceRules.eachStatusIs;
import static io.eni4j.policy.InstanceRules.noneBusy;
import static io.eni4j.policy.InterfaceRules.attached;
import static io.eni4j.policy.InterfaceRules.attachmentInError;
import static io.eni4j.policy.InterfaceRules.attachmentSettled;
import static io.eni4j.policy.InterfaceRules.elasticIpsInZone;
import static io.eni4j.policy.InterfaceRules.elsewhere;
import static io.eni4j.policy.InterfaceRules.primaryNotDetached;
import static io.eni4j.policy.InterfaceRules.privateIpsFit;
import static io.eni4j.policy.InterfaceRules.sameVpc;
import static io.eni4j.policy.InterfaceRules.withinInterfaceLimit;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import java.util.List;
import java.util.stream.Stream;

/** The rules of each operation on interfaces that may be at two places. */
final class MovePolicies {
  private MovePolicies() {}

  /** What detaching needs where the interface is, and attaching where it goes. */
  static final OperationPolicy<MoveNetworkInterface, NetworkInterface> MOVE =
      new OperationPolicy<>(
          MoveNetworkInterface.class,
          List.of(
              idOfItsKind(MoveNetworkInterface::networkInterfaceId),
              idOfItsKind(MoveNetworkInterface::instanceId),
              interfaceExists(MoveNetworkInterface::networkInterfaceId),
              instanceExists(MoveNetworkInterface::instanceId),
              primaryNotDetached(MoveNetworkInterface::networkInterfaceId),
              attached(MoveNetworkInterface::networkInterfaceId),
              attachmentSettled(MoveNetworkInterface::networkInterfaceId),
              elsewhere(MoveNetworkInterface::networkInterfaceId, MoveNetworkInterface::instanceId),
              eachStatusIs(MovePolicies::bothEnds, InstanceStatus.RUNNING, InstanceStatus.STOPPED),
              noneBusy(MovePolicies::bothEnds),
              sameVpc(MoveNetworkInterface::networkInterfaceId, MoveNetworkInterface::instanceId),
              withinInterfaceLimit(MoveNetworkInterface::instanceId),
              privateIpsFit(
                  MoveNetworkInterface::networkInterfaceId, MoveNetworkInterface::instanceId),
              elasticIpsInZone(
                  MoveNetworkInterface::networkInterfaceId, MoveNetworkInterface::instanceId)),
          MoveEffects::move);

  static final OperationPolicy<ForceDetachNetworkInterface, NetworkInterface> FORCE_DETACH =
      new OperationPolicy<>(
          ForceDetachNetworkInterface.class,
          List.of(
              idOfItsKind(ForceDetachNetworkInterface::networkInterfaceId),
              interfaceExists(ForceDetachNetworkInterface::networkInterfaceId),
              primaryNotDetached(ForceDetachNetworkInterface::networkInterfaceId),
              attachmentInError(ForceDetachNetworkInterface::networkInterfaceId),
              eachStatusIs(
                  (it, facts) -> facts.instancesOf(it.networkInterfaceId()),
                  InstanceStatus.RUNNING,
                  InstanceStatus.STOPPED,
                  InstanceStatus.ERROR),
              noneBusy((it, facts) -> facts.instancesOf(it.networkInterfaceId()))),
          MoveEffects::forceDetach);

  /** The instances that the interface is tied to, and the one that it goes to, each once. */
  private static List<Instance> bothEnds(MoveNetworkInterface operation, Facts facts) {
    return Stream.concat(
            facts.instancesOf(operation.networkInterfaceId()).stream(),
            facts.find(operation.instanceId()).stream())
        .distinct()
        .toList();
  }
}
