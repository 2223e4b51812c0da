package io.eni4j.testkit;

/** How much is done of what could go on for ever. */
final class Effort {
  private static final String PROPERTY = "eni4j.testkit.effort";

  private Effort() {}

  /** The number in the system property; 1 without it. */
  static int ofThisRun() {
    String text = System.getProperty(PROPERTY, "1");
    if (text.matches("[1-9][0-9]{0,5}")) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException(
        PROPERTY + " is \"" + text + "\"; write a whole number from 1 to 999999");
  }
}
