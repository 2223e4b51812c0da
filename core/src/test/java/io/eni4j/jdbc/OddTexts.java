package io.eni4j.jdbc;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Texts that SQL, drivers, encodings or our own marks might stumble over. */
final class OddTexts extends DomainContextBase {
  static final List<String> KNOWN =
      List.of(
          "",
          " ",
          " x ",
          "'",
          "''; DROP TABLE vpc; --",
          "\"eni4j\".vpc",
          "eni.vpc",
          "?",
          "$1",
          "{fn now()}",
          "%_*",
          "\\",
          "\\\\",
          "\\u",
          "\\u0000",
          "\u0000",
          "a\u0000b",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\uDE00\uD83D",
          "\uFEFF",
          "\uFFFF",
          "\u202Eabc",
          "e\u0301",
          "\u00E9",
          "\r\n\t\b\u001B",
          "云主机",
          "NULL");

  /** A known one, or up to 40 characters of any kind, halves of characters among them. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> characters =
        Arbitraries.oneOf(
            Arbitraries.chars().all(),
            Arbitraries.chars().range(Character.MIN_SURROGATE, Character.MAX_SURROGATE),
            Arbitraries.chars().with('\'', '"', '\\', '\u0000', '?', ';', 'u', '0'));
    return Arbitraries.oneOf(
        Arbitraries.of(KNOWN), characters.list().ofMaxSize(40).map(OddTexts::text));
  }

  private static String text(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }
}
