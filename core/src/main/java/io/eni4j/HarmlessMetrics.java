package io.eni4j;

import io.eni4j.change.Guard;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.ViolationCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Metrics of a caller, whose failures do not reach the operation. */
final class HarmlessMetrics implements EniMetrics {
  /** Counts nothing. */
  static final EniMetrics NONE = new EniMetrics() {};

  private static final Logger LOG = LoggerFactory.getLogger(EniService.class);

  private final EniMetrics origin;
  private final AtomicBoolean hasFailed = new AtomicBoolean();

  HarmlessMetrics(EniMetrics origin) {
    this.origin = origin;
  }

  @Override
  public void submitted(OperationKind operation, Result result, int attempts, Duration time) {
    call(() -> origin.submitted(operation, result, attempts, time));
  }

  @Override
  public void refused(OperationKind operation, ViolationCode code) {
    call(() -> origin.refused(operation, code));
  }

  @Override
  public void stale(OperationKind operation, Guard reason) {
    call(() -> origin.stale(operation, reason));
  }

  @Override
  public void settled(OperationKind operation, boolean isDone) {
    call(() -> origin.settled(operation, isDone));
  }

  @Override
  public void takenOver(OperationKind operation) {
    call(() -> origin.takenOver(operation));
  }

  private void call(Runnable call) {
    try {
      call.run();
    } catch (Throwable e) {
      // The operation may be stored by now, and not even an error may hide that from its caller.
      if (hasFailed.compareAndSet(false, true)) {
        LOG.atWarn().setCause(e).log("metrics failed");
      }
    }
  }
}
