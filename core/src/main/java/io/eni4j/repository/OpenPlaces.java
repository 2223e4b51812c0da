package io.eni4j.repository;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Places for open snapshots, far enough apart not to slow each other down, and where more are. */
final class OpenPlaces {
  /** What a place holds that nobody has. */
  static final long FREE = -1;

  private static final int FIRST_SIZE = 64;
  private static final int TRIES = 8;

  /** A cache line or two in longs. */
  private static final int DISTANCE = 16;

  private final int size;
  private final int distance;
  private final AtomicLongArray places;

  // Where to begin among places that are not the first: one thread may have any number of them.
  private final AtomicInteger turns = new AtomicInteger();
  private final AtomicReference<@Nullable OpenPlaces> next = new AtomicReference<>();

  /** The places that every store has. */
  OpenPlaces() {
    this(FIRST_SIZE, DISTANCE);
  }

  private OpenPlaces(int size, int distance) {
    this.size = size;
    this.distance = distance;
    this.places = new AtomicLongArray(size * distance);
    for (int i = 0; i < size; i++) {
      set(i, FREE);
    }
  }

  int size() {
    return size;
  }

  long get(int index) {
    return places.get(index * distance);
  }

  void set(int index, long revision) {
    places.set(index * distance, revision);
  }

  /** Claims a free place and puts the revision there; -1 if none was found quickly. */
  int claim(long revision) {
    int start = isFirst() ? ofThread() : turns.getAndAdd(1);
    // No more places are made before these are full, so there are few more than are ever needed.
    int tries = next() == null ? size : TRIES;
    for (int i = 0; i < tries; i++) {
      int index = (start + i) & (size - 1);
      if (get(index) == FREE && places.compareAndSet(index * distance, FREE, revision)) {
        return index;
      }
    }
    return -1;
  }

  private boolean isFirst() {
    return distance == DISTANCE;
  }

  /** Where a thread begins: elsewhere than others, and always at its own place. */
  private static int ofThread() {
    return (int) ((Thread.currentThread().getId() * 0x9E3779B97F4A7C15L) >>> 32);
  }

  /** The places after these; null if there are none yet. */
  @Nullable OpenPlaces next() {
    return next.get();
  }

  /** The places after these, twice as many; made now if there are none yet. */
  OpenPlaces more() {
    OpenPlaces there = next.get();
    if (there == null) {
      // Seldom needed, and many: they stand close so that a look stays short.
      OpenPlaces made = new OpenPlaces(2 * size, 1);
      there = next.compareAndSet(null, made) ? made : next.get();
    }
    return there == null ? this : there;
  }
}
