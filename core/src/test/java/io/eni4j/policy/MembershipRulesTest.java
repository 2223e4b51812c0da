package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static io.eni4j.policy.Trial.WORDS;

import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MembershipRulesTest {
  private static final String GROUPS = "securityGroupIds";

  /** An operation with a list of security groups. */
  @FunctionalInterface
  private interface Asking {
    Operation<?> with(Cloud cloud, List<SecurityGroupId> groups);
  }

  @TestFactory
  Iterable<DynamicTest> aListOfSecurityGroupsNamesEachOnce() {
    return forEach(
        ViolationCode.SECURITY_GROUP_NAMED_TWICE,
        (it, asking) -> {
          SecurityGroupId one = it.newGroup().id();
          SecurityGroupId other = it.newGroup().id();
          it.refuses(asking.with(it, List.of(one, other, one)), GROUPS, one, WORDS, one);
          it.accepts(asking.with(it, List.of(one, other)));
        });
  }

  @TestFactory
  Iterable<DynamicTest> aNetworkInterfaceIsInAtMost5SecurityGroups() {
    return forEach(
        ViolationCode.TOO_MANY_SECURITY_GROUPS,
        (it, asking) -> {
          List<SecurityGroupId> six = new ArrayList<>();
          for (int i = 0; i < 6; i++) {
            six.add(it.newGroup().id());
          }
          it.refuses(asking.with(it, six), GROUPS, 6, 5);
          it.accepts(asking.with(it, six.subList(0, 5)));
        });
  }

  @TestFactory
  Iterable<DynamicTest> aNetworkInterfaceIsInAtLeastOneSecurityGroupSoTheLastCannotBeTakenAway() {
    return RuleProof.of(ViolationCode.LAST_SECURITY_GROUP)
        .when(
            MODIFY_NETWORK_INTERFACE,
            it -> {
              it.refuses(modify(it, List.of()), GROUPS, 0, 1);
              it.accepts(modify(it, List.of(it.vpc().defaultSecurityGroupId())));
            });
  }

  @TestFactory
  Iterable<DynamicTest> theSecurityGroupsOfANetworkInterfaceAreInItsVpc() {
    return forEach(
        ViolationCode.SECURITY_GROUP_OF_ANOTHER_VPC,
        (it, asking) -> {
          SecurityGroup foreign = it.newGroup(it.newVpcWithoutCidr().id());
          SecurityGroupId own = it.newGroup().id();
          it.refuses(
              asking.with(it, List.of(own, foreign.id())),
              GROUPS,
              foreign.vpcId(),
              it.vpc().id(),
              foreign.id());
          it.accepts(asking.with(it, List.of(own)));
        });
  }

  private static RuleProof forEach(ViolationCode rule, BiConsumer<Trial, Asking> scenario) {
    RuleProof proof = RuleProof.of(rule);
    operations().forEach((kind, asking) -> proof.when(kind, it -> scenario.accept(it, asking)));
    return proof;
  }

  private static Map<OperationKind, Asking> operations() {
    Map<OperationKind, Asking> operations = new LinkedHashMap<>();
    operations.put(CREATE_INSTANCE, (it, groups) -> it.instance().securityGroupIds(groups).build());
    operations.put(
        CREATE_NETWORK_INTERFACE,
        (it, groups) -> it.networkInterface().securityGroupIds(groups).build());
    operations.put(MODIFY_NETWORK_INTERFACE, MembershipRulesTest::modify);
    return operations;
  }

  private static Operation<?> modify(Cloud cloud, List<SecurityGroupId> groups) {
    return ModifyNetworkInterface.builder()
        .networkInterfaceId(cloud.newInterface().id())
        .securityGroupIds(groups)
        .build();
  }
}
