package io.eni4j.text;

import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.RemoveSecurityGroupRules;
import java.util.TreeMap;

/**
 * The parameters of operations on security groups and their rules, those at their defaults left
 * out.
 */
final class SecurityGroupParameters {
  private SecurityGroupParameters() {}

  static Tree put(CreateSecurityGroup it, Tree tree) {
    return tree.text("vpcId", it.vpcId())
        .text("name", it.name())
        .text("description", it.description())
        .unless("description", "");
  }

  static Tree put(ModifySecurityGroup it, Tree tree) {
    return tree.text("securityGroupId", it.securityGroupId())
        .text("name", it.name())
        .text("description", it.description());
  }

  static Tree put(DeleteSecurityGroup it, Tree tree) {
    return tree.text("securityGroupId", it.securityGroupId());
  }

  static Tree put(AddSecurityGroupRules it, Tree tree) {
    return tree.text("securityGroupId", it.securityGroupId())
        .objects("rules", it.rules(), RuleSpecForm::given);
  }

  static Tree put(ModifySecurityGroupRules it, Tree tree) {
    Tree rules = new Tree();
    new TreeMap<>(it.rules())
        .forEach((id, rule) -> rules.tree(id.value(), RuleSpecForm.given(rule)));
    return tree.text("securityGroupId", it.securityGroupId()).tree("rules", rules.build());
  }

  static Tree put(RemoveSecurityGroupRules it, Tree tree) {
    return tree.text("securityGroupId", it.securityGroupId()).texts("ruleIds", it.ruleIds());
  }
}
