package io.eni4j.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one tree from JSON, character by character. */
final class JsonReader {
  private static final int LONGEST_NUMBER = Long.toString(Long.MIN_VALUE).length();

  private final String text;
  private int position;

  private JsonReader(String text) {
    this.text = text;
  }

  static Object read(String text) {
    JsonReader reader = new JsonReader(text);
    Object tree = reader.value(0);
    reader.skipSpace();
    if (reader.position < text.length()) {
      throw reader.malformed("there is more text after the value; write one value");
    }
    return tree;
  }

  private Object value(int depth) {
    skipSpace();
    char c = peek();
    if (c == '{' || c == '[') {
      if (depth == Json.DEPTH) {
        throw malformed("it is nested more than " + Json.DEPTH + " deep; write a flatter one");
      }
      return c == '{' ? object(depth + 1) : list(depth + 1);
    } else if (c == '"') {
      return string();
    } else if (c == '-' || isDigit(c)) {
      return number();
    } else if (text.startsWith("true", position)) {
      position += 4;
      return true;
    } else if (text.startsWith("false", position)) {
      position += 5;
      return false;
    } else if (text.startsWith("null", position)) {
      throw malformed("there is a null; leave out what is absent");
    }
    throw expected("a value");
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    position++;
    skipSpace();
    if (skip('}')) {
      return Map.of();
    }
    do {
      skipSpace();
      int start = position;
      if (peek() != '"') {
        throw expected("a key in quotation marks");
      }
      String key = string();
      if (object.containsKey(key)) {
        position = start;
        throw malformed("there is the key " + Shown.of(key) + " again; write each key once");
      }
      skipSpace();
      if (!skip(':')) {
        throw expected("a colon");
      }
      object.put(key, value(depth));
      skipSpace();
    } while (skip(','));
    if (!skip('}')) {
      throw expected("a comma or }");
    }
    return Collections.unmodifiableMap(object);
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    position++;
    skipSpace();
    if (skip(']')) {
      return List.of();
    }
    do {
      list.add(value(depth));
      skipSpace();
    } while (skip(','));
    if (!skip(']')) {
      throw expected("a comma or ]");
    }
    return Collections.unmodifiableList(list);
  }

  private Long number() {
    int start = position;
    skip('-');
    while (isDigit(peek())) {
      position++;
    }
    boolean whole = peek() != '.' && peek() != 'e' && peek() != 'E';
    if (whole && position - start <= LONGEST_NUMBER) {
      String digits = text.substring(start, position);
      try {
        Long number = Long.valueOf(digits);
        if (digits.equals(number.toString())) {
          return number;
        }
      } catch (NumberFormatException e) {
        // No digits at all, or a number beyond 64 bits: told below.
      }
    }
    position = start;
    throw expected("a whole number of 64 bits, without leading zeros");
  }

  private String string() {
    position++;
    int start = position;
    StringBuilder unescaped = new StringBuilder(0);
    while (peek() != '"') {
      if (peek() == '\\') {
        unescaped.append(text, start, position).append(escaped());
        start = position;
      } else {
        position += plain();
      }
    }
    String rest = text.substring(start, position);
    position++;
    return unescaped.isEmpty() ? rest : unescaped.append(rest).toString();
  }

  /** How many chars the character at the position has. */
  private int plain() {
    char c = peek();
    if (c < ' ') {
      throw position == text.length()
          ? expected("a quotation mark")
          : malformed("there is a control character; write it as \\u and four digits");
    } else if (!Character.isSurrogate(c)) {
      return 1;
    } else if (JsonWriter.isPair(text, position)) {
      return 2;
    }
    throw malformed("there is half of a character; write it as \\u and four digits");
  }

  private char escaped() {
    position++;
    char c = peek();
    char meant =
        switch (c) {
          case '"', '\\', '/' -> c;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'u' -> hexadecimal();
          default -> throw expected("one of \" \\ / b f n r t u after a backslash");
        };
    position++;
    return meant;
  }

  /** The char of the four digits after the position, which then is at the last of them. */
  private char hexadecimal() {
    int bits = 0;
    for (int i = 0; i < 4; i++) {
      position++;
      char c = peek();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw expected("a hexadecimal digit");
      }
      bits = bits << 4 | digit;
    }
    return (char) bits;
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      position++;
    }
  }

  private boolean skip(char c) {
    boolean there = position < text.length() && text.charAt(position) == c;
    position += there ? 1 : 0;
    return there;
  }

  /** The char at the position; NUL, which nothing begins with, at the end. */
  private char peek() {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private IllegalArgumentException expected(String what) {
    return malformed(
        position < text.length()
            ? "there is " + Shown.of(text.substring(position)) + "; write " + what
            : "the text ends; write " + what);
  }

  private IllegalArgumentException malformed(String reason) {
    return new IllegalArgumentException("not such JSON: at " + position + " " + reason);
  }
}
