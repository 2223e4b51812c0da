package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityGroupTest {
  private static final SecurityGroupRule FIRST = Samples.rule("sgr-0000000001");
  private static final SecurityGroupRule SECOND = Samples.rule("sgr-0000000002");

  @Test
  void aGroupIsAnOrdinaryOneWithoutRulesUnlessTold() {
    SecurityGroup group = Samples.securityGroup().build();

    assertThat(group.rules()).isEmpty();
    assertThat(group.defaultOfVpc()).isFalse();
    assertThat(group.description()).isEmpty();
  }

  @Test
  void theRulesStayInTheOrderInWhichTheyCame() {
    assertThat(Samples.securityGroup().addRules(SECOND, FIRST).build().rules())
        .containsExactly(SECOND, FIRST);
  }

  @Test
  void aRuleIsFoundByItsId() {
    SecurityGroup group = Samples.securityGroup().addRules(FIRST, SECOND).build();

    assertThat(group.rule(SECOND.id())).contains(SECOND);
    assertThat(group.rule(new SecurityGroupRuleId("sgr-0000000003"))).isEmpty();
  }

  @Test
  void theSameIdTwiceIsRefusedWhenBuiltAndWhenChanged() {
    SecurityGroup group = Samples.securityGroup().addRules(FIRST).build();
    List<SecurityGroupRule> twice =
        List.of(FIRST, SECOND, FIRST.withSpec(RuleSpec.allowOut(Protocol.ALL, Ipv4Cidr.ANY)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> group.withRules(twice))
        .withMessageContaining("rules has sgr-0000000001 twice")
        .withMessageContaining("unique in its group");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.securityGroup().rules(twice).build())
        .withMessageContaining("rules has sgr-0000000001 twice");
  }

  @Test
  void rulesOfTheSameContentMayStandSideBySideHere() {
    assertThat(FIRST.spec()).isEqualTo(SECOND.spec());
    assertThat(Samples.securityGroup().addRules(FIRST, SECOND).build().rules()).hasSize(2);
  }

  @Test
  void aRuleWithAnotherContentStaysTheSameRule() {
    RuleSpec all = RuleSpec.allowOut(Protocol.ALL, Ipv4Cidr.ANY);
    SecurityGroupRule fixed = new SecurityGroupRule(FIRST.id(), FIRST.spec(), true);

    assertThat(fixed.withSpec(all)).isEqualTo(new SecurityGroupRule(FIRST.id(), all, true));
    assertThat(FIRST.withSpec(all)).isEqualTo(new SecurityGroupRule(FIRST.id(), all, false));
  }
}
