package io.eni4j.proof.chains;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.policy.Limits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is so in every state, whatever was done; a pass over all records. */
final class Invariants {
  private final World world;
  private final Limits limits;

  private Invariants(World world) {
    this.world = world;
    this.limits = world.numbers.limits();
  }

  /** Checks all records of a state. */
  static void hold(World world) {
    Invariants invariants = new Invariants(world);
    invariants.quotas();
    invariants.vpcs();
    invariants.groups();
    invariants.instances();
    invariants.interfaces();
    invariants.privateIps();
    invariants.elasticIps();
  }

  private void quotas() {
    Claim.that(world.vpcs.size() <= limits.vpcsPerRegion(), "VPCs of the region");
    Claim.that(world.elasticIps.size() <= limits.elasticIpsPerRegion(), "EIPs of the region");
    Claim.that(world.secondaries() <= limits.secondaryInterfacesPerRegion(), "ENIs of the region");
  }

  private void vpcs() {
    for (Vpc vpc : world.vpcs.values()) {
      SecurityGroup group = world.groups.get(vpc.defaultSecurityGroupId());
      Claim.that(group != null && group.defaultOfVpc(), vpc, " lacks its default group");
      List<Subnet> subnets = world.subnetsOf(vpc.id());
      Claim.that(subnets.size() <= limits.subnetsPerVpc(), "subnets of ", vpc);
      for (Subnet one : subnets) {
        Claim.that(
            vpc.cidr().isEmpty() || Numbers.inside(one.cidr(), vpc.cidr().get()),
            one,
            " is outside its VPC");
        for (Subnet other : subnets) {
          Claim.that(
              one == other || !Numbers.share(one.cidr(), other.cidr()), one, " overlaps ", other);
        }
      }
    }
    for (Subnet subnet : world.subnets.values()) {
      Claim.that(world.vpcs.containsKey(subnet.vpcId()), subnet, " has no VPC");
    }
  }

  private void groups() {
    for (SecurityGroup group : world.groups.values()) {
      Vpc vpc = world.vpcs.get(group.vpcId());
      Claim.that(vpc != null, group, " has no VPC");
      Claim.equal(
          requireNonNull(vpc).defaultSecurityGroupId().equals(group.id()),
          group.defaultOfVpc(),
          "default group: ",
          group);
      Claim.that(
          world.groupsOf(group.vpcId()).size() <= limits.securityGroupsPerVpc(), "groups of ", vpc);
      Set<List<Object>> rules = new HashSet<>();
      int counted = 0;
      for (var rule : group.rules()) {
        Claim.that(rules.add(GroupJudge.meaning(rule.spec())), rule, " twice in ", group);
        counted += rule.fixed() ? 0 : 1;
      }
      Claim.that(counted <= limits.rulesPerSecurityGroup(), "rules of ", group);
    }
  }

  private void instances() {
    for (Instance instance : world.instances.values()) {
      Set<Integer> indexes = new HashSet<>();
      List<NetworkInterface> held = world.interfacesOf(instance.id());
      int primaries = 0;
      for (NetworkInterface it : held) {
        Claim.that(it.vpcId().equals(instance.vpcId()), it, " is in another VPC than ", instance);
        int index = World.indexOn(instance.id(), it);
        Claim.that(indexes.add(index), "two at the device index of ", it);
        boolean primary = it.role() == NetworkInterfaceRole.PRIMARY;
        Claim.that(primary == (index == 1), it, " at the wrong device index");
        Claim.equal(primary, it.id().equals(instance.primaryNetworkInterfaceId()), "primary ", it);
        primaries += primary ? 1 : 0;
      }
      Claim.equal(1, primaries, "primary interfaces of ", instance);
      Claim.that(
          held.size() <= world.numbers.interfaces(instance.type()).orElseThrow(),
          held.size(),
          " interfaces on ",
          instance);
    }
  }

  private void interfaces() {
    Set<Object> macs = new HashSet<>();
    for (NetworkInterface it : world.interfaces.values()) {
      Subnet subnet = world.subnets.get(it.subnetId());
      Claim.that(subnet != null && subnet.vpcId().equals(it.vpcId()), it, " and ", subnet);
      Claim.that(macs.add(it.macAddress()), it, " shares its MAC");
      List<SecurityGroupId> groups = it.securityGroupIds();
      Claim.that(
          !groups.isEmpty()
              && groups.size() <= limits.securityGroupsPerInterface()
              && new HashSet<>(groups).size() == groups.size(),
          "groups of ",
          it);
      for (SecurityGroupId id : groups) {
        SecurityGroup group = world.groups.get(id);
        Claim.that(group != null && group.vpcId().equals(it.vpcId()), it, " in ", group);
      }
      if (it.attachment().isPresent()) {
        for (Place place : World.placesOf(it)) {
          Claim.that(world.instances.containsKey(place.instanceId()), it, " on nothing");
        }
      } else {
        Claim.that(it.role() == NetworkInterfaceRole.SECONDARY, it, " has no instance");
      }
      PrivateIp primary = world.privateIps.get(new PrivateIpKey(it.vpcId(), it.primaryIp()));
      Claim.that(
          primary != null && primary.primary() && primary.networkInterfaceId().equals(it.id()),
          it,
          " lost its primary private IP, which is ",
          primary);
    }
  }

  private void privateIps() {
    Map<Object, Integer> counts = new HashMap<>();
    for (PrivateIp ip : world.privateIps.values()) {
      NetworkInterface holder = world.interfaces.get(ip.networkInterfaceId());
      Claim.that(
          holder != null
              && holder.vpcId().equals(ip.vpcId())
              && holder.subnetId().equals(ip.subnetId()),
          ip,
          " is held by ",
          holder);
      Claim.equal(
          requireNonNull(holder).primaryIp().equals(ip.address()), ip.primary(), "primary: ", ip);
      Claim.that(
          world.isUsable(requireNonNull(world.subnets.get(ip.subnetId())), ip.address()),
          ip,
          " is not given out by its subnet");
      counts.merge(holder, 1, Integer::sum);
    }
    for (NetworkInterface it : world.interfaces.values()) {
      // One that was detached may keep what its instance's type allowed.
      int limit = it.attachment().isPresent() ? world.privateIpLimit(it) : largestLimit();
      Claim.that(counts.getOrDefault(it, 0) <= limit, counts.get(it), " private IPs on ", it);
    }
  }

  private int largestLimit() {
    int largest = limits.privateIpsPerInterface();
    for (var type : InstanceAsker.TYPES) {
      largest = Math.max(largest, world.numbers.privateIps(type));
    }
    return largest;
  }

  private void elasticIps() {
    Set<Object> addresses = new HashSet<>();
    Set<Object> targets = new HashSet<>();
    for (ElasticIp it : world.elasticIps.values()) {
      Claim.that(addresses.add(it.address()), it, " shares its address");
      Claim.that(
          world.numbers.pool().stream().anyMatch(block -> Numbers.isIn(it.address(), block)),
          it,
          " is none of the pool");
      if (it.association().isPresent()) {
        ElasticIpAssociation tie = it.association().get();
        PrivateIp target = world.privateIps.get(tie.privateIp());
        Claim.that(targets.add(tie.privateIp()), it, " shares its private IP");
        Claim.that(
            target != null && target.networkInterfaceId().equals(tie.networkInterfaceId()),
            it,
            " is tied to ",
            target);
        zone(it, requireNonNull(world.interfaces.get(tie.networkInterfaceId())));
      }
    }
  }

  private void zone(ElasticIp it, NetworkInterface holder) {
    if (it.zone().isPresent()) {
      Claim.that(
          limits.zoneBoundElasticIpOnSecondary() || holder.role() == NetworkInterfaceRole.PRIMARY,
          it,
          " is on ",
          holder);
      for (Instance on : world.instancesOf(holder)) {
        Claim.that(Objects.equals(on.zone(), it.zone().get()), it, " on ", on);
      }
    }
  }
}
