package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes what rules of a security group say; all of them or none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param securityGroupId the group
 * @param rules what the named rules say from now on
 */
public record ModifySecurityGroupRules(
    SecurityGroupId securityGroupId, Map<SecurityGroupRuleId, RuleSpec> rules)
    implements Operation<SecurityGroup> {

  /**
   * Checks that nothing is null.
   *
   * @param securityGroupId the group
   * @param rules what the named rules say from now on
   */
  public ModifySecurityGroupRules {
    requireNonNull(securityGroupId, "securityGroupId");
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(requireNonNull(rules, "rules")));
    rules.forEach(
        (id, rule) -> {
          requireNonNull(id, "rules: id");
          requireNonNull(rule, "rules: rule");
        });
  }

  @Override
  public OperationKind kind() {
    return OperationKind.MODIFY_SECURITY_GROUP_RULES;
  }
}
