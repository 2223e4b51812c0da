package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import java.util.List;

/**
 * Removes rules from a security group; all of them or none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param securityGroupId the group
 * @param ruleIds the rules
 */
public record RemoveSecurityGroupRules(
    SecurityGroupId securityGroupId, List<SecurityGroupRuleId> ruleIds)
    implements Operation<SecurityGroup> {

  /**
   * Checks that nothing is null.
   *
   * @param securityGroupId the group
   * @param ruleIds the rules
   */
  public RemoveSecurityGroupRules {
    requireNonNull(securityGroupId, "securityGroupId");
    ruleIds = List.copyOf(requireNonNull(ruleIds, "ruleIds"));
  }

  @Override
  public OperationKind kind() {
    return OperationKind.REMOVE_SECURITY_GROUP_RULES;
  }
}
