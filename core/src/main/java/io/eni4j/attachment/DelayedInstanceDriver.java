package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A driver of instances whose work takes a time. What an order wants is so when the time is over,
 * and not before; whether it is outdated shows then. A cancelled order is given up unless it is
 * carried out already. Safe for use by many threads.
 */
public final class DelayedInstanceDriver implements InstanceDriver {
  private final Hypervisor hypervisor;
  private final DelayedWork work;

  /**
   * A driver of a hypervisor.
   *
   * @param hypervisor where orders are carried out
   * @param time how long each takes, 0 or more
   * @param delay what waits for that long
   * @throws IllegalArgumentException if the time is below 0
   */
  public DelayedInstanceDriver(Hypervisor hypervisor, Duration time, Delay delay) {
    this.hypervisor = requireNonNull(hypervisor, "hypervisor");
    this.work = new DelayedWork(time, delay);
  }

  @Override
  public DriverWork<InstanceReply> carryOut(InstanceOrder order) {
    requireNonNull(order, "order");
    return work.begin(() -> hypervisor.apply(order));
  }
}
