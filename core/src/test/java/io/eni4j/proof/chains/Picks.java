package io.eni4j.proof.chains;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Chooses ids and texts: mostly of what exists, sometimes deleted, unknown or of another kind. */
final class Picks {
  private static final String[] PREFIXES = {"vpc-", "subnet-", "i-", "port-", "fip-", "sg-"};
  private static final String CHINESE = "网卡一号𠀀";

  private final World world;
  private final Dice dice;

  Picks(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  VpcId vpc() {
    return id(world.vpcs, it -> true, VpcId::new, "vpc-");
  }

  SubnetId subnet(Predicate<Subnet> liked) {
    return id(world.subnets, liked, SubnetId::new, "subnet-");
  }

  InstanceId instance(Predicate<Instance> liked) {
    return id(world.instances, liked, InstanceId::new, "i-");
  }

  NetworkInterfaceId networkInterface(Predicate<NetworkInterface> liked) {
    return id(world.interfaces, liked, NetworkInterfaceId::new, "port-");
  }

  ElasticIpId elasticIp(Predicate<ElasticIp> liked) {
    return id(world.elasticIps, liked, ElasticIpId::new, "fip-");
  }

  SecurityGroupId group(Predicate<SecurityGroup> liked) {
    return id(world.groups, liked, SecurityGroupId::new, "sg-");
  }

  /** A list of groups, mostly of one VPC and within the limit. */
  List<SecurityGroupId> groups(Predicate<SecurityGroup> liked, int fewest) {
    int limit = world.numbers.limits().securityGroupsPerInterface();
    int most = dice.spoils() ? limit + 2 : Math.min(limit, 3);
    int size = dice.between(Math.min(fewest, most), most);
    List<SecurityGroupId> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      SecurityGroupId id = group(liked);
      if (!ids.contains(id) || dice.spoils()) {
        ids.add(id);
      } else if (dice.spoils() || size > limit) {
        ids.add(new SecurityGroupId(strange("sg-")));
      }
    }
    return ids;
  }

  private <K extends ResourceKey<R>, R extends Resource> K id(
      Map<K, R> table, Predicate<R> liked, Function<String, K> made, String prefix) {
    boolean spoils = dice.spoils();
    if (table.isEmpty() || (spoils && dice.chance(60))) {
      return made.apply(strange(prefix));
    }
    Predicate<R> wanted = spoils || dice.chance(8) ? it -> true : liked;
    return dice.pick(table.entrySet(), it -> wanted.test(it.getValue())).getKey();
  }

  /** The text of an id that names nothing of this kind: deleted, never there, another kind's. */
  String strange(String prefix) {
    if (dice.chance(40)) {
      List<String> gone = world.gone.stream().filter(it -> it.startsWith(prefix)).toList();
      if (!gone.isEmpty()) {
        return dice.pick(gone);
      }
    }
    String kind = dice.chance(50) ? prefix : dice.oneOf(PREFIXES);
    List<Resource> others =
        world.all().stream().filter(it -> it.key().toString().startsWith(kind)).toList();
    if (!kind.equals(prefix) && !others.isEmpty() && dice.chance(70)) {
      String other = dice.pick(others).key().toString();
      return other.contains("/") ? other.substring(0, other.indexOf('/')) : other;
    }
    return kind + String.format(Locale.ROOT, "%010d", dice.between(0, 999));
  }

  /** A name of anything but an instance. */
  String name() {
    int longest = world.numbers.limits().nameLength();
    return dice.spoils()
        ? dice.oneOf("", "a b", "ä", "a.b", "ひ", "名前😀", "a\t", "x".repeat(longest + 1), "/")
        : dice.oneOf(
            "a", "B", "web", "eth-1", "a_1", "-", "卡", "x".repeat(longest), chinese(longest));
  }

  /** A name of an instance. */
  String instanceName() {
    int longest = world.numbers.limits().instanceNameLength();
    return dice.spoils()
        ? dice.oneOf("", "a", ".ab", "ab.", "..", "a b", "a/b", "é.é", "y".repeat(longest + 1))
        : dice.oneOf("ab", "a.b", "a..b", "_-", "主机", "y".repeat(longest), chinese(longest));
  }

  private static String chinese(int length) {
    int[] text = CHINESE.codePoints().limit(length).toArray();
    return new String(text, 0, text.length).repeat(length / text.length);
  }

  String description() {
    int longest = world.numbers.limits().descriptionLength();
    return dice.spoils()
        ? dice.oneOf("d".repeat(longest + 1), "😀".repeat(longest + 1))
        : dice.oneOf("", "", "d", "d".repeat(longest), "😀".repeat(longest));
  }

  /** A value now and then. */
  <T> Optional<T> perhaps(int percent, Supplier<T> value) {
    return dice.chance(percent) ? Optional.of(value.get()) : Optional.empty();
  }
}
