package io.eni4j.testkit;

import io.eni4j.model.Resource;
import io.eni4j.repository.NetworkRepository;
import java.util.List;
import java.util.Random;

/** The contract's random change sets, for tests of this module in other packages. */
public final class SharedHistory {
  private SharedHistory() {}

  /** Commits at random, asks snapshots then and later, and tells what the store must hold. */
  public static List<Resource> run(NetworkRepository store, long seed, int commits) {
    List<Integer> history = new Random(seed).ints(commits).boxed().toList();
    Comparison comparison = new Comparison(store);
    comparison.run(history, 0);
    return comparison.kept();
  }
}
