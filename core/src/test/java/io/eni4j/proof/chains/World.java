package io.eni4j.proof.chains;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the model believes to be stored: plain maps, looked through from end to end. */
final class World {
  final Numbers numbers;
  final Map<VpcId, Vpc> vpcs = new TreeMap<>();
  final Map<SubnetId, Subnet> subnets = new TreeMap<>();
  final Map<InstanceId, Instance> instances = new TreeMap<>();
  final Map<NetworkInterfaceId, NetworkInterface> interfaces = new TreeMap<>();
  final Map<PrivateIpKey, PrivateIp> privateIps = new TreeMap<>();
  final Map<ElasticIpId, ElasticIp> elasticIps = new TreeMap<>();
  final Map<SecurityGroupId, SecurityGroup> groups = new TreeMap<>();

  /** The ids of what is deleted, as text. */
  final List<String> gone = new ArrayList<>();

  World(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The map of one kind, in the order of its keys. */
  Map<? extends ResourceKey<?>, ? extends Resource> table(ResourceKind kind) {
    return switch (kind) {
      case VPC -> vpcs;
      case SUBNET -> subnets;
      case INSTANCE -> instances;
      case NETWORK_INTERFACE -> interfaces;
      case PRIVATE_IP -> privateIps;
      case ELASTIC_IP -> elasticIps;
      case SECURITY_GROUP -> groups;
    };
  }

  /** Puts a new record, or another value of an old one. */
  void put(Resource value) {
    if (value instanceof Vpc it) {
      vpcs.put(it.id(), it);
    } else if (value instanceof Subnet it) {
      subnets.put(it.id(), it);
    } else if (value instanceof Instance it) {
      instances.put(it.id(), it);
    } else if (value instanceof NetworkInterface it) {
      interfaces.put(it.id(), it);
    } else if (value instanceof PrivateIp it) {
      privateIps.put(it.key(), it);
    } else if (value instanceof ElasticIp it) {
      elasticIps.put(it.id(), it);
    } else if (value instanceof SecurityGroup it) {
      groups.put(it.id(), it);
    } else {
      throw new IllegalArgumentException("not a known kind: " + value);
    }
  }

  /** Forgets a record. */
  void remove(ResourceKey<?> key) {
    if (table(key.kind()).remove(key) != null && key.kind() != ResourceKind.PRIVATE_IP) {
      gone.add(key.toString());
    }
  }

  /** All records by kind, then by key. */
  List<Resource> all() {
    List<Resource> all = new ArrayList<>();
    for (ResourceKind kind : ResourceKind.values()) {
      all.addAll(table(kind).values());
    }
    return all;
  }

  VpcId vpcOf(SubnetId id) {
    return requireNonNull(subnets.get(id)).vpcId();
  }

  List<Subnet> subnetsOf(VpcId id) {
    return subnets.values().stream().filter(it -> it.vpcId().equals(id)).toList();
  }

  List<SecurityGroup> groupsOf(VpcId id) {
    return groups.values().stream().filter(it -> it.vpcId().equals(id)).toList();
  }

  /** The interfaces that have a place on an instance, those on their way there included. */
  List<NetworkInterface> interfacesOf(InstanceId id) {
    List<NetworkInterface> found = new ArrayList<>();
    for (NetworkInterface it : interfaces.values()) {
      if (placesOf(it).stream().anyMatch(place -> place.instanceId().equals(id))) {
        found.add(it);
      }
    }
    return found;
  }

  /** Where an interface is and where it is going. */
  static List<Place> placesOf(NetworkInterface it) {
    List<Place> places = new ArrayList<>();
    if (it.attachment().isPresent()) {
      Attachment tie = it.attachment().get();
      places.add(new Place(tie.instanceId(), tie.deviceIndex()));
      tie.target().ifPresent(places::add);
    }
    return places;
  }

  /** The place that an interface has on an instance. */
  static int indexOn(InstanceId id, NetworkInterface it) {
    for (Place place : placesOf(it)) {
      if (place.instanceId().equals(id)) {
        return place.deviceIndex();
      }
    }
    throw new IllegalArgumentException(it + " has no place on " + id);
  }

  List<PrivateIp> privateIpsOf(NetworkInterfaceId id) {
    List<PrivateIp> found = new ArrayList<>();
    for (PrivateIp it : privateIps.values()) {
      if (it.networkInterfaceId().equals(id)) {
        found.add(it);
      }
    }
    return found;
  }

  List<ElasticIp> elasticIpsOf(NetworkInterfaceId id) {
    List<ElasticIp> found = new ArrayList<>();
    for (ElasticIp it : elasticIps.values()) {
      if (it.association().isPresent() && it.association().get().networkInterfaceId().equals(id)) {
        found.add(it);
      }
    }
    return found;
  }

  /** The elastic IP that is tied to a private IP. */
  Optional<ElasticIp> elasticIpOn(PrivateIpKey key) {
    for (ElasticIp it : elasticIps.values()) {
      if (it.association().isPresent() && it.association().get().privateIp().equals(key)) {
        return Optional.of(it);
      }
    }
    return Optional.empty();
  }

  /** The instance of an attachment, in whatever state that is. */
  Optional<Instance> instanceOf(NetworkInterface it) {
    return it.attachment().map(tie -> requireNonNull(instances.get(tie.instanceId())));
  }

  /** The instances that an interface has a place on: none, one, or both ends of a move. */
  List<Instance> instancesOf(NetworkInterface it) {
    return placesOf(it).stream()
        .map(place -> requireNonNull(instances.get(place.instanceId())))
        .toList();
  }

  /** How many private IPs an interface may have wherever it is. */
  int privateIpLimit(NetworkInterface it) {
    int least = Integer.MAX_VALUE;
    for (Instance instance : instancesOf(it)) {
      least = Math.min(least, numbers.privateIps(instance.type()));
    }
    return least == Integer.MAX_VALUE ? numbers.limits().privateIpsPerInterface() : least;
  }

  /** Whether a subnet gives an address out. */
  boolean isUsable(Subnet subnet, Ipv4Address address) {
    return numbers.firstUsable(subnet) <= address.toLong()
        && address.toLong() <= numbers.lastUsable(subnet);
  }

  boolean isHeld(VpcId vpcId, Ipv4Address address) {
    return privateIps.containsKey(new PrivateIpKey(vpcId, address));
  }

  /** How many usable addresses of a subnet nobody holds. */
  long free(Subnet subnet) {
    long held = 0;
    for (PrivateIp it : privateIps.values()) {
      if (it.vpcId().equals(subnet.vpcId()) && isUsable(subnet, it.address())) {
        held++;
      }
    }
    return numbers.usable(subnet) - held;
  }

  /** The interfaces that are not instances' primary ones. */
  long secondaries() {
    long count = 0;
    for (NetworkInterface it : interfaces.values()) {
      count += it.deviceIndex() == 1 ? 0 : 1;
    }
    return count;
  }

  boolean isElasticAddressTaken(Ipv4Address address) {
    return elasticIps.values().stream().anyMatch(it -> it.address().equals(address));
  }
}
