package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static io.eni4j.policy.Trial.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleAction;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.RemoveSecurityGroupRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SecurityGroupRulesTest {
  private static final String GROUP = "securityGroupId";
  private static final String RULES = "rules";
  private static final String RULE_IDS = "ruleIds";
  private static final RuleSpec SSH =
      RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY);
  private static final RuleSpec HTTPS =
      RuleSpec.allowIn(Protocol.TCP, PortRange.of(443), Ipv4Cidr.ANY);

  /** What a new group lets out, fixed. */
  private static final RuleSpec HTTP_OUT =
      RuleSpec.allowOut(Protocol.TCP, PortRange.of(80), Ipv4Cidr.ANY);

  @TestFactory
  Iterable<DynamicTest> aVpcHasAtMost50SecurityGroupsItsDefaultOneIncluded() {
    return RuleProof.of(ViolationCode.SECURITY_GROUP_QUOTA_EXCEEDED)
        .when(
            CREATE_SECURITY_GROUP,
            it -> {
              CreateSecurityGroup create =
                  CreateSecurityGroup.builder().vpcId(it.vpc().id()).name("group").build();
              SecurityGroupId first = it.accepts(create).id();
              for (int i = 3; i <= 50; i++) {
                it.accepts(create);
              }
              it.refuses(create, "vpcId", 50, 50, it.vpc().id());
              it.accepts(create.withVpcId(it.newVpcWithoutCidr().id()));
              it.door().deleteSecurityGroup(first);
              it.accepts(create);
            });
  }

  @TestFactory
  Iterable<DynamicTest> aSecurityGroupThatANetworkInterfaceIsInIsNotDeleted() {
    return RuleProof.of(ViolationCode.SECURITY_GROUP_IN_USE)
        .when(
            DELETE_SECURITY_GROUP,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              NetworkInterfaceId member = newMember(it, group);
              DeleteSecurityGroup delete = new DeleteSecurityGroup(group);
              it.refuses(delete, GROUP, List.of(member), WORDS, group);
              it.door().deleteNetworkInterface(member);
              it.accepts(delete);
            })
        .when(
            DELETE_SECURITY_GROUP,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              List<Object> members = new ArrayList<>();
              for (int i = 0; i < 12; i++) {
                members.add(newMember(it, group));
              }
              Violation violation = it.refusesOnce(new DeleteSecurityGroup(group));
              assertThat((List<?>) violation.actual()).hasSize(10).doesNotHaveDuplicates();
              assertThat(members).containsAll((List<?>) violation.actual());
              it.accepts(new DeleteSecurityGroup(it.newGroup().id()));
            });
  }

  @TestFactory
  Iterable<DynamicTest> theDefaultSecurityGroupOfAVpcIsDeletedOnlyWithItsVpc() {
    return RuleProof.of(ViolationCode.DEFAULT_SECURITY_GROUP_KEPT)
        .when(
            DELETE_SECURITY_GROUP,
            it -> {
              SecurityGroupId ofVpc = it.vpc().defaultSecurityGroupId();
              it.refuses(new DeleteSecurityGroup(ofVpc), GROUP, it.vpc().id(), WORDS, ofVpc);
              it.accepts(new DeleteSecurityGroup(it.newGroup().id()));
              it.door().deleteVpc(it.vpc().id());
              assertThat(it.door().find(ofVpc)).isEmpty();
            });
  }

  @TestFactory
  Iterable<DynamicTest> aSecurityGroupHasAtMost100RulesAndTheFixedOnesDoNotCount() {
    return RuleProof.of(ViolationCode.SECURITY_GROUP_RULE_QUOTA_EXCEEDED)
        .when(
            ADD_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              it.refuses(new AddSecurityGroupRules(group, rules(101)), RULES, 101, 100, group);
              it.accepts(new AddSecurityGroupRules(group, rules(100)));
              it.refuses(
                  new AddSecurityGroupRules(group, List.of(HTTP_OUT.withPriority(1))),
                  RULES,
                  101,
                  100,
                  group);
            })
        .when(
            ADD_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroupId ofVpc = it.vpc().defaultSecurityGroupId();
              it.refuses(new AddSecurityGroupRules(ofVpc, rules(99)), RULES, 101, 100, ofVpc);
              it.accepts(new AddSecurityGroupRules(ofVpc, rules(98)));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aSecurityGroupHasTheSameRuleOnceAndTheDescriptionDoesNotCount() {
    return RuleProof.of(ViolationCode.SECURITY_GROUP_RULE_EXISTS)
        .when(
            ADD_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              for (List<RuleSpec> same :
                  List.of(List.of(SSH, SSH), List.of(SSH, SSH.withDescription("again")))) {
                it.refuses(new AddSecurityGroupRules(group, same), RULES, SSH, WORDS, group);
              }
              AddSecurityGroupRules add = new AddSecurityGroupRules(group, List.of(SSH));
              it.accepts(add);
              it.refuses(add, RULES, SSH, WORDS, group);
              it.refuses(
                  new AddSecurityGroupRules(group, List.of(HTTP_OUT)),
                  RULES,
                  HTTP_OUT,
                  WORDS,
                  group);
              it.accepts(
                  new AddSecurityGroupRules(
                      group,
                      List.of(
                          SSH.withPriority(99),
                          SSH.withAction(RuleAction.DENY),
                          SSH.withPorts(new PortRange(22, 23)),
                          SSH.withCidr(Ipv4Cidr.parse("10.0.0.0/8")),
                          SSH.withProtocol(Protocol.UDP),
                          RuleSpec.allowOut(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY))));
            })
        .when(
            MODIFY_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              SecurityGroupRuleId ssh = it.newRule(group, SSH).id();
              SecurityGroupRuleId https = it.newRule(group, HTTPS).id();
              it.refuses(
                  new ModifySecurityGroupRules(
                      group, Map.of(https, SSH.withDescription("the second"))),
                  RULES,
                  SSH,
                  WORDS,
                  group);
              it.accepts(new ModifySecurityGroupRules(group, Map.of(https, SSH, ssh, HTTPS)));
              it.accepts(
                  new ModifySecurityGroupRules(group, Map.of(ssh, HTTPS.withDescription("x"))));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aRuleThatIsNamedIsOneOfTheGroups() {
    return RuleProof.of(ViolationCode.SECURITY_GROUP_RULE_NOT_FOUND)
        .when(
            MODIFY_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              SecurityGroupRuleId own = it.newRule(group, SSH).id();
              for (SecurityGroupRuleId foreign : foreignTo(it)) {
                it.refuses(
                    new ModifySecurityGroupRules(group, Map.of(foreign, HTTPS)),
                    RULES,
                    foreign,
                    WORDS,
                    group);
              }
              it.accepts(new ModifySecurityGroupRules(group, Map.of(own, HTTPS)));
            })
        .when(
            REMOVE_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              SecurityGroupRuleId own = it.newRule(group, SSH).id();
              for (SecurityGroupRuleId foreign : foreignTo(it)) {
                it.refuses(
                    new RemoveSecurityGroupRules(group, List.of(own, foreign)),
                    RULE_IDS,
                    foreign,
                    WORDS,
                    group);
              }
              it.accepts(new RemoveSecurityGroupRules(group, List.of(own)));
            });
  }

  @TestFactory
  Iterable<DynamicTest> theRulesThatAGroupCameWithCanBeNeitherChangedNorRemoved() {
    return RuleProof.of(ViolationCode.SECURITY_GROUP_RULE_FIXED)
        .when(
            MODIFY_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroup group = it.newGroup();
              for (SecurityGroupRule fixed : group.rules()) {
                it.refuses(
                    new ModifySecurityGroupRules(group.id(), Map.of(fixed.id(), SSH)),
                    RULES,
                    fixed.id(),
                    WORDS,
                    group.id());
              }
              SecurityGroupRuleId own = it.newRule(group.id(), HTTPS).id();
              it.accepts(new ModifySecurityGroupRules(group.id(), Map.of(own, SSH)));
            })
        .when(
            REMOVE_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroup group = it.newGroup();
              for (SecurityGroupRule fixed : group.rules()) {
                it.refuses(
                    new RemoveSecurityGroupRules(group.id(), List.of(fixed.id())),
                    RULE_IDS,
                    fixed.id(),
                    WORDS,
                    group.id());
              }
              SecurityGroupRuleId own = it.newRule(group.id(), HTTPS).id();
              it.accepts(new RemoveSecurityGroupRules(group.id(), List.of(own)));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aListOfRulesNamesEachOnce() {
    return RuleProof.of(ViolationCode.SECURITY_GROUP_RULE_NAMED_TWICE)
        .when(
            REMOVE_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              SecurityGroupRuleId own = it.newRule(group, SSH).id();
              it.refuses(
                  new RemoveSecurityGroupRules(group, List.of(own, own)), RULE_IDS, own, WORDS);
              it.accepts(new RemoveSecurityGroupRules(group, List.of(own)));
            });
  }

  private static List<SecurityGroupRuleId> foreignTo(Cloud cloud) {
    return List.of(
        new SecurityGroupRuleId("sgr-0000000000"),
        cloud.newRule(cloud.newGroup().id(), HTTPS).id());
  }

  private static NetworkInterfaceId newMember(Cloud cloud, SecurityGroupId group) {
    return cloud
        .door()
        .createNetworkInterface(cloud.networkInterface().addSecurityGroupIds(group).build())
        .id();
  }

  private static List<RuleSpec> rules(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(port -> RuleSpec.allowIn(Protocol.UDP, PortRange.of(port), Ipv4Cidr.ANY))
        .toList();
  }
}
