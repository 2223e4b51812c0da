package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.testkit.SharedThreads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenSnapshotsTest {
  private final OpenSnapshots snapshots = new OpenSnapshots();

  @Test
  void aSnapshotSeesTheRevisionPublishedLast() {
    snapshots.publish(7);

    assertThat(snapshots.open().revision()).isEqualTo(7);
  }

  @Test
  void aLookFindsWhatIsOpenAndNothingElse() {
    OpenSnapshots.Place zero = snapshots.open();
    snapshots.publish(5);
    OpenSnapshots.Place five = snapshots.open();
    OpenSnapshots.Place again = snapshots.open();
    snapshots.publish(9);

    assertOpen(0, 5);
    five.leave();
    assertOpen(0, 5);
    again.leave();
    assertOpen(0);
    zero.leave();
    assertOpen();
  }

  @Test
  void moreSnapshotsThanPlacesCanBeOpen() {
    List<OpenSnapshots.Place> places = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      snapshots.publish(i);
      places.add(snapshots.open());
    }
    Horizon horizon = snapshots.look();
    for (int i = 0; i < 1_000; i++) {
      assertThat(places.get(i).revision()).isEqualTo(i);
      assertThat(horizon.isOpen(i)).isTrue();
    }
    int capacity = snapshots.capacity();
    assertThat(capacity).isLessThan(2 * 1_000);

    places.forEach(OpenSnapshots.Place::leave);
    for (int i = 0; i < 1_000; i++) {
      snapshots.open().leave();
    }
    assertThat(snapshots.capacity()).isEqualTo(capacity);
    assertOpen();
  }

  @Test
  void theHorizonTellsWhoSeesAVersion() {
    Horizon horizon = new Horizon(100, new long[] {70, 20, 50});

    assertThat(horizon.observer(10, 20)).isEqualTo(Horizon.NOBODY);
    assertThat(horizon.observer(10, 21)).isEqualTo(20);
    assertThat(horizon.observer(20, 21)).isEqualTo(20);
    assertThat(horizon.observer(21, 50)).isEqualTo(Horizon.NOBODY);
    assertThat(horizon.observer(21, 90)).isEqualTo(50);
    assertThat(horizon.observer(71, 100)).isEqualTo(Horizon.NOBODY);
    assertThat(horizon.observer(71, 101)).isEqualTo(Horizon.FUTURE);
  }

  @Test
  void aSnapshotThatALookMissedTakesANewerRevision() {
    snapshots.publish(9);
    assertOpen();
    OpenSnapshots.Place late = snapshots.claim(5);
    assertThat(snapshots.confirm(late).revision()).isEqualTo(9);
    assertOpen(9);
    late.leave();
  }

  @Test
  void aSnapshotThatALookFoundKeepsItsRevision() {
    snapshots.publish(5);
    snapshots.look();
    OpenSnapshots.Place place = snapshots.claim(5);
    snapshots.publish(9);

    assertThat(snapshots.confirm(place).revision()).isEqualTo(5);
    assertOpen(5);
  }

  /** A snapshot that a look missed must not have a revision below that look's floor. */
  @Test
  void noSnapshotIsMissedWhileThreadsOpenAndClose() throws Exception {
    int openers = 4;
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong[] held = new AtomicLong[openers];
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < openers; i++) {
      AtomicLong mine = new AtomicLong(-1);
      held[i] = mine;
      tasks.add(
          () -> {
            while (!done.get()) {
              OpenSnapshots.Place place = snapshots.open();
              mine.set(place.revision());
              mine.set(-1);
              place.leave();
            }
            return null;
          });
    }
    tasks.add(
        () -> {
          for (long revision = 1; revision <= 100_000; revision++) {
            snapshots.publish(revision);
            // What is announced now and afterwards was open throughout the look in between.
            long[] before = new long[openers];
            for (int i = 0; i < openers; i++) {
              before[i] = held[i].get();
            }
            Horizon horizon = snapshots.look();
            for (int i = 0; i < openers; i++) {
              long now = held[i].get();
              if (now >= 0 && now < revision) {
                assertThat(horizon.isOpen(now)).isTrue();
              }
              assertThat(before[i]).isLessThanOrEqualTo(revision);
            }
          }
          done.set(true);
          return null;
        });
    SharedThreads.run(tasks);
    assertOpen();
  }

  @Test
  void threadsAtOnceGetPlacesOfTheirOwn() throws Exception {
    int threads = 16;
    CyclicBarrier all = new CyclicBarrier(threads);
    List<Callable<List<OpenSnapshots.Place>>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      tasks.add(
          () -> {
            all.await();
            List<OpenSnapshots.Place> mine = new ArrayList<>();
            for (int k = 0; k < 100; k++) {
              mine.add(snapshots.open());
            }
            return mine;
          });
    }
    List<OpenSnapshots.Place> places = new ArrayList<>();
    SharedThreads.run(tasks).forEach(places::addAll);

    assertThat(places).doesNotHaveDuplicates();
    places.forEach(OpenSnapshots.Place::leave);
    assertOpen();
  }

  private void assertOpen(long... revisions) {
    Horizon horizon = snapshots.look();
    List<Long> open = new ArrayList<>();
    for (long revision = 0; revision < 100_001; revision++) {
      if (horizon.isOpen(revision)) {
        open.add(revision);
      }
    }
    assertThat(open).isEqualTo(Arrays.stream(revisions).boxed().toList());
  }
}
