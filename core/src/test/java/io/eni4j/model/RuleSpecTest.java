package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSpecTest {
  private static final Ipv4Cidr OFFICE = Ipv4Cidr.parse("192.168.0.0/16");
  private static final RuleSpec SSH = RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), OFFICE);

  @Test
  void whatIsOmittedIsAllowAndPriority100() {
    assertThat(SSH.action()).isEqualTo(RuleAction.ALLOW);
    assertThat(SSH.priority()).isEqualTo(100);
    assertThat(SSH.description()).isEmpty();
  }

  @Test
  void theShortFormsSayWhatTheirNamesSay() {
    PortRange dns = PortRange.of(53);

    assertThat(RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), OFFICE))
        .hasToString("IN ALLOW TCP 22 192.168.0.0/16 priority 100");
    assertThat(RuleSpec.allowIn(Protocol.ICMP, OFFICE))
        .hasToString("IN ALLOW ICMP 192.168.0.0/16 priority 100");
    assertThat(RuleSpec.allowOut(Protocol.UDP, dns, OFFICE))
        .hasToString("OUT ALLOW UDP 53 192.168.0.0/16 priority 100");
    assertThat(RuleSpec.allowOut(Protocol.ALL, OFFICE))
        .hasToString("OUT ALLOW ALL 192.168.0.0/16 priority 100");
    assertThat(SSH.withAction(RuleAction.DENY).withPriority(1))
        .hasToString("IN DENY TCP 22 192.168.0.0/16 priority 1");
  }

  @ParameterizedTest
  @EnumSource(names = {"ALL", "ICMP"})
  void aProtocolWithoutPortsNamesNone(Protocol protocol) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSpec.allowIn(protocol, new PortRange(80, 81), OFFICE))
        .withMessage("ports is 80-81; a rule of " + protocol + " names no ports");
    assertThat(RuleSpec.allowIn(protocol, OFFICE).ports()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TCP", "UDP"})
  void aProtocolWithPortsNamesThem(Protocol protocol) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSpec.allowOut(protocol, OFFICE))
        .withMessageContaining("ports is missing; a rule of " + protocol + " names ports")
        .withMessageContaining("1-65535");
    assertThat(RuleSpec.allowOut(protocol, PortRange.ALL, OFFICE).ports()).contains(PortRange.ALL);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
  void aPriorityOutsideOf1To100IsRefusedWithTheRemedy(int priority) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SSH.withPriority(priority))
        .withMessage("priority is " + priority + "; a priority is 1 to 100, smaller first");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 99, 100})
  void aPriorityIsFrom1To100(int priority) {
    assertThat(SSH.withPriority(priority).priority()).isEqualTo(priority);
  }

  @Test
  void aChangeIsCheckedLikeANewRule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SSH.withProtocol(Protocol.ICMP))
        .withMessageContaining("ports is 22");
  }

  @Test
  void theDescriptionMakesNoOtherRule() {
    RuleSpec described = SSH.withDescription("from the office");

    assertThat(described.sameRuleAs(SSH)).isTrue();
    assertThat(SSH.sameRuleAs(described)).isTrue();
    assertThat(described).isNotEqualTo(SSH);
  }

  @ParameterizedTest
  @MethodSource("otherRules")
  void everythingElseMakesAnotherRule(RuleSpec other) {
    assertThat(SSH.sameRuleAs(other)).isFalse();
    assertThat(other.sameRuleAs(SSH)).isFalse();
  }

  static Stream<RuleSpec> otherRules() {
    return Stream.of(
        SSH.withDirection(Direction.OUT),
        SSH.withProtocol(Protocol.UDP),
        SSH.withPorts(new PortRange(22, 23)),
        SSH.withPorts(new PortRange(21, 22)),
        SSH.withCidr(Ipv4Cidr.parse("192.168.0.0/17")),
        SSH.withAction(RuleAction.DENY),
        SSH.withPriority(99));
  }

  @ParameterizedTest
  @CsvSource({"ALL, 300", "TCP, 6", "UDP, 17", "ICMP, 1"})
  void aProtocolHasTheNumberOfTheApi(Protocol protocol, int number) {
    assertThat(protocol.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"IN, 0", "OUT, 1"})
  void aDirectionHasTheNumberOfTheApi(Direction direction, int number) {
    assertThat(direction.number()).isEqualTo(number);
  }
}
