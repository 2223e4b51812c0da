package io.eni4j.proof.pairs;

import io.eni4j.change.AddressRange;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Slot;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.policy.Candidates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Candidates that are remembered, and that can be given out once more to a decision of the same
 * operation on a later state, if they are still free there.
 */
final class Choices implements Candidates {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** More than one operation chooses. */
  private static final int MOST = 100;

  /** What was asked for, and what was given. */
  private record Choice(String question, Object answer) {}

  private final NetworkView view;
  private final long number;
  private final boolean recycling;
  private final Random random;
  private final List<Choice> given;
  private final List<Choice> made = new ArrayList<>();
  private long next;
  private long tried;

  private Choices(NetworkView view, long number, boolean recycling, List<Choice> given) {
    this.view = view;
    this.number = number;
    this.recycling = recycling;
    this.random = new Random(number);
    this.given = given;
    this.next = number * MOST;
  }

  /**
   * New choices.
   *
   * @param number a number that no other decision has, at least 1
   * @param recycling whether low ids are tried first, so that those of what is gone occur again and
   *     others propose the same
   */
  static Choices of(NetworkView view, long number, boolean recycling) {
    return new Choices(view, number, recycling, List.of());
  }

  /** The same choices once more, on another view. */
  Choices again(NetworkView later) {
    return new Choices(later, number, recycling, List.copyOf(made));
  }

  @Override
  public Instant now() {
    return NOW;
  }

  @Override
  public VpcId vpcId() {
    return newKey(ResourceKind.VPC, VpcId::new);
  }

  @Override
  public SubnetId subnetId() {
    return newKey(ResourceKind.SUBNET, SubnetId::new);
  }

  @Override
  public InstanceId instanceId() {
    return newKey(ResourceKind.INSTANCE, InstanceId::new);
  }

  @Override
  public NetworkInterfaceId networkInterfaceId() {
    return newKey(ResourceKind.NETWORK_INTERFACE, NetworkInterfaceId::new);
  }

  @Override
  public ElasticIpId elasticIpId() {
    return newKey(ResourceKind.ELASTIC_IP, ElasticIpId::new);
  }

  @Override
  public SecurityGroupId securityGroupId() {
    return newKey(ResourceKind.SECURITY_GROUP, SecurityGroupId::new);
  }

  /** Rules are parts of a group: their ids never occur again, whatever those of records do. */
  @Override
  public SecurityGroupRuleId securityGroupRuleId() {
    return choose(
        "rule",
        () -> new SecurityGroupRuleId(SecurityGroupRuleId.PREFIX + digits(next++)),
        id -> true);
  }

  @Override
  public MacAddress macAddress() {
    return choose(
        "mac",
        () -> new MacAddress(0xFA163E000000L + number()),
        mac -> view.holder(new Slot.Mac(mac)).isEmpty());
  }

  @Override
  public List<Ipv4Address> privateIps(AddressRange range, int count, Set<Ipv4Address> except) {
    VpcId vpcId = range.vpcId().orElseThrow();
    return choose(
        "private IPs " + range + " " + count,
        () -> {
          Ipv4Address from = range.first().plus(number % range.size());
          List<Ipv4Address> free = new ArrayList<>(view.free(range, from, count + except.size()));
          free.removeAll(except);
          return List.copyOf(free.subList(0, count));
        },
        addresses ->
            addresses.stream().allMatch(it -> view.find(new PrivateIpKey(vpcId, it)).isEmpty()));
  }

  @Override
  public Ipv4Address elasticIpAddress(List<Ipv4Cidr> pool) {
    return choose(
        "public address",
        () ->
            pool.stream()
                .map(it -> new AddressRange(Optional.empty(), it.first(), it.last()))
                .flatMap(it -> view.free(it, it.first(), 1).stream())
                .findFirst()
                .orElseThrow(),
        address -> view.holder(new Slot.ElasticIpAddress(address)).isEmpty());
  }

  private <R extends Resource, K extends ResourceKey<R>> K newKey(
      ResourceKind kind, Function<String, K> id) {
    return choose(
        kind.noun(),
        () -> id.apply(kind.idPrefix() + digits(number())),
        key -> view.find(key).isEmpty());
  }

  @SuppressWarnings("unchecked") // the same question was answered with the same type before
  private <C> C choose(String question, Supplier<C> source, Predicate<C> free) {
    C answer;
    if (made.size() < given.size()) {
      Choice choice = given.get(made.size());
      answer = (C) choice.answer();
      if (!choice.question().equals(question)) {
        throw new Anomaly("asks for " + question + " where it asked for " + choice.question());
      }
      if (!free.test(answer)) {
        throw new Anomaly("committed with " + answer + " as " + question + ", which is taken");
      }
    } else {
      tried = 0;
      answer = source.get();
      while (!free.test(answer)) {
        answer = source.get();
      }
    }
    made.add(new Choice(question, answer));
    return answer;
  }

  /** Numbers for ids and MACs: all that follow, or low ones with a gap here and there. */
  private long number() {
    if (!recycling) {
      return next++;
    }
    tried += 1 + random.nextInt(2);
    return tried;
  }

  private static String digits(long number) {
    String text = Long.toString(number);
    return "0000000000".substring(text.length()) + text;
  }
}
