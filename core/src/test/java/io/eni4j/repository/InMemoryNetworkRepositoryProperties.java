package io.eni4j.repository;

import io.eni4j.model.Resource;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class InMemoryNetworkRepositoryProperties {
  @Property(tries = 150)
  void answersWhatANaiveStoreAnswersThenAndLater(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int commits) {
    try (InMemoryNetworkRepository store = new InMemoryNetworkRepository()) {
      List<Resource> left = AgainstNaive.run(store, seed, commits);
      Stores.settle(store);
      Census.of(store).assertNothingButTheNewest(left);
    }
  }
}
