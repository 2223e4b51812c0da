package io.eni4j;

import java.util.Locale;

/**
 * How much a test does that could go on for ever. Such a test is tagged "proof": it runs with a
 * fair share in every build, and alone with its full count in the profiles {@code proof} and {@code
 * soak}.
 */
public enum Tier {
  /** Every build, on any machine. */
  VERIFY,
  /** The full count. */
  PROOF,
  /** As long as somebody has time for. */
  SOAK;

  /** The tier of this run, by the system property {@code eni4j.tier}. */
  public static Tier current() {
    return valueOf(System.getProperty("eni4j.tier", "verify").toUpperCase(Locale.ROOT));
  }

  /** The count for this run. */
  public static int count(int verify, int proof, int soak) {
    return switch (current()) {
      case VERIFY -> verify;
      case PROOF -> proof;
      case SOAK -> soak;
    };
  }
}
