package io.eni4j.model;

import net.jqwik.api.statistics.Statistics;

/** What keeps a property from being about one outcome only. */
public final class Outcomes {
  private Outcomes() {}

  /** Fails the property unless both outcomes came up in its tries. */
  public static void bothOccur(boolean outcome) {
    Statistics.collect(outcome);
    Statistics.coverage(
        seen -> {
          seen.check(true).count(times -> times > 0);
          seen.check(false).count(times -> times > 0);
        });
  }
}
