package io.eni4j.proof.pairs;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;

/**
 * Where two threads wait for each other, once each, after it was opened; who leaves without having
 * come is not waited for.
 */
final class Meeting {
  private final Phaser phaser = new Phaser(2);
  private final Set<Thread> came = ConcurrentHashMap.newKeySet();

  private volatile boolean open;

  /** From now on threads wait here. */
  void open() {
    open = true;
  }

  /** Waits for the other, unless this thread has met it before. */
  void meet() {
    if (open && came.add(Thread.currentThread())) {
      phaser.arriveAndAwaitAdvance();
    }
  }

  /** Says that this thread will not come any more. */
  void leave() {
    if (came.add(Thread.currentThread())) {
      phaser.arriveAndDeregister();
    }
  }
}
