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
 * a service, since drivers do the waiting. Each kind of work has its own, so that drivers that
 * block, or callers that do when they are told something, stop nothing else.
 */
final class TaskThreads implements AutoCloseable {
  private static final int WORKERS = 4;
  private static final long IDLE_SECONDS = 5;

  /** One beats, one looks around, and one hands on what is due. */
  private static final int WATCHES = 3;

  private final Delay delay;
  private final Executor executor;
  private final Executor drivers;
  private final Executor watch;
  private final Executor teller;
  private final Runnable closing;

  private TaskThreads(
      Delay delay,
      Executor executor,
      Executor drivers,
      Executor watch,
      Executor teller,
      Runnable closing) {
    this.delay = delay;
    this.executor = executor;
    this.drivers = drivers;
    this.watch = watch;
    this.teller = teller;
    this.closing = closing;
  }

  /** Those of a caller, who ends them. */
  static TaskThreads of(Delay delay, Executor executor) {
    return new TaskThreads(delay, executor, executor, executor, executor, () -> {});
  }

  /** Threads of its own, which end with it and keep no program running. */
  static TaskThreads own() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(WATCHES, named("watch"));
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    ThreadPoolExecutor workers = pool(WORKERS, "worker");
    ThreadPoolExecutor drivers = pool(WORKERS, "driver");
    ThreadPoolExecutor teller = pool(1, "teller");
    return new TaskThreads(
        (time, work) -> schedule(timer, time, work),
        workers,
        drivers,
        timer,
        teller,
        () -> {
          timer.shutdown();
          workers.shutdown();
          drivers.shutdown();
          teller.shutdown();
        });
  }

  private static ThreadPoolExecutor pool(int threads, String purpose) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named(purpose));
    pool.allowCoreThreadTimeOut(true);
    return pool;
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

  /** Has something done that asks the store and no driver. */
  void execute(Runnable work) {
    executor.execute(work);
  }

  /** Has a driver called, which may not come back from that. */
  void callDriver(Runnable call) {
    drivers.execute(call);
  }

  /** The same, after a time. */
  void after(Duration time, Runnable work) {
    delay.after(time, () -> executor.execute(work));
  }

  /** Has something done however much other work there is. */
  void watch(Runnable work) {
    watch.execute(work);
  }

  /** Has callers told something, who may do whatever they like then. */
  void tell(Runnable telling) {
    teller.execute(telling);
  }

  /** Has something handed on after a time, by a thread that shall do no more. */
  void handOn(Duration time, Runnable handing) {
    delay.after(time, handing);
  }

  @Override
  public void close() {
    closing.run();
  }
}
