package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleSpecProperties {

  @Property
  void twoRulesAreTheSameIfTheyAreEqualWithoutTheirDescriptions(
      @ForAll("rules") RuleSpec left, @ForAll("rules") RuleSpec right) {
    boolean same = left.withDescription("").equals(right.withDescription(""));

    assertThat(left.sameRuleAs(right)).isEqualTo(same);
    Outcomes.bothOccur(same);
  }

  /** Out of few values for each part, so that two are often the same. */
  @Provide
  Arbitrary<RuleSpec> rules() {
    return Combinators.combine(
            Arbitraries.of(Direction.class),
            Arbitraries.of(Protocol.class),
            Arbitraries.of(22, 80),
            Arbitraries.of("0.0.0.0/0", "10.0.0.0/8").map(Ipv4Cidr::parse),
            Arbitraries.of(RuleAction.class),
            Arbitraries.of(1, 100),
            Arbitraries.of("", "web"))
        .as(
            (direction, protocol, port, cidr, action, priority, description) -> {
              RuleSpec.Builder rule = RuleSpec.builder().direction(direction).protocol(protocol);
              if (protocol == Protocol.TCP || protocol == Protocol.UDP) {
                rule.ports(PortRange.of(port));
              }
              return rule.cidr(cidr)
                  .action(action)
                  .priority(priority)
                  .description(description)
                  .build();
            })
        .withoutEdgeCases();
  }
}
