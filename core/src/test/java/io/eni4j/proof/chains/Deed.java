package io.eni4j.proof.chains;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.Members;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.repository.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one accepted operation must have led to: every record that is other than before. What the
 * system was free to choose is read from the store, and only taken over if it may be chosen.
 */
final class Deed {
  final World world;
  final Instant now;

  private final Snapshot stored;
  private final boolean lowestFirst;
  private final Map<ResourceKey<?>, Optional<Resource>> changes = new LinkedHashMap<>();

  Deed(World world, Snapshot stored, Instant now, boolean lowestFirst) {
    this.world = world;
    this.stored = stored;
    this.now = now;
    this.lowestFirst = lowestFirst;
  }

  /** Every record that is other than before, with its new value; empty: it is gone. */
  Map<ResourceKey<?>, Optional<Resource>> changes() {
    return changes;
  }

  /** A record becomes this; answers it. */
  <R extends Resource> R becomes(R value) {
    changes.put(value.key(), Optional.of(value));
    return value;
  }

  void goes(ResourceKey<?> key) {
    changes.put(key, Optional.empty());
  }

  /** The record that the system stored under a key that it chose. */
  <R extends Resource> R stored(ResourceKey<R> key) {
    return stored
        .find(key)
        .orElseThrow(() -> new AssertionError(key + " was answered and is not stored"))
        .value();
  }

  /** A key that the system chose begins as its kind does, and nothing had it before. */
  void isNew(ResourceKey<?> key, ResourceKind kind) {
    Claim.that(key.toString().startsWith(kind.idPrefix()), key, " is no id of a ", kind);
    Claim.that(!world.table(kind).containsKey(key), key, " was there before");
    Claim.that(!world.gone.contains(key.toString()), key, " is used a second time");
  }

  /** The value of a record that exists. */
  <K, R> R of(Map<K, R> table, K key) {
    return requireNonNull(table.get(key));
  }

  /** An elastic IP is tied to nothing any more. */
  void untie(ElasticIp elasticIp) {
    becomes(elasticIp.withAssociation(Optional.empty()));
  }

  /** An interface goes with its private IPs; its elastic IPs stay, tied to nothing. */
  void interfaceGoes(NetworkInterface it) {
    goes(it.id());
    world.privateIpsOf(it.id()).forEach(held -> goes(held.key()));
    world.elasticIpsOf(it.id()).forEach(this::untie);
  }

  /** A private IP that is in nobody's hands becomes this interface's. */
  PrivateIp privateIp(NetworkInterface holder, Ipv4Address address) {
    boolean primary = address.equals(holder.primaryIp());
    return becomes(
        new PrivateIp(
            new PrivateIpKey(holder.vpcId(), address), holder.subnetId(), holder.id(), primary));
  }

  /** The addresses that the store lists for an interface, in the order of the list. */
  List<Ipv4Address> listed(NetworkInterfaceId id) {
    List<Ipv4Address> listed = new ArrayList<>();
    stored.list(new Members.PrivateIpsOf(id)).forEach(it -> listed.add(it.value().address()));
    return listed;
  }

  /**
   * Addresses that the system chose in a subnet: each usable, free before, chosen once and none of
   * those that were named; with "lowest first", no lower one was left.
   */
  void areChosen(List<Ipv4Address> chosen, int count, Subnet subnet, Set<Ipv4Address> named) {
    Claim.equal(count, chosen.size(), "number of addresses chosen: ", chosen);
    Claim.equal(count, new HashSet<>(chosen).size(), "different addresses in ", chosen);
    for (Ipv4Address address : chosen) {
      Claim.that(world.isUsable(subnet, address), address, " is not given out by ", subnet);
      Claim.that(!world.isHeld(subnet.vpcId(), address), address, " was taken");
      Claim.that(!named.contains(address), address, " was named, so it is no choice");
    }
    if (lowestFirst) {
      Claim.equal(lowest(count, subnet, named), new HashSet<>(chosen), "lowest free addresses");
    }
  }

  private Set<Ipv4Address> lowest(int count, Subnet subnet, Set<Ipv4Address> named) {
    Set<Ipv4Address> lowest = new HashSet<>();
    long next = world.numbers.firstUsable(subnet);
    while (lowest.size() < count) {
      Ipv4Address address = new Ipv4Address((int) next++);
      if (!named.contains(address) && !world.isHeld(subnet.vpcId(), address)) {
        lowest.add(address);
      }
    }
    return lowest;
  }

  /** Whether the system is to choose the lowest free address. */
  boolean lowestFirst() {
    return lowestFirst;
  }
}
