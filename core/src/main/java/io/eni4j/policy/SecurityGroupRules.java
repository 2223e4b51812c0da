package io.eni4j.policy;

import io.eni4j.change.Members;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Rules about security groups and the rules in them. */
final class SecurityGroupRules {
  private static final String RULES = "rules";
  private static final String RULE_IDS = "ruleIds";

  private SecurityGroupRules() {}

  /** A VPC has no more security groups than its quota, its default one included. */
  static <O> Rule<O> groupQuota(Function<O, VpcId> vpcId) {
    return Rule.about(
        ViolationCode.SECURITY_GROUP_QUOTA_EXCEEDED,
        vpcId,
        (vpc, operation, facts, findings) -> {
          int held = facts.view().size(new Members.SecurityGroupsOf(vpc.id()));
          int limit = facts.limits().securityGroupsPerVpc();
          if (held >= limit) {
            findings.add("vpcId", held, limit, vpc.id());
          }
        });
  }

  /** A security group that an interface is in is not deleted. */
  static <O> Rule<O> groupUnused(Function<O, SecurityGroupId> id) {
    return Rule.about(
        ViolationCode.SECURITY_GROUP_IN_USE,
        id,
        (group, operation, facts, findings) ->
            VpcRules.requireUnused(
                "securityGroupId",
                group.id(),
                facts.view().users(group.id(), VpcRules.NAMED_USERS),
                findings));
  }

  /** The default security group of a VPC is deleted only with its VPC. */
  static <O> Rule<O> defaultGroupKept(Function<O, SecurityGroupId> id) {
    return Rule.about(
        ViolationCode.DEFAULT_SECURITY_GROUP_KEPT,
        id,
        (group, operation, facts, findings) -> {
          if (group.defaultOfVpc()) {
            findings.add("securityGroupId", group.vpcId(), "another group", group.id());
          }
        });
  }

  /** A security group has no more rules than its limit, both directions together. */
  static <O> Rule<O> withinRuleLimit(
      Function<O, SecurityGroupId> id, Function<O, List<RuleSpec>> added) {
    return Rule.about(
        ViolationCode.SECURITY_GROUP_RULE_QUOTA_EXCEEDED,
        id,
        (group, operation, facts, findings) -> {
          long held = group.rules().stream().filter(rule -> !rule.fixed()).count();
          long total = held + added.apply(operation).size();
          int limit = facts.limits().rulesPerSecurityGroup();
          if (total > limit) {
            findings.add(RULES, total, limit, group.id());
          }
        });
  }

  /** A security group has the same rule once, after rules were added. */
  static <O> Rule<O> addedRulesDiffer(
      Function<O, SecurityGroupId> id, Function<O, List<RuleSpec>> added) {
    return Rule.about(
        ViolationCode.SECURITY_GROUP_RULE_EXISTS,
        id,
        (group, operation, facts, findings) -> {
          List<RuleSpec> specs = specs(group, Map.of());
          specs.addAll(added.apply(operation));
          requireDifferent(specs, group, findings);
        });
  }

  /** A security group has the same rule once, after rules were modified. */
  static <O> Rule<O> modifiedRulesDiffer(
      Function<O, SecurityGroupId> id, Function<O, Map<SecurityGroupRuleId, RuleSpec>> modified) {
    return Rule.about(
        ViolationCode.SECURITY_GROUP_RULE_EXISTS,
        id,
        (group, operation, facts, findings) ->
            requireDifferent(specs(group, modified.apply(operation)), group, findings));
  }

  /** A rule that is named is one of the group's. */
  static <O> Rule<O> rulesExist(
      String argument,
      Function<O, SecurityGroupId> id,
      Function<O, Collection<SecurityGroupRuleId>> named) {
    return Rule.about(
        ViolationCode.SECURITY_GROUP_RULE_NOT_FOUND,
        id,
        (group, operation, facts, findings) -> {
          for (SecurityGroupRuleId ruleId : new LinkedHashSet<>(named.apply(operation))) {
            if (group.rule(ruleId).isEmpty()) {
              findings.add(argument, ruleId, "a rule of the group", group.id());
            }
          }
        });
  }

  /** The rules that a group came with can be neither changed nor removed. */
  static <O> Rule<O> fixedRulesKept(
      String argument,
      Function<O, SecurityGroupId> id,
      Function<O, Collection<SecurityGroupRuleId>> named) {
    return Rule.about(
        ViolationCode.SECURITY_GROUP_RULE_FIXED,
        id,
        (group, operation, facts, findings) -> {
          for (SecurityGroupRuleId ruleId : new LinkedHashSet<>(named.apply(operation))) {
            if (group.rule(ruleId).filter(SecurityGroupRule::fixed).isPresent()) {
              findings.add(argument, ruleId, "a rule that is not fixed", group.id());
            }
          }
        });
  }

  /** A list of rules names each once. */
  static <O> Rule<O> rulesNamedOnce(Function<O, List<SecurityGroupRuleId>> named) {
    return new Rule<>(
        ViolationCode.SECURITY_GROUP_RULE_NAMED_TWICE,
        (operation, facts, findings) -> {
          for (SecurityGroupRuleId ruleId : MembershipRules.twice(named.apply(operation))) {
            findings.add(RULE_IDS, ruleId, "each rule once");
          }
        });
  }

  /** The description of a rule has at most 256 characters. */
  static <O> Rule<O> ruleDescriptionsShort(Function<O, Collection<RuleSpec>> rules) {
    return new Rule<>(
        ViolationCode.DESCRIPTION_TOO_LONG,
        (operation, facts, findings) -> {
          for (RuleSpec spec : rules.apply(operation)) {
            TextRules.requireShort(RULES, spec.description(), facts, findings);
          }
        });
  }

  private static List<RuleSpec> specs(
      SecurityGroup group, Map<SecurityGroupRuleId, RuleSpec> modified) {
    List<RuleSpec> specs = new ArrayList<>();
    for (SecurityGroupRule rule : group.rules()) {
      specs.add(modified.getOrDefault(rule.id(), rule.spec()));
    }
    return specs;
  }

  private static void requireDifferent(
      List<RuleSpec> specs, SecurityGroup group, Findings findings) {
    Set<RuleSpec> once = new HashSet<>();
    Set<RuleSpec> twice = new LinkedHashSet<>();
    for (RuleSpec spec : specs) {
      RuleSpec bare = spec.withDescription("");
      if (!once.add(bare)) {
        twice.add(bare);
      }
    }
    for (RuleSpec spec : twice) {
      findings.add(RULES, spec, "each rule once", group.id());
    }
  }
}
