package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.eni4j.change.Guard;
import io.eni4j.change.Write;
import io.eni4j.repository.NetworkRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that is wrong is found by pairs of operations on it; one that is right is not. */
class PairsInStoreTest {
  private static final int WORLDS = 40;

  @Test
  void aStoreThatIsRightPasses() {
    run(WorldRepository.plain(), 0, new PairTally());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Guard.Unchanged.class,
        Guard.Absent.class,
        Guard.Vacant.class,
        Guard.Unreferenced.class,
        Guard.Below.class
      })
  void aStoreThatIgnoresOneKindOfGuardIsFound(Class<? extends Guard> kind) {
    assertFound(Mutant.withoutGuards(kind.getSimpleName(), kind::isInstance));
  }

  @Test
  void aStoreThatLeavesTouchesOutIsFound() {
    assertFound(Mutant.withoutWrites("touches", Write.Touch.class::isInstance));
  }

  private static void assertFound(Mutant mutant) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () -> {
              PairTally tally = new PairTally();
              for (int seed = 0; seed < WORLDS; seed++) {
                run(WorldRepository.without(mutant), seed, tally);
              }
            });
  }

  private static void run(NetworkRepository store, int seed, PairTally tally) {
    Worlds cloud = Worlds.of(seed, World.Revisions.STORE_WIDE);
    new PairsInStore(cloud, store, tally).run(150);
  }
}
