package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Orders that wait for what becomes of them. Safe for use by many threads at once. */
final class ManualOrders<O, R> {
  private final Function<O, R> model;
  private final List<Pending<O, R>> waiting = new ArrayList<>();

  /** No orders yet; they are carried out on a model. */
  ManualOrders(Function<O, R> model) {
    this.model = model;
  }

  DriverWork<R> add(O order) {
    Pending<O, R> pending = new Pending<>(this, requireNonNull(order, "order"));
    synchronized (waiting) {
      waiting.add(pending);
    }
    return new DriverWork<>(pending.reply, pending::cancel);
  }

  List<PendingOrder<O>> waiting() {
    synchronized (waiting) {
      return List.copyOf(waiting);
    }
  }

  private void end(Pending<O, R> pending) {
    synchronized (waiting) {
      waiting.remove(pending);
    }
  }

  static final class Pending<O, R> implements PendingOrder<O> {
    private final ManualOrders<O, R> all;
    private final O order;
    private final CompletableFuture<R> reply = new CompletableFuture<>();

    private Pending(ManualOrders<O, R> all, O order) {
      this.all = all;
      this.order = order;
    }

    @Override
    public O order() {
      return order;
    }

    @Override
    public void complete() {
      R said = all.model.apply(order);
      all.end(this);
      reply.complete(said);
    }

    @Override
    public void carryOutWithoutReply() {
      R unused = all.model.apply(order);
    }

    @Override
    public void fail(Throwable failure) {
      requireNonNull(failure, "failure");
      all.end(this);
      reply.completeExceptionally(failure);
    }

    private void cancel() {
      all.end(this);
      reply.cancel(false);
    }
  }
}
