package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eni4j.repository.Snapshot;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Something that a snapshot is asked, and what tells whether its answer is right.
 *
 * @param text the question in words
 * @param asked asks a snapshot
 * @param expected works out what the answer must be
 * @param agree whether an answer, second, is as good as what is expected, first
 */
record Question(
    String text,
    Function<Snapshot, Object> asked,
    Function<NaiveStore, Object> expected,
    BiPredicate<Object, Object> agree) {

  /** A question that has one right answer. */
  static Question of(
      String text, Function<Snapshot, Object> asked, Function<NaiveStore, Object> expected) {
    return new Question(text, asked, expected, Object::equals);
  }

  Answer ask(Snapshot snapshot) {
    return new Answer(this, asked.apply(snapshot));
  }

  /** What a snapshot answered. */
  record Answer(Question question, Object answer) {

    void assertRight(NaiveStore naive) {
      Object right = question.expected.apply(naive);
      if (!question.agree.test(right, answer)) {
        assertEquals(
            right,
            answer,
            () -> question.text + " at revision " + naive.revision() + ": the answer");
      }
    }
  }
}
