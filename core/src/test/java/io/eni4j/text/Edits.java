package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

/** Spoils texts here and there. */
public final class Edits {
  private static final List<String> PATCHES =
      List.of(
          "",
          "\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\\",
          "\\u0000",
          "0",
          "1",
          "-",
          ".5",
          "e9",
          "99999999999",
          "true",
          "null",
          " ",
          "\n",
          "\uD83D",
          "a",
          "Z",
          "\"kind\":\"vpc\",",
          "{}");

  private Edits() {}

  /** The text with a piece replaced for each number, which says where and by what. */
  public static String of(String text, List<Integer> edits) {
    StringBuilder edited = new StringBuilder(text);
    for (int edit : edits) {
      int start = (int) ((long) edit * edited.length() / 100_000);
      int end = Math.min(edited.length(), start + edit % 3);
      edited.replace(start, end, PATCHES.get(edit % PATCHES.size()));
    }
    return edited.toString();
  }

  /**
   * Whether something is read; the one other thing that may happen is that it is refused with a
   * message in one line.
   */
  public static boolean isRead(Supplier<?> reader) {
    try {
      assertThat(reader.get()).isNotNull();
      return true;
    } catch (IllegalArgumentException refusal) {
      assertThat(refusal).hasMessageMatching("\\P{Cntrl}{10,600}");
      return false;
    }
  }
}
