package io.eni4j.testkit;

import static io.eni4j.testkit.Settlements.NOON;
import static io.eni4j.testkit.Settlements.accepted;
import static io.eni4j.testkit.Settlements.token;
import static io.eni4j.testkit.Settlements.voided;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static io.eni4j.testkit.StoreUnderTest.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Quota;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.change.Versioned;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A token is used up by its first outcome, in the same commit as what the outcome speaks of. */
interface TokenContract extends ContractPart {

  private StoreUnderTest oneVpc() {
    return new StoreUnderTest(newRepository(), Records.vpc(1));
  }

  private static ChangeSet insertion(Settlement settlement) {
    return ChangeSet.of(insert(Records.vpc(2))).with(settlement);
  }

  @Test
  default void anOutcomeIsKeptTogetherWithWhatItSpeaksOf() {
    try (StoreUnderTest store = oneVpc()) {
      assertEquals(Optional.empty(), store.answer(token("t")), "before anything was settled");

      long revision = store.stored(insertion(accepted("t")));

      assertEquals(
          Optional.of(new Settled(accepted("t"), revision)),
          store.answer(token("t")),
          "what was settled");
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(
            Optional.of(new Versioned<>(Records.vpc(2), revision)),
            snapshot.find(Records.vpcId(2)),
            "what was stored with it");
      }
    }
  }

  private static void assertAnswered(StoreUnderTest store, Settled first, ChangeSet changeSet) {
    store.assertNotStored(new CommitResult.Answered(first), changeSet);
  }

  @Test
  default void aUsedTokenIsAnsweredAndNothingIsStored() {
    try (StoreUnderTest store = oneVpc()) {
      long revision = store.stored(insertion(accepted("t")));
      Settled first = new Settled(accepted("t"), revision);

      assertAnswered(store, first, ChangeSet.of(insert(Records.vpc(3))).with(accepted("t")));
      assertAnswered(store, first, ChangeSet.of(voided("t")));
      store.stored(ChangeSet.of(insert(Records.vpc(3))).with(accepted("another")));
      assertAnswered(store, first, ChangeSet.of(accepted("t")));
    }
  }

  @Test
  default void aUsedTokenIsAnsweredBeforeGuardsAndWritesAreLookedAt() {
    try (StoreUnderTest store = oneVpc()) {
      long revision = store.stored(insertion(accepted("t")));
      Settled first = new Settled(accepted("t"), revision);

      assertAnswered(store, first, insertion(accepted("t")));
      assertAnswered(store, first, ChangeSet.of(touch(Records.groupId(9))).with(accepted("t")));
      assertAnswered(
          store,
          first,
          new ChangeSet(
              List.of(), List.of(new Guard.Absent(Records.vpcId(1))), Optional.of(accepted("t"))));
    }
  }

  @Test
  default void aVoidIsFinal() {
    try (StoreUnderTest store = oneVpc()) {
      long revision = store.stored(ChangeSet.of(voided("t")));
      Settled first = new Settled(voided("t"), revision);

      assertEquals(Optional.of(first), store.answer(token("t")), "what was settled");
      assertEquals(revision, store.kept().revision(), "a void is a commit");
      assertAnswered(store, first, insertion(accepted("t")));
    }
  }

  @Test
  default void whatIsStaleLeavesItsTokenUnused() {
    try (StoreUnderTest store = oneVpc()) {
      Guard broken = new Guard.Absent(Records.vpcId(1));
      ChangeSet stale =
          new ChangeSet(
              List.of(insert(Records.vpc(2))), List.of(broken), Optional.of(accepted("t")));
      store.assertNotStored(new CommitResult.Stale(broken), stale);
      store.assertNotStored(
          new CommitResult.Stale(broken), ChangeSet.of(insert(Records.vpc(1))).with(accepted("t")));
      assertEquals(Optional.empty(), store.answer(token("t")), "what was settled");

      long revision = store.stored(insertion(accepted("t")));
      assertEquals(
          Optional.of(new Settled(accepted("t"), revision)),
          store.answer(token("t")),
          "what was settled in the end");
    }
  }

  @Test
  default void outcomesAreKeptWordForWord() {
    List<Answer> answers = new ArrayList<>();
    answers.add(new Answer.Accepted(List.of()));
    for (int variant = 0; variant < 3; variant++) {
      String odd = "'; \\ \0 网 \ud83d\ude00 \ud83d";
      answers.add(new Answer.Accepted(RichRecords.all(odd, variant)));
      answers.add(new Answer.Begun(odd, RichRecords.all(odd, variant)));
      answers.add(new Answer.Failed(odd, RichRecords.all(odd, variant)));
    }
    for (Answer.Reason reason : Answer.Reason.values()) {
      answers.add(new Answer.Voided(reason, ""));
      answers.add(new Answer.Voided(reason, "'; -- \" \\ \0 \ud83d\ude00 \ud800 ?"));
    }
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      for (int i = 0; i < answers.size(); i++) {
        assertKept(
            store,
            new Settlement(
                token("token-" + i),
                i % 2 == 0 ? Optional.empty() : Optional.of("{\"name\":\"网\\\\ ' \"}"),
                answers.get(i),
                NOON.plusNanos(i),
                NOON.plusNanos(999_999_999L * i)));
      }
    }
  }

  @Property(tries = 20)
  default void anyReasonIsKept(@ForAll String details) {
    try (StoreUnderTest store = new StoreUnderTest(newRepository())) {
      assertKept(
          store,
          new Settlement(
              token("t"),
              Optional.empty(),
              new Answer.Voided(Answer.Reason.DENIED, details),
              NOON,
              NOON));
    }
  }

  private static void assertKept(StoreUnderTest store, Settlement settlement) {
    long revision = store.stored(ChangeSet.of(settlement));
    assertEquals(
        Optional.of(new Settled(settlement, revision)),
        store.answer(settlement.token()),
        "what was settled");
  }

  @Test
  default void tokensAreToldApartByEveryCharacter() {
    List<String> tokens =
        List.of(
            "a", "A", "aa", "a'", "a\"", "a\\", "%", "_", "?", "a".repeat(127), "a".repeat(128));
    try (StoreUnderTest store = oneVpc();
        StoreUnderTest other = oneVpc()) {
      List<Long> revisions = new ArrayList<>();
      for (String token : tokens) {
        assertEquals(Optional.empty(), store.answer(token(token)), () -> "under " + token);
        revisions.add(store.stored(ChangeSet.of(accepted(token))));
      }
      for (int i = 0; i < tokens.size(); i++) {
        assertEquals(
            Optional.of(new Settled(accepted(tokens.get(i)), revisions.get(i))),
            store.answer(token(tokens.get(i))),
            "under " + tokens.get(i));
        assertEquals(Optional.empty(), other.answer(token(tokens.get(i))), "in another store");
      }
    }
  }

  @Test
  default void ofManyUnderOneTokenOneIsStoredAndTheOthersAreToldOfIt() throws InterruptedException {
    int stored = 1;
    try (StoreUnderTest store = oneVpc()) {
      for (int round = 0; round < 10 * effort(); round++) {
        String token = "round-" + round;
        List<Callable<CommitResult>> tasks = new ArrayList<>();
        for (int racer = 0; racer < Threads.SOME; racer++) {
          int n = 10 + Threads.SOME * round + racer;
          tasks.add(
              racer % 4 == 0
                  ? () -> store.commit(ChangeSet.of(voided(token)))
                  : () ->
                      store.commit(
                          ChangeSet.of(insert(Records.vpc(n)))
                              .with(Settlements.at(token, NOON, NOON.plusNanos(n)))));
        }
        List<CommitResult> results = Threads.run(tasks);

        Settled settled = store.answer(token(token)).orElseThrow();
        List<CommitResult> others = new ArrayList<>(results);
        others.remove(new CommitResult.Committed(settled.revision()));
        assertEquals(
            Collections.nCopies(Threads.SOME - 1, new CommitResult.Answered(settled)),
            others,
            "what all but one were told");
        stored += settled.settlement().answer() instanceof Answer.Accepted ? 1 : 0;
        assertEquals(stored, store.count(new Quota(Counter.VPCS, 0)), "how many VPCs there are");
      }
    }
  }
}
