package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every ordered pair of operations, one decided before and committed after the other, is answered
 * as by a fresh decision, or stale.
 */
@Tag("proof")
class PairsTest {

  @ParameterizedTest
  @EnumSource
  void whatWasDecidedBeforeOthersCommittedIsStaleOrWhatAFreshDecisionLeadsTo(
      WorldCommit.Walls walls) {
    Pairs pairs = new Pairs(Mutant.NONE, walls);
    int worlds =
        walls == WorldCommit.Walls.NONE ? Tier.count(10, 300, 3_000) : Tier.count(3, 100, 1_000);
    for (int seed = 0; seed < worlds; seed++) {
      pairs.run(seed, 2, 500);
    }
    System.out.println("walls " + walls + ": " + worlds + " worlds, " + pairs.tally());
    if (Tier.current() != Tier.VERIFY) {
      assertThat(pairs.tally().rarerThan(10)).isEmpty();
    }
    assertThat(pairs.tally().committed()).isGreaterThan(pairs.tally().pairs() / 4);
    assertThat(pairs.tally().kindsOnceStale()).isGreaterThan(100);
  }
}
