package io.eni4j.proof.pairs;

import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.policy.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is so in every state, said of the records alone and without any code of the policy. Limits
 * must have been the same, or lower, all along.
 */
final class Invariants {
  private final Limits limits;
  private final Map<ResourceKey<?>, Resource> records = new HashMap<>();
  private final Map<ResourceKey<?>, List<Resource>> members = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  private Invariants(Collection<? extends Resource> all, Limits limits) {
    this.limits = limits;
    for (Resource resource : all) {
      require(records.put(resource.key(), resource) == null, resource, "is there twice");
    }
  }

  /** What does not hold, one sentence each; empty if all is well. */
  static List<String> broken(Collection<? extends Resource> all, Limits limits) {
    Invariants invariants = new Invariants(all, limits);
    invariants.check(all);
    return invariants.broken;
  }

  private void check(Collection<? extends Resource> all) {
    Set<Slot<?>> slots = new HashSet<>();
    int vpcs = 0;
    int secondary = 0;
    int elasticIps = 0;
    for (Resource resource : all) {
      References.forEach(
          resource,
          key -> {
            if (!records.containsKey(key)) {
              broken.add(resource.key() + " points at " + key + ", which is gone");
            }
            members.computeIfAbsent(key, it -> new ArrayList<>()).add(resource);
          });
      for (Slot<?> slot : Slot.filledBy(resource)) {
        if (!slots.add(slot)) {
          broken.add(resource.key() + " fills " + slot + " beside another");
        }
      }
      vpcs += resource instanceof Vpc ? 1 : 0;
      elasticIps += resource instanceof ElasticIp ? 1 : 0;
      secondary += resource instanceof NetworkInterface eni && !isPrimary(eni) ? 1 : 0;
    }
    require(vpcs <= limits.vpcsPerRegion(), vpcs, "VPCs in the region");
    require(secondary <= limits.secondaryInterfacesPerRegion(), secondary, "interfaces in it");
    require(elasticIps <= limits.elasticIpsPerRegion(), elasticIps, "elastic IPs in it");
    for (Resource resource : all) {
      if (resource instanceof Vpc vpc) {
        check(vpc);
      } else if (resource instanceof Subnet subnet) {
        check(subnet);
      } else if (resource instanceof SecurityGroup group) {
        check(group);
      } else if (resource instanceof Instance instance) {
        check(instance);
      } else if (resource instanceof NetworkInterface networkInterface) {
        check(networkInterface);
      } else if (resource instanceof PrivateIp privateIp) {
        check(privateIp);
      } else if (resource instanceof ElasticIp elasticIp) {
        check(elasticIp);
      }
    }
  }

  private void check(Vpc vpc) {
    List<Subnet> subnets = members(vpc.id(), Subnet.class);
    List<SecurityGroup> groups = members(vpc.id(), SecurityGroup.class);
    require(subnets.size() <= limits.subnetsPerVpc(), vpc, "has too many subnets");
    require(groups.size() <= limits.securityGroupsPerVpc(), vpc, "has too many groups");
    for (int i = 0; i < subnets.size(); i++) {
      for (int j = 0; j < i; j++) {
        require(!subnets.get(i).cidr().overlaps(subnets.get(j).cidr()), vpc, "has overlaps");
      }
    }
    SecurityGroup byDefault = get(vpc.defaultSecurityGroupId(), SecurityGroup.class);
    require(byDefault != null && byDefault.vpcId().equals(vpc.id()), vpc, "has no default group");
    require(
        groups.stream().filter(SecurityGroup::defaultOfVpc).count() == 1,
        vpc,
        "has not one default group");
  }

  private void check(Subnet subnet) {
    Vpc vpc = get(subnet.vpcId(), Vpc.class);
    require(
        vpc != null && vpc.cidr().map(it -> it.contains(subnet.cidr())).orElse(true),
        subnet,
        "lies outside of its VPC");
  }

  private void check(SecurityGroup group) {
    List<SecurityGroupRule> rules = group.rules();
    int own = 0;
    for (int i = 0; i < rules.size(); i++) {
      own += rules.get(i).fixed() ? 0 : 1;
      for (int j = 0; j < i; j++) {
        boolean same = rules.get(i).spec().sameRuleAs(rules.get(j).spec());
        require(!same, group, "has a rule twice");
      }
    }
    // The default group comes with two rules, whatever the limit is.
    require(own <= Math.max(2, limits.rulesPerSecurityGroup()), group, "has too many rules");
  }

  private void check(Instance instance) {
    List<NetworkInterface> held = members(instance.id(), NetworkInterface.class);
    require(
        held.size() <= limits.interfaceLimit(instance.type()).orElse(0),
        instance,
        "has more interfaces than its type permits");
    NetworkInterface primary = get(instance.primaryNetworkInterfaceId(), NetworkInterface.class);
    require(
        primary != null && held.contains(primary) && isPrimary(primary),
        instance,
        "has lost its primary interface");
    require(held.stream().filter(Invariants::isPrimary).count() == 1, instance, "has 2 primaries");
    for (NetworkInterface networkInterface : held) {
      require(networkInterface.vpcId().equals(instance.vpcId()), instance, "spans VPCs");
    }
  }

  private void check(NetworkInterface eni) {
    List<Instance> on = instancesOf(eni);
    int most =
        on.stream()
            .mapToInt(it -> limits.privateIpLimit(it.type()))
            .min()
            .orElse(limits.privateIpsPerInterface());
    List<PrivateIp> held = members(eni.id(), PrivateIp.class);
    require(held.size() <= most, eni, "has more private IPs than permitted");
    PrivateIp primary = get(eni.primaryIpKey(), PrivateIp.class);
    require(primary != null && held.contains(primary), eni, "has lost its primary private IP");
    for (PrivateIp privateIp : held) {
      require(
          privateIp.primary() == privateIp.key().equals(eni.primaryIpKey()),
          eni,
          "is not what its private IPs say");
    }
    Subnet subnet = get(eni.subnetId(), Subnet.class);
    require(subnet != null && subnet.vpcId().equals(eni.vpcId()), eni, "is not in its VPC");
    int groups = eni.securityGroupIds().size();
    require(
        1 <= groups && groups <= limits.securityGroupsPerInterface(), eni, "is in wrong groups");
    for (ResourceKey<?> id : eni.securityGroupIds()) {
      SecurityGroup group = get(id, SecurityGroup.class);
      require(group != null && group.vpcId().equals(eni.vpcId()), eni, "is in a strange group");
    }
    require(!isPrimary(eni) || !on.isEmpty(), eni, "is a primary without an instance");
    require(
        isPrimary(eni) == (eni.deviceIndex() == Attachment.PRIMARY_DEVICE_INDEX),
        eni,
        "has the wrong device index");
  }

  private void check(PrivateIp privateIp) {
    Subnet subnet = get(privateIp.subnetId(), Subnet.class);
    NetworkInterface holder = get(privateIp.networkInterfaceId(), NetworkInterface.class);
    require(
        subnet != null
            && subnet.vpcId().equals(privateIp.vpcId())
            && limits
                .usable(subnet.cidr())
                .filter(it -> it.contains(privateIp.address()))
                .isPresent(),
        privateIp,
        "is none that its subnet gives out");
    require(
        holder != null && holder.subnetId().equals(privateIp.subnetId()),
        privateIp,
        "is held by an interface of another subnet");
  }

  private void check(ElasticIp elasticIp) {
    if (elasticIp.association().isEmpty()) {
      return;
    }
    ElasticIpAssociation tie = elasticIp.association().get();
    PrivateIp privateIp = get(tie.privateIp(), PrivateIp.class);
    require(
        privateIp != null && privateIp.networkInterfaceId().equals(tie.networkInterfaceId()),
        elasticIp,
        "is tied to a private IP that its interface does not hold");
    NetworkInterface holder = get(tie.networkInterfaceId(), NetworkInterface.class);
    if (elasticIp.zone().isPresent() && holder != null) {
      require(
          isPrimary(holder) || limits.zoneBoundElasticIpOnSecondary(),
          elasticIp,
          "is zone-bound and on a secondary interface");
      require(
          instancesOf(holder).stream().allMatch(it -> it.zone().equals(elasticIp.zone().get())),
          elasticIp,
          "is in another zone than its instance");
    }
  }

  /** The instances that an interface is on, or on its way between. */
  private List<Instance> instancesOf(NetworkInterface eni) {
    return Stream.concat(
            eni.instanceId().stream(),
            eni.attachment().flatMap(Attachment::target).map(Place::instanceId).stream())
        .flatMap(id -> Stream.ofNullable(get(id, Instance.class)))
        .toList();
  }

  private <R extends Resource> List<R> members(ResourceKey<?> key, Class<R> type) {
    List<R> found = new ArrayList<>();
    for (Resource resource : members.getOrDefault(key, List.of())) {
      if (type.isInstance(resource)) {
        found.add(type.cast(resource));
      }
    }
    return found;
  }

  private <R extends Resource> @Nullable R get(ResourceKey<?> key, Class<R> type) {
    return type.cast(records.get(key));
  }

  private static boolean isPrimary(NetworkInterface networkInterface) {
    return networkInterface.role() == NetworkInterfaceRole.PRIMARY;
  }

  private void require(boolean holds, Object subject, String otherwise) {
    if (!holds) {
      broken.add(subject instanceof Resource it ? it.key() + " " + otherwise : subject + otherwise);
    }
  }
}
