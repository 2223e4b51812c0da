package io.eni4j.text;

import java.time.DateTimeException;
import java.time.Instant;

/** Reads points in time, which are written as {@link Instant} writes them. */
final class Times {
  private Times() {}

  /**
   * Reads the one spelling that {@link Instant#toString} has for a time.
   *
   * @throws IllegalArgumentException if the text is any other
   */
  static Instant parse(String text) {
    try {
      Instant time = Instant.parse(text);
      if (time.toString().equals(text)) {
        return time;
      }
    } catch (DateTimeException e) {
      // Told below, with the remedy.
    }
    throw new IllegalArgumentException(
        "not a time; write it in UTC with 0, 3, 6 or 9 decimals, such as 2026-01-02T03:04:05.006Z");
  }
}
