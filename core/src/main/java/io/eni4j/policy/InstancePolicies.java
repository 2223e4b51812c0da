package io.eni4j.policy;

import static io.eni4j.policy.AddressRules.addressesFree;
import static io.eni4j.policy.AddressRules.addressesInSubnet;
import static io.eni4j.policy.AddressRules.addressesNotReserved;
import static io.eni4j.policy.AddressRules.subnetHasRoom;
import static io.eni4j.policy.IdRules.groupIdsOfTheirKind;
import static io.eni4j.policy.IdRules.groupsExist;
import static io.eni4j.policy.IdRules.idOfItsKind;
import static io.eni4j.policy.IdRules.instanceExists;
import static io.eni4j.policy.IdRules.subnetExists;
import static io.eni4j.policy.InstanceRules.interfacesFit;
import static io.eni4j.policy.InstanceRules.notBusy;
import static io.eni4j.policy.InstanceRules.privateIpsFit;
import static io.eni4j.policy.InstanceRules.statusIs;
import static io.eni4j.policy.InstanceRules.typeLimitKnown;
import static io.eni4j.policy.MembershipRules.groupsNamedOnce;
import static io.eni4j.policy.MembershipRules.groupsOfSameVpc;
import static io.eni4j.policy.MembershipRules.notTooManyGroups;
import static io.eni4j.policy.TextRules.descriptionShort;
import static io.eni4j.policy.TextRules.instanceNameValid;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.Subnet;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The rules of each operation on instances. */
final class InstancePolicies {
  private InstancePolicies() {}

  static final OperationPolicy<CreateInstance, Instance> CREATE =
      new OperationPolicy<>(
          CreateInstance.class,
          List.of(
              idOfItsKind(CreateInstance::subnetId),
              groupIdsOfTheirKind(CreateInstance::securityGroupIds),
              subnetExists(CreateInstance::subnetId),
              groupsExist(CreateInstance::securityGroupIds),
              instanceNameValid(CreateInstance::name),
              descriptionShort(CreateInstance::description),
              typeLimitKnown(CreateInstance::type),
              groupsNamedOnce(CreateInstance::securityGroupIds),
              notTooManyGroups(CreateInstance::securityGroupIds),
              groupsOfSameVpc(
                  (it, facts) -> facts.find(it.subnetId()).map(Subnet::vpcId),
                  CreateInstance::securityGroupIds),
              addressesInSubnet(InstancePolicies::addresses),
              addressesNotReserved(InstancePolicies::addresses),
              addressesFree(InstancePolicies::addresses),
              subnetHasRoom(InstancePolicies::addresses)),
          InstanceEffects::create);

  static final OperationPolicy<StartInstance, Instance> START =
      new OperationPolicy<>(
          StartInstance.class,
          change(StartInstance::instanceId, InstanceStatus.STOPPED),
          InstanceEffects::start);

  static final OperationPolicy<StopInstance, Instance> STOP =
      new OperationPolicy<>(
          StopInstance.class,
          change(StopInstance::instanceId, InstanceStatus.RUNNING),
          InstanceEffects::stop);

  static final OperationPolicy<RebootInstance, Instance> REBOOT =
      new OperationPolicy<>(
          RebootInstance.class,
          change(RebootInstance::instanceId, InstanceStatus.RUNNING),
          InstanceEffects::reboot);

  static final OperationPolicy<ResizeInstance, Instance> RESIZE =
      new OperationPolicy<>(
          ResizeInstance.class,
          List.of(
              idOfItsKind(ResizeInstance::instanceId),
              instanceExists(ResizeInstance::instanceId),
              statusIs((it, facts) -> facts.find(it.instanceId()), InstanceStatus.STOPPED),
              notBusy((it, facts) -> facts.find(it.instanceId())),
              typeLimitKnown(ResizeInstance::type),
              interfacesFit((it, facts) -> facts.find(it.instanceId()), ResizeInstance::type),
              privateIpsFit((it, facts) -> facts.find(it.instanceId()), ResizeInstance::type)),
          InstanceEffects::resize);

  static final OperationPolicy<DeleteInstance, Instance> DELETE =
      new OperationPolicy<>(
          DeleteInstance.class,
          change(
              DeleteInstance::instanceId,
              InstanceStatus.RUNNING,
              InstanceStatus.STOPPED,
              InstanceStatus.ERROR),
          InstanceEffects::delete);

  /** What every change of an instance's status needs. */
  private static <O extends Operation<Instance>> List<Rule<O>> change(
      Function<O, InstanceId> id, InstanceStatus... permitted) {
    return List.of(
        idOfItsKind(id),
        instanceExists(id),
        statusIs((it, facts) -> facts.find(id.apply(it)), permitted),
        notBusy((it, facts) -> facts.find(id.apply(it))));
  }

  private static AddressRequest addresses(CreateInstance operation, Facts facts) {
    return new AddressRequest(
        "secondaryIps",
        "secondaryIpCount",
        facts.find(operation.subnetId()),
        operation.primaryIp(),
        List.of(),
        OptionalInt.empty(),
        operation.primaryIp().isEmpty(),
        Optional.empty(),
        false);
  }
}
