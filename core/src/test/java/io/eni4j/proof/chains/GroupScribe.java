package io.eni4j.proof.chains;

import io.eni4j.model.Direction;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.RuleAction;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What accepted operations on security groups lead to. */
final class GroupScribe {
  private static final Ipv4Cidr ANYWHERE = Ipv4Cidr.parse("0.0.0.0/0");

  private GroupScribe() {}

  static SecurityGroup create(CreateSecurityGroup asked, SecurityGroup answer, Deed deed) {
    deed.isNew(answer.id(), ResourceKind.SECURITY_GROUP);
    say(
        answer.rules(),
        true,
        Set.of(
            rule(Direction.OUT, Protocol.TCP, 80),
            rule(Direction.OUT, Protocol.UDP, 67),
            rule(Direction.OUT, Protocol.UDP, 68),
            rule(Direction.OUT, Protocol.UDP, 161)));
    return deed.becomes(
        SecurityGroup.builder()
            .id(answer.id())
            .vpcId(asked.vpcId())
            .name(asked.name())
            .description(asked.description())
            .rules(answer.rules())
            .createdAt(deed.now)
            .build());
  }

  /** The default group of a VPC lets in what its kind says, and all out. */
  static void isDefaultGroup(SecurityGroup group, String kind) {
    List<Object> in =
        switch (kind) {
          case "LINUX" -> rule(Direction.IN, Protocol.TCP, 22);
          case "WINDOWS" -> rule(Direction.IN, Protocol.TCP, 3389);
          default -> rule(Direction.IN, Protocol.ALL, 0);
        };
    say(group.rules(), false, Set.of(in, rule(Direction.OUT, Protocol.ALL, 0)));
  }

  static SecurityGroup modify(ModifySecurityGroup asked, Deed deed) {
    SecurityGroup group = deed.of(deed.world.groups, asked.securityGroupId());
    if (asked.name().isPresent()) {
      group = group.withName(asked.name().get());
    }
    if (asked.description().isPresent()) {
      group = group.withDescription(asked.description().get());
    }
    return deed.becomes(group);
  }

  static SecurityGroup delete(DeleteSecurityGroup asked, Deed deed) {
    deed.goes(asked.securityGroupId());
    return deed.of(deed.world.groups, asked.securityGroupId());
  }

  static SecurityGroup add(AddSecurityGroupRules asked, SecurityGroup answer, Deed deed) {
    SecurityGroup before = deed.of(deed.world.groups, asked.securityGroupId());
    List<SecurityGroupRule> rules = new ArrayList<>(before.rules());
    Claim.equal(rules.size() + asked.rules().size(), answer.rules().size(), "number of rules");
    Set<SecurityGroupRuleId> known = new HashSet<>();
    before.rules().forEach(it -> known.add(it.id()));
    for (RuleSpec spec : asked.rules()) {
      SecurityGroupRuleId id = answer.rules().get(rules.size()).id();
      Claim.that(known.add(id) && id.value().startsWith("sgr-"), id, " is no new id of a rule");
      rules.add(new SecurityGroupRule(id, spec, false));
    }
    return deed.becomes(before.withRules(rules));
  }

  static SecurityGroup modify(ModifySecurityGroupRules asked, Deed deed) {
    SecurityGroup before = deed.of(deed.world.groups, asked.securityGroupId());
    List<SecurityGroupRule> rules = new ArrayList<>();
    for (SecurityGroupRule rule : before.rules()) {
      RuleSpec spec = asked.rules().getOrDefault(rule.id(), rule.spec());
      rules.add(new SecurityGroupRule(rule.id(), spec, rule.fixed()));
    }
    return deed.becomes(before.withRules(rules));
  }

  static SecurityGroup remove(RemoveSecurityGroupRules asked, Deed deed) {
    SecurityGroup before = deed.of(deed.world.groups, asked.securityGroupId());
    List<SecurityGroupRule> rules = new ArrayList<>(before.rules());
    rules.removeIf(it -> asked.ruleIds().contains(it.id()));
    return deed.becomes(before.withRules(rules));
  }

  /** Rules that a group came with say exactly this; their ids are the system's choice. */
  private static void say(
      List<SecurityGroupRule> rules, boolean fixed, Set<List<Object>> expected) {
    Set<List<Object>> said = new HashSet<>();
    Set<SecurityGroupRuleId> ids = new HashSet<>();
    for (SecurityGroupRule rule : rules) {
      said.add(GroupJudge.meaning(rule.spec()));
      Claim.that(ids.add(rule.id()), rule, " has the id of another rule");
      Claim.that(rule.id().value().startsWith("sgr-"), rule, " has the id of something else");
      Claim.that(rule.fixed() == fixed && rule.spec().description().isEmpty(), rule);
    }
    Claim.equal(expected, said, "rules that the group came with");
    Claim.equal(expected.size(), rules.size(), "number of rules that the group came with");
  }

  /** An ALLOW rule of priority 100 to or from anywhere; port 0: none is named. */
  private static List<Object> rule(Direction direction, Protocol protocol, int port) {
    Optional<PortRange> ports = port == 0 ? Optional.empty() : Optional.of(PortRange.of(port));
    return List.of(direction, protocol, ports, ANYWHERE, RuleAction.ALLOW, 100);
  }
}
