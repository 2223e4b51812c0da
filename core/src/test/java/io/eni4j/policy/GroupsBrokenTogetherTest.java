package io.eni4j.policy;

import static io.eni4j.policy.BrokenTogether.LONG_TEXT;
import static io.eni4j.policy.BrokenTogether.assertBroken;
import static io.eni4j.policy.ViolationCode.*;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
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
import org.junit.jupiter.api.Test;

class GroupsBrokenTogetherTest {
  private static final RuleSpec SSH =
      RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY);

  @Test
  void createSecurityGroupNamesAllBrokenRules() {
    Cloud cloud = new Cloud(Limits.builder().securityGroupsPerVpc(1).build());

    assertBroken(
        cloud,
        CreateSecurityGroup.builder()
            .vpcId(cloud.vpc().id())
            .name("")
            .description(LONG_TEXT)
            .build(),
        NAME_INVALID,
        DESCRIPTION_TOO_LONG,
        SECURITY_GROUP_QUOTA_EXCEEDED);
  }

  @Test
  void modifySecurityGroupNamesAllBrokenRules() {
    assertBroken(
        new Cloud(),
        ModifySecurityGroup.builder()
            .securityGroupId(new SecurityGroupId("sg-000unknown"))
            .name("")
            .description(LONG_TEXT)
            .build(),
        SECURITY_GROUP_NOT_FOUND,
        NAME_INVALID,
        DESCRIPTION_TOO_LONG);
  }

  @Test
  void deleteSecurityGroupNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    cloud.newInterface();

    assertBroken(
        cloud,
        new DeleteSecurityGroup(cloud.vpc().defaultSecurityGroupId()),
        DEFAULT_SECURITY_GROUP_KEPT,
        SECURITY_GROUP_IN_USE);
  }

  @Test
  void addSecurityGroupRulesNamesAllBrokenRules() {
    Cloud cloud = new Cloud(Limits.builder().rulesPerSecurityGroup(1).build());

    assertBroken(
        cloud,
        new AddSecurityGroupRules(
            cloud.newGroup().id(), List.of(SSH, SSH.withDescription(LONG_TEXT))),
        DESCRIPTION_TOO_LONG,
        SECURITY_GROUP_RULE_EXISTS,
        SECURITY_GROUP_RULE_QUOTA_EXCEEDED);
  }

  @Test
  void modifySecurityGroupRulesNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    SecurityGroup group = cloud.newGroup();
    SecurityGroupRuleId own = cloud.newRule(group.id(), SSH).id();

    assertBroken(
        cloud,
        new ModifySecurityGroupRules(
            group.id(),
            Map.of(
                own,
                SSH.withDescription(LONG_TEXT),
                group.rules().get(0).id(),
                SSH,
                new SecurityGroupRuleId("sgr-000unknown"),
                SSH)),
        DESCRIPTION_TOO_LONG,
        SECURITY_GROUP_RULE_NOT_FOUND,
        SECURITY_GROUP_RULE_FIXED,
        SECURITY_GROUP_RULE_EXISTS);
  }

  @Test
  void removeSecurityGroupRulesNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    SecurityGroup group = cloud.newGroup();
    SecurityGroupRuleId fixed = group.rules().get(0).id();

    assertBroken(
        cloud,
        new RemoveSecurityGroupRules(
            group.id(), List.of(fixed, fixed, new SecurityGroupRuleId("sgr-000unknown"))),
        SECURITY_GROUP_RULE_NAMED_TWICE,
        SECURITY_GROUP_RULE_NOT_FOUND,
        SECURITY_GROUP_RULE_FIXED);
  }
}
