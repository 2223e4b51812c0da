package io.eni4j;

import io.eni4j.change.Guard;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.ViolationCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Metrics that keep what they are told, in its order. */
final class HeardMetrics implements EniMetrics {

  /** What metrics can be told. */
  sealed interface Told {}

  record Submitted(OperationKind operation, Result result, int attempts, Duration time)
      implements Told {}

  record Refused(OperationKind operation, ViolationCode code) implements Told {}

  record Stale(OperationKind operation, Guard reason) implements Told {}

  private final List<Told> heard = new ArrayList<>();

  @Override
  public void submitted(OperationKind operation, Result result, int attempts, Duration time) {
    heard.add(new Submitted(operation, result, attempts, time));
  }

  @Override
  public void refused(OperationKind operation, ViolationCode code) {
    heard.add(new Refused(operation, code));
  }

  @Override
  public void stale(OperationKind operation, Guard reason) {
    heard.add(new Stale(operation, reason));
  }

  /** How much was told since then. */
  int count() {
    return heard.size();
  }

  /** All that was told since the last time, which is then forgotten. */
  List<Told> heard() {
    List<Told> copy = List.copyOf(heard);
    heard.clear();
    return copy;
  }
}
