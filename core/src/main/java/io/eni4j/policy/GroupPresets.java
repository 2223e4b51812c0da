package io.eni4j.policy;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroupRule;
import java.util.ArrayList;
import java.util.List;

/** The rules that security groups come with. Source: JD Cloud's documentation, see each. */
final class GroupPresets {
  private static final RuleSpec ALL_OUT = RuleSpec.allowOut(Protocol.ALL, Ipv4Cidr.ANY);

  private GroupPresets() {}

  /** A new group: nothing in; TCP 80 and UDP 67, 68 and 161 out, fixed. */
  static List<SecurityGroupRule> rulesOfNewGroup(Candidates candidates) {
    return rules(
        List.of(
            RuleSpec.allowOut(Protocol.TCP, PortRange.of(80), Ipv4Cidr.ANY),
            RuleSpec.allowOut(Protocol.UDP, PortRange.of(67), Ipv4Cidr.ANY),
            RuleSpec.allowOut(Protocol.UDP, PortRange.of(68), Ipv4Cidr.ANY),
            RuleSpec.allowOut(Protocol.UDP, PortRange.of(161), Ipv4Cidr.ANY)),
        true,
        candidates);
  }

  /** A VPC's default group: what its kind lets in, and all out. */
  static List<SecurityGroupRule> rulesOf(DefaultGroup kind, Candidates candidates) {
    RuleSpec in =
        switch (kind) {
          case LINUX -> RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY);
          case WINDOWS -> RuleSpec.allowIn(Protocol.TCP, PortRange.of(3389), Ipv4Cidr.ANY);
          case OPEN -> RuleSpec.allowIn(Protocol.ALL, Ipv4Cidr.ANY);
        };
    return rules(List.of(in, ALL_OUT), false, candidates);
  }

  static List<SecurityGroupRule> rules(List<RuleSpec> specs, boolean fixed, Candidates candidates) {
    List<SecurityGroupRule> rules = new ArrayList<>();
    for (RuleSpec spec : specs) {
      rules.add(new SecurityGroupRule(candidates.securityGroupRuleId(), spec, fixed));
    }
    return rules;
  }
}
