package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.model.Resource;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A store beside a naive one. */
final class Comparison {
  private static final int MOST_OPEN = 8;
  private static final int QUESTIONS = 8;

  /** A snapshot and what it must answer for as long as it is open. */
  private record Pair(Snapshot snapshot, NaiveStore expected) {
    void compare(RandomGenerator random) {
      assertTrue(
          snapshot.revision() == expected.revision(),
          () ->
              "a snapshot is at revision "
                  + snapshot.revision()
                  + "; the last commit before it had "
                  + expected.revision());
      for (Question question : new Questions(random).some(QUESTIONS)) {
        question.ask(snapshot).assertRight(expected);
      }
    }
  }

  private final NetworkRepository store;
  private final NaiveStore naive = new NaiveStore();
  private final List<Pair> open = new ArrayList<>();
  private final List<ChangeSet> done = new ArrayList<>();

  Comparison(NetworkRepository store) {
    this.store = store;
  }

  /** Commits what a history stands for, and asks snapshots then and later. */
  void run(List<Integer> history, int variant) {
    try {
      commit(RandomChanges.first());
      for (int number : history) {
        step(new SplittableRandom(number + 1_000_003L * variant));
      }
      RandomGenerator random = new SplittableRandom(variant);
      open.add(open());
      while (!open.isEmpty()) {
        close(open.get(0), random);
      }
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\nafter the change sets " + lines(), e);
    } finally {
      open.forEach(pair -> pair.snapshot.close());
    }
  }

  /** What the store must hold by now. */
  List<Resource> kept() {
    return naive.all();
  }

  private void step(RandomGenerator random) {
    commit(new RandomChanges(random, naive).next());
    if (random.nextInt(3) == 0) {
      open.add(open());
    }
    if (!open.isEmpty()) {
      Pair pair = open.get(random.nextInt(open.size()));
      if (random.nextInt(4) == 0 || open.size() > MOST_OPEN) {
        close(pair, random);
      } else {
        pair.compare(random);
      }
    }
  }

  private void commit(ChangeSet changeSet) {
    done.add(changeSet);
    CommitResult result = store.commit(changeSet);
    long last = naive.revision();
    long next = result instanceof CommitResult.Committed it ? it.revision() : last + 1;
    assertTrue(next > last, () -> "revision " + next + " came after " + last);
    Set<Guard> reasons = naive.commit(changeSet, next);
    assertTrue(
        reasons.isEmpty()
            ? result instanceof CommitResult.Committed
            : result instanceof CommitResult.Stale stale && reasons.contains(stale.reason()),
        () -> "the last change set was " + result + "; what does not hold is " + reasons);
  }

  private Pair open() {
    Snapshot snapshot = store.snapshot();
    // What has been read once is of that instant for good.
    snapshot.revision();
    return new Pair(snapshot, naive.copy());
  }

  private void close(Pair pair, RandomGenerator random) {
    pair.compare(random);
    pair.snapshot.close();
    open.remove(pair);
  }

  private String lines() {
    StringBuilder lines = new StringBuilder();
    done.forEach(changeSet -> lines.append("\n  ").append(changeSet));
    return lines.toString();
  }
}
