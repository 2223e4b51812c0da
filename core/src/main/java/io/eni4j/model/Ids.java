package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/** The form that all ids share. Source: JD Cloud's samples ({@code port-} + 10). */
final class Ids {
  private static final int TAIL = 10;

  private Ids() {}

  static void requireForm(String value, String prefix) {
    requireNonNull(value, "value");
    int hyphen = value.indexOf('-');
    boolean good = hyphen > 0 && hyphen <= 16 && value.length() == hyphen + 1 + TAIL;
    for (int i = 0; good && i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      good = i == hyphen || letter || (digit && i > hyphen);
    }
    if (!good) {
      throw new IllegalArgumentException(
          "not an id: "
              + Texts.quote(value)
              + "; write "
              + prefix
              + " and 10 lower-case letters or digits, such as "
              + prefix
              + "0123456789");
    }
  }
}
