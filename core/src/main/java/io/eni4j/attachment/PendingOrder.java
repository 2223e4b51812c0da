package io.eni4j.attachment;

/**
 * An order that waits for what becomes of it, as a test says. Safe for use by many threads at once.
 *
 * @param <O> what the driver is told
 */
public sealed interface PendingOrder<O> permits ManualOrders.Pending {

  /** {@return the order} */
  O order();

  /**
   * Carries the order out, and replies. Done again it is carried out again, which may be outdated
   * by then, and nobody hears of it: as by a driver that was asked twice.
   */
  void complete();

  /** Carries the order out and never replies: as by a driver that is lost on its way back. */
  void carryOutWithoutReply();

  /**
   * Fails without having done anything.
   *
   * @param failure why
   */
  void fail(Throwable failure);
}
