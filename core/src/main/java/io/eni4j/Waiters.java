package io.eni4j;

import io.eni4j.change.Answer;
import io.eni4j.change.Settled;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.repository.NetworkRepository;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/** Those in this process who wait for the outcomes of tasks, whoever works on these. */
final class Waiters implements AutoCloseable {
  private final TaskDesk desk;
  private final NetworkRepository own;
  private final Patience patience;
  private final Map<String, Set<Waiting<?>>> waiting = new ConcurrentHashMap<>();
  private volatile boolean isClosed;

  Waiters(TaskDesk desk, NetworkRepository own, Patience patience) {
    this.desk = desk;
    this.own = own;
    this.patience = patience;
  }

  /** A handle on an operation whose task is under way. */
  <T> TaskHandle<T> handle(Operation<T> operation, Ticket ticket, T begun) {
    Waiting<T> waiter = new Waiting<>(operation, ticket, new CompletableFuture<>());
    String token = ticket.token().value();
    // In one step, so that whoever takes them away to tell them takes this one too.
    waiting.compute(
        token,
        (any, those) -> {
          Set<Waiting<?>> all = those == null ? ConcurrentHashMap.newKeySet() : those;
          all.add(waiter);
          return all;
        });
    // The task may have been settled before anybody waited.
    tell(token);
    if (isClosed) {
      waiter.closed();
    }
    return new TaskHandle<>(begun, waiter.outcome(), patience);
  }

  /** Tells those who wait for what is kept under a token, if that is an outcome by now. */
  private void tell(String token) {
    try {
      Optional<Settled> settled =
          own.answer(new IdempotencyToken(token))
              .filter(it -> !(it.settlement().answer() instanceof Answer.Begun));
      if (settled.isPresent()) {
        Set<Waiting<?>> told = waiting.remove(token);
        if (told != null) {
          unlocked(() -> told.forEach(it -> it.tell(settled.get())));
        }
      }
    } catch (RuntimeException e) {
      // The next round asks again.
      desk.watch().delayed(e);
    }
  }

  /** Does what callers have said shall be done then, in a thread that holds no lock of tasks. */
  private void unlocked(Runnable work) {
    try {
      desk.threads().tell(work);
    } catch (RejectedExecutionException e) {
      // The service is being closed.
      work.run();
    }
  }

  /** Who waits for the outcome of an operation. */
  private record Waiting<T>(Operation<T> operation, Ticket ticket, CompletableFuture<T> outcome) {
    void tell(Settled settled) {
      try {
        outcome.complete(Answers.outcome(operation, ticket, settled).result().orElseThrow());
      } catch (RuntimeException e) {
        outcome.completeExceptionally(e);
      }
    }

    void closed() {
      outcome.completeExceptionally(
          new IllegalStateException(
              "the service is closed; whoever opens the store next goes on with "
                  + operation.kind().operationName()
                  + ", and tells what becomes of it under the token "
                  + ticket.token()));
    }
  }

  /** A task of the service's own namespace is settled, or lost to another process. */
  void settled(String token) {
    if (waiting.containsKey(token)) {
      tell(token);
    }
  }

  /** Asks for all outcomes that somebody waits for, but those of tasks that are worked on here. */
  void askExcept(Set<String> here) {
    Set<String> elsewhere = new HashSet<>(waiting.keySet());
    elsewhere.removeAll(here);
    elsewhere.forEach(this::tell);
  }

  /** Tells all that they are told no more. */
  @Override
  public void close() {
    isClosed = true;
    waiting.values().forEach(all -> all.forEach(Waiting::closed));
    waiting.clear();
  }
}
