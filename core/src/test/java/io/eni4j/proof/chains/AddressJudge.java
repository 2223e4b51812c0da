package io.eni4j.proof.chains;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.UnassignSecondaryIps;
import io.eni4j.policy.ViolationCode;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Section 3 of the specification, as far as it is about private IPs. */
final class AddressJudge {
  private final World world;
  private final Verdict verdict;

  AddressJudge(World world, Verdict verdict) {
    this.world = world;
    this.verdict = verdict;
  }

  void assign(AssignSecondaryIps asked) {
    verdict.breaksIf(
        asked.addresses().isEmpty() && asked.count().isEmpty(), ViolationCode.NOTHING_REQUESTED);
    count(asked.count());
    namedOnce(asked.addresses());
    NetworkInterface holder = known(asked.networkInterfaceId());
    if (holder == null) {
      return;
    }
    verdict.notInError(holder);
    Subnet subnet = requireNonNull(world.subnets.get(holder.subnetId()));
    Set<Ipv4Address> held = new HashSet<>();
    for (PrivateIp it : world.privateIpsOf(holder.id())) {
      held.add(it.address());
    }
    for (Ipv4Address address : asked.addresses()) {
      inside(address, subnet);
      PrivateIp taken = world.privateIps.get(new PrivateIpKey(holder.vpcId(), address));
      boolean byOther = taken != null && !taken.networkInterfaceId().equals(holder.id());
      verdict.breaksIf(taken != null && !(asked.force() && byOther), ViolationCode.ADDRESS_IN_USE);
      verdict.breaksIf(
          taken != null && asked.force() && byOther && taken.primary(),
          ViolationCode.PRIMARY_IP_NOT_TAKEN);
      if (taken != null && asked.force() && byOther) {
        verdict.notInError(world.interfaces.get(taken.networkInterfaceId()));
      }
    }
    held.addAll(asked.addresses());
    verdict.breaksIf(
        held.size() + chosen(asked.count()) > world.privateIpLimit(holder),
        ViolationCode.PRIVATE_IP_LIMIT_EXCEEDED);
    room(subnet, asked.addresses(), chosen(asked.count()));
  }

  void unassign(UnassignSecondaryIps asked) {
    verdict.breaksIf(asked.addresses().isEmpty(), ViolationCode.NOTHING_REQUESTED);
    namedOnce(asked.addresses());
    NetworkInterface holder = known(asked.networkInterfaceId());
    if (holder == null) {
      return;
    }
    verdict.notInError(holder);
    for (Ipv4Address address : asked.addresses()) {
      PrivateIp held = world.privateIps.get(new PrivateIpKey(holder.vpcId(), address));
      verdict.breaksIf(
          held == null || !held.networkInterfaceId().equals(holder.id()),
          ViolationCode.PRIVATE_IP_NOT_ON_INTERFACE);
      verdict.breaksIf(address.equals(holder.primaryIp()), ViolationCode.PRIMARY_IP_NOT_RELEASED);
    }
  }

  /** A count, where it is given, asks for at least one. */
  void count(OptionalInt count) {
    verdict.breaksIf(count.isPresent() && count.getAsInt() < 1, ViolationCode.COUNT_OUT_OF_RANGE);
  }

  /** How many addresses a count asks for. */
  static long chosen(OptionalInt count) {
    return Math.max(0, count.orElse(0));
  }

  /** No address is named twice. */
  void namedOnce(List<Ipv4Address> addresses) {
    verdict.breaksIf(
        new HashSet<>(addresses).size() < addresses.size(), ViolationCode.ADDRESS_NAMED_TWICE);
  }

  /** A named address of a new interface is in the subnet, not reserved, not taken. */
  void named(Ipv4Address address, Subnet subnet) {
    inside(address, subnet);
    verdict.breaksIf(world.isHeld(subnet.vpcId(), address), ViolationCode.ADDRESS_IN_USE);
  }

  private void inside(Ipv4Address address, Subnet subnet) {
    boolean within = Numbers.isIn(address, subnet.cidr());
    verdict.breaksIf(!within, ViolationCode.ADDRESS_OUTSIDE_SUBNET);
    verdict.breaksIf(within && !world.isUsable(subnet, address), ViolationCode.ADDRESS_RESERVED);
  }

  /** The system never chooses more addresses than are free beside the named ones. */
  void room(Subnet subnet, List<Ipv4Address> named, long chosen) {
    long left = world.free(subnet);
    for (Ipv4Address address : new HashSet<>(named)) {
      left -= world.isUsable(subnet, address) && !world.isHeld(subnet.vpcId(), address) ? 1 : 0;
    }
    verdict.breaksIf(chosen > left && chosen > 0, ViolationCode.SUBNET_EXHAUSTED);
  }

  private @Nullable NetworkInterface known(NetworkInterfaceId id) {
    return verdict.known(id, "port-", world.interfaces, ViolationCode.NETWORK_INTERFACE_NOT_FOUND);
  }
}
