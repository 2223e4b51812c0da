package io.eni4j.proof.pairs;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.NetworkView;
import io.eni4j.change.RecordingView;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Effect;
import io.eni4j.policy.Violation;
import java.util.List;
import java.util.Optional;

/**
 * An operation that was allowed, with all that the decision led to.
 *
 * @param operation the operation
 * @param changeSet what is to be committed
 * @param result what the operation answers
 * @param choices what was chosen for it
 */
record Decided(Operation<?> operation, ChangeSet changeSet, Object result, Choices choices) {

  /**
   * Decides an operation as the door does; empty if it is denied.
   *
   * @param number a number that no other decision has, at least 1
   */
  static Optional<Decided> on(Worlds cloud, World world, Operation<?> operation, long number) {
    return on(cloud, world, operation, Choices.of(world, number, cloud.recycling()));
  }

  /** Decides with choices that are given. */
  static Optional<Decided> on(Worlds cloud, World world, Operation<?> operation, Choices choices) {
    RecordingView view = new RecordingView(world);
    if (!cloud.policy().decide(operation, view).isAllowed()) {
      return Optional.empty();
    }
    Effect<?> effect = cloud.policy().effect(operation, view, choices);
    return Optional.of(
        new Decided(operation, view.changeSet(effect.writes()), effect.result(), choices));
  }

  /**
   * The change set that the same operation with the same choices leads to on another view.
   *
   * @throws Anomaly if it is denied there
   */
  ChangeSet changeSetOn(Worlds cloud, NetworkView view) {
    RecordingView recording = new RecordingView(view);
    List<Violation> violations = cloud.policy().decide(operation, recording).violations();
    if (!violations.isEmpty()) {
      throw new Anomaly(operation + " is denied with " + violations);
    }
    Effect<?> effect = cloud.policy().effect(operation, recording, choices.again(view));
    return recording.changeSet(effect.writes());
  }
}
