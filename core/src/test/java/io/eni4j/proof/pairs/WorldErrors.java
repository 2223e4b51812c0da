package io.eni4j.proof.pairs;

import io.eni4j.change.Members;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.policy.Limits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Puts interfaces in error, which no operation does that is done at once. */
final class WorldErrors {
  private final World world;
  private final Limits limits;
  private final Random random;

  private WorldErrors(World world, Limits limits, Random random) {
    this.world = world;
    this.limits = limits;
    this.random = random;
  }

  /** A world in which an interface is in error, now and then on two instances; others are not. */
  static World in(World world, Limits limits, Random random) {
    WorldErrors errors = new WorldErrors(world, limits, random);
    List<NetworkInterface> attached =
        errors.all(NetworkInterface.class).stream()
            .filter(it -> it.role() == NetworkInterfaceRole.SECONDARY)
            .filter(it -> it.attachment().isPresent())
            .toList();
    if (attached.isEmpty() || (attached.size() == 1 && random.nextInt(4) > 0)) {
      return world;
    }
    return world.with(List.of(errors.error(attached.get(random.nextInt(attached.size())))));
  }

  /** Whether an interface is in error. */
  static boolean isInError(NetworkInterface it) {
    return it.attachment().filter(tie -> tie.state() == AttachmentState.ERROR).isPresent();
  }

  private Write error(NetworkInterface it) {
    Attachment left = it.attachment().orElseThrow();
    Optional<Place> target =
        all(Instance.class).stream()
            .filter(to -> random.nextInt(4) == 0 && hasRoomFor(it, to))
            .map(to -> new Place(to.id(), lowestFree(to)))
            .findFirst();
    return new Write.Update(
        it.withAttachment(target.map(left::movingTo).orElse(left).inError("the host is silent")));
  }

  private boolean hasRoomFor(NetworkInterface it, Instance target) {
    return target.vpcId().equals(it.vpcId())
        && !it.instanceId().equals(Optional.of(target.id()))
        && world.size(new Members.InterfacesOf(target.id()))
            < limits.interfaceLimit(target.type()).orElse(0)
        && world.size(new Members.PrivateIpsOf(it.id())) <= limits.privateIpLimit(target.type())
        && world.list(new Members.ElasticIpsOf(it.id())).stream()
            .map(Versioned::value)
            .map(ElasticIp::zone)
            .noneMatch(zone -> zone.isPresent() && !zone.get().equals(target.zone()));
  }

  private int lowestFree(Instance target) {
    int index = Attachment.FIRST_SECONDARY_DEVICE_INDEX;
    while (world.holder(new Slot.DeviceIndex(target.id(), index)).isPresent()) {
      index++;
    }
    return index;
  }

  private <R extends Resource> List<R> all(Class<R> type) {
    return world.all().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(Resource::key, ResourceKey.order()))
        .toList();
  }
}
