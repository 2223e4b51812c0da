package io.eni4j.policy;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ResourceKey;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One broken rule, as data.
 *
 * <p>Immutable and thread-safe; {@link #actual()} and {@link #permitted()} are immutable values.
 *
 * @param code which rule
 * @param argument the parameter of the operation that broke it, such as {@code secondaryIps};
 *     {@code region} for a quota of the region, and the operation itself where it asks for nothing
 * @param subjects the resources concerned
 * @param actual what was found: a number, a text, or values and lists of the model
 * @param permitted what would have been permitted, in the same terms
 */
public record Violation(
    ViolationCode code,
    String argument,
    List<ResourceKey<?>> subjects,
    Object actual,
    Object permitted) {

  private static final int SHOWN = 128;

  /**
   * Checks that nothing is null.
   *
   * @param code which rule
   * @param argument the parameter of the operation that broke it, such as {@code secondaryIps};
   *     {@code region} for a quota of the region, and the operation itself where it asks for
   *     nothing
   * @param subjects the resources concerned
   * @param actual what was found: a number, a text, or values and lists of the model
   * @param permitted what would have been permitted, in the same terms
   */
  public Violation {
    requireNonNull(code, "code");
    requireNonNull(argument, "argument");
    subjects = List.copyOf(subjects);
    requireNonNull(actual, "actual");
    requireNonNull(permitted, "permitted");
  }

  /** {@return the code, what was found, and the remedy, in one line} It is made when read. */
  public String message() {
    StringBuilder text = new StringBuilder(code.name()).append(": ");
    String message = Messages.of(code);
    int position = 0;
    for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', position)) {
      int close = message.indexOf('}', open);
      text.append(message, position, open);
      text.append(shown(valueOf(message.substring(open + 1, close))));
      position = close + 1;
    }
    return text.append(message, position, message.length()).toString();
  }

  private Object valueOf(String place) {
    return switch (place) {
      case "argument" -> argument;
      case "subjects" -> subjects;
      case "actual" -> actual;
      case "permitted" -> permitted;
      default -> throw new AssertionError(code + " has no value for {" + place + "}");
    };
  }

  /** Lists without brackets; text from outside cut, and without what could mislead a reader. */
  private static String shown(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Violation::shown).collect(Collectors.joining(", "));
    }
    StringBuilder shown = new StringBuilder();
    String text = value.toString();
    text.codePoints().limit(SHOWN).map(Violation::visible).forEach(shown::appendCodePoint);
    return text.codePointCount(0, text.length()) > SHOWN
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static int visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          '\uFFFD';
      default -> c;
    };
  }

  /** The message. */
  @Override
  public String toString() {
    return message();
  }
}
