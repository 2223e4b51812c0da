package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.repository.CommitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Commits that are tried at the same time. */
@FunctionalInterface
interface Race {

  /** What a racer, from 0, tries in a round, from 0. */
  CommitResult run(int round, int racer);

  /** Runs rounds of a race that needs no preparation; in each, exactly one racer must win. */
  static void oneWins(int rounds, int racers, Race race) throws InterruptedException {
    oneWins(rounds, racers, race, () -> {});
  }

  /**
   * Runs rounds of a race; in each, exactly one racer must win.
   *
   * @param between what happens after each round
   */
  static void oneWins(int rounds, int racers, Race race, Runnable between)
      throws InterruptedException {
    for (int round = 0; round < rounds; round++) {
      List<CommitResult> results = race.round(round, racers);
      assertEquals(1, winners(results), () -> "how many were stored: " + results);
      between.run();
    }
  }

  /**
   * Runs rounds of a race; in each, one racer at most may win.
   *
   * @param between what happens after each round
   */
  static void oneWinsAtMost(int rounds, int racers, Race race, Runnable between)
      throws InterruptedException {
    for (int round = 0; round < rounds; round++) {
      List<CommitResult> results = race.round(round, racers);
      assertTrue(winners(results) <= 1, () -> "more than one was stored: " + results);
      between.run();
    }
  }

  private static long winners(List<CommitResult> results) {
    return results.stream().filter(CommitResult.Committed.class::isInstance).count();
  }

  private List<CommitResult> round(int round, int racers) throws InterruptedException {
    List<Callable<CommitResult>> tasks = new ArrayList<>();
    for (int r = 0; r < racers; r++) {
      int racer = r;
      tasks.add(() -> run(round, racer));
    }
    return Threads.run(tasks);
  }
}
