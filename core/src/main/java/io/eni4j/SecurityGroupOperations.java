package io.eni4j;

import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.RemoveSecurityGroupRules;
import java.util.List;
import java.util.Map;

/**
 * The operations on security groups in their throwing form; what they throw is said in {@link
 * OperationExecutor}.
 */
public interface SecurityGroupOperations extends OperationExecutor {

  /**
   * Creates a security group with the fixed rules of a new group. Nothing comes in; TCP 80 and UDP
   * 67, 68 and 161 go out.
   *
   * @param operation what it shall be like, and in which VPC
   * @return the security group as it was created
   */
  default SecurityGroup createSecurityGroup(CreateSecurityGroup operation) {
    return execute(operation);
  }

  /**
   * Changes name or description of a security group.
   *
   * @param operation which group, and what is new
   * @return the security group as it is now
   */
  default SecurityGroup modifySecurityGroup(ModifySecurityGroup operation) {
    return execute(operation);
  }

  /**
   * Deletes a security group.
   *
   * @param securityGroupId the security group
   * @return it as it was
   */
  default SecurityGroup deleteSecurityGroup(SecurityGroupId securityGroupId) {
    return execute(new DeleteSecurityGroup(securityGroupId));
  }

  /**
   * Adds rules to a security group; all of them or none.
   *
   * @param securityGroupId the security group
   * @param rules the rules, at least one
   * @return the security group as it is now
   */
  default SecurityGroup addSecurityGroupRules(SecurityGroupId securityGroupId, RuleSpec... rules) {
    return execute(new AddSecurityGroupRules(securityGroupId, List.of(rules)));
  }

  /**
   * Changes what rules of a security group say; all of them or none.
   *
   * @param securityGroupId the security group
   * @param rules the new content of each rule, by its id
   * @return the security group as it is now
   */
  default SecurityGroup modifySecurityGroupRules(
      SecurityGroupId securityGroupId, Map<SecurityGroupRuleId, RuleSpec> rules) {
    return execute(new ModifySecurityGroupRules(securityGroupId, rules));
  }

  /**
   * Removes rules from a security group; all of them or none.
   *
   * @param securityGroupId the security group
   * @param ruleIds the ids of the rules, at least one
   * @return the security group as it is now
   */
  default SecurityGroup removeSecurityGroupRules(
      SecurityGroupId securityGroupId, SecurityGroupRuleId... ruleIds) {
    return execute(new RemoveSecurityGroupRules(securityGroupId, List.of(ruleIds)));
  }
}
