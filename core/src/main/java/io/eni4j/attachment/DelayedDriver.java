package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A driver whose work takes a time. What an order wants is so when the time is over, and not
 * before; whether it is outdated shows then. A cancelled order is given up unless it is carried out
 * already. Safe for use by many threads.
 */
public final class DelayedDriver implements AttachmentDriver {
  private final DataPath dataPath;
  private final DelayedWork work;

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
    this.work = new DelayedWork(time, delay);
  }

  @Override
  public DriverWork<DriverReply> carryOut(DriverOrder order) {
    requireNonNull(order, "order");
    return work.begin(() -> dataPath.apply(order));
  }
}
