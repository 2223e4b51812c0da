package io.eni4j.diagram;

/** Words in a small round box. */
final class Chips {
  private static final int PADDING = 6;

  private Chips() {}

  static int width(Type type, String text, int atMost) {
    return Math.min(atMost, type.width(text) + 2 * PADDING);
  }

  /** Draws a box around a text whose baseline is given, and answers the width of the box. */
  static int draw(
      Drawing drawing,
      int x,
      int baseline,
      int atMost,
      String box,
      String style,
      Type type,
      String text) {
    int width = width(type, text, atMost);
    drawing.box(x, baseline - 11, width, 15, 7, box);
    drawing.textAround(x + width / 2, baseline, width - 2 * PADDING, type, style, text);
    return width;
  }
}
