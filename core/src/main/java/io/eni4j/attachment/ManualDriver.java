package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A driver that does what it is told to, order by order: for tests that step through what takes
 * time.
 *
 * <pre>{@code
 * ManualDriver driver = new ManualDriver(new DataPath());
 * // … something orders …
 * driver.waiting().get(0).complete();
 * }</pre>
 *
 * <p>Safe for use by many threads at once.
 */
public final class ManualDriver implements AttachmentDriver {
  private final DataPath dataPath;
  private final List<Pending> waiting = new ArrayList<>();

  /**
   * A driver of a data path.
   *
   * @param dataPath where orders are carried out
   */
  public ManualDriver(DataPath dataPath) {
    this.dataPath = requireNonNull(dataPath, "dataPath");
  }

  @Override
  public DriverWork carryOut(DriverOrder order) {
    Pending pending = new Pending(requireNonNull(order, "order"));
    synchronized (waiting) {
      waiting.add(pending);
    }
    return new DriverWork(pending.reply, pending::cancel);
  }

  /** {@return the orders that have no reply yet and were not cancelled, the earliest first} */
  public List<Pending> waiting() {
    synchronized (waiting) {
      return List.copyOf(waiting);
    }
  }

  /** An order that waits for what becomes of it. */
  public final class Pending {
    private final DriverOrder order;
    private final CompletableFuture<DriverReply> reply = new CompletableFuture<>();

    private Pending(DriverOrder order) {
      this.order = order;
    }

    /** {@return the order} */
    public DriverOrder order() {
      return order;
    }

    /**
     * Carries the order out, and replies. Done again it is carried out again, which may be outdated
     * by then, and nobody hears of it: as by a driver that was asked twice.
     */
    public void complete() {
      DriverReply said = dataPath.apply(order);
      end();
      reply.complete(said);
    }

    /** Carries the order out and never replies: as by a driver that is lost on its way back. */
    public void carryOutWithoutReply() {
      dataPath.apply(order);
    }

    /**
     * Fails without having done anything.
     *
     * @param failure why
     */
    public void fail(Throwable failure) {
      end();
      reply.completeExceptionally(requireNonNull(failure, "failure"));
    }

    private void cancel() {
      end();
      reply.cancel(false);
    }

    private void end() {
      synchronized (waiting) {
        waiting.remove(this);
      }
    }
  }
}
