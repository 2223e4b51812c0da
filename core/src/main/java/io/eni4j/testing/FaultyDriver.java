package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import io.eni4j.testing.Faults.Call;

/**
 * A driver in front of another one, whose orders go wrong as {@link Faults} plan it at {@link
 * Call#DRIVE}: an order that fails is not carried out and its reply says so; of one whose request
 * is lost nothing is heard again, and nothing done; of one whose reply is lost nothing is heard,
 * and all done. An order that takes a time is given later. Without plans it is as good as the
 * other.
 */
public final class FaultyDriver implements AttachmentDriver {
  private final AttachmentDriver origin;
  private final Faults faults;

  /**
   * A driver that goes wrong.
   *
   * @param origin what carries orders out
   * @param faults when, and how
   */
  public FaultyDriver(AttachmentDriver origin, Faults faults) {
    this.origin = requireNonNull(origin, "origin");
    this.faults = requireNonNull(faults, "faults");
  }

  @Override
  public DriverWork<DriverReply> carryOut(DriverOrder order) {
    requireNonNull(order, "order");
    return FaultyWork.begin(Call.DRIVE, faults, () -> origin.carryOut(order));
  }
}
