package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.operation.OperationKind;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No rule of an operation goes without a scenario that breaks it, and none proves another's. */
class EveryRuleIsProvedTest {
  private static final List<Class<?>> PROOFS =
      List.of(
          IdRulesTest.class,
          TextRulesTest.class,
          VpcRulesTest.class,
          InstanceRulesTest.class,
          InterfaceRulesTest.class,
          AttachmentRulesTest.class,
          AttachmentErrorRulesTest.class,
          MembershipRulesTest.class,
          AddressRulesTest.class,
          AddressRoomRulesTest.class,
          ElasticIpRulesTest.class,
          SecurityGroupRulesTest.class);

  @ParameterizedTest
  @EnumSource
  void everyRuleOfAnOperationIsProved(OperationKind kind) throws ReflectiveOperationException {
    assertThat(proved().get(kind))
        .as("rules with a scenario of %s", kind)
        .containsExactlyInAnyOrderElementsOf(NetworkPolicy.rulesOf(kind));
  }

  @Test
  void everyRuleHasOneTestNamedAfterIt() throws ReflectiveOperationException {
    assertThat(proofs())
        .extracting(RuleProof::rule)
        .containsExactlyInAnyOrder(ViolationCode.values());
  }

  private static Map<OperationKind, Set<ViolationCode>> proved()
      throws ReflectiveOperationException {
    Map<OperationKind, Set<ViolationCode>> proved = new EnumMap<>(OperationKind.class);
    for (OperationKind kind : OperationKind.values()) {
      proved.put(kind, EnumSet.noneOf(ViolationCode.class));
    }
    for (RuleProof proof : proofs()) {
      proof.kinds().forEach(kind -> proved.getOrDefault(kind, Set.of()).add(proof.rule()));
    }
    return proved;
  }

  private static List<RuleProof> proofs() throws ReflectiveOperationException {
    List<RuleProof> proofs = new ArrayList<>();
    for (Class<?> type : PROOFS) {
      Object test = type.getDeclaredConstructor().newInstance();
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(TestFactory.class)) {
          proofs.add((RuleProof) method.invoke(test));
        }
      }
    }
    return proofs;
  }
}
