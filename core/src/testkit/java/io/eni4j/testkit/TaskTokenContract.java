package io.eni4j.testkit;

import static io.eni4j.testkit.Settlements.NOON;
import static io.eni4j.testkit.Settlements.accepted;
import static io.eni4j.testkit.Settlements.at;
import static io.eni4j.testkit.Settlements.begun;
import static io.eni4j.testkit.Settlements.token;
import static io.eni4j.testkit.Settlements.voided;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What a task ends with takes the place of what it began with, under the same token. */
interface TaskTokenContract extends ContractPart {
  /** The time of the outcomes that end a task, long after it began. */
  Instant LATER = NOON.plusSeconds(3600);

  private StoreUnderTest oneVpc() {
    return new StoreUnderTest(newRepository(), Records.vpc(1));
  }

  /** How a task ends well. */
  private static Settlement done(Settlement begun) {
    return begun.ended(new Answer.Accepted(List.of(Records.vpc(3))), LATER);
  }

  /** How a task fails. */
  private static Settlement failed(Settlement begun, String why) {
    return begun.ended(new Answer.Failed(why, List.of(Records.vpc(1))), LATER);
  }

  private static void assertKept(StoreUnderTest store, Settlement settlement, long revision) {
    assertEquals(
        Optional.of(new Settled(settlement, revision)),
        store.answer(settlement.token()),
        "what was settled");
  }

  private static void assertAnswered(StoreUnderTest store, Settled first, Settlement other) {
    store.assertNotStored(
        new CommitResult.Answered(first), ChangeSet.of(insert(Records.vpc(9))).with(other));
  }

  @Test
  default void whatATaskBeganWithUsesItsTokenUp() {
    try (StoreUnderTest store = oneVpc()) {
      long revision = store.stored(ChangeSet.of(insert(Records.vpc(2))).with(begun("t", "one")));

      assertKept(store, begun("t", "one"), revision);
      Settled first = new Settled(begun("t", "one"), revision);
      assertAnswered(store, first, begun("t", "one"));
      assertAnswered(store, first, begun("t", "two"));
      assertAnswered(store, first, accepted("t"));
      assertAnswered(store, first, voided("t"));
    }
  }

  @Test
  default void whatATaskEndsWithTakesThePlaceOfWhatItBeganWith() {
    try (StoreUnderTest store = oneVpc()) {
      for (Settlement end :
          List.of(done(begun("t", "one")), failed(begun("u", "two"), "'; \\ \0 \ud83d"))) {
        store.stored(ChangeSet.of(begun(end.token().value(), end.ends().orElseThrow())));

        long revision = store.stored(ChangeSet.of(end));

        assertKept(store, end, revision);
        assertAnswered(store, new Settled(end, revision), end);
        assertAnswered(store, new Settled(end, revision), accepted(end.token().value()));
      }
    }
  }

  @Test
  default void whatATaskEndsWithIsKeptTogetherWithWhatItSpeaksOf() {
    try (StoreUnderTest store = oneVpc()) {
      long begun = store.stored(ChangeSet.of(begun("t", "one")));
      Guard broken = new Guard.Absent(Records.vpcId(1));
      store.assertNotStored(
          new CommitResult.Stale(broken),
          new ChangeSet(
              List.of(insert(Records.vpc(3))),
              List.of(broken),
              Optional.of(done(begun("t", "one")))));
      assertKept(store, begun("t", "one"), begun);

      long revision =
          store.stored(ChangeSet.of(insert(Records.vpc(3))).with(done(begun("t", "one"))));

      assertKept(store, done(begun("t", "one")), revision);
      assertTrue(store.has(Records.vpcId(3)), "what was stored with it is there");
    }
  }

  @Test
  default void whatATaskEndsWithTakesThePlaceOfNothingElse() {
    try (StoreUnderTest store = oneVpc()) {
      for (Settlement other :
          List.of(begun("t", "another"), begun("u", "ONE"), accepted("v"), voided("w"))) {
        long revision = store.stored(ChangeSet.of(other));

        assertAnswered(
            store, new Settled(other, revision), done(begun(other.token().value(), "one")));
      }
    }
  }

  @Test
  default void whatATaskEndsWithIsKeptThoughItBeganWithNothing() {
    try (StoreUnderTest store = oneVpc()) {
      assertKept(
          store,
          done(begun("t", "one")),
          store.stored(ChangeSet.of(insert(Records.vpc(3))).with(done(begun("t", "one")))));
    }
  }

  @Test
  default void nobodyForgetsATaskBeforeItEndsAndItsAgeCountsFromThere() {
    try (StoreUnderTest store = oneVpc()) {
      long begun = store.stored(ChangeSet.of(begun("t", "one")));
      forget(store, "old", NOON.plusSeconds(9));
      assertKept(store, begun("t", "one"), begun);

      long ended = store.stored(ChangeSet.of(done(begun("t", "one"))));
      forget(store, "older", LATER);
      assertKept(store, done(begun("t", "one")), ended);

      forget(store, "t", LATER.plusNanos(1));
    }
  }

  @Test
  default void noFloorIsTooHighForWhatATaskEndsWith() {
    try (StoreUnderTest store = oneVpc()) {
      store.stored(ChangeSet.of(begun("t", "one")));
      forget(store, "old", LATER.plusSeconds(9));
      for (Settlement late : List.of(begun("u", "two"), accepted("u"))) {
        assertTrue(
            store.commit(ChangeSet.of(late)) instanceof CommitResult.TooLate,
            () -> "what begins with " + late + " is too late");
      }

      for (Settlement end : List.of(done(begun("t", "one")), done(begun("u", "two")))) {
        assertKept(store, end, store.stored(ChangeSet.of(end)));
      }
    }
  }

  /** Settles something under a token unless that is done, and forgets until it is forgotten. */
  private static void forget(StoreUnderTest store, String token, Instant settledBefore) {
    if (store.answer(token(token)).isEmpty()) {
      store.stored(ChangeSet.of(at(token, settledBefore, settledBefore.minusNanos(1))));
    }
    for (int step = 0; store.answer(token(token)).isPresent(); step++) {
      assertTrue(step < 100, () -> token + " is not forgotten");
      store.expire(new Expiry(settledBefore, settledBefore, 10));
    }
  }

  @Test
  default void ofManyThatEndATaskOneIsStoredAndTheOthersAreToldOfIt() throws InterruptedException {
    try (StoreUnderTest store = oneVpc()) {
      for (int round = 0; round < 10 * effort(); round++) {
        Settlement begun = begun("round-" + round, "one");
        store.stored(ChangeSet.of(begun));
        List<Callable<CommitResult>> tasks = new ArrayList<>();
        for (int racer = 0; racer < Threads.SOME; racer++) {
          int n = 10 + Threads.SOME * round + racer;
          tasks.add(
              () ->
                  store.commit(
                      ChangeSet.of(insert(Records.vpc(n))).with(failed(begun, "by " + n))));
        }
        List<CommitResult> results = Threads.run(tasks);

        Settled settled = store.answer(begun.token()).orElseThrow();
        List<CommitResult> others = new ArrayList<>(results);
        others.remove(new CommitResult.Committed(settled.revision()));
        assertEquals(
            Collections.nCopies(Threads.SOME - 1, new CommitResult.Answered(settled)),
            others,
            "what all but one were told");
      }
    }
  }
}
