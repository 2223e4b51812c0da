package io.eni4j.proof.chains;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/** Long chains of all operations go as the naive model says. */
@Tag("proof")
class ModelChainsProperties {
  private static final int BATCHES = 100;
  private static final int FEWEST_TIMES = 100;

  /** Rules that an operation has and cannot break, with the reason; there are none today. */
  private static final Map<OperationKind, Map<ViolationCode, String>> IMPOSSIBLE = Map.of();

  private final Tally tally = new Tally();

  // Chains shorten themselves, so a failing batch needs no shrinking.
  @Property(tries = BATCHES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyChainOfOperationsGoesAsTheModelSays(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    for (int i = Tier.count(10, 200, 20_000); i > 0; i--) {
      Chains.prove(random.nextLong(), tally, Lab.HONEST);
    }
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.randomValue(Random::nextLong);
  }

  @AfterProperty
  void enoughWasDoneAndEveryRuleWasMet() {
    System.out.println(tally.summary());
    if (Tier.current() != Tier.VERIFY) {
      assertThat(tally.actions()).isGreaterThanOrEqualTo(1_500_000);
      assertThat(tally.acceptedShare()).isGreaterThanOrEqualTo(0.3);
      assertThat(tally.rarestAccepted()).isGreaterThanOrEqualTo(FEWEST_TIMES);
      assertThat(rare()).isEmpty();
    }
  }

  private List<Tally.Pair> rare() {
    return tally.pairs().stream()
        .filter(it -> it.times() < FEWEST_TIMES)
        .filter(it -> !IMPOSSIBLE.getOrDefault(it.kind(), Map.of()).containsKey(it.code()))
        .toList();
  }
}
