package io.eni4j.proof.chains;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import java.util.List;
import java.util.Optional;

/** Asks for changes of VPCs and subnets. */
final class VpcAsker {
  private static final Ipv4Cidr HOME = Ipv4Cidr.parse("10.0.0.0/16");
  private static final List<Ipv4Cidr> VPC_BLOCKS =
      List.of(
          HOME,
          Ipv4Cidr.parse("10.0.0.0/24"),
          Ipv4Cidr.parse("10.0.0.0/26"),
          Ipv4Cidr.parse("172.16.0.0/20"),
          Ipv4Cidr.parse("192.168.255.0/24"));
  private static final List<Ipv4Cidr> BAD_BLOCKS =
      List.of(
          Ipv4Cidr.parse("10.0.0.0/8"),
          Ipv4Cidr.parse("10.0.0.0/29"),
          Ipv4Cidr.parse("10.0.0.0/7"),
          Ipv4Cidr.parse("11.0.0.0/24"),
          Ipv4Cidr.parse("172.32.0.0/16"),
          Ipv4Cidr.parse("172.15.255.240/28"),
          Ipv4Cidr.parse("192.169.0.0/28"),
          Ipv4Cidr.parse("0.0.0.0/0"),
          Ipv4Cidr.parse("255.255.255.255/32"));

  private final World world;
  private final Dice dice;
  private final Picks picks;

  VpcAsker(World world, Dice dice, Picks picks) {
    this.world = world;
    this.dice = dice;
    this.picks = picks;
  }

  CreateVpc create() {
    return CreateVpc.builder()
        .name(picks.name())
        .description(picks.description())
        .cidr(picks.perhaps(70, () -> dice.pick(dice.spoils() ? BAD_BLOCKS : VPC_BLOCKS)))
        .build();
  }

  ModifyVpc modify() {
    return ModifyVpc.builder()
        .vpcId(picks.vpc())
        .name(picks.perhaps(dice.spoils() ? 10 : 70, picks::name))
        .description(picks.perhaps(dice.spoils() ? 10 : 60, picks::description))
        .build();
  }

  DeleteVpc delete() {
    VpcId id = picks.vpc();
    if (!dice.spoils() && !world.vpcs.isEmpty() && dice.chance(60)) {
      id =
          dice.pick(
                  world.vpcs.values(),
                  it -> world.subnetsOf(it.id()).isEmpty() && world.groupsOf(it.id()).size() == 1)
              .id();
    }
    return new DeleteVpc(id);
  }

  CreateSubnet createSubnet() {
    VpcId id = picks.vpc();
    return CreateSubnet.builder()
        .vpcId(id)
        .name(picks.name())
        .description(picks.description())
        .cidr(dice.spoils() ? careless(id) : apart(id))
        .build();
  }

  /** A block of the VPC that overlaps none of its subnets, where one is found. */
  private Ipv4Cidr apart(VpcId id) {
    Vpc vpc = world.vpcs.get(id);
    Ipv4Cidr home = vpc == null ? HOME : vpc.cidr().orElse(HOME);
    int shortest = Math.max(home.prefixLength(), world.numbers.limits().shortestPrefix());
    int longest = world.numbers.limits().longestPrefix();
    int prefix = dice.oneOf(longest, longest, longest - 1, longest - 2, shortest);
    Ipv4Cidr found = Ipv4Cidr.around(home.network(), Math.max(prefix, shortest));
    for (int i = 0; i < 8 && vpc != null; i++) {
      Ipv4Address next = found.network().plus((long) i << (32 - found.prefixLength()));
      Ipv4Cidr block = new Ipv4Cidr(next, found.prefixLength());
      if (world.subnetsOf(id).stream().noneMatch(it -> Numbers.share(it.cidr(), block))) {
        return block;
      }
    }
    return found;
  }

  private Ipv4Cidr careless(VpcId id) {
    List<Subnet> subnets = world.subnetsOf(id);
    if (!subnets.isEmpty() && dice.chance(40)) {
      Ipv4Cidr taken = dice.pick(subnets).cidr();
      return Ipv4Cidr.around(taken.network(), taken.prefixLength() + dice.between(-1, 1));
    }
    return dice.chance(50)
        ? dice.pick(BAD_BLOCKS)
        : Ipv4Cidr.around(new Ipv4Address(0x0A000000 + dice.between(0, 0xFFFF)), 28);
  }

  ModifySubnet modifySubnet() {
    return ModifySubnet.builder()
        .subnetId(picks.subnet(it -> true))
        .name(picks.perhaps(dice.spoils() ? 10 : 70, picks::name))
        .description(picks.perhaps(dice.spoils() ? 10 : 60, picks::description))
        .build();
  }

  DeleteSubnet deleteSubnet() {
    Optional<Subnet> unused =
        world.subnets.values().stream()
            .filter(
                subnet ->
                    world.interfaces.values().stream()
                        .noneMatch(it -> it.subnetId().equals(subnet.id())))
            .findFirst();
    return new DeleteSubnet(
        picks.subnet(it -> unused.isEmpty() || it.id().equals(unused.get().id())));
  }
}
