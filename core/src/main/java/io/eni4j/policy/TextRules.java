package io.eni4j.policy;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Rules about names, descriptions, and operations that ask for nothing. */
final class TextRules {
  private TextRules() {}

  /** An operation asks for at least one thing. */
  static <O> Rule<O> somethingRequested(String argument, String wanted, Predicate<O> requests) {
    return new Rule<>(
        ViolationCode.NOTHING_REQUESTED,
        (operation, facts, findings) -> {
          if (!requests.test(operation)) {
            findings.add(argument, "nothing", wanted);
          }
        });
  }

  /** A name has 1 to 32 characters out of Chinese characters, letters, digits, _ and -. */
  static <O> Rule<O> nameValid(Function<O, String> name) {
    return nameValid("name", name.andThen(Optional::of));
  }

  /** A name, where one is given, has 1 to 32 permitted characters. */
  static <O> Rule<O> nameValid(String argument, Function<O, Optional<String>> name) {
    return new Rule<>(
        ViolationCode.NAME_INVALID,
        (operation, facts, findings) -> {
          Optional<String> given = name.apply(operation);
          int longest = facts.limits().nameLength();
          if (given.isPresent() && !consists(given.get(), 1, longest, TextRules::inName)) {
            findings.add(
                argument,
                quoted(given.get()),
                "1 to " + longest + " Chinese characters, letters, digits, _ or -");
          }
        });
  }

  /** An instance's name has 2 to 128 permitted characters; a dot is neither first nor last. */
  static <O> Rule<O> instanceNameValid(Function<O, String> name) {
    return new Rule<>(
        ViolationCode.INSTANCE_NAME_INVALID,
        (operation, facts, findings) -> {
          String given = name.apply(operation);
          int longest = facts.limits().instanceNameLength();
          if (!consists(given, 2, longest, c -> inName(c) || c == '.')
              || given.startsWith(".")
              || given.endsWith(".")) {
            findings.add(
                "name",
                quoted(given),
                "2 to "
                    + longest
                    + " Chinese characters, letters, digits, _, - or, neither first nor last, dots");
          }
        });
  }

  /** A description has at most 256 characters. */
  static <O> Rule<O> descriptionShort(Function<O, String> description) {
    return new Rule<>(
        ViolationCode.DESCRIPTION_TOO_LONG,
        (operation, facts, findings) ->
            requireShort("description", description.apply(operation), facts, findings));
  }

  /** A new description, where one is given, has at most 256 characters. */
  static <O> Rule<O> newDescriptionShort(Function<O, Optional<String>> description) {
    return new Rule<>(
        ViolationCode.DESCRIPTION_TOO_LONG,
        (operation, facts, findings) ->
            description
                .apply(operation)
                .ifPresent(text -> requireShort("description", text, facts, findings)));
  }

  static void requireShort(String argument, String description, Facts facts, Findings findings) {
    int length = description.codePointCount(0, description.length());
    if (length > facts.limits().descriptionLength()) {
      findings.add(argument, length, facts.limits().descriptionLength());
    }
  }

  private static boolean consists(String text, int shortest, int longest, IntPredicate permitted) {
    int length = text.codePointCount(0, text.length());
    return shortest <= length && length <= longest && text.codePoints().allMatch(permitted);
  }

  private static boolean inName(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
