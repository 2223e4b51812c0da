package io.eni4j;

/**
 * What the drivers' replies in one phase of a task amount to.
 *
 * @param isConfirmed all is as it shall be
 * @param isOutdated a higher fence is known, and nothing was done
 * @param reason why it failed; empty unless it did
 */
record Verdict(boolean isConfirmed, boolean isOutdated, String reason) {
  static final Verdict CONFIRMED = new Verdict(true, false, "");
  static final Verdict OUTDATED = new Verdict(false, true, "");

  static Verdict failed(String reason) {
    return new Verdict(false, false, reason);
  }

  /** The driver threw that, or its work ended with it. */
  static Verdict ofFailure(Throwable failure) {
    return failed("the driver failed: " + failure);
  }

  /** The worse of two: whoever has not the turn knows nothing of the rest. */
  Verdict or(Verdict other) {
    if (isOutdated || other.isOutdated) {
      return OUTDATED;
    }
    return isConfirmed ? other : this;
  }
}
