package io.eni4j;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Does one thing after another, on the thread of whoever comes while nobody is at it. Nobody waits
 * for another one, and no lock is held meanwhile: what is done may lead to more of it, from any
 * thread.
 */
final class Turns {
  private final Consumer<Throwable> failed;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean isAtWork;

  /**
   * Nothing has been done.
   *
   * @param failed is told what a thing threw; the next one follows all the same
   */
  Turns(Consumer<Throwable> failed) {
    this.failed = failed;
  }

  /** Does something, or leaves it to the thread that is at work. */
  void run(Runnable work) {
    synchronized (waiting) {
      waiting.add(work);
      if (isAtWork) {
        return;
      }
      isAtWork = true;
    }
    workOff();
  }

  /** Does something, unless a thread is at work. */
  void runIfIdle(Runnable work) {
    synchronized (waiting) {
      if (isAtWork) {
        return;
      }
      isAtWork = true;
      waiting.add(work);
    }
    workOff();
  }

  private void workOff() {
    while (true) {
      Runnable next;
      synchronized (waiting) {
        next = waiting.poll();
        if (next == null) {
          isAtWork = false;
          return;
        }
      }
      try {
        next.run();
      } catch (RuntimeException | Error e) {
        failed.accept(e);
      }
    }
  }
}
