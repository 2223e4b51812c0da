package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.jdbc.TestDatabase;
import io.eni4j.repository.NetworkRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On SQL databases too, what was decided before another operation committed is stale, or else
 * stored as a fresh decision would have it.
 */
@Tag("proof")
class PairSqlTest {

  @ParameterizedTest
  @EnumSource
  void theDatabaseAnswersEveryPairAsAPlainMapDoes(TestDatabase database) {
    int worlds =
        database == TestDatabase.POSTGRES ? Tier.count(3, 60, 600) : Tier.count(2, 20, 200);
    PairTally tally = new PairTally();
    for (int seed = 0; seed < worlds; seed++) {
      try (NetworkRepository store = database.newRepository()) {
        new PairsInStore(Worlds.of(seed, World.Revisions.STORE_WIDE), store, tally)
            .run(Tier.count(40, 80, 200));
      }
    }
    System.out.println(database + ": " + worlds + " worlds, " + tally);
    if (Tier.current() != Tier.VERIFY && database == TestDatabase.POSTGRES) {
      // H2 plays fewer worlds.
      assertThat(tally.rarerThan(1)).isEmpty();
    }
    assertThat(tally.committed()).isBetween(tally.pairs() / 2, tally.pairs() * 19 / 20);
  }
}
