package io.eni4j.proof.pairs;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Two threads that begin together, round after round. */
final class Duel implements AutoCloseable {
  private static final int SPINS = 1_000;

  private final ExecutorService other = Executors.newSingleThreadExecutor();

  /**
   * What came of a round.
   *
   * @param left what the calling thread's action answered
   * @param right what the other thread's action answered
   */
  record Ends<L, R>(L left, R right) {}

  /** Runs two actions at the same time. */
  <L, R> Ends<L, R> fight(Callable<L> left, Callable<R> right) {
    AtomicInteger ready = new AtomicInteger();
    Future<R> future =
        other.submit(
            () -> {
              begin(ready);
              return right.call();
            });
    begin(ready);
    try {
      return new Ends<>(left.call(), future.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the other thread failed", e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException("a round failed", e);
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but how soon they begin
  private static void begin(AtomicInteger ready) {
    ready.incrementAndGet();
    for (int i = 0; ready.get() < 2; i++) {
      if (i < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  @Override
  public void close() {
    other.shutdownNow();
  }
}
