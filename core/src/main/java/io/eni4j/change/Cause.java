package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.OperationKind;
import java.time.Instant;
import java.util.Map;

/**
 * Why a change set is stored: what events tell beside its writes. A store decides nothing by it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param operation what was asked for
 * @param at when it was decided, by the clock of the door
 * @param before each record that the change set updates or deletes, as the decision saw it; it is
 *     guarded, so that is what the commit writes over
 */
public record Cause(OperationKind operation, Instant at, Map<ResourceKey<?>, Resource> before) {

  /**
   * Checks that nothing is null.
   *
   * @param operation what was asked for
   * @param at when it was decided, by the clock of the door
   * @param before each record that the change set updates or deletes, as the decision saw it
   */
  public Cause {
    requireNonNull(operation, "operation");
    requireNonNull(at, "at");
    before = Map.copyOf(before);
  }
}
