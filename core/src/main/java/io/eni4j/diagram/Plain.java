package io.eni4j.diagram;

import java.util.Locale;

/** How names are shown: in characters that stay in their place, one beside the other. */
final class Plain {
  private static final int SHOWN = 128;

  private Plain() {}

  /** A name: as it is if it is as names should be, else in quotes, with escapes, and cut. */
  static String name(String name) {
    int length = name.codePointCount(0, name.length());
    String head = length <= SHOWN ? name : name.substring(0, name.offsetByCodePoints(0, SHOWN));
    String cut = length <= SHOWN ? "" : "…";
    if (!head.isEmpty() && head.codePoints().allMatch(Plain::inName)) {
      return head + cut;
    }
    StringBuilder quoted = new StringBuilder("\"");
    head.codePoints().forEach(c -> append(c, quoted));
    return quoted.append('"').append(cut).toString();
  }

  /** A number of things, such as {@code 1 subnet} or {@code 2 subnets}. */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** A constant in lower-case words. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void append(int c, StringBuilder text) {
    if (c == '"' || c == '\\') {
      text.append('\\').appendCodePoint(c);
    } else if (c == ' ' || staysInPlace(c)) {
      text.appendCodePoint(c);
    } else {
      text.append("\\u{").append(Integer.toHexString(c)).append('}');
    }
  }

  private static boolean inName(int c) {
    return c == '-' || c == '_' || c == '.' || (Character.isLetterOrDigit(c) && staysInPlace(c));
  }

  /** Whether a character is seen, is whole, takes room of its own, and runs from left to right. */
  private static boolean staysInPlace(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> !runsFromRightToLeft(c);
    };
  }

  private static boolean runsFromRightToLeft(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }
}
