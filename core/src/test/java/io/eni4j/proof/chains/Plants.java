package io.eni4j.proof.chains;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
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
    List<Resource> tied =
        well.stream()
            .filter(it -> it instanceof NetworkInterface eni && isTied(eni, world))
            .toList();
    if (!tied.isEmpty() && dice.chance(40)) {
      return Optional.of(spoiled(dice.pick(tied), world, dice));
    }
    return well.isEmpty() ? Optional.empty() : Optional.of(spoiled(dice.pick(well), world, dice));
  }

  private static boolean isTied(NetworkInterface it, World world) {
    return !world.elasticIpsOf(it.id()).isEmpty();
  }

  private static Resource cured(Resource ill, Dice dice) {
    return ill instanceof Instance it
        ? it.withTask(Optional.empty())
            .withStatus(dice.oneOf(InstanceStatus.RUNNING, InstanceStatus.STOPPED))
        : inState((NetworkInterface) ill, AttachmentState.ATTACHED);
  }

  private static Resource spoiled(Resource well, World world, Dice dice) {
    if (well instanceof Instance instance) {
      return dice.chance(50)
          ? instance.withTask(NetworkFixtures.task(dice.oneOf(TaskKind.values()), instance.id()))
          : instance.withStatus(dice.oneOf(InstanceStatus.values()));
    }
    NetworkInterface it = (NetworkInterface) well;
    NetworkInterface ill =
        inState(
            it,
            dice.oneOf(
                AttachmentState.ATTACHING, AttachmentState.DETACHING, AttachmentState.ERROR));
    List<Instance> targets =
        world.instances.values().stream().filter(to -> hasRoomFor(it, to, world)).toList();
    return targets.isEmpty() || dice.chance(40) ? ill : moving(ill, dice.pick(targets), world);
  }

  private static boolean hasRoomFor(NetworkInterface it, Instance target, World world) {
    return target.vpcId().equals(it.vpcId())
        && !it.instanceId().equals(Optional.of(target.id()))
        && world.interfacesOf(target.id()).size()
            < world.numbers.interfaces(target.type()).orElseThrow()
        && world.privateIpsOf(it.id()).size() <= world.numbers.privateIps(target.type())
        && world.elasticIpsOf(it.id()).stream()
            .noneMatch(tied -> tied.zone().filter(zone -> !zone.equals(target.zone())).isPresent());
  }

  /** The same interface on its way to an instance, where a place is held for it. */
  private static NetworkInterface moving(NetworkInterface ill, Instance target, World world) {
    int index = 2;
    for (NetworkInterface other : world.interfacesOf(target.id())) {
      index = Math.max(index, World.indexOn(target.id(), other) + 1);
    }
    Attachment tie = ill.attachment().orElseThrow();
    return ill.withAttachment(
        new Attachment(
            tie.instanceId(),
            tie.deviceIndex(),
            tie.autoDelete(),
            tie.state(),
            Optional.of(new Place(target.id(), index)),
            Optional.empty()));
  }

  private static NetworkInterface inState(NetworkInterface it, AttachmentState state) {
    Attachment tie = it.attachment().orElseThrow();
    return it.withAttachment(
        new Attachment(tie.instanceId(), tie.deviceIndex(), tie.autoDelete(), state));
  }
}
