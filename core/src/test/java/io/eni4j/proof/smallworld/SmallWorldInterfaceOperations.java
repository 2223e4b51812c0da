package io.eni4j.proof.smallworld;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What can be asked of instances, network interfaces and private IPs in a state. */
final class SmallWorldInterfaceOperations {
  private static final InstanceType UNKNOWN = InstanceType.of("g.odd", 3);

  private final SmallWorld world;
  private final SmallWorldState state;
  private final List<Ipv4Address> usable;
  private final Ipv4Address reserved;
  private final Ipv4Address outside;
  private final List<Operation<?>> operations = new ArrayList<>();

  private SmallWorldInterfaceOperations(SmallWorld world, SmallWorldState state) {
    this.world = world;
    this.state = state;
    this.usable = world.usable();
    this.reserved = world.block().last();
    this.outside = world.block().last().plus(1);
  }

  static List<Operation<?>> in(SmallWorld world, SmallWorldState state) {
    SmallWorldInterfaceOperations operations = new SmallWorldInterfaceOperations(world, state);
    for (Subnet subnet : state.all(Subnet.class)) {
      if (world.cidrs().size() > 1) {
        break;
      }
      operations.addInstances(subnet);
      operations.addInterfaces(subnet);
    }
    state.all(Instance.class).forEach(it -> operations.addOnInstance(it.id()));
    state.all(NetworkInterface.class).forEach(operations::addOnInterface);
    return operations.operations;
  }

  private void addInstances(Subnet subnet) {
    if (state.all(Instance.class).size() == world.instances()) {
      return;
    }
    CreateInstance plain =
        CreateInstance.builder()
            .name("in")
            .type(SmallWorld.BIG)
            .zone(world.zones().get(0))
            .subnetId(subnet.id())
            .build();
    for (List<SecurityGroupId> groups : groupLists(subnet.vpcId())) {
      for (Zone zone : world.zones()) {
        for (InstanceType type : List.of(SmallWorld.BIG, world.other())) {
          operations.add(plain.withType(type).withZone(zone).withSecurityGroupIds(groups));
        }
      }
    }
    for (List<SecurityGroupId> groups : wrongGroupLists(subnet.vpcId())) {
      operations.add(plain.withSecurityGroupIds(groups));
    }
    for (Ipv4Address address : usable) {
      operations.add(plain.withPrimaryIp(address));
    }
    operations.add(plain.withPrimaryIp(reserved));
    operations.add(plain.withPrimaryIp(outside));
    operations.add(plain.withType(UNKNOWN));
  }

  private void addInterfaces(Subnet subnet) {
    CreateNetworkInterface plain = CreateNetworkInterface.builder().subnetId(subnet.id()).build();
    for (List<SecurityGroupId> groups : groupLists(subnet.vpcId())) {
      operations.add(plain.withSecurityGroupIds(groups));
      operations.add(plain.withSecurityGroupIds(groups).withSecondaryIpCount(1));
    }
    for (List<SecurityGroupId> groups : wrongGroupLists(subnet.vpcId())) {
      operations.add(plain.withSecurityGroupIds(groups));
    }
    for (Ipv4Address address : usable) {
      operations.add(plain.withPrimaryIp(address));
      operations.add(plain.withSecondaryIps(address));
      for (Ipv4Address secondary : usable) {
        operations.add(plain.withPrimaryIp(address).withSecondaryIps(secondary));
      }
      operations.add(plain.withSecondaryIps(address).withSecondaryIpCount(1));
      operations.add(plain.withSecondaryIps(address, address));
    }
    operations.add(plain.withPrimaryIp(reserved));
    operations.add(plain.withSecondaryIps(outside));
    operations.add(plain.withSecondaryIpCount(0));
    operations.add(plain.withSecondaryIpCount(Integer.MAX_VALUE));
  }

  private void addOnInstance(InstanceId id) {
    operations.add(new StartInstance(id));
    operations.add(new StopInstance(id));
    operations.add(new RebootInstance(id));
    operations.add(new DeleteInstance(id));
    for (InstanceType type : List.of(SmallWorld.BIG, world.other(), UNKNOWN)) {
      operations.add(new ResizeInstance(id, type));
    }
  }

  private void addOnInterface(NetworkInterface networkInterface) {
    NetworkInterfaceId id = networkInterface.id();
    ModifyNetworkInterface plain = ModifyNetworkInterface.builder().networkInterfaceId(id).build();
    operations.add(plain);
    operations.add(plain.withName("n"));
    for (List<SecurityGroupId> groups : groupLists(networkInterface.vpcId())) {
      operations.add(plain.withSecurityGroupIds(groups));
    }
    for (List<SecurityGroupId> groups : wrongGroupLists(networkInterface.vpcId())) {
      operations.add(plain.withSecurityGroupIds(groups));
    }
    for (Instance instance : state.all(Instance.class)) {
      operations.add(new AttachNetworkInterface(id, instance.id(), false));
      operations.add(new AttachNetworkInterface(id, instance.id(), true));
      operations.add(MoveNetworkInterface.of(id, instance.id()));
    }
    operations.add(new DetachNetworkInterface(id));
    operations.add(new ForceDetachNetworkInterface(id));
    operations.add(new ModifyAutoDelete(id, false));
    operations.add(new ModifyAutoDelete(id, true));
    operations.add(new DeleteNetworkInterface(id));
    addOnAddresses(id);
  }

  private void addOnAddresses(NetworkInterfaceId id) {
    AssignSecondaryIps none = AssignSecondaryIps.builder().networkInterfaceId(id).build();
    operations.add(none);
    for (int count : new int[] {0, 1, 2, Integer.MAX_VALUE}) {
      operations.add(none.withCount(OptionalInt.of(count)));
    }
    for (Ipv4Address address : usable) {
      operations.add(none.withAddresses(address));
      operations.add(none.withAddresses(address).withForce(true));
      operations.add(none.withAddresses(address, address));
      operations.add(none.withAddresses(address).withCount(1).withForce(true));
      operations.add(new UnassignSecondaryIps(id, List.of(address)));
      operations.add(new UnassignSecondaryIps(id, List.of(address, address)));
    }
    operations.add(none.withAddresses(usable).withForce(true));
    operations.add(none.withAddresses(reserved).withForce(true));
    operations.add(none.withAddresses(outside).withForce(true));
    operations.add(new UnassignSecondaryIps(id, usable));
    operations.add(new UnassignSecondaryIps(id, List.of(reserved)));
    operations.add(new UnassignSecondaryIps(id, List.of()));
  }

  /** No group, and every set of the VPC's groups, also those that are too large. */
  private List<List<SecurityGroupId>> groupLists(VpcId vpcId) {
    List<List<SecurityGroupId>> lists = new ArrayList<>();
    lists.add(List.of());
    for (SecurityGroup group : state.all(SecurityGroup.class)) {
      if (group.vpcId().equals(vpcId)) {
        for (List<SecurityGroupId> list : List.copyOf(lists)) {
          List<SecurityGroupId> longer = new ArrayList<>(list);
          longer.add(group.id());
          lists.add(longer);
        }
      }
    }
    return lists;
  }

  /** A group twice, a group beside one of each other VPC, and one that is none. */
  private List<List<SecurityGroupId>> wrongGroupLists(VpcId vpcId) {
    List<List<SecurityGroupId>> lists = new ArrayList<>();
    for (SecurityGroup group : state.all(SecurityGroup.class)) {
      lists.add(
          group.vpcId().equals(vpcId) ? List.of(group.id(), group.id()) : List.of(group.id()));
    }
    lists.add(List.of(new SecurityGroupId("sg-zzzzzzzzzz")));
    return lists;
  }
}
