package io.eni4j.diagram;

import java.util.Locale;

/** The elements of an SVG document, one a line, in whole pixels. */
final class Drawing {
  private final StringBuilder svg = new StringBuilder();

  void raw(String markup) {
    svg.append(markup).append('\n');
  }

  void open(String title) {
    raw("<g><title>" + escaped(title) + "</title>");
  }

  void close() {
    raw("</g>");
  }

  void box(int x, int y, int width, int height, int radius, String style) {
    raw(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" class=\"%s\"/>",
            x,
            y,
            width,
            height,
            radius,
            style));
  }

  void dot(int x, int y, int radius, String style) {
    raw(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" class=\"%s\"/>",
            x,
            y,
            radius,
            style));
  }

  /** Writes a text from x on in at most a width; if it has to be cut, a title tells it in full. */
  void text(int x, int y, int width, Type type, String style, String text) {
    write(x, y, width, type, style, text, "");
  }

  /** The same, ending at x. */
  void textBefore(int x, int y, int width, Type type, String style, String text) {
    write(x, y, width, type, style, text, " text-anchor=\"end\"");
  }

  /** The same, with x in its middle. */
  void textAround(int x, int y, int width, Type type, String style, String text) {
    write(x, y, width, type, style, text, " text-anchor=\"middle\"");
  }

  private void write(int x, int y, int width, Type type, String style, String text, String anchor) {
    String fitting = type.fit(text, width);
    String title = fitting.equals(text) ? "" : "<title>" + escaped(text) + "</title>";
    raw(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" class=\"%s %s\"%s>%s%s</text>",
            x,
            y,
            type.style(),
            style,
            anchor,
            title,
            escaped(fitting)));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
