package io.eni4j.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Makes choices out of a list of numbers, so that a property shrinks and varies whatever is made
 * with it by shrinking and varying the numbers. When they are used up, the first choice is made.
 */
public final class Draw {
  private static final List<String> PIECES =
      List.of(
          "a",
          "",
          "B-1",
          "网络",
          "\"",
          "\\",
          "\u0000",
          "\n",
          "\u007f",
          "\u2028",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\\u0041",
          "{}",
          "\u202e",
          "\uFFFF",
          "é");

  private final List<Integer> numbers;
  private int used;

  public Draw(List<Integer> numbers) {
    this.numbers = numbers;
  }

  /** A number from 0 to one below the bound. */
  public int below(int bound) {
    return used < numbers.size() ? Math.floorMod(numbers.get(used++), bound) : 0;
  }

  boolean flag() {
    return below(2) == 1;
  }

  @SafeVarargs
  final <T> T oneOf(T... values) {
    return values[below(values.length)];
  }

  public <T> T oneOf(List<T> values) {
    return values.get(below(values.size()));
  }

  <T> Optional<T> maybe(Supplier<T> value) {
    return flag() ? Optional.of(value.get()) : Optional.empty();
  }

  OptionalInt maybe(int number) {
    return flag() ? OptionalInt.of(number) : OptionalInt.empty();
  }

  OptionalLong maybe(long number) {
    return flag() ? OptionalLong.of(number) : OptionalLong.empty();
  }

  public <T> List<T> list(Supplier<T> value) {
    List<T> list = new ArrayList<>();
    for (int i = below(4); i > 0; i--) {
      list.add(value.get());
    }
    return list;
  }

  /** Text of up to three pieces, some of which are hard to write. */
  public String text() {
    return String.join("", list(() -> oneOf(PIECES)));
  }
}
