package io.eni4j.proof.chains;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** What accepted operations on secondary private IPs lead to. */
final class AddressScribe {
  private AddressScribe() {}

  static List<PrivateIp> assign(AssignSecondaryIps asked, Deed deed) {
    NetworkInterface holder = deed.of(deed.world.interfaces, asked.networkInterfaceId());
    TreeMap<Ipv4Address, PrivateIp> assigned = new TreeMap<>();
    for (Ipv4Address address : asked.addresses()) {
      deed.world.elasticIpOn(new PrivateIpKey(holder.vpcId(), address)).ifPresent(deed::untie);
      assigned.put(address, deed.privateIp(holder, address));
    }
    List<Ipv4Address> chosen = new ArrayList<>(deed.listed(holder.id()));
    for (PrivateIp before : deed.world.privateIpsOf(holder.id())) {
      Claim.that(chosen.remove(before.address()), before, " is not listed any more");
    }
    Claim.that(chosen.containsAll(asked.addresses()), "of the named ones only ", chosen);
    chosen.removeAll(asked.addresses());
    deed.areChosen(
        chosen,
        asked.count().orElse(0),
        deed.of(deed.world.subnets, holder.subnetId()),
        new HashSet<>(asked.addresses()));
    chosen.forEach(it -> assigned.put(it, deed.privateIp(holder, it)));
    return List.copyOf(assigned.values());
  }

  static List<PrivateIp> unassign(UnassignSecondaryIps asked, Deed deed) {
    NetworkInterface holder = deed.of(deed.world.interfaces, asked.networkInterfaceId());
    TreeMap<Ipv4Address, PrivateIp> released = new TreeMap<>();
    for (Ipv4Address address : asked.addresses()) {
      PrivateIpKey key = new PrivateIpKey(holder.vpcId(), address);
      released.put(address, deed.of(deed.world.privateIps, key));
      deed.world.elasticIpOn(key).ifPresent(deed::untie);
      deed.goes(key);
    }
    return List.copyOf(released.values());
  }
}
