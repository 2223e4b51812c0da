package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ResourceKey;

/**
 * A question to a {@link NetworkView}, as data: what is going to be asked can be told beforehand.
 *
 * <p>Every lookup is immutable and thread-safe.
 */
public sealed interface Lookup {

  /**
   * {@link NetworkView#find}.
   *
   * @param key the key of a resource
   */
  record Find(ResourceKey<?> key) implements Lookup {
    /**
     * Checks that nothing is null.
     *
     * @param key the key of a resource
     */
    public Find {
      requireNonNull(key, "key");
    }
  }

  /**
   * {@link NetworkView#list}.
   *
   * @param members a list
   */
  record ListOf(Members<?> members) implements Lookup {
    /**
     * Checks that nothing is null.
     *
     * @param members a list
     */
    public ListOf {
      requireNonNull(members, "members");
    }
  }

  /**
   * {@link NetworkView#size}.
   *
   * @param members a list
   */
  record SizeOf(Members<?> members) implements Lookup {
    /**
     * Checks that nothing is null.
     *
     * @param members a list
     */
    public SizeOf {
      requireNonNull(members, "members");
    }
  }

  /**
   * {@link NetworkView#holder}.
   *
   * @param slot a slot
   */
  record HolderOf(Slot<?> slot) implements Lookup {
    /**
     * Checks that nothing is null.
     *
     * @param slot a slot
     */
    public HolderOf {
      requireNonNull(slot, "slot");
    }
  }

  /**
   * {@link NetworkView#count}.
   *
   * @param counter what is counted
   */
  record CountOf(Counter counter) implements Lookup {
    /**
     * Checks that nothing is null.
     *
     * @param counter what is counted
     */
    public CountOf {
      requireNonNull(counter, "counter");
    }
  }
}
