package io.eni4j.text;

import java.util.List;
import java.util.Map;

/** How something from outside is shown in a message: as JSON, cut, in ASCII that prints. */
public final class Shown {
  /** After how many characters a text is cut, escapes counted as they are written. */
  private static final int SHOWN = 64;

  private Shown() {}

  /** A text in quotes, a number or a truth as it is, of all else its kind. */
  public static String of(Object value) {
    if (value instanceof String text) {
      return quoted(text);
    }
    return value instanceof Long || value instanceof Boolean ? value.toString() : kind(value);
  }

  private static String quoted(String text) {
    StringBuilder shown = new StringBuilder("\"");
    int i = 0;
    for (; i < text.length() && shown.length() <= SHOWN; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        JsonWriter.escape(c, shown);
      } else {
        shown.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return shown.append(i < text.length() ? "\"..." : "\"").toString();
  }

  private static String kind(Object value) {
    if (value instanceof Map) {
      return "an object";
    }
    return value instanceof List ? "a list" : "a " + value.getClass().getName();
  }
}
