package io.eni4j;

import io.eni4j.attachment.Delay;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where tasks are worked on, and how the time is awaited meanwhile: a few threads for all tasks of
 * a service, since drivers do the waiting.
 */
final class TaskThreads implements AutoCloseable {
  private static final int WORKERS = 4;
  private static final long IDLE_SECONDS = 5;

  private final Delay delay;
  private final Executor executor;
  private final Runnable closing;

  private TaskThreads(Delay delay, Executor executor, Runnable closing) {
    this.delay = delay;
    this.executor = executor;
    this.closing = closing;
  }

  /** Those of a caller, who ends them. */
  static TaskThreads of(Delay delay, Executor executor) {
    return new TaskThreads(delay, executor, () -> {});
  }

  /** Threads of its own, which end with it and keep no program running. */
  static TaskThreads own() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("timer"));
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("worker"));
    workers.allowCoreThreadTimeOut(true);
    return new TaskThreads(
        (time, work) -> schedule(timer, time, work),
        workers,
        () -> {
          timer.shutdown();
          workers.shutdown();
        });
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what is scheduled only hands work on
  private static void schedule(ScheduledExecutorService timer, Duration time, Runnable work) {
    timer.schedule(work, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static ThreadFactory named(String purpose) {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "eni4j-task-" + purpose + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  void execute(Runnable work) {
    executor.execute(work);
  }

  void after(Duration time, Runnable work) {
    delay.after(time, work);
  }

  @Override
  public void close() {
    closing.run();
  }
}
