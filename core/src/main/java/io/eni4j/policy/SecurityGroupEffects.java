package io.eni4j.policy;

import io.eni4j.change.Write;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.RemoveSecurityGroupRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What allowed operations on security groups lead to. */
final class SecurityGroupEffects {
  private SecurityGroupEffects() {}

  static Effect<SecurityGroup> create(
      CreateSecurityGroup operation, Facts facts, Candidates candidates) {
    SecurityGroup group =
        SecurityGroup.builder()
            .id(candidates.securityGroupId())
            .vpcId(operation.vpcId())
            .name(operation.name())
            .description(operation.description())
            .rules(GroupPresets.rulesOfNewGroup(candidates))
            .createdAt(candidates.now())
            .build();
    return new Effect<>(List.of(new Write.Insert(group)), group);
  }

  static Effect<SecurityGroup> modify(
      ModifySecurityGroup operation, Facts facts, Candidates candidates) {
    SecurityGroup before = facts.get(operation.securityGroupId());
    return become(
        before
            .withName(operation.name().orElse(before.name()))
            .withDescription(operation.description().orElse(before.description())));
  }

  static Effect<SecurityGroup> delete(
      DeleteSecurityGroup operation, Facts facts, Candidates candidates) {
    SecurityGroup deleted = facts.get(operation.securityGroupId());
    return new Effect<>(List.of(new Write.Delete(deleted.id())), deleted);
  }

  static Effect<SecurityGroup> addRules(
      AddSecurityGroupRules operation, Facts facts, Candidates candidates) {
    SecurityGroup before = facts.get(operation.securityGroupId());
    List<SecurityGroupRule> rules = new ArrayList<>(before.rules());
    for (RuleSpec spec : operation.rules()) {
      rules.add(new SecurityGroupRule(newRuleId(before, candidates), spec, false));
    }
    return become(before.withRules(rules));
  }

  /** An id that no rule of the group has; no proposal comes twice, so one is found. */
  private static SecurityGroupRuleId newRuleId(SecurityGroup group, Candidates candidates) {
    SecurityGroupRuleId id = candidates.securityGroupRuleId();
    while (group.rule(id).isPresent()) {
      id = candidates.securityGroupRuleId();
    }
    return id;
  }

  static Effect<SecurityGroup> modifyRules(
      ModifySecurityGroupRules operation, Facts facts, Candidates candidates) {
    SecurityGroup before = facts.get(operation.securityGroupId());
    List<SecurityGroupRule> rules = new ArrayList<>();
    for (SecurityGroupRule rule : before.rules()) {
      rules.add(
          Optional.ofNullable(operation.rules().get(rule.id())).map(rule::withSpec).orElse(rule));
    }
    return become(before.withRules(rules));
  }

  static Effect<SecurityGroup> removeRules(
      RemoveSecurityGroupRules operation, Facts facts, Candidates candidates) {
    SecurityGroup before = facts.get(operation.securityGroupId());
    return become(
        before.withRules(
            before.rules().stream()
                .filter(rule -> !operation.ruleIds().contains(rule.id()))
                .toList()));
  }

  private static Effect<SecurityGroup> become(SecurityGroup after) {
    return new Effect<>(List.of(new Write.Update(after)), after);
  }
}
