package io.eni4j.proof.orders;

import io.eni4j.repository.NetworkRepository;
import java.util.function.UnaryOperator;

/**
 * What may happen in a run.
 *
 * @param tokens whose tokens the two submissions have
 * @param losses how many replies get lost, or are late, at most
 * @param dayPasses whether a day passes at some step, after which old outcomes are forgotten
 * @param rival whether somebody else takes the only place there is, and gives it back
 * @param store what is done to the store in memory; for stores that are wrong
 */
record Plot(
    Tokens tokens,
    int losses,
    boolean dayPasses,
    boolean rival,
    UnaryOperator<NetworkRepository> store) {

  /** Whose tokens submissions have. */
  enum Tokens {
    /** Both are submitted under one token of the caller's. */
    ONE_OF_THE_CALLER,
    /** Each is submitted under a token that its service makes. */
    EACH_ITS_OWN
  }

  Plot(Tokens tokens, int losses, boolean dayPasses, boolean rival) {
    this(tokens, losses, dayPasses, rival, store -> store);
  }

  @Override
  public String toString() {
    return "tokens %s, losses %d, day %s, rival %s".formatted(tokens, losses, dayPasses, rival);
  }

  /** The same plot on a store that is wrong. */
  Plot on(UnaryOperator<NetworkRepository> wrong) {
    return new Plot(tokens, losses, dayPasses, rival, wrong);
  }
}
