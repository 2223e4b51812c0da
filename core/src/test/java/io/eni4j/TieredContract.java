package io.eni4j;

import io.eni4j.testkit.NetworkRepositoryContract;
import org.junit.jupiter.api.Tag;

/** The contract for repositories, as much of it as the tier of this run has time for. */
@Tag("proof")
@net.jqwik.api.Tag("proof")
public interface TieredContract extends NetworkRepositoryContract {
  @Override
  default int effort() {
    return Tier.count(1, 10, 500);
  }
}
