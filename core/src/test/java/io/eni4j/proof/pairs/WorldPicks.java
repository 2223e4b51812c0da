package io.eni4j.proof.pairs;

import io.eni4j.change.References;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.policy.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Picks out of the resources that there are: every other time the same one of a kind, so that
 * operations meet.
 */
final class WorldPicks {
  static final VpcId NO_VPC = new VpcId("vpc-none000000");
  static final SubnetId NO_SUBNET = new SubnetId("subnet-none000000");
  static final InstanceId NO_INSTANCE = new InstanceId("i-none000000");
  static final NetworkInterfaceId NO_INTERFACE = new NetworkInterfaceId("port-none000000");
  static final ElasticIpId NO_ELASTIC_IP = new ElasticIpId("fip-none000000");
  static final SecurityGroupId NO_GROUP = new SecurityGroupId("sg-none000000");

  private static final Ipv4Cidr VPC_BLOCK = Ipv4Cidr.parse("10.0.0.0/16");
  private static final List<Ipv4Cidr> SUBNET_BLOCKS =
      List.of(
          Ipv4Cidr.parse("10.0.0.0/28"),
          Ipv4Cidr.parse("10.0.0.16/29"),
          Ipv4Cidr.parse("10.0.0.16/28"),
          Ipv4Cidr.parse("10.0.0.32/29"),
          Ipv4Cidr.parse("10.0.0.0/27"));

  private final Random random;
  private final Limits limits;
  private final List<Ipv4Cidr> pool;
  private final List<Resource> all;
  private final Map<ResourceKey<?>, Resource> byKey = new HashMap<>();
  private final Map<Class<?>, List<Resource>> byType = new HashMap<>();

  WorldPicks(
      Random random, Limits limits, List<Ipv4Cidr> pool, Collection<? extends Resource> resources) {
    this.random = random;
    this.limits = limits;
    this.pool = pool;
    this.all = new ArrayList<>(resources);
    all.sort(Comparator.comparing(Resource::key, ResourceKey.order()));
    Collections.shuffle(all, random);
    all.forEach(resource -> byKey.put(resource.key(), resource));
    Optional<Vpc> first = any(Vpc.class);
    byType.clear();
    // Whatever is in one VPC comes first, so that picks of different kinds belong together.
    all.sort(Comparator.comparing(it -> first.isEmpty() || !isIn(it, first.get().id())));
  }

  private static boolean isIn(Resource resource, VpcId vpcId) {
    return resource instanceof ElasticIp
        || resource.key().equals(vpcId)
        || (resource instanceof PrivateIp privateIp && privateIp.vpcId().equals(vpcId))
        || References.pointsAt(resource, vpcId);
  }

  /** One of a type, often the same; empty if there is none. */
  <R extends Resource> Optional<R> any(Class<R> type) {
    List<Resource> some =
        byType.computeIfAbsent(type, it -> all.stream().filter(it::isInstance).toList());
    if (some.isEmpty()) {
      return Optional.empty();
    }
    int index =
        switch (random.nextInt(8)) {
          case 0, 1, 2, 3, 4 -> 0;
          case 5, 6 -> Math.min(1, some.size() - 1);
          default -> random.nextInt(some.size());
        };
    return Optional.of(type.cast(some.get(index)));
  }

  /** An interface of which nobody knows where it is. */
  Optional<NetworkInterfaceId> interfaceInError() {
    return all.stream()
        .filter(it -> it instanceof NetworkInterface eni && WorldErrors.isInError(eni))
        .map(it -> ((NetworkInterface) it).id())
        .skip(random.nextInt(2))
        .findFirst();
  }

  /** A move of an interface to an instance of its VPC that has room for it. */
  Optional<MoveNetworkInterface> move() {
    List<MoveNetworkInterface> moves = new ArrayList<>();
    for (Resource one : all) {
      for (Resource other : all) {
        if (one instanceof NetworkInterface eni
            && eni.attachment().filter(it -> it.state() == AttachmentState.ATTACHED).isPresent()
            && eni.role() == NetworkInterfaceRole.SECONDARY
            && other instanceof Instance instance
            && instance.vpcId().equals(eni.vpcId())
            && !References.pointsAt(eni, instance.id())
            && all.stream().filter(it -> References.pointsAt(it, instance.id())).count()
                < limits.interfaceLimit(instance.type()).orElse(0)) {
          moves.add(new MoveNetworkInterface(eni.id(), instance.id(), random.nextBoolean()));
        }
      }
    }
    return moves.isEmpty()
        ? Optional.empty()
        : Optional.of(moves.get(random.nextInt(moves.size())));
  }

  /** What there is under a key. */
  <R extends Resource> Optional<R> find(ResourceKey<R> key, Class<R> type) {
    return Optional.ofNullable(byKey.get(key)).map(type::cast);
  }

  /** The first VPC that has no subnet; it may have groups. */
  Optional<VpcId> vpcWithoutSubnets() {
    return all.stream()
        .filter(
            it ->
                it instanceof Vpc
                    && all.stream()
                        .noneMatch(
                            other ->
                                other instanceof Subnet subnet && subnet.vpcId().equals(it.key())))
        .map(it -> ((Vpc) it).id())
        .findFirst();
  }

  Optional<Ipv4Cidr> vpcBlock() {
    return random.nextBoolean() ? Optional.empty() : Optional.of(VPC_BLOCK);
  }

  Ipv4Cidr subnetBlock() {
    return SUBNET_BLOCKS.get(random.nextInt(SUBNET_BLOCKS.size()));
  }

  Ipv4Address publicAddress() {
    Ipv4Cidr block = pool.get(random.nextInt(pool.size()));
    return block.first().plus(random.nextInt((int) block.size()));
  }

  /** One of the first three free addresses of a subnet, or any, taken or not. */
  Optional<Ipv4Address> addressIn(SubnetId id) {
    Optional<Subnet> subnet = find(id, Subnet.class);
    Optional<Limits.Usable> usable = subnet.flatMap(it -> limits.usable(it.cidr()));
    if (usable.isEmpty()) {
      return Optional.empty();
    }
    VpcId vpcId = subnet.get().vpcId();
    int size = (int) (usable.get().last().toLong() - usable.get().first().toLong() + 1);
    if (random.nextInt(4) == 0) {
      return Optional.of(usable.get().first().plus(random.nextInt(size)));
    }
    return IntStream.range(0, size)
        .mapToObj(usable.get().first()::plus)
        .filter(it -> !byKey.containsKey(new PrivateIpKey(vpcId, it)))
        .skip(random.nextInt(2))
        .findFirst();
  }

  /** A free address in the subnet of an interface. */
  Optional<Ipv4Address> freeBeside(NetworkInterfaceId id) {
    return find(id, NetworkInterface.class).flatMap(it -> addressIn(it.subnetId()));
  }

  /** An address that another interface of the same subnet holds. */
  Optional<Ipv4Address> takenBeside(NetworkInterfaceId id) {
    return find(id, NetworkInterface.class)
        .flatMap(
            it ->
                all.stream()
                    .filter(
                        other ->
                            other instanceof PrivateIp privateIp
                                && privateIp.subnetId().equals(it.subnetId())
                                && !privateIp.networkInterfaceId().equals(id)
                                && (!privateIp.primary() || random.nextInt(8) == 0))
                    .map(other -> ((PrivateIp) other).address())
                    .findFirst());
  }

  /** Some secondary addresses of an interface; seldom the primary too. */
  List<Ipv4Address> heldBy(NetworkInterfaceId id, int most) {
    return all.stream()
        .filter(
            it ->
                it instanceof PrivateIp privateIp
                    && privateIp.networkInterfaceId().equals(id)
                    && (!privateIp.primary() || random.nextInt(8) == 0))
        .map(it -> ((PrivateIp) it).address())
        .limit(most)
        .toList();
  }

  /** Security groups for an interface that is to be in a subnet. */
  List<SecurityGroupId> groupsNear(SubnetId id, int most) {
    return find(id, Subnet.class).map(it -> groupsIn(it.vpcId(), most)).orElse(List.of());
  }

  /** Security groups for an interface. */
  List<SecurityGroupId> groupsOf(NetworkInterfaceId id, int most) {
    return find(id, NetworkInterface.class).map(it -> groupsIn(it.vpcId(), most)).orElse(List.of());
  }

  private List<SecurityGroupId> groupsIn(VpcId vpcId, int most) {
    return all.stream()
        .filter(
            it ->
                it instanceof SecurityGroup group
                    && group.vpcId().equals(vpcId)
                    && random.nextInt(4) > 0)
        .map(it -> ((SecurityGroup) it).id())
        .limit(most)
        .toList();
  }
}
