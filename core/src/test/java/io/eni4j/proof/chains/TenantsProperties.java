package io.eni4j.proof.chains;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.jdbc.TestDatabase;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Tenants of one database take turns, and each goes and ends as a store in memory that saw only its
 * own operations. Their services draw from the same seed, so they have equal ids, MACs and
 * addresses; what they do differs.
 */
@Tag("proof")
class TenantsProperties {
  private static final int TENANTS = 3;

  private final Tally tally = new Tally();
  private int keys;
  private int keysOfSeveral;

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
  void whatTenantsDoInTurnsGoesAsIfEachWereAlone(
      @ForAll("seeds") long seed,
      @ForAll @Size(min = 60, max = 90) List<@IntRange(max = TENANTS - 1) Integer> turns) {
    Random random = new Random(seed);
    for (int i = Tier.count(1, 6, 100); i > 0; i--) {
      long each = random.nextLong();
      for (TestDatabase database : TestDatabase.values()) {
        takeTurns(each, turns, database);
      }
    }
  }

  private void takeTurns(long seed, List<Integer> turns, TestDatabase database) {
    List<Chain> tenants = new ArrayList<>();
    try {
      for (int i = 0; i < TENANTS; i++) {
        tenants.add(new Chain(seed, tally, Lab.on(database)));
      }
      for (int turn = 0; turn < turns.size(); turn++) {
        tenants.get(turns.get(turn)).step(1 + turn);
      }
      tenants.forEach(Chain::end);
      count(tenants);
    } finally {
      tenants.forEach(Chain::close);
    }
  }

  private void count(List<Chain> tenants) {
    Set<ResourceKey<?>> once = new HashSet<>();
    for (Chain tenant : tenants) {
      for (ResourceKey<?> key : tenant.keys()) {
        keys++;
        keysOfSeveral += once.add(key) ? 0 : 1;
      }
    }
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.randomValue(Random::nextLong);
  }

  @AfterProperty
  void tenantsHadEqualIds() {
    System.out.println(
        "tenants: "
            + tally.headline()
            + "; "
            + keysOfSeveral
            + " of "
            + keys
            + " keys in the end are another tenant's too");
    assertThat(keysOfSeveral).isGreaterThan(keys / 10);
  }
}
