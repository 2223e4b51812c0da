package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NullsTest {
  private static final Map<Class<?>, Object> VALUES =
      Map.ofEntries(
          Map.entry(String.class, "some-0123456789"),
          Map.entry(int.class, 2),
          Map.entry(long.class, 2L),
          Map.entry(boolean.class, true),
          Map.entry(OptionalInt.class, OptionalInt.empty()),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(AttachmentState.class, AttachmentState.ATTACHED),
          Map.entry(Ipv4Address.class, new Ipv4Address(0)),
          Map.entry(VpcId.class, Samples.VPC),
          Map.entry(SubnetId.class, Samples.SUBNET),
          Map.entry(InstanceId.class, Samples.INSTANCE),
          Map.entry(NetworkInterfaceId.class, Samples.PORT),
          Map.entry(SecurityGroupRuleId.class, new SecurityGroupRuleId("sgr-0000000001")),
          Map.entry(PrivateIpKey.class, Samples.privateIp().key()),
          Map.entry(RuleSpec.class, RuleSpec.allowIn(Protocol.ALL, Ipv4Cidr.ANY)));

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("componentsThatCouldBeNull")
  void noPartOfARecordIsNull(Class<?> record, int index, String name) throws Exception {
    Object[] parts =
        Stream.of(record.getRecordComponents()).map(part -> VALUES.get(part.getType())).toArray();
    Constructor<?> constructor =
        record.getDeclaredConstructor(
            Stream.of(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    assertThat(constructor.newInstance(parts)).isInstanceOf(record);

    parts[index] = null;

    assertThatThrownBy(() -> constructor.newInstance(parts))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(NullPointerException.class)
        .hasMessage(name);
  }

  static Stream<Arguments> componentsThatCouldBeNull() {
    return ModelClasses.all()
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> type.isRecord() && Modifier.isPublic(type.getModifiers()))
        .flatMap(NullsTest::referencesOf);
  }

  private static Stream<Arguments> referencesOf(Class<?> record) {
    RecordComponent[] parts = record.getRecordComponents();
    return IntStream.range(0, parts.length)
        .filter(index -> !parts[index].getType().isPrimitive())
        .mapToObj(index -> arguments(record, index, parts[index].getName()));
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void noPartOfABuiltValueIsNull() {
    assertThatThrownBy(() -> Samples.vpc().name((String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
    assertThatThrownBy(() -> Samples.secondary().build().withSubnetId(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("subnetId");
  }
}
