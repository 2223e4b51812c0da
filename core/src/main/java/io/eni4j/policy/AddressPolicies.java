package io.eni4j.policy;

import static io.eni4j.policy.AddressRules.addressesFree;
import static io.eni4j.policy.AddressRules.addressesInSubnet;
import static io.eni4j.policy.AddressRules.addressesNamedOnce;
import static io.eni4j.policy.AddressRules.addressesNotReserved;
import static io.eni4j.policy.AddressRules.countPositive;
import static io.eni4j.policy.AddressRules.heldByInterface;
import static io.eni4j.policy.AddressRules.listedOnce;
import static io.eni4j.policy.AddressRules.primaryNotReleased;
import static io.eni4j.policy.AddressRules.primaryNotTaken;
import static io.eni4j.policy.AddressRules.subnetHasRoom;
import static io.eni4j.policy.AddressRules.withinPrivateIpLimit;
import static io.eni4j.policy.IdRules.idOfItsKind;
import static io.eni4j.policy.IdRules.interfaceExists;
import static io.eni4j.policy.InterfaceRules.notInError;
import static io.eni4j.policy.TextRules.somethingRequested;

import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The rules and effects of the operations on secondary private IPs. */
final class AddressPolicies {
  private AddressPolicies() {}

  static final OperationPolicy<AssignSecondaryIps, List<PrivateIp>> ASSIGN =
      new OperationPolicy<>(
          AssignSecondaryIps.class,
          List.of(
              somethingRequested(
                  "assignSecondaryIps",
                  "an address or a count",
                  it -> !it.addresses().isEmpty() || it.count().isPresent()),
              idOfItsKind(AssignSecondaryIps::networkInterfaceId),
              interfaceExists(AssignSecondaryIps::networkInterfaceId),
              notInError(AssignSecondaryIps::networkInterfaceId),
              notInError(
                  "addresses", (it, facts) -> AddressRules.robbed(request(it, facts), facts)),
              countPositive(AddressPolicies::request),
              addressesInSubnet(AddressPolicies::request),
              addressesNotReserved(AddressPolicies::request),
              addressesNamedOnce(AddressPolicies::request),
              addressesFree(AddressPolicies::request),
              primaryNotTaken(AddressPolicies::request),
              withinPrivateIpLimit(AddressPolicies::request),
              subnetHasRoom(AddressPolicies::request)),
          AddressPolicies::assign);

  static final OperationPolicy<UnassignSecondaryIps, List<PrivateIp>> UNASSIGN =
      new OperationPolicy<>(
          UnassignSecondaryIps.class,
          List.of(
              somethingRequested(
                  "unassignSecondaryIps", "an address", it -> !it.addresses().isEmpty()),
              idOfItsKind(UnassignSecondaryIps::networkInterfaceId),
              interfaceExists(UnassignSecondaryIps::networkInterfaceId),
              notInError(UnassignSecondaryIps::networkInterfaceId),
              listedOnce(UnassignSecondaryIps::addresses),
              heldByInterface(
                  "addresses",
                  UnassignSecondaryIps::networkInterfaceId,
                  UnassignSecondaryIps::addresses),
              primaryNotReleased(
                  UnassignSecondaryIps::networkInterfaceId, UnassignSecondaryIps::addresses)),
          AddressPolicies::unassign);

  private static AddressRequest request(AssignSecondaryIps operation, Facts facts) {
    Optional<NetworkInterface> holder = facts.find(operation.networkInterfaceId());
    return new AddressRequest(
        "addresses",
        "count",
        holder.map(NetworkInterface::subnetId).flatMap(facts::find),
        Optional.empty(),
        operation.addresses(),
        operation.count(),
        false,
        holder,
        operation.force());
  }

  private static Effect<List<PrivateIp>> assign(
      AssignSecondaryIps operation, Facts facts, Candidates candidates) {
    NetworkInterface holder = facts.get(operation.networkInterfaceId());
    List<PrivateIp> assigned = new ArrayList<>();
    List<Write> writes = new ArrayList<>();
    for (Ipv4Address address : operation.addresses()) {
      PrivateIp privateIp = InterfaceEffects.secondaryIpOf(holder, address);
      assigned.add(privateIp);
      Optional<PrivateIp> taken = facts.find(privateIp.key());
      if (taken.isPresent()) {
        writes.add(new Write.Update(privateIp));
        writes.addAll(disassociation(taken.get(), facts));
      } else {
        writes.add(new Write.Insert(privateIp));
      }
    }
    for (Ipv4Address address :
        InterfaceEffects.choose(
            facts.get(holder.subnetId()),
            operation.count().orElse(0),
            new HashSet<>(operation.addresses()),
            facts,
            candidates)) {
      PrivateIp privateIp = InterfaceEffects.secondaryIpOf(holder, address);
      assigned.add(privateIp);
      writes.add(new Write.Insert(privateIp));
    }
    return new Effect<>(writes, sorted(assigned));
  }

  private static Effect<List<PrivateIp>> unassign(
      UnassignSecondaryIps operation, Facts facts, Candidates candidates) {
    NetworkInterface holder = facts.get(operation.networkInterfaceId());
    List<PrivateIp> released = new ArrayList<>();
    List<Write> writes = new ArrayList<>();
    for (Ipv4Address address : operation.addresses()) {
      PrivateIp privateIp = facts.get(new PrivateIpKey(holder.vpcId(), address));
      released.add(privateIp);
      writes.add(new Write.Delete(privateIp.key()));
      writes.addAll(disassociation(privateIp, facts));
    }
    return new Effect<>(writes, sorted(released));
  }

  /** Unties the elastic IP of a private IP, where it has one. */
  private static List<Write> disassociation(PrivateIp privateIp, Facts facts) {
    return facts
        .view()
        .holder(new Slot.Association(privateIp.networkInterfaceId(), privateIp.key()))
        .map(facts::get)
        .<List<Write>>map(tied -> List.of(new Write.Update(tied.withAssociation(Optional.empty()))))
        .orElse(List.of());
  }

  private static List<PrivateIp> sorted(List<PrivateIp> privateIps) {
    return privateIps.stream().sorted(Comparator.comparing(PrivateIp::key)).toList();
  }
}
