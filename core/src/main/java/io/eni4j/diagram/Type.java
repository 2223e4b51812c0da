package io.eni4j.diagram;

import java.util.List;
import java.util.Locale;

/**
 * The types of letters in a picture. Which font shows them is not known, so each letter is reckoned
 * as wide as in the widest of the usual ones.
 */
enum Type {
  /** The name of the VPC. */
  TITLE(20, true, false),
  /** The name of a subnet or a section. */
  HEADING(14, true, false),
  /** The name of an instance. */
  NAME(13, true, false),
  /** What is said in words. */
  WORDS(11, false, false),
  /** Words in a small box. */
  CHIP(10, false, false),
  /** A number in a badge. */
  BADGE(11, true, false),
  /** A private IP. */
  ADDRESS(11, false, true),
  /** The primary private IP. */
  PRIMARY(11, true, true),
  /** Ids and other addresses. */
  CODE(10, false, true);

  /** Letters that are no wider than so many thousandths; capitals and all else are below. */
  private static final List<Letters> LETTERS =
      List.of(
          new Letters("ijlIJ", 300),
          new Letters(" .,:;|/'", 350),
          new Letters("!()[]ftr-\"", 470),
          new Letters("scz_L", 580),
          new Letters("abdeghknopquvxyF0123456789?$*{}", 640),
          new Letters("w+<>=#~^", 850),
          new Letters("mMW@%", 1030));

  private final int size;
  private final boolean bold;
  private final boolean mono;

  Type(int size, boolean bold, boolean mono) {
    this.size = size;
    this.bold = bold;
    this.mono = mono;
  }

  /** The name of its class in the style sheet. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  String css() {
    return String.format(
        Locale.ROOT,
        ".%s{font-size:%dpx%s%s}",
        style(),
        size,
        bold ? ";font-weight:700" : "",
        mono ? ";font-family:" + SvgStyle.MONO : "");
  }

  /** How many pixels a text takes at most. */
  int width(String text) {
    return (text.codePoints().map(this::thousandths).sum() * size + 999) / 1000;
  }

  /** A text that takes at most a width: cut at its end, if need be. */
  String fit(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    int[] letters = text.codePoints().toArray();
    int kept = letters.length;
    String cut;
    do {
      kept--;
      cut = new String(letters, 0, kept) + "…";
    } while (kept > 0 && width(cut) > width);
    return cut;
  }

  /** The width of a letter in thousandths of the size. */
  private int thousandths(int c) {
    if (c > 0x2e7f) {
      return c > 0xffff ? 1400 : 1050;
    }
    if (c > '~') {
      return 1100;
    }
    if (mono) {
      return 620;
    }
    return proportional((char) c) + (bold ? 95 : 0);
  }

  private static int proportional(char c) {
    return LETTERS.stream()
        .filter(it -> it.letters().indexOf(c) >= 0)
        .mapToInt(Letters::thousandths)
        .findFirst()
        .orElse(800);
  }

  /** Letters of about the same width. */
  private record Letters(String letters, int thousandths) {}
}
