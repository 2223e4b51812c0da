package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * A rule within its security group.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id, unique in the group
 * @param spec what the rule says
 * @param fixed whether the rule came with the group; such a rule is neither changed nor removed,
 *     and does not count among the group's rules
 */
public record SecurityGroupRule(SecurityGroupRuleId id, RuleSpec spec, boolean fixed) {

  /**
   * Checks that nothing is null.
   *
   * @param id the id, unique in the group
   * @param spec what the rule says
   * @param fixed whether the rule came with the group; such a rule is neither changed nor removed,
   *     and does not count among the group's rules
   */
  public SecurityGroupRule {
    requireNonNull(id, "id");
    requireNonNull(spec, "spec");
  }

  /**
   * {@return this rule with another content}
   *
   * @param newSpec the new content
   */
  public SecurityGroupRule withSpec(RuleSpec newSpec) {
    return new SecurityGroupRule(id, newSpec, fixed);
  }
}
