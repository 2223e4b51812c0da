package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.attachment.InstanceOrder;
import io.eni4j.attachment.InstanceReply;
import io.eni4j.testing.Faults.Call;

/**
 * A driver of instances in front of another one, whose orders go wrong as {@link Faults} plan it at
 * {@link Call#DRIVE_INSTANCE}, in the ways of {@link FaultyDriver}. Without plans it is as good as
 * the other.
 */
public final class FaultyInstanceDriver implements InstanceDriver {
  private final InstanceDriver origin;
  private final Faults faults;

  /**
   * A driver that goes wrong.
   *
   * @param origin what carries orders out
   * @param faults when, and how
   */
  public FaultyInstanceDriver(InstanceDriver origin, Faults faults) {
    this.origin = requireNonNull(origin, "origin");
    this.faults = requireNonNull(faults, "faults");
  }

  @Override
  public DriverWork<InstanceReply> carryOut(InstanceOrder order) {
    requireNonNull(order, "order");
    return FaultyWork.begin(Call.DRIVE_INSTANCE, faults, () -> origin.carryOut(order));
  }
}
