package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;

/** A driver that has carried an order out when it returns. Safe for use by many threads. */
public final class ImmediateDriver implements AttachmentDriver {
  private final DataPath dataPath;

  /** A driver with a data path of its own. */
  public ImmediateDriver() {
    this(new DataPath());
  }

  /**
   * A driver of a data path.
   *
   * @param dataPath where orders are carried out
   */
  public ImmediateDriver(DataPath dataPath) {
    this.dataPath = requireNonNull(dataPath, "dataPath");
  }

  @Override
  public DriverWork<DriverReply> carryOut(DriverOrder order) {
    return DriverWork.of(CompletableFuture.completedFuture(dataPath.apply(order)));
  }
}
