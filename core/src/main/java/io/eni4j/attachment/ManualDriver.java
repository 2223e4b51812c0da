package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.util.List;

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
  private final ManualOrders<DriverOrder, DriverReply> orders;

  /**
   * A driver of a data path.
   *
   * @param dataPath where orders are carried out
   */
  public ManualDriver(DataPath dataPath) {
    orders = new ManualOrders<>(requireNonNull(dataPath, "dataPath")::apply);
  }

  @Override
  public DriverWork<DriverReply> carryOut(DriverOrder order) {
    return orders.add(order);
  }

  /** {@return the orders that have no reply yet and were not cancelled, the earliest first} */
  public List<PendingOrder<DriverOrder>> waiting() {
    return orders.waiting();
  }
}
