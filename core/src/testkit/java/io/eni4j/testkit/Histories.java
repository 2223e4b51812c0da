package io.eni4j.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.RandomDistribution;

/**
 * Numbers, one for each change set of a history. What a number stands for depends on the state that
 * it meets, so a history becomes shorter by leaving numbers out.
 */
final class Histories implements ArbitrarySupplier<List<Integer>> {
  private static final int LONGEST = 40;

  @Override
  public Arbitrary<List<Integer>> get() {
    return Arbitraries.integers()
        .between(0, 1_000_000)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMinSize(1)
        .ofMaxSize(LONGEST)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}
