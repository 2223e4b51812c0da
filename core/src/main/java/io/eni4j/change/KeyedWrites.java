package io.eni4j.change;

import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes in the order in which they were added, each key once. */
final class KeyedWrites {
  /** Up to so many are looked through one after the other, which is quicker than a map of them. */
  private static final int FEW = 8;

  private final List<Write> writes;
  private @Nullable Map<ResourceKey<?>, Write> byKey;

  KeyedWrites(int expected) {
    writes = new ArrayList<>(expected);
  }

  /** Adds a write, unless its key is written already; tells whether it was added. */
  boolean add(Write write) {
    if (get(write.key()) != null) {
      return false;
    }
    writes.add(write);
    if (byKey != null) {
      byKey.put(write.key(), write);
    } else if (writes.size() > FEW) {
      byKey = new HashMap<>();
      for (Write one : writes) {
        byKey.put(one.key(), one);
      }
    }
    return true;
  }

  /**
   * Adds a write whose key is not to be written yet.
   *
   * @throws IllegalArgumentException if it is
   */
  void addNew(Write write) {
    if (!add(write)) {
      throw new IllegalArgumentException(
          "writes has " + write.key() + " twice; a change set names every key once");
    }
  }

  /** What is written to a key; null: nothing. */
  @Nullable Write get(ResourceKey<?> key) {
    if (byKey != null) {
      return byKey.get(key);
    }
    for (Write write : writes) {
      if (write.key().equals(key)) {
        return write;
      }
    }
    return null;
  }

  List<Write> all() {
    return writes;
  }
}
