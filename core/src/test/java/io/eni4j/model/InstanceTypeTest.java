package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTypeTest {

  @Test
  void aTypeHasNoLimitsOfItsOwnUnlessGiven() {
    InstanceType type = InstanceType.of("g.n2.large", 2);

    assertThat(type.name()).isEqualTo("g.n2.large");
    assertThat(type.vcpus()).isEqualTo(2);
    assertThat(type.interfaceLimit()).isEmpty();
    assertThat(type.privateIpLimit()).isEmpty();
    assertThat(type).hasToString("g.n2.large (2 vCPUs)");
  }

  @Test
  void eachLimitIsGivenWithoutTouchingTheOther() {
    InstanceType type = InstanceType.of("t.n1.xlarge", 8).withInterfaceLimit(2);

    assertThat(type.interfaceLimit()).hasValue(2);
    assertThat(type.privateIpLimit()).isEmpty();
    assertThat(type.withPrivateIpLimit(11).interfaceLimit()).hasValue(2);
    assertThat(type.withPrivateIpLimit(11).privateIpLimit()).hasValue(11);
    assertThat(type.withPrivateIpLimit(11).withInterfaceLimit(3).privateIpLimit()).hasValue(11);
    assertThat(type.withPrivateIpLimit(11).name()).isEqualTo("t.n1.xlarge");
    assertThat(type.withPrivateIpLimit(11).vcpus()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
  void aLimitIsAtLeastOneBecauseItCountsThePrimary(int limit) {
    InstanceType type = InstanceType.of("g.n2.large", 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> type.withInterfaceLimit(limit))
        .withMessageContaining("interfaceLimit is " + limit)
        .withMessageContaining("at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> type.withPrivateIpLimit(limit))
        .withMessageContaining("privateIpLimit is " + limit)
        .withMessageContaining("at least 1");
    assertThat(type.withInterfaceLimit(1).withPrivateIpLimit(1).interfaceLimit()).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3, Integer.MAX_VALUE})
  void whichNumbersOfVcpusOccurIsForThePolicyToSay(int vcpus) {
    assertThat(InstanceType.of("g.n2.large", vcpus).vcpus()).isEqualTo(vcpus);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "g n2", "g.n2.large ", "g_n2", "g.n2/large", "g.\u00fc", "g.\u0661"})
  void aNameOfAnotherFormIsRefusedWithTheRemedy(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstanceType.of(name, 2))
        .withMessageContaining("not the name of an instance type: \"" + name + "\"")
        .withMessageContaining("write 1 to 64 letters, digits, dots or hyphens");
  }

  @Test
  void aNameHasAtMost64Characters() {
    assertThat(InstanceType.of("g".repeat(64), 2).name()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstanceType.of("g".repeat(65), 2))
        .withMessageContaining("1 to 64");
  }
}
