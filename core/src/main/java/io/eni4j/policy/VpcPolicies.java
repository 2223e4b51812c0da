package io.eni4j.policy;

import static io.eni4j.policy.IdRules.idOfItsKind;
import static io.eni4j.policy.IdRules.subnetExists;
import static io.eni4j.policy.IdRules.vpcExists;
import static io.eni4j.policy.TextRules.descriptionShort;
import static io.eni4j.policy.TextRules.nameValid;
import static io.eni4j.policy.TextRules.newDescriptionShort;
import static io.eni4j.policy.TextRules.somethingRequested;
import static io.eni4j.policy.VpcRules.cidrPrivate;
import static io.eni4j.policy.VpcRules.maskInRange;
import static io.eni4j.policy.VpcRules.subnetApart;
import static io.eni4j.policy.VpcRules.subnetInsideVpc;
import static io.eni4j.policy.VpcRules.subnetQuota;
import static io.eni4j.policy.VpcRules.subnetUnused;
import static io.eni4j.policy.VpcRules.vpcQuota;
import static io.eni4j.policy.VpcRules.vpcUnused;

import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import java.util.List;
import java.util.Optional;

/** The rules of each operation on VPCs and subnets. */
final class VpcPolicies {
  private VpcPolicies() {}

  static final OperationPolicy<CreateVpc, Vpc> CREATE_VPC =
      new OperationPolicy<>(
          CreateVpc.class,
          List.of(
              nameValid(CreateVpc::name),
              descriptionShort(CreateVpc::description),
              maskInRange(CreateVpc::cidr),
              cidrPrivate(CreateVpc::cidr),
              vpcQuota()),
          VpcEffects::createVpc);

  static final OperationPolicy<ModifyVpc, Vpc> MODIFY_VPC =
      new OperationPolicy<>(
          ModifyVpc.class,
          List.of(
              somethingRequested(
                  "modifyVpc",
                  "a name or a description",
                  it -> it.name().isPresent() || it.description().isPresent()),
              idOfItsKind(ModifyVpc::vpcId),
              vpcExists(ModifyVpc::vpcId),
              nameValid("name", ModifyVpc::name),
              newDescriptionShort(ModifyVpc::description)),
          VpcEffects::modifyVpc);

  static final OperationPolicy<DeleteVpc, Vpc> DELETE_VPC =
      new OperationPolicy<>(
          DeleteVpc.class,
          List.of(
              idOfItsKind(DeleteVpc::vpcId),
              vpcExists(DeleteVpc::vpcId),
              vpcUnused(DeleteVpc::vpcId)),
          VpcEffects::deleteVpc);

  static final OperationPolicy<CreateSubnet, Subnet> CREATE_SUBNET =
      new OperationPolicy<>(
          CreateSubnet.class,
          List.of(
              idOfItsKind(CreateSubnet::vpcId),
              vpcExists(CreateSubnet::vpcId),
              nameValid(CreateSubnet::name),
              descriptionShort(CreateSubnet::description),
              maskInRange(it -> Optional.of(it.cidr())),
              cidrPrivate(it -> Optional.of(it.cidr())),
              subnetInsideVpc(CreateSubnet::vpcId, CreateSubnet::cidr),
              subnetApart(CreateSubnet::vpcId, CreateSubnet::cidr),
              subnetQuota(CreateSubnet::vpcId)),
          VpcEffects::createSubnet);

  static final OperationPolicy<ModifySubnet, Subnet> MODIFY_SUBNET =
      new OperationPolicy<>(
          ModifySubnet.class,
          List.of(
              somethingRequested(
                  "modifySubnet",
                  "a name or a description",
                  it -> it.name().isPresent() || it.description().isPresent()),
              idOfItsKind(ModifySubnet::subnetId),
              subnetExists(ModifySubnet::subnetId),
              nameValid("name", ModifySubnet::name),
              newDescriptionShort(ModifySubnet::description)),
          VpcEffects::modifySubnet);

  static final OperationPolicy<DeleteSubnet, Subnet> DELETE_SUBNET =
      new OperationPolicy<>(
          DeleteSubnet.class,
          List.of(
              idOfItsKind(DeleteSubnet::subnetId),
              subnetExists(DeleteSubnet::subnetId),
              subnetUnused(DeleteSubnet::subnetId)),
          VpcEffects::deleteSubnet);
}
