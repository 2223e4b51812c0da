package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;

/**
 * One thing that a change set does to one key.
 *
 * <p>Every write is immutable and thread-safe.
 */
public sealed interface Write {

  /** {@return the key that is written} */
  ResourceKey<?> key();

  /**
   * Creates a record whose key does not exist.
   *
   * @param value the new resource
   */
  record Insert(Resource value) implements Write {
    /**
     * Checks that nothing is null.
     *
     * @param value the new resource
     */
    public Insert {
      requireNonNull(value, "value");
    }

    @Override
    public ResourceKey<?> key() {
      return value.key();
    }
  }

  /**
   * Replaces a record whose key exists.
   *
   * @param value the resource as it shall be
   */
  record Update(Resource value) implements Write {
    /**
     * Checks that nothing is null.
     *
     * @param value the resource as it shall be
     */
    public Update {
      requireNonNull(value, "value");
    }

    @Override
    public ResourceKey<?> key() {
      return value.key();
    }
  }

  /**
   * Removes a record whose key exists.
   *
   * @param key the key
   */
  record Delete(ResourceKey<?> key) implements Write {
    /**
     * Checks that nothing is null.
     *
     * @param key the key
     */
    public Delete {
      requireNonNull(key, "key");
    }
  }

  /**
   * Gives a record a new revision and leaves it as it is, because a list that it owns changes.
   *
   * @param key the key of the owner, which exists
   */
  record Touch(ResourceKey<?> key) implements Write {
    /**
     * Checks that nothing is null.
     *
     * @param key the key of the owner, which exists
     */
    public Touch {
      requireNonNull(key, "key");
    }
  }
}
