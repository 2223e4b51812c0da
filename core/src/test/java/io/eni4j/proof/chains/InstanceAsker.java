package io.eni4j.proof.chains;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for changes of instances. */
final class InstanceAsker {
  static final List<Zone> ZONES = List.of(new Zone("cn-north-1a"), new Zone("cn-north-1b"));
  static final List<InstanceType> TYPES =
      List.of(
          InstanceType.of("g.n2.medium", 1),
          InstanceType.of("g.n2.large", 2),
          InstanceType.of("g.n2.xlarge", 4),
          InstanceType.of("g.n2.2xlarge", 8),
          InstanceType.of("c.n3.4xlarge", 16),
          InstanceType.of("t.n1.xlarge", 8),
          InstanceType.of("t.n1.odd", 3),
          InstanceType.of("g.n2.metal", 96),
          InstanceType.of("g.n2.large", 2).withInterfaceLimit(3).withPrivateIpLimit(2),
          InstanceType.of("m.n9.odd", 3).withInterfaceLimit(2),
          InstanceType.of("t.n1.small", 1).withInterfaceLimit(5).withPrivateIpLimit(6));
  private static final List<InstanceType> UNKNOWN =
      List.of(
          InstanceType.of("g.n2.odd", 3),
          InstanceType.of("g.n2.none", 0),
          InstanceType.of("g.n2.odd", 3).withPrivateIpLimit(1),
          InstanceType.of("g.n2.metals", -1));

  private final World world;
  private final Dice dice;
  private final Picks picks;

  InstanceAsker(World world, Dice dice, Picks picks) {
    this.world = world;
    this.dice = dice;
    this.picks = picks;
  }

  CreateInstance create() {
    SubnetId subnet = picks.subnet(it -> world.free(it) > 0);
    VpcId vpc = vpcOf(subnet);
    return CreateInstance.builder()
        .name(picks.instanceName())
        .description(picks.description())
        .type(type())
        .zone(dice.pick(ZONES))
        .subnetId(subnet)
        .primaryIp(picks.perhaps(35, () -> new AddressPicks(world, dice).address(subnet)))
        .securityGroupIds(
            dice.chance(60) ? List.of() : picks.groups(it -> it.vpcId().equals(vpc), 0))
        .build();
  }

  @Nullable VpcId vpcOf(SubnetId id) {
    return world.subnets.containsKey(id) ? world.vpcOf(id) : null;
  }

  private InstanceType type() {
    return dice.pick(dice.spoils() ? UNKNOWN : TYPES);
  }

  StartInstance start() {
    return new StartInstance(picks.instance(it -> isIdle(it, InstanceStatus.STOPPED)));
  }

  StopInstance stop() {
    return new StopInstance(picks.instance(it -> isIdle(it, InstanceStatus.RUNNING)));
  }

  RebootInstance reboot() {
    return new RebootInstance(picks.instance(it -> isIdle(it, InstanceStatus.RUNNING)));
  }

  ResizeInstance resize() {
    return new ResizeInstance(picks.instance(it -> isIdle(it, InstanceStatus.STOPPED)), type());
  }

  DeleteInstance delete() {
    return new DeleteInstance(
        picks.instance(
            it -> isIdle(it, InstanceStatus.STOPPED) || isIdle(it, InstanceStatus.ERROR)));
  }

  private static boolean isIdle(Instance it, InstanceStatus status) {
    return it.status() == status && it.task().isEmpty();
  }
}
