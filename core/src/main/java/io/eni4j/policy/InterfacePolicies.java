package io.eni4j.policy;

import static io.eni4j.policy.AddressRules.addressesFree;
import static io.eni4j.policy.AddressRules.addressesInSubnet;
import static io.eni4j.policy.AddressRules.addressesNamedOnce;
import static io.eni4j.policy.AddressRules.addressesNotReserved;
import static io.eni4j.policy.AddressRules.countPositive;
import static io.eni4j.policy.AddressRules.subnetHasRoom;
import static io.eni4j.policy.AddressRules.withinPrivateIpLimit;
import static io.eni4j.policy.IdRules.groupIdsOfTheirKind;
import static io.eni4j.policy.IdRules.groupsExist;
import static io.eni4j.policy.IdRules.idOfItsKind;
import static io.eni4j.policy.IdRules.instanceExists;
import static io.eni4j.policy.IdRules.interfaceExists;
import static io.eni4j.policy.IdRules.subnetExists;
import static io.eni4j.policy.InstanceRules.eachStatusIs;
import static io.eni4j.policy.InstanceRules.noneBusy;
import static io.eni4j.policy.InstanceRules.notBusy;
import static io.eni4j.policy.InstanceRules.statusIs;
import static io.eni4j.policy.InterfaceRules.attached;
import static io.eni4j.policy.InterfaceRules.attachmentSettled;
import static io.eni4j.policy.InterfaceRules.elasticIpsInZone;
import static io.eni4j.policy.InterfaceRules.interfaceQuota;
import static io.eni4j.policy.InterfaceRules.notAttachedAnyMore;
import static io.eni4j.policy.InterfaceRules.notAttachedYet;
import static io.eni4j.policy.InterfaceRules.notInError;
import static io.eni4j.policy.InterfaceRules.primaryAutoDeleteFixed;
import static io.eni4j.policy.InterfaceRules.primaryNotAttached;
import static io.eni4j.policy.InterfaceRules.primaryNotDeleted;
import static io.eni4j.policy.InterfaceRules.primaryNotDetached;
import static io.eni4j.policy.InterfaceRules.privateIpsFit;
import static io.eni4j.policy.InterfaceRules.sameVpc;
import static io.eni4j.policy.InterfaceRules.withinInterfaceLimit;
import static io.eni4j.policy.MembershipRules.groupsNamedOnce;
import static io.eni4j.policy.MembershipRules.groupsOfSameVpc;
import static io.eni4j.policy.MembershipRules.lastGroupKept;
import static io.eni4j.policy.MembershipRules.notTooManyGroups;
import static io.eni4j.policy.TextRules.descriptionShort;
import static io.eni4j.policy.TextRules.nameValid;
import static io.eni4j.policy.TextRules.newDescriptionShort;
import static io.eni4j.policy.TextRules.somethingRequested;

import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyNetworkInterface;
import java.util.List;
import java.util.Optional;

/** The rules of each operation on network interfaces. */
final class InterfacePolicies {
  private InterfacePolicies() {}

  static final OperationPolicy<CreateNetworkInterface, NetworkInterface> CREATE =
      new OperationPolicy<>(
          CreateNetworkInterface.class,
          List.of(
              idOfItsKind(CreateNetworkInterface::subnetId),
              groupIdsOfTheirKind(CreateNetworkInterface::securityGroupIds),
              subnetExists(CreateNetworkInterface::subnetId),
              groupsExist(CreateNetworkInterface::securityGroupIds),
              nameValid("name", CreateNetworkInterface::name),
              descriptionShort(CreateNetworkInterface::description),
              groupsNamedOnce(CreateNetworkInterface::securityGroupIds),
              notTooManyGroups(CreateNetworkInterface::securityGroupIds),
              groupsOfSameVpc(
                  (it, facts) -> facts.find(it.subnetId()).map(Subnet::vpcId),
                  CreateNetworkInterface::securityGroupIds),
              countPositive(InterfacePolicies::addresses),
              addressesInSubnet(InterfacePolicies::addresses),
              addressesNotReserved(InterfacePolicies::addresses),
              addressesNamedOnce(InterfacePolicies::addresses),
              addressesFree(InterfacePolicies::addresses),
              withinPrivateIpLimit(InterfacePolicies::addresses),
              subnetHasRoom(InterfacePolicies::addresses),
              interfaceQuota()),
          InterfaceEffects::create);

  static final OperationPolicy<ModifyNetworkInterface, NetworkInterface> MODIFY =
      new OperationPolicy<>(
          ModifyNetworkInterface.class,
          List.of(
              somethingRequested(
                  "modifyNetworkInterface",
                  "a name, a description or security groups",
                  it ->
                      it.name().isPresent()
                          || it.description().isPresent()
                          || it.securityGroupIds().isPresent()),
              idOfItsKind(ModifyNetworkInterface::networkInterfaceId),
              groupIdsOfTheirKind(InterfacePolicies::groups),
              interfaceExists(ModifyNetworkInterface::networkInterfaceId),
              groupsExist(InterfacePolicies::groups),
              notInError(ModifyNetworkInterface::networkInterfaceId),
              nameValid("name", ModifyNetworkInterface::name),
              newDescriptionShort(ModifyNetworkInterface::description),
              lastGroupKept(ModifyNetworkInterface::securityGroupIds),
              groupsNamedOnce(InterfacePolicies::groups),
              notTooManyGroups(InterfacePolicies::groups),
              groupsOfSameVpc(
                  (it, facts) -> facts.find(it.networkInterfaceId()).map(NetworkInterface::vpcId),
                  InterfacePolicies::groups)),
          InterfaceEffects::modify);

  static final OperationPolicy<DeleteNetworkInterface, NetworkInterface> DELETE =
      new OperationPolicy<>(
          DeleteNetworkInterface.class,
          List.of(
              idOfItsKind(DeleteNetworkInterface::networkInterfaceId),
              interfaceExists(DeleteNetworkInterface::networkInterfaceId),
              primaryNotDeleted(DeleteNetworkInterface::networkInterfaceId),
              notAttachedAnyMore(DeleteNetworkInterface::networkInterfaceId)),
          InterfaceEffects::delete);

  static final OperationPolicy<AttachNetworkInterface, NetworkInterface> ATTACH =
      new OperationPolicy<>(
          AttachNetworkInterface.class,
          List.of(
              idOfItsKind(AttachNetworkInterface::networkInterfaceId),
              idOfItsKind(AttachNetworkInterface::instanceId),
              interfaceExists(AttachNetworkInterface::networkInterfaceId),
              instanceExists(AttachNetworkInterface::instanceId),
              primaryNotAttached(AttachNetworkInterface::networkInterfaceId),
              notAttachedYet(AttachNetworkInterface::networkInterfaceId),
              statusIs(
                  (it, facts) -> facts.find(it.instanceId()),
                  InstanceStatus.RUNNING,
                  InstanceStatus.STOPPED),
              notBusy((it, facts) -> facts.find(it.instanceId())),
              sameVpc(
                  AttachNetworkInterface::networkInterfaceId, AttachNetworkInterface::instanceId),
              withinInterfaceLimit(AttachNetworkInterface::instanceId),
              privateIpsFit(
                  AttachNetworkInterface::networkInterfaceId, AttachNetworkInterface::instanceId),
              elasticIpsInZone(
                  AttachNetworkInterface::networkInterfaceId, AttachNetworkInterface::instanceId)),
          InterfaceEffects::attach);

  static final OperationPolicy<DetachNetworkInterface, NetworkInterface> DETACH =
      new OperationPolicy<>(
          DetachNetworkInterface.class,
          List.of(
              idOfItsKind(DetachNetworkInterface::networkInterfaceId),
              interfaceExists(DetachNetworkInterface::networkInterfaceId),
              primaryNotDetached(DetachNetworkInterface::networkInterfaceId),
              attached(DetachNetworkInterface::networkInterfaceId),
              attachmentSettled(DetachNetworkInterface::networkInterfaceId),
              eachStatusIs(
                  (it, facts) -> facts.instancesOf(it.networkInterfaceId()),
                  InstanceStatus.RUNNING,
                  InstanceStatus.STOPPED),
              noneBusy((it, facts) -> facts.instancesOf(it.networkInterfaceId()))),
          InterfaceEffects::detach);

  static final OperationPolicy<ModifyAutoDelete, NetworkInterface> MODIFY_AUTO_DELETE =
      new OperationPolicy<>(
          ModifyAutoDelete.class,
          List.of(
              idOfItsKind(ModifyAutoDelete::networkInterfaceId),
              interfaceExists(ModifyAutoDelete::networkInterfaceId),
              primaryAutoDeleteFixed(ModifyAutoDelete::networkInterfaceId),
              attached(ModifyAutoDelete::networkInterfaceId),
              attachmentSettled(ModifyAutoDelete::networkInterfaceId)),
          InterfaceEffects::modifyAutoDelete);

  private static List<SecurityGroupId> groups(ModifyNetworkInterface operation) {
    return operation.securityGroupIds().orElse(List.of());
  }

  private static AddressRequest addresses(CreateNetworkInterface operation, Facts facts) {
    return new AddressRequest(
        "secondaryIps",
        "secondaryIpCount",
        facts.find(operation.subnetId()),
        operation.primaryIp(),
        operation.secondaryIps(),
        operation.secondaryIpCount(),
        operation.primaryIp().isEmpty(),
        Optional.empty(),
        false);
  }
}
