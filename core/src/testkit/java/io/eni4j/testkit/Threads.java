package io.eni4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs tasks at once, each in a thread of its own. */
class Threads {
  /** As many as are enough for a race. */
  static final int SOME = 8;

  /** After as many seconds without any of the tasks coming to its end, they are given up. */
  private static final int PATIENCE = 120;

  Threads() {}

  /**
   * Runs all tasks and tells what they answered, in the order in which they came to their end;
   * fails as the first of them that fails, and interrupts the others. Tasks that hang fail too.
   */
  public static <T> List<T> run(List<? extends Callable<T>> tasks) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size(), Threads::daemon);
    try {
      CompletionService<T> results = new ExecutorCompletionService<>(threads);
      CountDownLatch started = new CountDownLatch(tasks.size());
      for (Callable<T> task : tasks) {
        results.submit(
            () -> {
              started.countDown();
              started.await();
              return task.call();
            });
      }
      List<T> answers = new ArrayList<>();
      for (int i = 0; i < tasks.size(); i++) {
        Future<T> result = results.poll(PATIENCE, TimeUnit.SECONDS);
        if (result == null) {
          throw new AssertionError("some threads hang, after " + i + " came to their end");
        }
        answers.add(result.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new AssertionError("one of the threads failed: " + e.getCause(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "eni4j-testkit");
    thread.setDaemon(true);
    return thread;
  }
}
