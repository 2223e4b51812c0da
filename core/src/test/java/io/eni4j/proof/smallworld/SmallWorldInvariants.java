package io.eni4j.proof.smallworld;

import io.eni4j.change.Counter;
import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.policy.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds in every state of a small world, said without the help of any rule of the policy. */
final class SmallWorldInvariants {
  private final SmallWorld world;
  private final Limits limits;
  private final SmallWorldState state;
  private final Map<ResourceKey<?>, Integer> interfaces = new HashMap<>();
  private final Map<ResourceKey<?>, Integer> primaries = new HashMap<>();
  private final Map<ResourceKey<?>, Integer> privateIps = new HashMap<>();
  private final Map<ResourceKey<?>, Integer> groups = new HashMap<>();
  private final Map<ResourceKey<?>, Integer> subnets = new HashMap<>();
  private final Set<Object> once = new HashSet<>();
  private final List<String> broken = new ArrayList<>();

  private SmallWorldInvariants(SmallWorld world, SmallWorldState state) {
    this.world = world;
    this.limits = world.limits();
    this.state = state;
  }

  /** What does not hold, a sentence each; none if all is well. */
  static List<String> broken(SmallWorld world, SmallWorldState state) {
    SmallWorldInvariants invariants = new SmallWorldInvariants(world, state);
    invariants.count();
    for (Resource resource : state.resources()) {
      if (resource instanceof NetworkInterface networkInterface) {
        invariants.check(networkInterface);
      } else if (resource instanceof PrivateIp privateIp) {
        invariants.check(privateIp);
      } else if (resource instanceof ElasticIp elasticIp) {
        invariants.check(elasticIp);
      } else if (resource instanceof Instance instance) {
        invariants.check(instance);
      } else if (resource instanceof SecurityGroup group) {
        invariants.check(group);
      } else if (resource instanceof Subnet subnet) {
        invariants.check(subnet);
      } else if (resource instanceof Vpc vpc) {
        invariants.check(vpc);
      }
    }
    return invariants.broken;
  }

  private void count() {
    int vpcs = 0;
    int secondary = 0;
    int elasticIps = 0;
    for (Resource resource : state.resources()) {
      if (resource instanceof NetworkInterface it) {
        boolean primary = it.role() == NetworkInterfaceRole.PRIMARY;
        secondary += primary ? 0 : 1;
        for (Place place : places(it)) {
          interfaces.merge(place.instanceId(), 1, Integer::sum);
          primaries.merge(place.instanceId(), primary ? 1 : 0, Integer::sum);
        }
      } else if (resource instanceof PrivateIp it) {
        privateIps.merge(it.networkInterfaceId(), 1, Integer::sum);
      } else if (resource instanceof SecurityGroup it) {
        groups.merge(it.vpcId(), 1, Integer::sum);
      } else if (resource instanceof Subnet it) {
        subnets.merge(it.vpcId(), 1, Integer::sum);
      }
      vpcs += resource instanceof Vpc ? 1 : 0;
      elasticIps += resource instanceof ElasticIp ? 1 : 0;
    }
    requireCounted(Counter.VPCS, vpcs, limits.vpcsPerRegion());
    requireCounted(Counter.ELASTIC_IPS, elasticIps, limits.elasticIpsPerRegion());
    requireCounted(Counter.SECONDARY_INTERFACES, secondary, limits.secondaryInterfacesPerRegion());
  }

  private void requireCounted(Counter counter, int count, int limit) {
    require(state.counter(counter) == count, counter, "are not " + state.counter(counter));
    requireAtMost(limit, count, counter.noun());
  }

  private void check(NetworkInterface it) {
    Optional<Attachment> attachment = it.attachment();
    require(once.add(it.macAddress()), it, "has the MAC of another");
    require(
        find(it.subnetId()) instanceof Subnet subnet && subnet.vpcId().equals(it.vpcId()),
        it,
        "has no subnet in its VPC");
    require(
        find(it.primaryIpKey()) instanceof PrivateIp ip
            && ip.primary()
            && ip.networkInterfaceId().equals(it.id()),
        it,
        "does not hold its primary private IP");
    int most = limits.privateIpsPerInterface();
    for (Place place : places(it)) {
      require(once.add(place), it, "has the device index of another");
      if (find(place.instanceId()) instanceof Instance instance) {
        most = Math.min(most, SmallWorld.mostPrivateIps(instance.type()));
        require(instance.vpcId().equals(it.vpcId()), it, "is on an instance of another VPC");
        require(
            (it.role() == NetworkInterfaceRole.PRIMARY)
                == instance.primaryNetworkInterfaceId().equals(it.id()),
            it,
            "and its instance disagree on which the primary is");
      } else {
        broken.add(it + " is on an instance that does not exist");
      }
    }
    require(
        attachment.isPresent() || it.role() == NetworkInterfaceRole.SECONDARY,
        it,
        "is primary and not attached");
    requireAtMost(most, privateIps.getOrDefault(it.id(), 0), "private IPs of " + it.id());
    requireAtMost(limits.securityGroupsPerInterface(), it.securityGroupIds().size(), "groups");
    require(!it.securityGroupIds().isEmpty(), it, "is in no group");
    for (SecurityGroupId id : it.securityGroupIds()) {
      require(
          find(id) instanceof SecurityGroup group && group.vpcId().equals(it.vpcId()),
          it,
          "is in a group that its VPC does not have");
    }
  }

  private static List<Place> places(NetworkInterface it) {
    List<Place> places = new ArrayList<>();
    it.attachment().ifPresent(at -> places.add(new Place(at.instanceId(), at.deviceIndex())));
    it.attachment().flatMap(Attachment::target).ifPresent(places::add);
    return places;
  }

  private void check(PrivateIp it) {
    require(
        find(it.networkInterfaceId()) instanceof NetworkInterface holder
            && holder.vpcId().equals(it.vpcId())
            && holder.subnetId().equals(it.subnetId())
            && holder.primaryIp().equals(it.address()) == it.primary(),
        it,
        "is not what its interface says");
    require(
        find(it.subnetId()) instanceof Subnet subnet
            && subnet.vpcId().equals(it.vpcId())
            && subnet.cidr().contains(it.address()),
        it,
        "lies outside of its subnet");
    require(world.usable().contains(it.address()), it, "is reserved");
  }

  private void check(ElasticIp it) {
    Ipv4Address address = it.address();
    require(once.add(address), it, "has the address of another");
    require(it.bandwidthMbps() >= 1, it, "has no bandwidth");
    require(
        world.pool().stream().anyMatch(block -> block.contains(address)), it, "is not of the pool");
    Optional<ElasticIpAssociation> tie = it.association();
    if (tie.isPresent()) {
      PrivateIpKey key = tie.get().privateIp();
      require(once.add(key), it, "shares its private IP with another");
      require(
          find(key) instanceof PrivateIp ip
              && ip.networkInterfaceId().equals(tie.get().networkInterfaceId()),
          it,
          "is tied to a private IP that its interface does not hold");
      if (it.zone().isPresent()
          && find(tie.get().networkInterfaceId()) instanceof NetworkInterface holder) {
        require(
            holder.role() == NetworkInterfaceRole.PRIMARY || limits.zoneBoundElasticIpOnSecondary(),
            it,
            "is bound to a zone and on a secondary interface");
        for (Place place : places(holder)) {
          require(
              find(place.instanceId()) instanceof Instance instance
                  && it.zone().equals(Optional.of(instance.zone())),
              it,
              "is in another zone than its instance");
        }
      }
    }
  }

  private void check(Instance it) {
    require(primaries.getOrDefault(it.id(), 0) == 1, it, "has not one primary interface");
    requireAtMost(
        SmallWorld.mostInterfaces(it.type()),
        interfaces.getOrDefault(it.id(), 0),
        "ENIs of " + it.id());
    require(find(it.vpcId()) instanceof Vpc, it, "is in no VPC");
    require(
        it.type().equals(SmallWorld.BIG) || it.type().equals(world.other()),
        it,
        "is of a type whose limits nobody knows");
  }

  private void check(SecurityGroup it) {
    require(
        find(it.vpcId()) instanceof Vpc vpc
            && vpc.defaultSecurityGroupId().equals(it.id()) == it.defaultOfVpc(),
        it,
        "is not what its VPC says");
    Set<RuleSpec> rules = new HashSet<>();
    int own = 0;
    for (SecurityGroupRule rule : it.rules()) {
      own += rule.fixed() ? 0 : 1;
      require(rules.add(rule.spec()), it, "has a rule twice");
    }
    requireAtMost(limits.rulesPerSecurityGroup(), own, "rules of " + it.id());
  }

  private void check(Subnet it) {
    requirePermitted(it.cidr(), it);
    require(
        find(it.vpcId()) instanceof Vpc vpc
            && vpc.cidr().filter(block -> !block.contains(it.cidr())).isEmpty(),
        it,
        "lies outside of its VPC");
    for (Subnet other : state.all(Subnet.class)) {
      require(
          other.equals(it)
              || !other.vpcId().equals(it.vpcId())
              || !other.cidr().overlaps(it.cidr()),
          it,
          "overlaps another");
    }
  }

  private void check(Vpc it) {
    VpcId id = it.id();
    require(find(it.defaultSecurityGroupId()) instanceof SecurityGroup, it, "has no default group");
    requireAtMost(limits.securityGroupsPerVpc(), groups.getOrDefault(id, 0), "groups of " + id);
    requireAtMost(limits.subnetsPerVpc(), subnets.getOrDefault(id, 0), "subnets of " + id);
    it.cidr().ifPresent(cidr -> requirePermitted(cidr, it));
  }

  private void requirePermitted(Ipv4Cidr cidr, Object subject) {
    require(
        cidr.prefixLength() <= limits.longestPrefix() && cidr.toString().startsWith("10."),
        subject,
        "has a CIDR that none may have");
  }

  private @Nullable Resource find(ResourceKey<?> key) {
    return state.get(key);
  }

  private void requireAtMost(int limit, int count, String what) {
    if (count > limit) {
      broken.add(count + " " + what + " are more than " + limit);
    }
  }

  private void require(boolean holds, Object subject, String otherwise) {
    if (!holds) {
      broken.add(subject + " " + otherwise);
    }
  }
}
