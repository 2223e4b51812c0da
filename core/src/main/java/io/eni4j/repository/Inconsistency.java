package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ResourceKey;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing in a store that does not agree with another, as data.
 *
 * <p>A program goes by kind and subjects; the texts are for people, and their wording may change.
 * Immutable and thread-safe.
 *
 * @param kind what does not hold
 * @param subjects the records concerned, existing or not; empty if it is no record's
 * @param about what was looked at, such as a slot, a list or a counter
 * @param expected what should have been there
 * @param found what was there
 */
public record Inconsistency(
    InconsistencyKind kind,
    List<ResourceKey<?>> subjects,
    String about,
    String expected,
    String found) {

  /**
   * Checks that nothing is null.
   *
   * @param kind what does not hold
   * @param subjects the records concerned, existing or not; empty if it is no record's
   * @param about what was looked at, such as a slot, a list or a counter
   * @param expected what should have been there
   * @param found what was there
   */
  public Inconsistency {
    requireNonNull(kind, "kind");
    subjects = List.copyOf(subjects);
    requireNonNull(about, "about");
    requireNonNull(expected, "expected");
    requireNonNull(found, "found");
  }

  /** {@return all of it in one line, without what could mislead a reader} It is made when read. */
  public String message() {
    String keys = subjects.stream().map(Object::toString).collect(Collectors.joining(", "));
    String line =
        kind
            + (keys.isEmpty() ? ": " : " of " + keys + ": ")
            + about
            + ": expected "
            + expected
            + ", found "
            + found;
    return line.replaceAll("[\\p{C}\\u2028\\u2029]", "\uFFFD");
  }

  /** The message. */
  @Override
  public String toString() {
    return message();
  }
}
