package io.eni4j.proof.chains;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for changes of network interfaces and their private IPs. */
final class InterfaceAsker {
  private final World world;
  private final Dice dice;
  private final Picks picks;
  private final AddressPicks addresses;

  InterfaceAsker(World world, Dice dice, Picks picks) {
    this.world = world;
    this.dice = dice;
    this.picks = picks;
    this.addresses = new AddressPicks(world, dice);
  }

  CreateNetworkInterface create() {
    SubnetId subnet = picks.subnet(it -> world.free(it) > 2);
    VpcId vpc = world.subnets.containsKey(subnet) ? world.vpcOf(subnet) : null;
    List<Ipv4Address> named = addresses.addresses(subnet, dice.spoils() ? 4 : 1);
    return CreateNetworkInterface.builder()
        .subnetId(subnet)
        .name(picks.perhaps(50, picks::name))
        .description(picks.description())
        .primaryIp(
            picks.perhaps(
                35,
                () ->
                    !named.isEmpty() && dice.spoils()
                        ? dice.pick(named)
                        : addresses.address(subnet)))
        .secondaryIps(named)
        .secondaryIpCount(addresses.count())
        .securityGroupIds(dice.chance(50) ? List.of() : groups(vpc, 0))
        .sanityCheck(dice.chance(80))
        .build();
  }

  private List<SecurityGroupId> groups(@Nullable VpcId vpc, int fewest) {
    return picks.groups(it -> it.vpcId().equals(vpc), fewest);
  }

  ModifyNetworkInterface modify() {
    NetworkInterfaceId id = picks.networkInterface(it -> true);
    NetworkInterface known = world.interfaces.get(id);
    VpcId vpc = known == null ? null : known.vpcId();
    Optional<List<SecurityGroupId>> groups =
        picks.perhaps(60, () -> dice.spoils() && dice.chance(40) ? List.of() : groups(vpc, 1));
    return ModifyNetworkInterface.builder()
        .networkInterfaceId(id)
        .name(picks.perhaps(dice.spoils() ? 10 : 60, picks::name))
        .description(picks.perhaps(dice.spoils() ? 10 : 40, picks::description))
        .securityGroupIds(groups)
        .build();
  }

  DeleteNetworkInterface delete() {
    return new DeleteNetworkInterface(picks.networkInterface(it -> it.attachment().isEmpty()));
  }

  AttachNetworkInterface attach() {
    NetworkInterfaceId id = picks.networkInterface(it -> it.attachment().isEmpty());
    NetworkInterface known = world.interfaces.get(id);
    return new AttachNetworkInterface(
        id,
        picks.instance(it -> known != null && it.vpcId().equals(known.vpcId()) && hasRoom(it)),
        dice.chance(40));
  }

  private boolean hasRoom(Instance it) {
    return isPluggable(it)
        && world.interfacesOf(it.id()).size() < world.numbers.interfaces(it.type()).orElseThrow();
  }

  private static boolean isPluggable(Instance it) {
    return it.task().isEmpty()
        && (it.status() == InstanceStatus.RUNNING || it.status() == InstanceStatus.STOPPED);
  }

  private static boolean isStable(Instance it) {
    return it.task().isEmpty() && (isPluggable(it) || it.status() == InstanceStatus.ERROR);
  }

  DetachNetworkInterface detach() {
    return new DetachNetworkInterface(
        picks.networkInterface(
            it -> isSettledSecondary(it) && isPluggable(world.instanceOf(it).orElseThrow())));
  }

  MoveNetworkInterface move() {
    NetworkInterfaceId id =
        picks.networkInterface(
            it -> isSettledSecondary(it) && isPluggable(world.instanceOf(it).orElseThrow()));
    NetworkInterface known = world.interfaces.get(id);
    return new MoveNetworkInterface(
        id,
        picks.instance(
            it ->
                known != null
                    && it.vpcId().equals(known.vpcId())
                    && !known.instanceId().equals(Optional.of(it.id()))
                    && hasRoom(it)),
        dice.chance(50));
  }

  ForceDetachNetworkInterface forceDetach() {
    return new ForceDetachNetworkInterface(
        picks.networkInterface(
            it ->
                it.role() == NetworkInterfaceRole.SECONDARY
                    && it.attachment().isPresent()
                    && it.attachment().get().state() == AttachmentState.ERROR
                    && world.instancesOf(it).stream().allMatch(InterfaceAsker::isStable)));
  }

  ModifyAutoDelete autoDelete() {
    return new ModifyAutoDelete(
        picks.networkInterface(InterfaceAsker::isSettledSecondary), dice.chance(50));
  }

  private static boolean isSettledSecondary(NetworkInterface it) {
    return it.role() == NetworkInterfaceRole.SECONDARY
        && it.attachment().isPresent()
        && it.attachment().get().state() == AttachmentState.ATTACHED;
  }

  AssignSecondaryIps assign() {
    NetworkInterfaceId id =
        picks.networkInterface(it -> world.privateIpsOf(it.id()).size() < world.privateIpLimit(it));
    NetworkInterface known = world.interfaces.get(id);
    SubnetId subnet = known == null ? new SubnetId("subnet-0000000000") : known.subnetId();
    boolean force = dice.chance(40);
    List<Ipv4Address> named = new ArrayList<>(addresses.addresses(subnet, dice.spoils() ? 4 : 2));
    if (known != null && force && dice.chance(60)) {
      Ipv4Address taken = addresses.taken(requireNonNull(world.subnets.get(subnet)), id);
      if (!named.contains(taken)) {
        named.add(taken);
      }
    }
    return AssignSecondaryIps.builder()
        .networkInterfaceId(id)
        .addresses(named)
        .count(addresses.count())
        .force(force)
        .build();
  }

  UnassignSecondaryIps unassign() {
    NetworkInterfaceId id = picks.networkInterface(it -> world.privateIpsOf(it.id()).size() > 1);
    List<Ipv4Address> named = new ArrayList<>();
    world.privateIpsOf(id).stream()
        .filter(it -> dice.chance(60) && (!it.primary() || dice.spoils()))
        .forEach(it -> named.add(it.address()));
    if (dice.spoils() && !named.isEmpty()) {
      named.add(dice.pick(named));
    }
    if (dice.spoils() && world.interfaces.containsKey(id)) {
      named.add(addresses.address(addresses.subnetOf(id).id()));
    }
    return new UnassignSecondaryIps(id, named);
  }
}
