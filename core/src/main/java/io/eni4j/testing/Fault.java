package io.eni4j.testing;

import io.eni4j.operation.OperationKind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that is to go wrong.
 *
 * @param call with which kind of call
 * @param kinds what is committed by it; all of them: whatever it is
 * @param trigger whether it is now; asked once a call
 * @param delay how far the clock moves first
 * @param lag how old what is shown is
 * @param failure how it fails, if it does
 */
record Fault(
    Faults.Call call,
    Set<OperationKind> kinds,
    Trigger trigger,
    Duration delay,
    Duration lag,
    Optional<Failure> failure) {

  /**
   * Whether a call counts.
   *
   * @param kind what is committed, where that is known
   * @param relies whether the call relies on anything
   */
  boolean isAbout(Faults.Call asked, Optional<OperationKind> kind, boolean relies) {
    boolean all = kinds.size() == OperationKind.values().length;
    return asked == call
        && (all || kind.filter(kinds::contains).isPresent())
        && (relies || failure.filter(Failure.IS_STALE::equals).isEmpty());
  }
}
