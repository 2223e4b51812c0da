package io.eni4j.proof.smallworld;

import io.eni4j.change.AddressRange;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.policy.Candidates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Proposes the lowest new ids, and every address that could be chosen, one after the other: after
 * each effect {@link #next()} turns to the next choice, until all have been made.
 */
final class SmallWorldCandidates implements Candidates {
  private final SmallWorldState state;
  private final List<Integer> choices = new ArrayList<>();
  private final List<Integer> possible = new ArrayList<>();
  private final Set<Object> proposed = new HashSet<>();
  private int made;

  SmallWorldCandidates(SmallWorldState state) {
    this.state = state;
  }

  /** Turns to the next combination of choices; false if all have been made. */
  boolean next() {
    made = 0;
    proposed.clear();
    for (int i = choices.size() - 1; i >= 0; i--) {
      if (choices.get(i) + 1 < possible.get(i)) {
        choices.set(i, choices.get(i) + 1);
        return true;
      }
      choices.remove(i);
      possible.remove(i);
    }
    return false;
  }

  private <T> T choose(List<T> among) {
    if (among.isEmpty()) {
      throw new IllegalStateException("there is nothing to choose from");
    }
    if (made == choices.size()) {
      choices.add(0);
      possible.add(among.size());
    }
    return among.get(choices.get(made++));
  }

  @Override
  public List<Ipv4Address> privateIps(AddressRange range, int count, Set<Ipv4Address> except) {
    List<Ipv4Address> free = new ArrayList<>(state.free(range, range.first(), (int) range.size()));
    free.removeAll(except);
    List<Ipv4Address> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(choose(free));
      free.remove(chosen.get(i));
    }
    return chosen;
  }

  @Override
  public Ipv4Address elasticIpAddress(List<Ipv4Cidr> pool) {
    List<Ipv4Address> free = new ArrayList<>();
    for (Ipv4Cidr block : pool) {
      AddressRange range = new AddressRange(Optional.empty(), block.first(), block.last());
      free.addAll(state.free(range, range.first(), (int) range.size()));
    }
    return choose(free);
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public VpcId vpcId() {
    return newKey("vpc-", VpcId::new);
  }

  @Override
  public SubnetId subnetId() {
    return newKey("subnet-", SubnetId::new);
  }

  @Override
  public InstanceId instanceId() {
    return newKey("i-", InstanceId::new);
  }

  @Override
  public NetworkInterfaceId networkInterfaceId() {
    return newKey("port-", NetworkInterfaceId::new);
  }

  @Override
  public ElasticIpId elasticIpId() {
    return newKey("fip-", ElasticIpId::new);
  }

  @Override
  public SecurityGroupId securityGroupId() {
    return newKey("sg-", SecurityGroupId::new);
  }

  private <K extends ResourceKey<?>> K newKey(String prefix, Function<String, K> id) {
    for (int i = 1; ; i++) {
      K key = id.apply(prefix + "000000000" + i);
      if (state.get(key) == null && proposed.add(key)) {
        return key;
      }
    }
  }

  @Override
  public SecurityGroupRuleId securityGroupRuleId() {
    for (int i = 1; ; i++) {
      SecurityGroupRuleId id =
          new SecurityGroupRuleId(SecurityGroupRuleId.PREFIX + (1_000_000_000L + i));
      if (state.all(SecurityGroup.class).stream().allMatch(it -> it.rule(id).isEmpty())
          && proposed.add(id)) {
        return id;
      }
    }
  }

  @Override
  public MacAddress macAddress() {
    for (int i = 1; ; i++) {
      MacAddress mac = new MacAddress(i);
      if (state.all(NetworkInterface.class).stream().noneMatch(it -> it.macAddress().equals(mac))) {
        return mac;
      }
    }
  }
}
