package io.eni4j.testkit;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Change sets over a small world, most of which fit what is there. */
final class RandomChanges {
  /** Records of each kind have the numbers from 1 to this. */
  static final int NUMBERS = 5;

  private final RandomGenerator random;
  private final NaiveStore store;
  private final Map<ResourceKey<?>, Write> writes = new LinkedHashMap<>();

  RandomChanges(RandomGenerator random, NaiveStore store) {
    this.random = random;
    this.store = store;
  }

  /** A change set that gives the others something to work with. */
  static ChangeSet first() {
    List<Write> writes = new ArrayList<>();
    for (int n = 1; n <= 2; n++) {
      writes.add(new Write.Insert(Records.vpc(n)));
      writes.add(new Write.Insert(Records.subnet(n, n, "10.0." + n + ".0/24")));
      writes.add(new Write.Insert(Records.group(n, n)));
      writes.add(new Write.Insert(Records.instance(n, n)));
    }
    return new ChangeSet(writes, List.of());
  }

  /** Some writes, and guards of anything. */
  ChangeSet next() {
    write(1 + random.nextInt(4));
    RandomGuards guards = new RandomGuards(random, store);
    return changeSet(Stream.generate(guards::any).limit(random.nextInt(3)));
  }

  /** Some writes, and guards of them only, as a door makes them: others may race. */
  ChangeSet nextAmongMany() {
    write(1 + random.nextInt(4));
    RandomGuards guards = new RandomGuards(random, store);
    return changeSet(writes.values().stream().filter(it -> random.nextBoolean()).map(guards::of));
  }

  private ChangeSet changeSet(Stream<Guard> guards) {
    return new ChangeSet(List.copyOf(writes.values()), guards.toList());
  }

  private void write(int times) {
    for (int i = 0; i < times; i++) {
      write();
    }
  }

  private void write() {
    int n = number();
    switch (random.nextInt(19)) {
      case 0 -> add(new Write.Insert(Records.vpc(n % 2 + 1)));
      case 1, 2 -> add(new Write.Insert(Records.subnet(n, n % 2 + 1, cidr(n))));
      case 3 -> add(new Write.Insert(Records.group(n, n % 2 + 1)));
      case 4 -> add(new Write.Insert(Records.instance(n, n % 2 + 1)));
      case 5, 6, 7 -> createInterface(n);
      case 8 -> any(ResourceKind.NETWORK_INTERFACE).ifPresent(this::attachOrDetach);
      case 9 -> any(ResourceKind.NETWORK_INTERFACE).ifPresent(this::regroup);
      case 10 -> assign();
      case 11, 12 -> add(new Write.Insert(Records.elasticIp(n, "1.0.0." + number())));
      case 13 -> any(ResourceKind.ELASTIC_IP).ifPresent(this::tieOrUntie);
      case 14 -> swapElastic();
      case 15 -> swapInterfaces();
      case 16 -> any(ResourceKind.PRIVATE_IP).ifPresent(this::move);
      case 17 -> any(store.all()).ifPresent(it -> add(new Write.Touch(it.key())));
      default ->
          any(store.all())
              .filter(it -> store.users(it.key()).size() < 3 || random.nextInt(10) == 0)
              .ifPresent(this::deleteWithAll);
    }
  }

  private void createInterface(int n) {
    any(ResourceKind.SUBNET)
        .ifPresent(
            any -> {
              Subnet subnet = (Subnet) any;
              Optional<Resource> group = any(ResourceKind.SECURITY_GROUP);
              Optional<Resource> instance = any(ResourceKind.INSTANCE);
              if (group.isEmpty()
                  || store.find(Records.interfaceId(n)).isPresent()
                  || writes.containsKey(Records.interfaceId(n))) {
                return;
              }
              PrivateIp ip = ip(subnet, Records.interfaceId(n));
              NetworkInterface made =
                  NetworkInterface.builder()
                      .from(Records.secondary(n, 1, 1, "10.0.0.1", 1))
                      .macAddress(Records.mac(random.nextInt(3) == 0 ? number() : n))
                      .vpcId(subnet.vpcId())
                      .subnetId(subnet.id())
                      .primaryIp(ip.address())
                      .securityGroupIds(List.of(((SecurityGroup) group.get()).id()))
                      .build();
              if (instance.isPresent() && random.nextInt(4) == 0) {
                made =
                    NetworkInterface.builder()
                        .from(made)
                        .role(NetworkInterfaceRole.PRIMARY)
                        .attachment(Attachment.ofPrimary(((Instance) instance.get()).id()))
                        .build();
              }
              if (random.nextInt(5) > 0) {
                add(new Write.Insert(ip));
              }
              add(new Write.Insert(made));
            });
  }

  private void attachOrDetach(Resource any) {
    NetworkInterface it = (NetworkInterface) any;
    if (it.role() == NetworkInterfaceRole.PRIMARY) {
      add(new Write.Update(it.withDescription("d" + number())));
      return;
    }
    add(
        new Write.Update(
            it.attachment().isPresent() && random.nextBoolean()
                ? it.withAttachment(Optional.empty())
                : it.withAttachment(place())));
  }

  /** A place on an instance, and now and then one on another that a move leads to. */
  private Attachment place() {
    Attachment place = Records.at(number(), 2 + random.nextInt(2));
    Place target = new Place(Records.instanceId(number()), 2 + random.nextInt(2));
    return random.nextInt(4) == 0 && !target.instanceId().equals(place.instanceId())
        ? place.movingTo(target)
        : place;
  }

  private void regroup(Resource any) {
    List<Resource> groups = store.all(ResourceKind.SECURITY_GROUP);
    List<SecurityGroupId> ids = new ArrayList<>();
    for (Resource group : groups) {
      if (random.nextBoolean()) {
        ids.add(((SecurityGroup) group).id());
      }
    }
    NetworkInterface it = (NetworkInterface) any;
    if (!ids.isEmpty()) {
      add(new Write.Update(it.withSecurityGroupIds(ids)));
    }
  }

  private void assign() {
    any(ResourceKind.NETWORK_INTERFACE)
        .map(NetworkInterface.class::cast)
        .ifPresent(
            it ->
                store
                    .find(it.subnetId())
                    .ifPresent(
                        subnet -> add(new Write.Insert(ip((Subnet) subnet.value(), it.id())))));
  }

  private PrivateIp ip(Subnet subnet, NetworkInterfaceId holder) {
    return new PrivateIp(
        new PrivateIpKey(subnet.vpcId(), subnet.cidr().first().plus(random.nextInt(4))),
        subnet.id(),
        holder,
        false);
  }

  private void tieOrUntie(Resource any) {
    ElasticIp it = (ElasticIp) any;
    Optional<Resource> ip = any(ResourceKind.PRIVATE_IP);
    if (ip.isEmpty() || random.nextInt(3) == 0) {
      add(new Write.Update(it.withAssociation(Optional.empty())));
      return;
    }
    PrivateIp to = (PrivateIp) ip.get();
    add(
        new Write.Update(
            it.withAssociation(
                new ElasticIpAssociation(
                    random.nextInt(5) == 0
                        ? Records.interfaceId(number())
                        : to.networkInterfaceId(),
                    to.key()))));
  }

  private void swapElastic() {
    Optional<Resource> one = any(ResourceKind.ELASTIC_IP);
    Optional<Resource> two = any(ResourceKind.ELASTIC_IP);
    if (one.isPresent() && !one.equals(two)) {
      ElasticIp left = (ElasticIp) one.get();
      ElasticIp right = (ElasticIp) two.get();
      add(new Write.Update(left.withAddress(right.address()).withAssociation(right.association())));
      if (random.nextInt(5) > 0) {
        add(
            new Write.Update(
                right.withAddress(left.address()).withAssociation(left.association())));
      }
    }
  }

  private void swapInterfaces() {
    Optional<Resource> one = any(ResourceKind.NETWORK_INTERFACE);
    Optional<Resource> two = any(ResourceKind.NETWORK_INTERFACE);
    if (one.isPresent() && !one.equals(two)) {
      NetworkInterface left = (NetworkInterface) one.get();
      NetworkInterface right = (NetworkInterface) two.get();
      boolean places = left.role() == right.role() && random.nextBoolean();
      add(
          new Write.Update(
              left.withMacAddress(right.macAddress())
                  .withAttachment(places ? right.attachment() : left.attachment())));
      if (random.nextInt(5) > 0) {
        add(
            new Write.Update(
                right
                    .withMacAddress(left.macAddress())
                    .withAttachment(places ? left.attachment() : right.attachment())));
      }
    }
  }

  private void move(Resource any) {
    PrivateIp it = (PrivateIp) any;
    any(ResourceKind.NETWORK_INTERFACE)
        .map(NetworkInterface.class::cast)
        .filter(to -> to.subnetId().equals(it.subnetId()))
        .ifPresent(to -> add(new Write.Update(it.withNetworkInterfaceId(to.id()))));
  }

  private void deleteWithAll(Resource any) {
    add(new Write.Delete(any.key()));
    if (random.nextInt(8) == 0) {
      return;
    }
    for (ResourceKey<?> user : store.users(any.key())) {
      store.find(user).ifPresent(versioned -> deleteWithAll(versioned.value()));
    }
  }

  private void add(Write write) {
    boolean inVain = write instanceof Write.Insert && store.find(write.key()).isPresent();
    if (!inVain || random.nextInt(20) == 0) {
      writes.putIfAbsent(write.key(), write);
    }
  }

  private Optional<Resource> any(ResourceKind kind) {
    return any(store.all(kind));
  }

  private Optional<Resource> any(List<Resource> from) {
    return from.stream().skip(from.isEmpty() ? 0 : random.nextInt(from.size())).findFirst();
  }

  private int number() {
    return 1 + random.nextInt(NUMBERS);
  }

  private String cidr(int n) {
    return switch (random.nextInt(6)) {
      case 0 -> "10.0.0.0/16";
      case 1 -> "10.0." + n + ".128/25";
      case 2 -> "10.0." + n + ".4/30";
      default -> "10.0." + n + ".0/24";
    };
  }
}
