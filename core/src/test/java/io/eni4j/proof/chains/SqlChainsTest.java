package io.eni4j.proof.chains;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.jdbc.TestDatabase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Chains of operations go on SQL databases as the naive model says and as they go in memory, and
 * lead to the same content.
 */
@Tag("proof")
class SqlChainsTest {
  private static final List<Integer> STEPS = Chain.first(50);

  @ParameterizedTest
  @EnumSource
  void everyChainGoesAsTheModelSaysAndAsInMemory(TestDatabase database) {
    Tally tally = new Tally();
    Random random = new Random(20);
    int chains =
        database == TestDatabase.POSTGRES ? Tier.count(15, 300, 3_000) : Tier.count(10, 100, 1_000);
    for (int i = chains; i > 0; i--) {
      Chains.prove(random.nextLong(), STEPS, tally, Lab.on(database));
    }
    System.out.println(database + ", " + tally.headline());
    assertThat(tally.acceptedShare()).isGreaterThanOrEqualTo(0.3);
    if (Tier.current() != Tier.VERIFY) {
      assertThat(tally.rarestAccepted()).isPositive();
    }
  }
}
