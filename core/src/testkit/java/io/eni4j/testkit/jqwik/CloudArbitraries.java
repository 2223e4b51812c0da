package io.eni4j.testkit.jqwik;

import io.eni4j.testing.CloudFixture;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of whole clouds in which all fits together. */
public final class CloudArbitraries {
  private static final int MOST = 1_000;

  private CloudArbitraries() {}

  /**
   * {@return clouds in memory of up to 3 VPCs, 6 subnets, 8 instances, 16 interfaces and 6 elastic
   * IPs} Each value is a fixture of its own that a property may change; the smallest is empty. What
   * JD Cloud's rules refuse is not in it.
   */
  public static Arbitrary<CloudFixture> clouds() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, MOST);
    Arbitrary<Optional<Integer>> perhaps = any.optional(0.7);
    Arbitrary<Boolean> flags = Arbitraries.of(false, true);
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            any.list().ofMaxSize(6),
            any.list().ofMaxSize(4),
            Combinators.combine(any, Arbitraries.of(2, 4, 8, 16), flags)
                .as(CloudPlan.InstancePlan::new)
                .list()
                .ofMaxSize(8),
            Combinators.combine(any, Arbitraries.integers().between(0, 3), perhaps, perhaps, flags)
                .as(CloudPlan.InterfacePlan::new)
                .list()
                .ofMaxSize(16),
            perhaps.list().ofMaxSize(6))
        .as(CloudPlan::new)
        .map(CloudPlan::build);
  }
}
