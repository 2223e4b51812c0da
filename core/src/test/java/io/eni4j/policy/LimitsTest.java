package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.eni4j.model.Ipv4Cidr;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {

  /** Sets one number of the limits. */
  @FunctionalInterface
  private interface Setter extends BiFunction<Limits.Builder, Integer, Limits.Builder> {}

  static Stream<Arguments> lowest() {
    return Stream.of(
        number("vpcsPerRegion", Limits.Builder::vpcsPerRegion, 0),
        number("subnetsPerVpc", Limits.Builder::subnetsPerVpc, 0),
        number("securityGroupsPerVpc", Limits.Builder::securityGroupsPerVpc, 1),
        number("rulesPerSecurityGroup", Limits.Builder::rulesPerSecurityGroup, 0),
        number("securityGroupsPerInterface", Limits.Builder::securityGroupsPerInterface, 1),
        number("secondaryInterfacesPerRegion", Limits.Builder::secondaryInterfacesPerRegion, 0),
        number("elasticIpsPerRegion", Limits.Builder::elasticIpsPerRegion, 0),
        number("privateIpsPerInterface", Limits.Builder::privateIpsPerInterface, 1),
        number("reservedAtStart", Limits.Builder::reservedAtStart, 0),
        number("reservedAtEnd", Limits.Builder::reservedAtEnd, 0),
        number("maxBandwidthMbps", Limits.Builder::maxBandwidthMbps, 1),
        number("nameLength", Limits.Builder::nameLength, 1),
        number("instanceNameLength", Limits.Builder::instanceNameLength, 2),
        number("descriptionLength", Limits.Builder::descriptionLength, 0));
  }

  private static Arguments number(String name, Setter setter, int lowest) {
    return arguments(name, setter, lowest);
  }

  @ParameterizedTest(name = "{0} is {2} or more")
  @MethodSource("lowest")
  void aNumberThatCouldNeverBeKeptIsRefusedByName(String name, Setter setter, int lowest) {
    assertThat(setter.apply(Limits.builder(), lowest).build()).isNotNull();
    assertThat(setter.apply(Limits.builder(), Limits.UNLIMITED).build()).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setter.apply(Limits.builder(), lowest - 1).build())
        .withMessageContaining(name + " is " + (lowest - 1));
  }

  @ParameterizedTest
  @CsvSource({"-1, 28", "29, 28", "16, 33", "28, 16"})
  void masksAre0To32TheShortestFirst(int shortest, int longest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.builder().shortestPrefix(shortest).longestPrefix(longest).build());
  }

  @Test
  void masksCanBeAnyFrom0To32() {
    assertThat(Limits.builder().shortestPrefix(0).longestPrefix(32).build().longestPrefix())
        .isEqualTo(32);
    assertThat(Limits.builder().shortestPrefix(24).longestPrefix(24).build().shortestPrefix())
        .isEqualTo(24);
  }

  @Test
  void aSubnetOfReservedAddressesOnlyGivesOutNothing() {
    Limits limits = Limits.builder().longestPrefix(32).build();

    assertThat(limits.usable(Ipv4Cidr.parse("10.0.0.0/30"))).isEmpty();
    assertThat(limits.usable(Ipv4Cidr.parse("10.0.0.0/32"))).isEmpty();
    assertThat(limits.usable(Ipv4Cidr.parse("10.0.0.0/29"))).isPresent();
  }

  @Test
  void aRowOfTheTableCountsFrom1AndEndsWhereItBeginsOrAfter() {
    assertThatIllegalArgumentException().isThrownBy(() -> new VcpuLimit(0, 2, 2, 21));
    assertThatIllegalArgumentException().isThrownBy(() -> new VcpuLimit(3, 2, 2, 21));
    assertThatIllegalArgumentException().isThrownBy(() -> new VcpuLimit(1, 2, 0, 21));
    assertThatIllegalArgumentException().isThrownBy(() -> new VcpuLimit(1, 2, 2, 0));
    assertThat(new VcpuLimit(1, 1, 1, 1)).hasToString("1 to 1 vCPUs");
    assertThat(new VcpuLimit(9, Integer.MAX_VALUE, 8, 21)).hasToString("9 and more vCPUs");
  }

  @Test
  void theLimitOfATypeCountsThePrimary() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TypeLimit("t.*", 0));
    assertThat(new TypeLimit("t.n1", 1).covers("t.n1")).isTrue();
    assertThat(new TypeLimit("t.n1", 1).covers("t.n1.large")).isFalse();
  }
}
