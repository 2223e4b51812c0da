package io.eni4j.proof.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.eni4j.Tier;
import io.eni4j.proof.orders.Plot.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the order of steps, callers are told the truth, and nothing is carried out twice. */
@Tag("proof")
class TokenOrdersTest {
  @Test
  void twoSubmissionsUnderOneTokenWithOneLoss() {
    assertTrueInEveryOrder(new Plot(Tokens.ONE_OF_THE_CALLER, 1, false, false), 100);
  }

  @Test
  void twoSubmissionsUnderOneTokenWithOneLossAndExpiry() {
    assertTrueInEveryOrder(new Plot(Tokens.ONE_OF_THE_CALLER, 1, true, false), 1_000);
  }

  @Test
  void aRivalMakesOneOfThemBeDenied() {
    int losses = Tier.count(0, 1, 1);
    assertTrueInEveryOrder(new Plot(Tokens.ONE_OF_THE_CALLER, losses, false, true), 1_000);
    boolean dayPasses = Tier.current() != Tier.VERIFY;
    assertTrueInEveryOrder(new Plot(Tokens.ONE_OF_THE_CALLER, 0, dayPasses, true), 1_000);
  }

  @Test
  void submissionsUnderTokensOfTheirOwn() {
    assertTrueInEveryOrder(new Plot(Tokens.EACH_ITS_OWN, 1, true, false), 1_000);
  }

  @Test
  void severalLosses() {
    int losses = Tier.count(2, 2, 3);
    assertTrueInEveryOrder(new Plot(Tokens.ONE_OF_THE_CALLER, losses, false, false), 1_000);
    assertTrueInEveryOrder(new Plot(Tokens.EACH_ITS_OWN, losses, false, false), 1_000);
  }

  @Test
  void everythingAtOnce() {
    assumeThat(Tier.current()).as("millions of orders").isEqualTo(Tier.SOAK);
    assertTrueInEveryOrder(new Plot(Tokens.ONE_OF_THE_CALLER, 1, true, true), 10_000);
    assertTrueInEveryOrder(new Plot(Tokens.EACH_ITS_OWN, 1, true, true), 10_000);
  }

  private static void assertTrueInEveryOrder(Plot plot, int fewestRuns) {
    Orders orders = Orders.of(plot);
    System.out.println(plot + ": " + orders);
    assertThat(orders.fault()).isEmpty();
    assertThat(orders.runs()).isGreaterThan(fewestRuns);
  }
}
