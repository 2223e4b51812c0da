package io.eni4j.attachment;

/**
 * What starts, stops, reboots, resizes and deletes instances.
 *
 * <p>What every driver keeps to, and the contract for drivers of instances in the artifact's
 * classifier {@code testkit} tests:
 *
 * <ul>
 *   <li>For each instance of each namespace the highest fence of all orders is kept, whatever they
 *       want and whichever task they belong to. An order with a lower one does nothing and is
 *       answered with {@link InstanceReply.Outdated}; one with the same or a higher one is carried
 *       out, and its fence kept.
 *   <li>That check and the effect are one step: no order with a higher fence comes between.
 *   <li>A fence outlives the instance. A driver that forgets fences answers orders below the
 *       highest forgotten one as outdated.
 *   <li>Orders say what shall be. Each is acted upon by what is now, however often it comes; no
 *       answer is given out of memory. So that a repeated order boots nothing twice, the fence
 *       under which an instance was booted last is kept with it.
 * </ul>
 *
 * <p>These fences are the instances' own: they have nothing to do with those of the interfaces that
 * an {@link AttachmentDriver} keeps.
 *
 * <p>Implementations are safe for use by many threads at once.
 */
@FunctionalInterface
public interface InstanceDriver {

  /**
   * Begins to carry an order out, and does not wait for it.
   *
   * @param order what shall be
   * @return the work; what is thrown instead counts as a reply that failed
   */
  DriverWork<InstanceReply> carryOut(InstanceOrder order);
}
