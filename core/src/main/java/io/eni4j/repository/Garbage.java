package io.eni4j.repository;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Versions that have been superseded and go as soon as no snapshot can see them. Used under the
 * commit lock.
 *
 * <p>Every few commits it looks at the open snapshots once and goes through the cells that changed
 * since. A version that a snapshot sees is parked under that snapshot's revision, to be looked at
 * again when the snapshot is gone, a bounded number of versions at a time. So the work is in
 * proportion to the commits, and a snapshot open for long keeps what it sees, not all that came
 * after it.
 */
final class Garbage {
  private static final int COMMITS_BETWEEN_LOOKS = 16;
  private static final int CELLS_BETWEEN_LOOKS = 256;
  private static final int RELEASED_AT_ONCE = 256;

  private final OpenSnapshots snapshots;
  private final List<Cell<?>> changed = new ArrayList<>();
  private final Map<Long, Queue<Parked<?>>> parked = new HashMap<>();
  private final Queue<Queue<Parked<?>>> released = new ArrayDeque<>();
  private Horizon horizon = new Horizon(0, new long[0]);
  private int commits;
  private int commitsBetweenLooks = COMMITS_BETWEEN_LOOKS;

  Garbage(OpenSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** A version that a snapshot sees. */
  private record Parked<V>(Cell<V> cell, Version<V> version) {}

  /** Takes note of a cell whose newest version superseded another. */
  void add(Cell<?> cell) {
    changed.add(cell);
  }

  /** Reclaims what can be after a commit has been published. */
  void reclaim(Contents contents) {
    commits++;
    if (commits >= commitsBetweenLooks || changed.size() >= CELLS_BETWEEN_LOOKS) {
      look(contents);
      commitsBetweenLooks = Math.max(COMMITS_BETWEEN_LOOKS, snapshots.capacity() / 16);
    }
    for (int i = 0; i < RELEASED_AT_ONCE && !released.isEmpty(); i++) {
      Queue<Parked<?>> next = released.element();
      prune(contents, next.remove());
      if (next.isEmpty()) {
        released.remove();
      }
    }
  }

  /** Forgets everything, with the contents. */
  void clear() {
    changed.clear();
    parked.clear();
    released.clear();
  }

  /** How many versions wait for a snapshot to be closed or for the next look. */
  int size() {
    int size = changed.size();
    for (Queue<Parked<?>> waiting : released) {
      size += waiting.size();
    }
    for (Queue<Parked<?>> waiting : parked.values()) {
      size += waiting.size();
    }
    return size;
  }

  private void look(Contents contents) {
    commits = 0;
    horizon = snapshots.look();
    for (Cell<?> cell : changed) {
      prune(contents, cell);
    }
    changed.clear();
    Iterator<Map.Entry<Long, Queue<Parked<?>>>> waiting = parked.entrySet().iterator();
    while (waiting.hasNext()) {
      Map.Entry<Long, Queue<Parked<?>>> next = waiting.next();
      if (!horizon.isOpen(next.getKey())) {
        released.add(next.getValue());
        waiting.remove();
      }
    }
  }

  private <V> void prune(Contents contents, Parked<V> entry) {
    entry.version().parked = false;
    prune(contents, entry.cell());
  }

  private <V> void prune(Contents contents, Cell<V> cell) {
    Version<V> newer = cell.head();
    Version<V> version = newer == null ? null : newer.previous;
    while (newer != null && version != null) {
      long observer = horizon.observer(version.at, newer.at);
      if (observer == Horizon.NOBODY) {
        newer.previous = version.previous;
        forget(contents, cell, version.value);
      } else {
        if (observer != Horizon.FUTURE && !version.parked) {
          version.parked = true;
          parked
              .computeIfAbsent(observer, any -> new ArrayDeque<>())
              .add(new Parked<>(cell, version));
        }
        newer = version;
      }
      version = newer.previous;
    }
    Version<V> head = cell.head();
    if (head != null && head.value == null && head.previous == null) {
      cell.vanished(contents);
    }
  }

  private <V> void forget(Contents contents, Cell<V> cell, @Nullable V value) {
    if (value != null) {
      cell.forgotten(contents, value);
    }
  }
}
