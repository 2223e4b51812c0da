package io.eni4j.model;

/** How text from outside is shown in messages: quoted, cut, without control characters. */
final class Texts {
  private static final int SHOWN = 64;

  private Texts() {}

  static String quote(String text) {
    StringBuilder shown = new StringBuilder("\"");
    int end = Math.min(text.length(), SHOWN);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        shown.append(String.format("\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.append(end < text.length() ? "…\"" : "\"").toString();
  }
}
