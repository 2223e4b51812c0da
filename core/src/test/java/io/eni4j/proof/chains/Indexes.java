package io.eni4j.proof.chains;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.repository.Filter;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether all that a store answers by its indexes agrees with the records themselves. */
final class Indexes {
  private final Snapshot snapshot;
  private final World world;
  private final Dice dice;

  private Indexes(Snapshot snapshot, World world, Dice dice) {
    this.snapshot = snapshot;
    this.world = world;
    this.dice = dice;
  }

  /** Checks every list, slot, filter, counter and free range. */
  static void agree(Snapshot snapshot, World world, Dice dice) {
    Indexes indexes = new Indexes(snapshot, world, dice);
    indexes.counters();
    world.vpcs.values().forEach(indexes::vpc);
    world.subnets.values().forEach(indexes::subnet);
    world.instances.values().forEach(indexes::instance);
    world.interfaces.values().forEach(indexes::networkInterface);
    world.elasticIps.values().forEach(indexes::elasticIp);
    for (SecurityGroup it : world.groups.values()) {
      indexes.filtered(
          ResourceKind.NETWORK_INTERFACE,
          new Filter.InSecurityGroup(it.id()),
          world.interfaces.values(),
          held -> held.securityGroupIds().contains(it.id()));
    }
    indexes.users();
  }

  private void counters() {
    count(Counter.VPCS, world.vpcs.size());
    count(Counter.ELASTIC_IPS, world.elasticIps.size());
    count(Counter.SECONDARY_INTERFACES, world.secondaries());
  }

  private void count(Counter counter, long expected) {
    Claim.equal(expected, snapshot.count(new Quota(counter, 0)), counter);
  }

  private void vpc(Vpc vpc) {
    members(new Members.SubnetsOf(vpc.id()), world.subnetsOf(vpc.id()));
    members(new Members.SecurityGroupsOf(vpc.id()), world.groupsOf(vpc.id()));
    Filter inVpc = new Filter.InVpc(vpc.id());
    filtered(ResourceKind.SUBNET, inVpc, world.subnets.values(), it -> isIn(it.vpcId(), vpc));
    filtered(ResourceKind.INSTANCE, inVpc, world.instances.values(), it -> isIn(it.vpcId(), vpc));
    filtered(
        ResourceKind.NETWORK_INTERFACE,
        inVpc,
        world.interfaces.values(),
        it -> isIn(it.vpcId(), vpc));
    filtered(
        ResourceKind.PRIVATE_IP, inVpc, world.privateIps.values(), it -> isIn(it.vpcId(), vpc));
    filtered(
        ResourceKind.SECURITY_GROUP, inVpc, world.groups.values(), it -> isIn(it.vpcId(), vpc));
    Ipv4Cidr block =
        Ipv4Cidr.around(new Ipv4Address(0x0A000000 + dice.between(0, 0x1FF)), dice.between(8, 32));
    overlapping(vpc, block);
    world.subnetsOf(vpc.id()).forEach(it -> overlapping(vpc, it.cidr()));
  }

  private static boolean isIn(ResourceKey<?> vpcId, Vpc vpc) {
    return vpcId.equals(vpc.id());
  }

  private void overlapping(Vpc vpc, Ipv4Cidr block) {
    List<Subnet> expected =
        world.subnetsOf(vpc.id()).stream().filter(it -> Numbers.share(it.cidr(), block)).toList();
    Optional<Subnet> found = snapshot.overlapping(vpc.id(), block).map(Versioned::value);
    Claim.that(
        found.isPresent() ? expected.contains(found.get()) : expected.isEmpty(),
        found,
        " overlaps ",
        block);
  }

  /** Free, used and reserved addresses are together all of a subnet's. */
  private void subnet(Subnet subnet) {
    Filter inSubnet = new Filter.InSubnet(subnet.id());
    Predicate<PrivateIp> isHere = it -> it.subnetId().equals(subnet.id());
    filtered(ResourceKind.PRIVATE_IP, inSubnet, world.privateIps.values(), isHere);
    filtered(
        ResourceKind.NETWORK_INTERFACE,
        inSubnet,
        world.interfaces.values(),
        it -> it.subnetId().equals(subnet.id()));
    long size = 1L << (32 - subnet.cidr().prefixLength());
    long usable = world.numbers.usable(subnet);
    if (usable == 0) {
      return;
    }
    AddressRange range =
        new AddressRange(
            Optional.of(subnet.vpcId()),
            new Ipv4Address((int) world.numbers.firstUsable(subnet)),
            new Ipv4Address((int) world.numbers.lastUsable(subnet)));
    long used = world.privateIps.values().stream().filter(isHere).count();
    long reserved = size - usable;
    // Of the largest subnets only so many are counted; they never run full here.
    int atMost = (int) Math.min(usable, 512);
    List<Ipv4Address> free = snapshot.free(range, range.first(), atMost);
    for (Ipv4Address it : free) {
      Claim.that(world.isUsable(subnet, it) && !world.isHeld(subnet.vpcId(), it), it, " is free");
    }
    if (usable <= 512) {
      Claim.equal(size, free.size() + used + reserved, "free + used + reserved of ", subnet);
    }
  }

  private void instance(Instance it) {
    List<NetworkInterface> held = world.interfacesOf(it.id());
    members(new Members.InterfacesOf(it.id()), held);
    filtered(ResourceKind.NETWORK_INTERFACE, new Filter.OnInstance(it.id()), held, every -> true);
    for (int index = 1; index <= 9; index++) {
      int place = index;
      Optional<Resource> expected =
          held.stream()
              .filter(one -> World.indexOn(it.id(), one) == place)
              .<Resource>map(x -> x)
              .findFirst();
      slot(new Slot.DeviceIndex(it.id(), index), expected);
    }
  }

  private void networkInterface(NetworkInterface it) {
    members(new Members.PrivateIpsOf(it.id()), world.privateIpsOf(it.id()));
    members(new Members.ElasticIpsOf(it.id()), world.elasticIpsOf(it.id()));
    Filter onIt = new Filter.OnInterface(it.id());
    filtered(ResourceKind.PRIVATE_IP, onIt, world.privateIpsOf(it.id()), every -> true);
    filtered(ResourceKind.ELASTIC_IP, onIt, world.elasticIpsOf(it.id()), every -> true);
    slot(new Slot.Mac(it.macAddress()), Optional.of(it));
    for (PrivateIp ip : world.privateIpsOf(it.id())) {
      slot(
          new Slot.Association(it.id(), ip.key()), world.elasticIpOn(ip.key()).map(every -> every));
    }
  }

  private void elasticIp(ElasticIp it) {
    slot(new Slot.ElasticIpAddress(it.address()), Optional.of(it));
  }

  private void slot(Slot<?> slot, Optional<? extends Resource> expected) {
    Claim.equal(expected.map(Resource::key), snapshot.holder(slot).map(it -> it), slot);
  }

  private <R extends Resource> void members(Members<R> members, List<R> expected) {
    List<R> listed = snapshot.list(members).stream().map(Versioned::value).toList();
    Claim.equal(expected, listed, members);
    Claim.equal(expected.size(), snapshot.size(members), "size of ", members);
  }

  private <R extends Resource> void filtered(
      ResourceKind kind, Filter filter, Collection<R> all, Predicate<R> belongs) {
    List<R> expected = all.stream().filter(belongs).toList();
    List<Resource> listed = Stored.list(snapshot, kind, dice.oneOf(1, 3, 100), filter);
    Claim.equal(expected, listed, kind, "s by ", filter);
  }

  private void users() {
    List<Resource> all = world.all();
    for (Resource used : all) {
      List<ResourceKey<?>> expected = new ArrayList<>();
      for (Resource it : all) {
        if (pointsAt(it, used.key())) {
          expected.add(it.key());
        }
      }
      Claim.equal(expected, snapshot.users(used.key(), Integer.MAX_VALUE), "users of ", used.key());
    }
  }

  private static boolean pointsAt(Resource it, ResourceKey<?> key) {
    if (it instanceof NetworkInterface one) {
      return one.vpcId().equals(key)
          || one.subnetId().equals(key)
          || one.securityGroupIds().contains(key)
          || World.placesOf(one).stream().anyMatch(place -> place.instanceId().equals(key));
    } else if (it instanceof PrivateIp one) {
      return one.networkInterfaceId().equals(key);
    } else if (it instanceof ElasticIp one) {
      return one.association()
          .filter(tie -> tie.networkInterfaceId().equals(key) || tie.privateIp().equals(key))
          .isPresent();
    } else if (it instanceof Subnet one) {
      return one.vpcId().equals(key);
    } else if (it instanceof SecurityGroup one) {
      return one.vpcId().equals(key);
    }
    return it instanceof Instance one && one.vpcId().equals(key);
  }
}
