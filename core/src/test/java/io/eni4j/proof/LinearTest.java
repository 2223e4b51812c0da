package io.eni4j.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.eni4j.Tier;
import io.eni4j.text.Edits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No reader of text from outside takes more than linear time, whatever shape the text has: eight
 * times the text takes about eight times the processor's time, both measured in one run.
 */
@Tag("proof")
@Timeout(600)
class LinearTest {
  private static final int SIZE = 40_000;
  private static final int TIMES = 8;
  private static final int TRIES = 5;

  /** Below this, in nanoseconds, what is measured is the clock. */
  private static final long NOTHING = 20_000_000;

  private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource
  void takesNoMoreThanLinearTime(Reader reader) {
    assumeTrue(Tier.current() != Tier.VERIFY, "times are compared in the longer tests");
    List<String> small = shapes(reader, SIZE);
    List<String> large = shapes(reader, TIMES * SIZE);
    for (int shape = 0; shape < small.size(); shape++) {
      long few = least(reader, small.get(shape));
      long many = least(reader, large.get(shape));
      assertThat(many)
          .as("shape %d of %s: %d ns, eight times as much", shape, reader, few)
          .isLessThan(Math.max(NOTHING, 3 * TIMES * few));
    }
  }

  private long least(Reader reader, String text) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long begun = processor.getCurrentThreadCpuTime();
      Edits.isRead(() -> reader.read(text));
      least = Math.min(least, processor.getCurrentThreadCpuTime() - begun);
    }
    return least;
  }

  /** Texts of about so many characters: pieces again and again, alone and within what it takes. */
  private static List<String> shapes(Reader reader, int size) {
    String taken = reader.text();
    List<String> shapes = new ArrayList<>();
    for (String piece :
        List.of(
            "[",
            "{\"a\":",
            "]",
            "a",
            "0",
            "9",
            ".",
            "-",
            "1.",
            "a:",
            "\"",
            "\\",
            "\\u0000",
            " ",
            "\n",
            "e9",
            "\uD83D",
            "0,",
            "\"a\":0,",
            "=",
            taken,
            taken + "\n")) {
      String many = piece.repeat(size / piece.length());
      shapes.add(many);
      shapes.add("\"" + many + "\"");
      shapes.add("[" + many + "]");
      shapes.add("{\"a\":" + many + "}");
      shapes.add(
          taken.substring(0, taken.length() / 2) + many + taken.substring(taken.length() / 2));
    }
    shapes.add(
        IntStream.range(0, size / 12)
            .mapToObj(i -> "\"k" + i + "\":" + i)
            .collect(Collectors.joining(",", "{", "}")));
    // One hash code for all keys.
    shapes.add(
        IntStream.range(0, size / 20)
            .mapToObj(i -> "\"" + colliding(i) + "\":0")
            .collect(Collectors.joining(",", "{", "}")));
    return shapes;
  }

  private static String colliding(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 14; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
