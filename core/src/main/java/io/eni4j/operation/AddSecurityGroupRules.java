package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import java.util.List;

/**
 * Adds rules to a security group; all of them or none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param securityGroupId the group
 * @param rules what the new rules say
 */
public record AddSecurityGroupRules(SecurityGroupId securityGroupId, List<RuleSpec> rules)
    implements Operation<SecurityGroup> {

  /**
   * Checks that nothing is null.
   *
   * @param securityGroupId the group
   * @param rules what the new rules say
   */
  public AddSecurityGroupRules {
    requireNonNull(securityGroupId, "securityGroupId");
    rules = List.copyOf(requireNonNull(rules, "rules"));
  }

  @Override
  public OperationKind kind() {
    return OperationKind.ADD_SECURITY_GROUP_RULES;
  }
}
