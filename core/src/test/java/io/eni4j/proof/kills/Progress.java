package io.eni4j.proof.kills;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** Lets one wait until more was heard of clients. */
final class Progress {
  /** Nothing heard for so long means that clients stand still for ever. */
  private static final Duration STANDSTILL = Duration.ofMinutes(2);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();

  /** Something was heard. */
  void heard() {
    lock.lock();
    try {
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a count has reached a number; fails if clients stand still. */
  void await(IntSupplier count, int atLeast) throws InterruptedException {
    if (!await(count, atLeast, STANDSTILL)) {
      throw new AssertionError(
          "nothing goes on: %d of %d after %s".formatted(count.getAsInt(), atLeast, STANDSTILL));
    }
  }

  /** Waits until a count has reached a number, or for some time; tells whether it has. */
  boolean await(IntSupplier count, int atLeast, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (count.getAsInt() < atLeast && left > 0) {
        left = news.awaitNanos(left);
      }
      return count.getAsInt() >= atLeast;
    } finally {
      lock.unlock();
    }
  }
}
