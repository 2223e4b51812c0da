package io.eni4j.change;

import io.eni4j.model.ResourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one decision writes and what it relied on. A repository stores it whole or not at all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param writes what is done, each key once
 * @param guards what must still hold
 */
public record ChangeSet(List<Write> writes, List<Guard> guards) {

  /**
   * Checks the writes.
   *
   * @throws IllegalArgumentException if a key is written twice
   */
  public ChangeSet {
    writes = List.copyOf(writes);
    guards = List.copyOf(guards);
    Set<ResourceKey<?>> keys = new HashSet<>();
    for (Write write : writes) {
      if (!keys.add(write.key())) {
        throw new IllegalArgumentException(
            "writes has " + write.key() + " twice; a change set names every key once");
      }
    }
  }

  /** A change set that relies on nothing; for what an operator sets by hand. */
  public static ChangeSet of(Write... writes) {
    return new ChangeSet(List.of(writes), List.of());
  }
}
