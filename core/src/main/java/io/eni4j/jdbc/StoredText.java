package io.eni4j.jdbc;

/**
 * Text as it is stored. Databases refuse NUL and halves of characters, which a Java text may have;
 * these, and the backslash that marks them, are written as a backslash, a {@code u} and four
 * hexadecimal digits.
 */
final class StoredText {
  private static final char MARK = '\\';

  private StoredText() {}

  static String stored(String text) {
    StringBuilder stored = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        if (stored != null) {
          stored.append(c).append(text.charAt(i + 1));
        }
        i++;
      } else if (c == 0 || c == MARK || Character.isSurrogate(c)) {
        stored = stored == null ? new StringBuilder(text.substring(0, i)) : stored;
        stored.append(String.format("\\u%04x", (int) c));
      } else if (stored != null) {
        stored.append(c);
      }
    }
    return stored == null ? text : stored.toString();
  }

  static String read(String stored) {
    if (stored.indexOf(MARK) < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < stored.length(); i++) {
      char c = stored.charAt(i);
      if (c == MARK) {
        text.append((char) Integer.parseInt(stored.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
