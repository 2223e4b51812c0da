package io.eni4j.proof.chains;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Vpc;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.policy.Limits;
import io.eni4j.policy.ViolationCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Section 5 of the specification: security groups and their rules. */
final class GroupJudge {
  private final World world;
  private final Verdict verdict;
  private final Limits limits;

  GroupJudge(World world, Verdict verdict) {
    this.world = world;
    this.verdict = verdict;
    this.limits = world.numbers.limits();
  }

  void create(CreateSecurityGroup asked) {
    verdict.name(Optional.of(asked.name()));
    verdict.description(Optional.of(asked.description()));
    Vpc vpc = verdict.known(asked.vpcId(), "vpc-", world.vpcs, ViolationCode.VPC_NOT_FOUND);
    verdict.breaksIf(
        vpc != null && world.groupsOf(vpc.id()).size() >= limits.securityGroupsPerVpc(),
        ViolationCode.SECURITY_GROUP_QUOTA_EXCEEDED);
  }

  void modify(ModifySecurityGroup asked) {
    verdict.breaksIf(
        asked.name().isEmpty() && asked.description().isEmpty(), ViolationCode.NOTHING_REQUESTED);
    known(asked.securityGroupId());
    verdict.name(asked.name());
    verdict.description(asked.description());
  }

  void delete(DeleteSecurityGroup asked) {
    SecurityGroup group = known(asked.securityGroupId());
    if (group != null) {
      verdict.breaksIf(group.defaultOfVpc(), ViolationCode.DEFAULT_SECURITY_GROUP_KEPT);
      for (NetworkInterface it : world.interfaces.values()) {
        verdict.breaksIf(
            it.securityGroupIds().contains(group.id()), ViolationCode.SECURITY_GROUP_IN_USE);
      }
    }
  }

  void add(AddSecurityGroupRules asked) {
    verdict.breaksIf(asked.rules().isEmpty(), ViolationCode.NOTHING_REQUESTED);
    asked.rules().forEach(it -> verdict.description(Optional.of(it.description())));
    SecurityGroup group = known(asked.securityGroupId());
    if (group == null) {
      return;
    }
    List<RuleSpec> all = new ArrayList<>(asked.rules());
    int counted = asked.rules().size();
    for (SecurityGroupRule rule : group.rules()) {
      all.add(rule.spec());
      counted += rule.fixed() ? 0 : 1;
    }
    different(all);
    verdict.breaksIf(
        counted > limits.rulesPerSecurityGroup(), ViolationCode.SECURITY_GROUP_RULE_QUOTA_EXCEEDED);
  }

  void modify(ModifySecurityGroupRules asked) {
    verdict.breaksIf(asked.rules().isEmpty(), ViolationCode.NOTHING_REQUESTED);
    asked.rules().values().forEach(it -> verdict.description(Optional.of(it.description())));
    SecurityGroup group = known(asked.securityGroupId());
    if (group == null) {
      return;
    }
    asked.rules().keySet().forEach(it -> changeable(it, group));
    List<RuleSpec> all = new ArrayList<>();
    for (SecurityGroupRule rule : group.rules()) {
      all.add(asked.rules().getOrDefault(rule.id(), rule.spec()));
    }
    different(all);
  }

  void remove(RemoveSecurityGroupRules asked) {
    verdict.breaksIf(asked.ruleIds().isEmpty(), ViolationCode.NOTHING_REQUESTED);
    verdict.breaksIf(
        new HashSet<>(asked.ruleIds()).size() < asked.ruleIds().size(),
        ViolationCode.SECURITY_GROUP_RULE_NAMED_TWICE);
    SecurityGroup group = known(asked.securityGroupId());
    if (group != null) {
      asked.ruleIds().forEach(it -> changeable(it, group));
    }
  }

  /** A named rule is one of the group's, and none that the group came with. */
  private void changeable(SecurityGroupRuleId id, SecurityGroup group) {
    boolean found = false;
    for (SecurityGroupRule rule : group.rules()) {
      if (rule.id().equals(id)) {
        found = true;
        verdict.breaksIf(rule.fixed(), ViolationCode.SECURITY_GROUP_RULE_FIXED);
      }
    }
    verdict.breaksIf(!found, ViolationCode.SECURITY_GROUP_RULE_NOT_FOUND);
  }

  /** Direction, protocol, ports, CIDR, action and priority: no two rules agree in all of them. */
  private void different(List<RuleSpec> rules) {
    Set<List<Object>> once = new HashSet<>();
    for (RuleSpec rule : rules) {
      verdict.breaksIf(!once.add(meaning(rule)), ViolationCode.SECURITY_GROUP_RULE_EXISTS);
    }
  }

  /** What a rule says; its description does not count. */
  static List<Object> meaning(RuleSpec rule) {
    return List.of(
        rule.direction(),
        rule.protocol(),
        rule.ports(),
        rule.cidr(),
        rule.action(),
        rule.priority());
  }

  private @Nullable SecurityGroup known(SecurityGroupId id) {
    return verdict.known(id, "sg-", world.groups, ViolationCode.SECURITY_GROUP_NOT_FOUND);
  }
}
