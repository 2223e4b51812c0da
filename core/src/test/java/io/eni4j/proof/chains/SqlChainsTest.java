package io.eni4j.proof.chains;

import io.eni4j.Tier;
import io.eni4j.jdbc.TestDatabase;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chains on a database go as the naive model says, and leave a healthy store. */
@Tag("proof")
class SqlChainsTest {
  @ParameterizedTest
  @EnumSource
  void everyChainOfOperationsGoesAsTheModelSays(TestDatabase database) {
    Random random = new Random(1);
    for (int i = Tier.count(2, 60, 5_000); i > 0; i--) {
      Chains.prove(random.nextLong(), new Tally(), Lab.with(database::newRepository));
    }
  }
}
