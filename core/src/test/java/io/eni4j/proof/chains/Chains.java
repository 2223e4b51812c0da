package io.eni4j.proof.chains;

import java.util.ArrayList;
import java.util.List;

/** Runs whole chains; one that fails is shortened before it is told. */
final class Chains {
  /** How many shorter chains are tried at most. */
  private static final int MOST_TRIES = 400;

  private Chains() {}

  /**
   * Runs the chain of a seed.
   *
   * @throws ChainFailure if model and service disagree: of a chain that cannot do without any of
   *     its steps, as far as tried
   */
  static void prove(long seed, Tally tally, Lab lab) {
    prove(seed, Chain.steps(seed), tally, lab);
  }

  /** Runs some steps of the chain of a seed. */
  static void prove(long seed, List<Integer> steps, Tally tally, Lab lab) {
    try {
      Chain.run(seed, steps, tally, lab);
    } catch (ChainFailure failure) {
      throw shortened(seed, steps, failure, lab);
    }
  }

  /**
   * Leaves out runs of steps, ever shorter ones, for as long as the chain still fails, for whatever
   * reason.
   */
  private static ChainFailure shortened(
      long seed, List<Integer> steps, ChainFailure failure, Lab lab) {
    List<Integer> shortest = steps;
    ChainFailure last = failure;
    int tries = 0;
    int length = steps.size() / 2;
    while (length > 0) {
      boolean shorter = false;
      for (int from = 0; from < shortest.size() && tries++ < MOST_TRIES; ) {
        List<Integer> candidate = new ArrayList<>(shortest);
        candidate.subList(from, Math.min(from + length, shortest.size())).clear();
        try {
          Chain.run(seed, candidate, new Tally(), lab);
          from += length;
        } catch (ChainFailure stillFails) {
          shortest = candidate;
          last = stillFails;
          shorter = true;
        }
      }
      length = shorter && length == 1 ? 1 : length / 2;
    }
    return last;
  }
}
