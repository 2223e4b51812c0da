package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ResourceKey;

/**
 * What must still hold when a change set is committed, checked in the same atomic step.
 *
 * <p>Every guard is immutable and thread-safe.
 */
public sealed interface Guard {

  /**
   * The record's last write is still that revision. Many commits may rely on it at once.
   *
   * @param key the key of the record
   * @param revision the revision that was read
   */
  record Unchanged(ResourceKey<?> key, long revision) implements Guard {
    /**
     * Checks that nothing is null.
     *
     * @param key the key of the record
     * @param revision the revision that was read
     */
    public Unchanged {
      requireNonNull(key, "key");
    }
  }

  /**
   * The key does not exist; the same change set inserts it.
   *
   * @param key the key
   */
  record Absent(ResourceKey<?> key) implements Guard {
    /**
     * Checks that nothing is null.
     *
     * @param key the key
     */
    public Absent {
      requireNonNull(key, "key");
    }
  }

  /**
   * Nothing fills the slot; the same change set fills it.
   *
   * @param slot the slot
   */
  record Vacant(Slot<?> slot) implements Guard {
    /**
     * Checks that nothing is null.
     *
     * @param slot the slot
     */
    public Vacant {
      requireNonNull(slot, "slot");
    }
  }

  /**
   * No record that remains after the change set's own writes points at the key, which the change
   * set deletes.
   *
   * @param key the key
   */
  record Unreferenced(ResourceKey<?> key) implements Guard {
    /**
     * Checks that nothing is null.
     *
     * @param key the key
     */
    public Unreferenced {
      requireNonNull(key, "key");
    }
  }

  /**
   * The counter, the change set's own additions included, stays within the limit. Additions
   * commute.
   *
   * @param quota counter and limit
   */
  record Below(Quota quota) implements Guard {
    /**
     * Checks that nothing is null.
     *
     * @param quota counter and limit
     */
    public Below {
      requireNonNull(quota, "quota");
    }
  }
}
