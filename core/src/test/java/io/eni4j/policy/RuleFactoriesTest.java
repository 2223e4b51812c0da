package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The policies call what makes their rules once, when their classes are loaded. Here each is called
 * on its own.
 */
class RuleFactoriesTest {

  /** In an order that is the same in every run, so that the n-th is always the same one. */
  static Stream<Method> factories() {
    return Stream.of(
            AddressRules.class,
            ElasticIpRules.class,
            IdRules.class,
            InstanceRules.class,
            InterfaceRules.class,
            MembershipRules.class,
            Rule.class,
            SecurityGroupRules.class,
            TextRules.class,
            VpcRules.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(it -> Modifier.isStatic(it.getModifiers()) && it.getReturnType() == Rule.class)
        .sorted(Comparator.comparing(Method::toString));
  }

  @ParameterizedTest
  @MethodSource("factories")
  void whateverMakesARuleMakesOneWithACodeAndACheck(Method factory)
      throws ReflectiveOperationException {
    factory.setAccessible(true);
    Object[] arguments =
        Arrays.stream(factory.getParameterTypes()).map(RuleFactoriesTest::standIn).toArray();

    assertThat(factory.invoke(null, arguments))
        .isInstanceOfSatisfying(
            Rule.class,
            rule -> {
              assertThat(rule.code()).isNotNull();
              assertThat(rule.check()).isNotNull();
            });
  }

  /** Something of a type; a rule keeps it and looks at it only when it is checked. */
  private static Object standIn(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    } else if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    } else if (type == String.class) {
      return "";
    }
    return Proxy.newProxyInstance(
        RuleFactoriesTest.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, given) -> null);
  }
}
