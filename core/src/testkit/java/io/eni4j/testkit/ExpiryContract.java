package io.eni4j.testkit;

import static io.eni4j.testkit.Settlements.NOON;
import static io.eni4j.testkit.Settlements.at;
import static io.eni4j.testkit.Settlements.token;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.change.ChangeSet;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Outcomes are forgotten oldest first, and no submission of their time settles anything then. */
interface ExpiryContract extends ContractPart {
  private StoreUnderTest empty() {
    return new StoreUnderTest(newRepository());
  }

  /** Forgets, in as many steps as the store needs, until a token has no outcome; tells how many. */
  private static int forget(StoreUnderTest store, String token, Expiry expiry) {
    int forgotten = 0;
    for (int step = 0; store.answer(token(token)).isPresent(); step++) {
      assertTrue(step < 100, () -> token + " is not forgotten by " + expiry);
      forgotten += store.expire(expiry);
    }
    return forgotten;
  }

  private static Instant floor(StoreUnderTest store, ChangeSet late) {
    return assertInstanceOf(
            CommitResult.TooLate.class, store.commit(late), () -> "what became of " + late)
        .floor();
  }

  @Test
  default void whatWasSettledAtThatInstantOrLaterIsKept() {
    try (StoreUnderTest store = empty()) {
      store.stored(ChangeSet.of(at("t", NOON, NOON)));

      assertEquals(0, store.expire(new Expiry(NOON, NOON.plusSeconds(9), 10)), "how many");

      assertTrue(store.answer(token("t")).isPresent(), "its outcome is kept");
      store.stored(ChangeSet.of(at("another", NOON, NOON)));
    }
  }

  @Test
  default void noSubmissionOfTheTimeOfAForgottenOutcomeSettlesAnything() {
    Instant settledBefore = NOON.plusNanos(1);
    Instant highest = NOON.plusNanos(3);
    try (StoreUnderTest store = empty()) {
      store.stored(ChangeSet.of(at("old", NOON, NOON)));
      assertEquals(1, forget(store, "old", new Expiry(settledBefore, highest, 10)), "how many");

      ChangeSet late = ChangeSet.of(insert(Records.vpc(1))).with(at("late", NOON, NOON));
      Instant floor = floor(store, late);
      store.assertNotStored(new CommitResult.TooLate(floor), late);
      assertFalse(store.answer(token("late")).isPresent(), "the late one has no outcome");
      assertTrue(
          !floor.isBefore(settledBefore) && !floor.isAfter(highest),
          () -> floor + " is not from " + settledBefore + " to " + highest);
      ChangeSet fresh = ChangeSet.of(insert(Records.vpc(1))).with(at("old", floor, NOON));
      store.stored(fresh);
    }
  }

  @Test
  default void theOldestAreForgottenFirstAndNoMoreThanAskedFor() {
    try (StoreUnderTest store = empty()) {
      List<Integer> ages = List.of(3, 0, 4, 1, 2);
      for (int age : ages) {
        store.stored(ChangeSet.of(at("age-" + age, NOON, NOON.minusSeconds(age))));
      }
      int forgotten = 0;
      Expiry two = new Expiry(NOON, NOON, 2);
      for (int step = 0; step < 20; step++) {
        int now = store.expire(two);
        assertTrue(now <= 2, () -> now + " were forgotten of 2 asked for");
        forgotten += now;
        int kept = ages.size() - forgotten;
        assertEquals(
            IntStream.range(0, kept).boxed().toList(),
            ages.stream()
                .filter(age -> store.answer(token("age-" + age)).isPresent())
                .sorted()
                .toList(),
            "the ages of those kept");
      }
    }
  }

  @Test
  default void theFloorIsNeverLowered() {
    try (StoreUnderTest store = empty()) {
      Instant later = NOON.plusSeconds(9);
      store.stored(ChangeSet.of(at("one", NOON, NOON)));
      forget(store, "one", new Expiry(later, later, 10));
      ChangeSet late = ChangeSet.of(at("late", later.minusNanos(1), later));
      Instant floor = floor(store, late);

      store.stored(ChangeSet.of(at("two", floor, NOON)));
      forget(store, "two", new Expiry(NOON.plusNanos(1), NOON.plusNanos(1), 10));

      assertEquals(floor, floor(store, late), "the floor after an earlier one");
    }
  }

  @Test
  default void theFloorComesBeforeTheAnswerOfALaterSubmission() {
    try (StoreUnderTest store = empty()) {
      Instant later = NOON.plusSeconds(9);
      store.stored(ChangeSet.of(at("t", NOON, NOON)));
      forget(store, "t", new Expiry(later, later, 10));
      Instant floor = floor(store, ChangeSet.of(at("t", NOON, later)));
      store.stored(ChangeSet.of(at("t", floor, floor)));

      store.assertNotStored(
          new CommitResult.TooLate(floor),
          ChangeSet.of(insert(Records.vpc(1))).with(at("t", NOON, floor)));
    }
  }

  @Test
  default void whatWasSettledAsNothingStaysNothingThoughItIsForgotten()
      throws InterruptedException {
    Instant later = NOON.plusSeconds(9);
    for (int round = 0; round < 10 * effort(); round++) {
      try (StoreUnderTest store = empty()) {
        ChangeSet slow = ChangeSet.of(insert(Records.vpc(1))).with(at("t", NOON, NOON));
        ChangeSet nothing = ChangeSet.of(Settlements.voided("t"));
        List<Callable<CommitResult>> tasks =
            List.of(
                () -> store.commit(slow),
                () -> {
                  CommitResult result = store.commit(nothing);
                  forget(store, "t", new Expiry(later, later, 10));
                  return result;
                });
        List<CommitResult> results = Threads.run(tasks);

        assertEquals(
            1,
            results.stream().filter(CommitResult.Committed.class::isInstance).count(),
            () -> "how many were stored: " + results);
      }
    }
  }
}
