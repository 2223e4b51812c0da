package io.eni4j.policy;

import static io.eni4j.policy.IdRules.groupExists;
import static io.eni4j.policy.IdRules.idOfItsKind;
import static io.eni4j.policy.IdRules.vpcExists;
import static io.eni4j.policy.SecurityGroupRules.addedRulesDiffer;
import static io.eni4j.policy.SecurityGroupRules.defaultGroupKept;
import static io.eni4j.policy.SecurityGroupRules.fixedRulesKept;
import static io.eni4j.policy.SecurityGroupRules.groupQuota;
import static io.eni4j.policy.SecurityGroupRules.groupUnused;
import static io.eni4j.policy.SecurityGroupRules.modifiedRulesDiffer;
import static io.eni4j.policy.SecurityGroupRules.ruleDescriptionsShort;
import static io.eni4j.policy.SecurityGroupRules.rulesExist;
import static io.eni4j.policy.SecurityGroupRules.rulesNamedOnce;
import static io.eni4j.policy.SecurityGroupRules.withinRuleLimit;
import static io.eni4j.policy.TextRules.descriptionShort;
import static io.eni4j.policy.TextRules.nameValid;
import static io.eni4j.policy.TextRules.newDescriptionShort;
import static io.eni4j.policy.TextRules.somethingRequested;

import io.eni4j.model.SecurityGroup;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.RemoveSecurityGroupRules;
import java.util.List;

/** The rules of each operation on security groups. */
final class SecurityGroupPolicies {
  private SecurityGroupPolicies() {}

  static final OperationPolicy<CreateSecurityGroup, SecurityGroup> CREATE =
      new OperationPolicy<>(
          CreateSecurityGroup.class,
          List.of(
              idOfItsKind(CreateSecurityGroup::vpcId),
              vpcExists(CreateSecurityGroup::vpcId),
              nameValid(CreateSecurityGroup::name),
              descriptionShort(CreateSecurityGroup::description),
              groupQuota(CreateSecurityGroup::vpcId)),
          SecurityGroupEffects::create);

  static final OperationPolicy<ModifySecurityGroup, SecurityGroup> MODIFY =
      new OperationPolicy<>(
          ModifySecurityGroup.class,
          List.of(
              somethingRequested(
                  "modifySecurityGroup",
                  "a name or a description",
                  it -> it.name().isPresent() || it.description().isPresent()),
              idOfItsKind(ModifySecurityGroup::securityGroupId),
              groupExists(ModifySecurityGroup::securityGroupId),
              nameValid("name", ModifySecurityGroup::name),
              newDescriptionShort(ModifySecurityGroup::description)),
          SecurityGroupEffects::modify);

  static final OperationPolicy<DeleteSecurityGroup, SecurityGroup> DELETE =
      new OperationPolicy<>(
          DeleteSecurityGroup.class,
          List.of(
              idOfItsKind(DeleteSecurityGroup::securityGroupId),
              groupExists(DeleteSecurityGroup::securityGroupId),
              defaultGroupKept(DeleteSecurityGroup::securityGroupId),
              groupUnused(DeleteSecurityGroup::securityGroupId)),
          SecurityGroupEffects::delete);

  static final OperationPolicy<AddSecurityGroupRules, SecurityGroup> ADD_RULES =
      new OperationPolicy<>(
          AddSecurityGroupRules.class,
          List.of(
              somethingRequested("addSecurityGroupRules", "a rule", it -> !it.rules().isEmpty()),
              idOfItsKind(AddSecurityGroupRules::securityGroupId),
              groupExists(AddSecurityGroupRules::securityGroupId),
              ruleDescriptionsShort(AddSecurityGroupRules::rules),
              addedRulesDiffer(
                  AddSecurityGroupRules::securityGroupId, AddSecurityGroupRules::rules),
              withinRuleLimit(
                  AddSecurityGroupRules::securityGroupId, AddSecurityGroupRules::rules)),
          SecurityGroupEffects::addRules);

  static final OperationPolicy<ModifySecurityGroupRules, SecurityGroup> MODIFY_RULES =
      new OperationPolicy<>(
          ModifySecurityGroupRules.class,
          List.of(
              somethingRequested("modifySecurityGroupRules", "a rule", it -> !it.rules().isEmpty()),
              idOfItsKind(ModifySecurityGroupRules::securityGroupId),
              groupExists(ModifySecurityGroupRules::securityGroupId),
              ruleDescriptionsShort(it -> it.rules().values()),
              rulesExist(
                  "rules", ModifySecurityGroupRules::securityGroupId, it -> it.rules().keySet()),
              fixedRulesKept(
                  "rules", ModifySecurityGroupRules::securityGroupId, it -> it.rules().keySet()),
              modifiedRulesDiffer(
                  ModifySecurityGroupRules::securityGroupId, ModifySecurityGroupRules::rules)),
          SecurityGroupEffects::modifyRules);

  static final OperationPolicy<RemoveSecurityGroupRules, SecurityGroup> REMOVE_RULES =
      new OperationPolicy<>(
          RemoveSecurityGroupRules.class,
          List.of(
              somethingRequested(
                  "removeSecurityGroupRules", "a rule", it -> !it.ruleIds().isEmpty()),
              idOfItsKind(RemoveSecurityGroupRules::securityGroupId),
              groupExists(RemoveSecurityGroupRules::securityGroupId),
              rulesNamedOnce(RemoveSecurityGroupRules::ruleIds),
              rulesExist(
                  "ruleIds",
                  RemoveSecurityGroupRules::securityGroupId,
                  RemoveSecurityGroupRules::ruleIds),
              fixedRulesKept(
                  "ruleIds",
                  RemoveSecurityGroupRules::securityGroupId,
                  RemoveSecurityGroupRules::ruleIds)),
          SecurityGroupEffects::removeRules);
}
