package io.eni4j.repository;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A value with its history, newest first. One commit at a time sets it; anybody reads it without a
 * lock.
 *
 * @param <V> the kind of value
 */
class Cell<V> {
  /** A revision that sees every version; only for whoever holds the commit lock. */
  static final long NEWEST = Long.MAX_VALUE;

  private static final VarHandle HEAD;

  static {
    try {
      HEAD = MethodHandles.lookup().findVarHandle(Cell.class, "head", Version.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile @Nullable Version<V> head;

  /** The value in force at a revision; null if there was none. */
  final @Nullable V at(long revision) {
    Version<V> version = head;
    while (version != null && version.at > revision) {
      version = version.previous;
    }
    return version == null ? null : version.value;
  }

  /** The value set last, published or not; only for whoever holds the commit lock. */
  final @Nullable V newest() {
    Version<V> version = head;
    return version == null ? null : version.value;
  }

  /** The newest version; null if none was ever set. */
  final @Nullable Version<V> head() {
    return head;
  }

  /**
   * Sets the value from a revision on, in place of one set under the same revision.
   *
   * @return whether a version of an earlier commit has been superseded and is garbage to be
   */
  final boolean set(long at, @Nullable V value) {
    Version<V> last = head;
    boolean again = last != null && last.at == at;
    Version<V> previous = again && last != null ? last.previous : last;
    // Release is enough: the commit's revision is published by a volatile write that comes later.
    HEAD.setRelease(this, new Version<>(at, value, previous));
    return !again && previous != null;
  }

  /** Is told of a value that no snapshot can see any more and that has left the history. */
  void forgotten(Contents contents, V value) {}

  /** Is told that nothing is left but the fact that there is no value. */
  void vanished(Contents contents) {}
}
