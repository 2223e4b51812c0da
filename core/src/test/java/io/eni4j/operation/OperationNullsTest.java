package io.eni4j.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OperationNullsTest {
  private static final SecurityGroupId GROUP = new SecurityGroupId("sg-0000000001");
  private static final NetworkInterfaceId PORT = new NetworkInterfaceId("port-0000000001");
  private static final Map<Class<?>, Object> VALUES =
      Map.ofEntries(
          Map.entry(boolean.class, true),
          Map.entry(VpcId.class, new VpcId("vpc-0000000001")),
          Map.entry(SubnetId.class, new SubnetId("subnet-0000000001")),
          Map.entry(InstanceId.class, new InstanceId("i-0000000001")),
          Map.entry(NetworkInterfaceId.class, PORT),
          Map.entry(ElasticIpId.class, new ElasticIpId("fip-0000000001")),
          Map.entry(SecurityGroupId.class, GROUP),
          Map.entry(InstanceType.class, InstanceType.of("g.n2.large", 2)),
          Map.entry(List.class, List.of()),
          Map.entry(Map.class, Map.of()),
          Map.entry(Optional.class, Optional.empty()));

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("componentsThatCouldBeNull")
  void noPartOfAnOperationIsNullAndTheRefusalNamesIt(Class<?> record, int index, String name)
      throws Exception {
    Object[] parts =
        Stream.of(record.getRecordComponents()).map(part -> VALUES.get(part.getType())).toArray();
    Constructor<?> constructor = record.getDeclaredConstructors()[0];
    assertThat(constructor.newInstance(parts)).isInstanceOf(record);

    parts[index] = null;

    assertThatThrownBy(() -> constructor.newInstance(parts))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(NullPointerException.class)
        .hasMessage(name);
  }

  static Stream<Arguments> componentsThatCouldBeNull() {
    return Arrays.stream(Operation.class.getPermittedSubclasses())
        .filter(Class::isRecord)
        .flatMap(OperationNullsTest::referencesOf);
  }

  private static Stream<Arguments> referencesOf(Class<?> record) {
    RecordComponent[] parts = record.getRecordComponents();
    return IntStream.range(0, parts.length)
        .filter(index -> !parts[index].getType().isPrimitive())
        .mapToObj(index -> arguments(record, index, parts[index].getName()));
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void noElementOfAListIsNull() {
    List<SecurityGroupId> none = Collections.singletonList(null);

    assertThatThrownBy(() -> new UnassignSecondaryIps(PORT, Collections.singletonList(null)))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new AddSecurityGroupRules(GROUP, Collections.singletonList(null)))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> CreateVpc.builder().name(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
    assertThatThrownBy(
            () ->
                ModifyNetworkInterface.builder()
                    .networkInterfaceId(PORT)
                    .securityGroupIds(none)
                    .build())
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void anOperationDoesNotChangeWithTheListsAndMapsItWasBuiltFrom() {
    List<SecurityGroupId> groups = new ArrayList<>(List.of(GROUP));
    ModifyNetworkInterface modify =
        ModifyNetworkInterface.builder().networkInterfaceId(PORT).securityGroupIds(groups).build();
    Map<SecurityGroupRuleId, RuleSpec> rules = new HashMap<>();
    ModifySecurityGroupRules modifyRules = new ModifySecurityGroupRules(GROUP, rules);

    groups.clear();
    rules.put(
        new SecurityGroupRuleId("sgr-0000000001"), RuleSpec.allowIn(Protocol.ALL, Ipv4Cidr.ANY));

    assertThat(modify.securityGroupIds()).contains(List.of(GROUP));
    assertThat(modifyRules.rules()).isEmpty();
  }

  @Test
  void everyKindIsTheKindOfOneOperation() {
    assertThat(Operation.class.getPermittedSubclasses()).hasSameSizeAs(OperationKind.values());
    assertThat(OperationKind.values())
        .extracting(OperationKind::operationName)
        .allSatisfy(
            name ->
                assertThat(Operation.class.getPermittedSubclasses())
                    .extracting(Class::getSimpleName)
                    .contains(Character.toUpperCase(name.charAt(0)) + name.substring(1)));
  }
}
