package io.eni4j.proof.chains;

import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ReleaseElasticIp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks for changes of elastic IPs. */
final class ElasticIpAsker {
  private final World world;
  private final Dice dice;
  private final Picks picks;

  ElasticIpAsker(World world, Dice dice, Picks picks) {
    this.world = world;
    this.dice = dice;
    this.picks = picks;
  }

  AllocateElasticIp allocate() {
    AllocateElasticIp.Builder asked =
        AllocateElasticIp.builder()
            .bandwidthMbps(bandwidth())
            .name(picks.perhaps(50, picks::name))
            .zone(picks.perhaps(40, () -> dice.pick(InstanceAsker.ZONES)))
            .address(picks.perhaps(30, this::address));
    return (dice.chance(20) ? asked.provider(picks.name()) : asked).build();
  }

  private int bandwidth() {
    int highest = world.numbers.limits().maxBandwidthMbps();
    return dice.spoils()
        ? dice.oneOf(0, -1, highest + 1, Integer.MIN_VALUE)
        : dice.oneOf(1, 2, highest);
  }

  private Ipv4Address address() {
    List<Ipv4Cidr> pool = world.numbers.pool();
    if (!world.elasticIps.isEmpty() && dice.spoils()) {
      return dice.pick(List.copyOf(world.elasticIps.values())).address();
    }
    if (pool.isEmpty() || dice.spoils()) {
      return Ipv4Address.parse(dice.oneOf("198.17.255.255", "10.0.0.4", "198.20.0.0"));
    }
    Ipv4Cidr block = dice.pick(pool);
    return block.network().plus(Math.floorMod(dice.number(), 1L << (32 - block.prefixLength())));
  }

  ModifyElasticIp modify() {
    return ModifyElasticIp.builder()
        .elasticIpId(picks.elasticIp(it -> true))
        .name(picks.perhaps(dice.spoils() ? 10 : 60, picks::name))
        .bandwidthMbps(
            dice.chance(dice.spoils() ? 10 : 60)
                ? OptionalInt.of(bandwidth())
                : OptionalInt.empty())
        .build();
  }

  ReleaseElasticIp release() {
    return new ReleaseElasticIp(picks.elasticIp(it -> it.association().isEmpty()));
  }

  AssociateElasticIp associate() {
    ElasticIpId id = picks.elasticIp(it -> it.association().isEmpty());
    boolean isBound =
        Optional.ofNullable(world.elasticIps.get(id)).flatMap(ElasticIp::zone).isPresent();
    boolean primaryOnly = isBound && !world.numbers.limits().zoneBoundElasticIpOnSecondary();
    NetworkInterfaceId holder =
        picks.networkInterface(
            it ->
                (!primaryOnly || it.role() == NetworkInterfaceRole.PRIMARY)
                    && world.elasticIpsOf(it.id()).size() < world.privateIpsOf(it.id()).size());
    List<PrivateIp> held = world.privateIpsOf(holder);
    Optional<Ipv4Address> privateIp = Optional.empty();
    if (!held.isEmpty() && dice.chance(70)) {
      privateIp =
          Optional.of(dice.pick(held, it -> world.elasticIpOn(it.key()).isEmpty()).address());
    }
    if (!world.privateIps.isEmpty() && dice.spoils()) {
      privateIp = Optional.of(dice.pick(List.copyOf(world.privateIps.values())).address());
    }
    return new AssociateElasticIp(id, holder, privateIp);
  }

  DisassociateElasticIp disassociate() {
    boolean onOneInError =
        dice.chance(80) && world.elasticIps.values().stream().anyMatch(this::isOnOneInError);
    return new DisassociateElasticIp(
        picks.elasticIp(it -> onOneInError ? isOnOneInError(it) : it.association().isPresent()));
  }

  private boolean isOnOneInError(ElasticIp it) {
    return it.association()
        .map(ElasticIpAssociation::networkInterfaceId)
        .map(world.interfaces::get)
        .flatMap(NetworkInterface::attachment)
        .filter(tie -> tie.state() == AttachmentState.ERROR)
        .isPresent();
  }
}
