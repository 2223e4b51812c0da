package io.eni4j.policy;

import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import java.util.List;
import java.util.Optional;

/** What allowed operations on interfaces lead to that may be at two places. */
final class MoveEffects {
  private MoveEffects() {}

  static Effect<NetworkInterface> move(
      MoveNetworkInterface operation, Facts facts, Candidates candidates) {
    NetworkInterface before = facts.get(operation.networkInterfaceId());
    Attachment left = before.attachment().orElseThrow();
    Place target =
        new Place(
            operation.instanceId(),
            InterfaceEffects.lowestFreeIndex(operation.instanceId(), facts));
    return candidates
        .task(TaskKind.MOVE_NETWORK_INTERFACE, TaskPhase.UNPLUGGING)
        .map(
            task ->
                TaskEffects.begun(
                    before.withAttachment(left.movingTo(target)),
                    task.instanceId(left.instanceId())
                        .otherInstanceId(target.instanceId())
                        .putsBack(operation.putsBack()),
                    facts))
        .orElseGet(() -> become(before.withAttachment(left.movedTo(target))));
  }

  static Effect<NetworkInterface> forceDetach(
      ForceDetachNetworkInterface operation, Facts facts, Candidates candidates) {
    NetworkInterface before = facts.get(operation.networkInterfaceId());
    Attachment left = before.attachment().orElseThrow();
    return candidates
        .task(TaskKind.FORCE_DETACH_NETWORK_INTERFACE, TaskPhase.UNPLUGGING)
        .map(
            task ->
                TaskEffects.begun(
                    TaskEffects.inState(before, AttachmentState.DETACHING),
                    task.instanceId(left.instanceId())
                        .otherInstanceId(left.target().map(Place::instanceId)),
                    facts))
        .orElseGet(() -> become(before.withAttachment(Optional.empty())));
  }

  private static Effect<NetworkInterface> become(NetworkInterface after) {
    return new Effect<>(List.of(new Write.Update(after)), after);
  }
}
