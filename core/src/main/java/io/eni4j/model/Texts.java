package io.eni4j.model;

/** How text from outside is shown in messages: quoted, cut, nothing in it that moves the text. */
final class Texts {
  private static final int SHOWN = 64;

  private Texts() {}

  static String quote(String text) {
    StringBuilder shown = new StringBuilder("\"");
    int position = 0;
    for (int count = 0; count < SHOWN && position < text.length(); count++) {
      int c = text.codePointAt(position);
      if (isPlain(c)) {
        shown.appendCodePoint(c);
      } else {
        shown.append(String.format("\\u%04x", c));
      }
      position += Character.charCount(c);
    }
    return shown.append(position < text.length() ? "…\"" : "\"").toString();
  }

  /** Whether a character neither breaks a line, nor turns its direction, nor is half of one. */
  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
