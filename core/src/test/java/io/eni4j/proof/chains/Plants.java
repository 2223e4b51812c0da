package io.eni4j.proof.chains;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Resource;
import io.eni4j.model.TaskKind;
import io.eni4j.testing.NetworkFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** States that no operation of an immediate driver leaves behind: set by an operator's hand. */
final class Plants {
  private Plants() {}

  /** A record in another state: broken, in transition or busy; or well again. */
  static Optional<Resource> next(World world, Dice dice) {
    List<Resource> well = new ArrayList<>();
    List<Resource> ill = new ArrayList<>();
    for (Instance it : world.instances.values()) {
      boolean good =
          it.task().isEmpty()
              && (it.status() == InstanceStatus.RUNNING || it.status() == InstanceStatus.STOPPED);
      (good ? well : ill).add(it);
    }
    for (NetworkInterface it : world.interfaces.values()) {
      if (it.role() == NetworkInterfaceRole.SECONDARY && it.attachment().isPresent()) {
        boolean good = it.attachment().get().state() == AttachmentState.ATTACHED;
        (good ? well : ill).add(it);
      }
    }
    if (!ill.isEmpty() && (well.isEmpty() || dice.chance(60))) {
      return Optional.of(cured(dice.pick(ill), dice));
    }
    return well.isEmpty() ? Optional.empty() : Optional.of(spoiled(dice.pick(well), dice));
  }

  private static Resource cured(Resource ill, Dice dice) {
    return ill instanceof Instance it
        ? it.withTask(Optional.empty())
            .withStatus(dice.oneOf(InstanceStatus.RUNNING, InstanceStatus.STOPPED))
        : inState((NetworkInterface) ill, AttachmentState.ATTACHED);
  }

  private static Resource spoiled(Resource well, Dice dice) {
    if (well instanceof Instance it) {
      return dice.chance(50)
          ? it.withTask(NetworkFixtures.task(dice.oneOf(TaskKind.values()), it.id()))
          : it.withStatus(dice.oneOf(InstanceStatus.values()));
    }
    return inState(
        (NetworkInterface) well,
        dice.oneOf(AttachmentState.ATTACHING, AttachmentState.DETACHING, AttachmentState.ERROR));
  }

  private static NetworkInterface inState(NetworkInterface it, AttachmentState state) {
    Attachment tie = it.attachment().orElseThrow();
    return it.withAttachment(
        new Attachment(tie.instanceId(), tie.deviceIndex(), tie.autoDelete(), state));
  }
}
