package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Write;
import io.eni4j.model.Vpc;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.random.RandomGenerator;

/**
 * What many threads commit and see at once, gone through again afterwards in the order of
 * revisions.
 *
 * <p>Every commit must fit what those before it left. Each also counts up a mark of its writer, so
 * the marks in a snapshot tell which commits it contains; all else that it answers must be what
 * these commits make.
 */
final class SerialHistory {
  private static final int WRITERS = 4;
  private static final int READERS = 2;
  private static final int COMMITS = 25;
  private static final int QUESTIONS = 10;

  /** The numbers of the marks begin behind those of the random changes. */
  private static final int MARKS = RandomChanges.NUMBERS + 1;

  private final StoreUnderTest store;
  private final long seed;
  private final ConcurrentSkipListMap<Long, Deed> committed = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<Sight> sights = new ConcurrentLinkedQueue<>();
  private final AtomicInteger writing = new AtomicInteger(WRITERS);
  private final AtomicLong newest = new AtomicLong();
  private final AtomicIntegerArray marksTold = new AtomicIntegerArray(WRITERS);
  private final AtomicLongArray markRevisions = new AtomicLongArray(WRITERS);

  /** About what the store holds now, so that most of what the writers try fits. */
  private final NaiveStore guess = new NaiveStore();

  /** A commit: its writer, and the number that it put the writer's mark at. */
  private record Deed(long revision, int writer, int mark, ChangeSet changeSet) {}

  /** What a snapshot answered, and the marks in it. */
  private record Sight(long revision, List<Integer> marks, List<Question.Answer> answers) {
    boolean contains(Deed deed) {
      return deed.mark <= marks.get(deed.writer);
    }
  }

  SerialHistory(StoreUnderTest store, long seed) {
    this.store = store;
    this.seed = seed;
  }

  void run() throws InterruptedException {
    begin();
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int t = 0; t < WRITERS; t++) {
      int writer = t;
      tasks.add(() -> write(writer, new SplittableRandom(31 * seed + writer)));
    }
    for (int t = 0; t < READERS; t++) {
      RandomGenerator random = new SplittableRandom(31 * seed + WRITERS + t);
      tasks.add(() -> read(random));
    }
    int tried = Threads.run(tasks).stream().mapToInt(Integer::intValue).sum();
    look(new SplittableRandom(seed));

    goThroughAgain();
    // Else it was shown for next to nothing.
    assertTrue(committed.size() > tried / 10, () -> "no more was stored than " + committed);
  }

  private void begin() {
    List<Write> writes = new ArrayList<>(RandomChanges.first().writes());
    for (int writer = 0; writer < WRITERS; writer++) {
      writes.add(new Write.Insert(mark(writer, 0)));
    }
    ChangeSet changeSet = new ChangeSet(writes, List.of());
    long revision = store.stored(writes);
    committed.put(revision, new Deed(revision, 0, 0, changeSet));
    for (int writer = 0; writer < WRITERS; writer++) {
      markRevisions.set(writer, revision);
    }
    guess.commit(RandomChanges.first(), revision);
  }

  private static Vpc mark(int writer, int number) {
    return Records.vpc(MARKS + writer).withName(Integer.toString(number));
  }

  private int write(int writer, RandomGenerator random) {
    int mark = 0;
    for (int i = 0; i < COMMITS; i++) {
      ChangeSet changeSet;
      synchronized (guess) {
        changeSet = new RandomChanges(random, guess).nextAmongMany();
      }
      List<Write> writes = new ArrayList<>(changeSet.writes());
      writes.add(new Write.Update(mark(writer, mark + 1)));
      List<Guard> guards = new ArrayList<>(changeSet.guards());
      if (random.nextInt(3) == 0) {
        int other = random.nextInt(WRITERS);
        guards.add(new Guard.Unchanged(mark(other, 0).id(), markRevisions.get(other)));
      }
      ChangeSet marked = new ChangeSet(writes, guards);
      long before = newest.get();
      if (store.commit(marked) instanceof CommitResult.Committed stored) {
        mark++;
        told(new Deed(stored.revision(), writer, mark, marked), before);
        synchronized (guess) {
          guess.commit(changeSet, stored.revision());
        }
      }
    }
    writing.decrementAndGet();
    return COMMITS;
  }

  private void told(Deed deed, long before) {
    assertTrue(deed.revision > before, () -> deed + " came after revision " + before + " was told");
    assertEquals(
        null,
        committed.put(deed.revision, deed),
        () -> "what else was committed under revision " + deed.revision);
    newest.accumulateAndGet(deed.revision, Math::max);
    marksTold.set(deed.writer, deed.mark);
    markRevisions.set(deed.writer, deed.revision);
  }

  /** Looks as often as a writer commits, and on while the writers write. */
  private int read(RandomGenerator random) {
    for (int i = 0; i < COMMITS || (writing.get() > 0 && i < 10 * COMMITS); i++) {
      look(random);
    }
    return 0;
  }

  private void look(RandomGenerator random) {
    List<Integer> told = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      told.add(marksTold.get(writer));
    }
    try (Snapshot snapshot = store.snapshot()) {
      List<Integer> marks = marks(snapshot);
      for (int writer = 0; writer < WRITERS; writer++) {
        assertTrue(
            marks.get(writer) >= told.get(writer),
            "a snapshot does not see a commit that had returned before");
      }
      List<Question.Answer> answers = new ArrayList<>();
      for (Question question : new Questions(random).some(QUESTIONS)) {
        answers.add(question.ask(snapshot));
      }
      assertEquals(marks, marks(snapshot), "what a snapshot sees does not change");
      sights.add(new Sight(snapshot.revision(), marks, answers));
    }
  }

  private static List<Integer> marks(Snapshot snapshot) {
    List<Integer> marks = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Vpc mark = StoreUnderTest.get(snapshot, mark(writer, 0).id());
      marks.add(Integer.parseInt(mark.name()));
    }
    return marks;
  }

  private void goThroughAgain() {
    Map<Long, List<Sight>> unchecked = new TreeMap<>();
    sights.forEach(it -> unchecked.computeIfAbsent(it.revision, at -> new ArrayList<>()).add(it));
    NaiveStore naive = new NaiveStore();
    for (Deed deed : committed.values()) {
      apply(deed, naive);
      List<Sight> seen = unchecked.remove(deed.revision);
      if (seen != null) {
        seen.forEach(sight -> check(sight, naive));
      }
    }
    assertEquals(Set.of(), unchecked.keySet(), "revisions that were seen and never committed");
    assertEquals(naive.all(), store.kept().values(), "what is kept in the end");
  }

  /** Checks a snapshot; what all commits up to its revision make is at hand. */
  private void check(Sight sight, NaiveStore upToRevision) {
    assertTrue(
        committed.tailMap(sight.revision, false).values().stream().noneMatch(sight::contains),
        () -> "a snapshot at revision " + sight.revision + " contains later commits");
    NaiveStore naive = upToRevision;
    if (!committed.headMap(sight.revision, true).values().stream().allMatch(sight::contains)) {
      // A commit that has nothing in common with the others may come after one of a higher
      // revision.
      naive = new NaiveStore();
      for (Deed deed : committed.values()) {
        if (sight.contains(deed)) {
          apply(deed, naive);
        }
      }
    }
    for (Question.Answer answer : sight.answers) {
      answer.assertRight(naive);
    }
  }

  private static void apply(Deed deed, NaiveStore naive) {
    Set<Guard> reasons = naive.commit(deed.changeSet, deed.revision);
    assertEquals(
        Set.of(), reasons, () -> "why " + deed + " does not fit what the commits before it left");
  }
}
