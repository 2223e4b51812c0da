package io.eni4j.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one tree as JSON. */
final class JsonWriter {
  private static final String DIGITS = "0123456789abcdef";

  private final StringBuilder json = new StringBuilder();

  private JsonWriter() {}

  static String write(Object tree) {
    JsonWriter writer = new JsonWriter();
    writer.value(tree, 0);
    return writer.json.toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof Long || value instanceof Boolean) {
      json.append(value);
    } else if (value instanceof Map<?, ?> map) {
      object(map, deeper(depth));
    } else if (value instanceof List<?> list) {
      list(list, deeper(depth));
    } else if (value == null) {
      throw new IllegalArgumentException("tree holds null; leave out what is absent");
    } else {
      throw new IllegalArgumentException(
          "tree holds a "
              + value.getClass().getName()
              + "; write it as a String, Long, Boolean, List or Map");
    }
  }

  private void object(Map<?, ?> map, int depth) {
    char before = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw new IllegalArgumentException(
            "tree holds a map with the key " + entry.getKey() + "; the keys of a map are Strings");
      }
      json.append(before);
      string(key);
      json.append(':');
      value(entry.getValue(), depth);
      before = ',';
    }
    json.append(before == '{' ? "{}" : "}");
  }

  private void list(List<?> list, int depth) {
    char before = '[';
    for (Object item : list) {
      json.append(before);
      value(item, depth);
      before = ',';
    }
    json.append(before == '[' ? "[]" : "]");
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        json.append(c).append(text.charAt(++i));
      } else if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (isPlain(c)) {
        json.append(c);
      } else {
        escape(c, json);
      }
    }
    json.append('"');
  }

  /** Whether two halves of one character stand at a place. */
  static boolean isPair(String text, int position) {
    return Character.isHighSurrogate(text.charAt(position))
        && position + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(position + 1));
  }

  private static boolean isPlain(char c) {
    boolean control = c < ' ' || (c >= 0x7f && c <= 0x9f);
    boolean separator = c == 0x2028 || c == 0x2029;
    return !control && !separator && !Character.isSurrogate(c);
  }

  /** Writes a char as four hexadecimal digits. */
  static void escape(char c, StringBuilder text) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(DIGITS.charAt(c >>> shift & 15));
    }
  }

  private static int deeper(int depth) {
    if (depth == Json.DEPTH) {
      throw new IllegalArgumentException(
          "tree is nested more than " + Json.DEPTH + " deep; write a flatter one");
    }
    return depth + 1;
  }
}
