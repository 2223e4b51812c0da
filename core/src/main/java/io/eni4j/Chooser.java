package io.eni4j;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Guard;
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
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.model.VpcId;
import io.eni4j.policy.Candidates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Proposes candidates for one attempt and remembers them. */
final class Chooser implements Candidates {
  /** How often a source may propose what exists already before it is taken for exhausted. */
  private static final int MOST_TRIES = 10_000;

  private final NetworkView view;
  private final Sources sources;
  private final TaskSource tasks;
  private final Instant now;
  private final Set<Object> proposed = new HashSet<>();

  Chooser(NetworkView view, Sources sources, TaskSource tasks) {
    this.view = view;
    this.sources = sources;
    this.tasks = tasks;
    this.now = sources.clock().instant();
  }

  /** Whether a guard failed because somebody else took what was proposed here. */
  boolean hasProposed(Guard failed) {
    if (failed instanceof Guard.Absent absent) {
      return proposed.contains(absent.key());
    }
    return failed instanceof Guard.Vacant vacant && proposed.contains(vacant.slot());
  }

  /** Begins tasks with an id; empty: what is done in that phase takes no time. */
  @FunctionalInterface
  interface TaskSource {
    Optional<Task.Builder> task(TaskKind kind, TaskPhase phase, Supplier<String> id);
  }

  @Override
  public Optional<Task.Builder> task(TaskKind kind, TaskPhase phase) {
    return tasks.task(kind, phase, () -> "task-" + sources.ids().next());
  }

  @Override
  public Instant now() {
    return now;
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

  @Override
  public SecurityGroupRuleId securityGroupRuleId() {
    return next(
        () -> new SecurityGroupRuleId(SecurityGroupRuleId.PREFIX + sources.ids().next()),
        id -> true,
        "id of a rule");
  }

  @Override
  public MacAddress macAddress() {
    MacAddress[] chosen = new MacAddress[1];
    next(
        () -> {
          chosen[0] = sources.randomMac();
          return new Slot.Mac(chosen[0]);
        },
        view::isVacant,
        "MAC address with the given prefix");
    return chosen[0];
  }

  @Override
  public List<Ipv4Address> privateIps(AddressRange range, int count, Set<Ipv4Address> except) {
    List<Ipv4Address> chosen = new ArrayList<>(count);
    if (count > 0) {
      VpcId vpcId = range.vpcId().orElseThrow();
      for (Ipv4Address address : view.free(range, sources.startIn(range), count + except.size())) {
        if (chosen.size() < count && !except.contains(address)) {
          proposed.add(new PrivateIpKey(vpcId, address));
          chosen.add(address);
        }
      }
    }
    if (chosen.size() < count) {
      throw new IllegalStateException("fewer than " + count + " addresses are free in " + range);
    }
    return chosen;
  }

  @Override
  public Ipv4Address elasticIpAddress(List<Ipv4Cidr> pool) {
    int first = sources.firstOf(pool.size());
    for (int i = 0; i < pool.size(); i++) {
      Ipv4Cidr block = pool.get((first + i) % pool.size());
      AddressRange range = new AddressRange(Optional.empty(), block.first(), block.last());
      List<Ipv4Address> free = view.free(range, sources.startIn(range), 1);
      if (!free.isEmpty()) {
        proposed.add(new Slot.ElasticIpAddress(free.get(0)));
        return free.get(0);
      }
    }
    throw new IllegalStateException("no address is free in " + pool);
  }

  private <R extends Resource, K extends ResourceKey<R>> K newKey(
      ResourceKind kind, Function<String, K> id) {
    return next(
        () -> id.apply(kind.idPrefix() + sources.ids().next()),
        key -> view.find(key).isEmpty(),
        "id of a " + kind.noun());
  }

  private <C> C next(Supplier<C> source, Predicate<C> isNew, String what) {
    for (int i = 0; i < MOST_TRIES; i++) {
      C candidate = source.get();
      if (isNew.test(candidate) && proposed.add(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException(
        "no new "
            + what
            + " in "
            + MOST_TRIES
            + " proposals; give the service a source with more values");
  }
}
