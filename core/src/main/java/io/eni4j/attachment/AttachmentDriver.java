package io.eni4j.attachment;

/**
 * What does the work outside.
 *
 * <p>What every driver keeps to, and the contract for drivers in the artifact's classifier {@code
 * testkit} tests:
 *
 * <ul>
 *   <li>For each interface of each namespace the highest fence of all orders is kept, whatever they
 *       want and whichever task they belong to. An order with a lower one does nothing and is
 *       answered with {@link DriverReply.Outdated}; one with the same or a higher one is carried
 *       out, and its fence kept.
 *   <li>That check and the effect are one step: no order with a higher fence comes between.
 *   <li>A fence outlives the plugging, and the interface. A driver that forgets fences answers
 *       orders below the highest forgotten one as outdated.
 *   <li>Orders say what shall be. Each is acted upon by what is now, however often it comes; no
 *       answer is given out of memory.
 * </ul>
 *
 * <p>Implementations are safe for use by many threads at once.
 */
@FunctionalInterface
public interface AttachmentDriver {

  /**
   * Begins to carry an order out, and does not wait for it.
   *
   * @param order what shall be
   * @return the work; what is thrown instead counts as a reply that failed
   */
  DriverWork<DriverReply> carryOut(DriverOrder order);
}
