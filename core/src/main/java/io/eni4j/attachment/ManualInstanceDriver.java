package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A driver of instances that does what it is told to, order by order: for tests that step through
 * what takes time.
 *
 * <pre>{@code
 * ManualInstanceDriver driver = new ManualInstanceDriver(new Hypervisor());
 * // … something orders …
 * driver.waiting().get(0).complete();
 * }</pre>
 *
 * <p>Safe for use by many threads at once.
 */
public final class ManualInstanceDriver implements InstanceDriver {
  private final ManualOrders<InstanceOrder, InstanceReply> orders;

  /**
   * A driver of a hypervisor.
   *
   * @param hypervisor where orders are carried out
   */
  public ManualInstanceDriver(Hypervisor hypervisor) {
    orders = new ManualOrders<>(requireNonNull(hypervisor, "hypervisor")::apply);
  }

  @Override
  public DriverWork<InstanceReply> carryOut(InstanceOrder order) {
    return orders.add(order);
  }

  /** {@return the orders that have no reply yet and were not cancelled, the earliest first} */
  public List<PendingOrder<InstanceOrder>> waiting() {
    return orders.waiting();
  }
}
