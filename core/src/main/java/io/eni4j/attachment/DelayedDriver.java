package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A driver whose work takes a time. What an order wants is so when the time is over, and not
 * before; whether it is outdated shows then. A cancelled order is given up unless it is carried out
 * already. Safe for use by many threads.
 */
public final class DelayedDriver implements AttachmentDriver {
  private final DataPath dataPath;
  private final Duration time;
  private final Delay delay;

  /**
   * A driver of a data path.
   *
   * @param dataPath where orders are carried out
   * @param time how long each takes, 0 or more
   * @param delay what waits for that long
   * @throws IllegalArgumentException if the time is below 0
   */
  public DelayedDriver(DataPath dataPath, Duration time, Delay delay) {
    this.dataPath = requireNonNull(dataPath, "dataPath");
    this.time = requireNonNull(time, "time");
    this.delay = requireNonNull(delay, "delay");
    if (time.isNegative()) {
      throw new IllegalArgumentException("time is " + time + "; give 0 or more");
    }
  }

  @Override
  public DriverWork carryOut(DriverOrder order) {
    requireNonNull(order, "order");
    CompletableFuture<DriverReply> reply = new CompletableFuture<>();
    delay.after(
        time,
        () -> {
          if (!reply.isDone()) {
            reply.complete(dataPath.apply(order));
          }
        });
    return new DriverWork(reply, () -> reply.cancel(false));
  }
}
