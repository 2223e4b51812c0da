package io.eni4j.policy;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Members;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rules about private IPs. */
final class AddressRules {
  private AddressRules() {}

  /** A count of private IPs, where it is given, is 1 or more. */
  static <O> Rule<O> countPositive(Rule.Lookup<O, AddressRequest> request) {
    return new Rule<>(
        ViolationCode.COUNT_OUT_OF_RANGE,
        (operation, facts, findings) -> {
          AddressRequest asked = request.in(operation, facts);
          int count = asked.count().orElse(1);
          if (count < 1) {
            findings.add(asked.countArgument(), count, 1);
          }
        });
  }

  /** A private IP lies in the subnet of its interface. */
  static <O> Rule<O> addressesInSubnet(Rule.Lookup<O, AddressRequest> request) {
    return new Rule<>(
        ViolationCode.ADDRESS_OUTSIDE_SUBNET,
        (operation, facts, findings) ->
            request
                .in(operation, facts)
                .forEachNamed(
                    (argument, address, subnet) -> {
                      if (!subnet.cidr().contains(address)) {
                        findings.add(argument, address, subnet.cidr(), subnet.id());
                      }
                    }));
  }

  /** The first three addresses of a subnet and the last are never given out. */
  static <O> Rule<O> addressesNotReserved(Rule.Lookup<O, AddressRequest> request) {
    return new Rule<>(
        ViolationCode.ADDRESS_RESERVED,
        (operation, facts, findings) ->
            request
                .in(operation, facts)
                .forEachNamed(
                    (argument, address, subnet) -> {
                      Optional<Limits.Usable> usable = facts.limits().usable(subnet.cidr());
                      if (subnet.cidr().contains(address)
                          && usable.filter(it -> it.contains(address)).isEmpty()) {
                        findings.add(
                            argument,
                            address,
                            usable.<Object>map(it -> it).orElse("a larger subnet"),
                            subnet.id());
                      }
                    }));
  }

  /** A request names each private IP once. */
  static <O> Rule<O> addressesNamedOnce(Rule.Lookup<O, AddressRequest> request) {
    return new Rule<>(
        ViolationCode.ADDRESS_NAMED_TWICE,
        (operation, facts, findings) -> {
          AddressRequest asked = request.in(operation, facts);
          List<Ipv4Address> all = new ArrayList<>(asked.named());
          asked.primaryIp().ifPresent(all::add);
          for (Ipv4Address address : MembershipRules.twice(all)) {
            findings.add(asked.namedArgument(), address, "each address once");
          }
        });
  }

  /** A list of private IPs names each once. */
  static <O> Rule<O> listedOnce(Function<O, List<Ipv4Address>> addresses) {
    return new Rule<>(
        ViolationCode.ADDRESS_NAMED_TWICE,
        (operation, facts, findings) -> {
          for (Ipv4Address address : MembershipRules.twice(addresses.apply(operation))) {
            findings.add("addresses", address, "each address once");
          }
        });
  }

  /** A private IP is held by one interface of its VPC at most; force lets it change hands. */
  static <O> Rule<O> addressesFree(Rule.Lookup<O, AddressRequest> request) {
    return new Rule<>(
        ViolationCode.ADDRESS_IN_USE,
        (operation, facts, findings) -> {
          AddressRequest asked = request.in(operation, facts);
          forEachHeld(
              asked,
              facts,
              (argument, address, held) -> {
                if (!asked.force() || isHolder(asked, held)) {
                  findings.add(argument, address, "a free address", held.networkInterfaceId());
                }
              });
        });
  }

  /** Force takes secondary private IPs away from other interfaces, never a primary one. */
  static <O> Rule<O> primaryNotTaken(Rule.Lookup<O, AddressRequest> request) {
    return new Rule<>(
        ViolationCode.PRIMARY_IP_NOT_TAKEN,
        (operation, facts, findings) -> {
          AddressRequest asked = request.in(operation, facts);
          forEachHeld(
              asked,
              facts,
              (argument, address, held) -> {
                if (asked.force() && held.primary() && !isHolder(asked, held)) {
                  findings.add(
                      argument, address, "a secondary private IP", held.networkInterfaceId());
                }
              });
        });
  }

  /** The other interfaces that force takes private IPs away from, each once. */
  static List<NetworkInterface> robbed(AddressRequest asked, Facts facts) {
    Set<NetworkInterface> robbed = new LinkedHashSet<>();
    forEachHeld(
        asked,
        facts,
        (argument, address, held) -> {
          if (asked.force() && !isHolder(asked, held)) {
            facts.find(held.networkInterfaceId()).ifPresent(robbed::add);
          }
        });
    return List.copyOf(robbed);
  }

  /** An interface holds at most 21 private IPs, or what the type of its instance permits. */
  static <O> Rule<O> withinPrivateIpLimit(Rule.Lookup<O, AddressRequest> request) {
    return new Rule<>(
        ViolationCode.PRIVATE_IP_LIMIT_EXCEEDED,
        (operation, facts, findings) -> {
          AddressRequest asked = request.in(operation, facts);
          Optional<NetworkInterface> holder = asked.holder();
          int limit =
              holder.map(facts::privateIpLimit).orElse(facts.limits().privateIpsPerInterface());
          int held =
              holder.map(it -> facts.view().size(new Members.PrivateIpsOf(it.id()))).orElse(0);
          long total = held + namedAnew(asked, facts) + asked.chosen();
          if (total > limit && (holder.isPresent() || asked.isForNewInterface())) {
            findings.add(asked.countArgument(), total, limit);
          }
        });
  }

  /** Private IPs are given out only while the subnet has free ones. */
  static <O> Rule<O> subnetHasRoom(Rule.Lookup<O, AddressRequest> request) {
    return new Rule<>(
        ViolationCode.SUBNET_EXHAUSTED,
        (operation, facts, findings) -> {
          AddressRequest asked = request.in(operation, facts);
          if (asked.chosen() > 0 && asked.subnet().isPresent()) {
            Subnet subnet = asked.subnet().get();
            Optional<AddressRange> range = AddressRequest.range(subnet, facts.limits());
            long needed =
                asked.chosen() + range.map(it -> namedAndFree(asked, it, facts)).orElse(0L);
            int free = range.map(it -> atMostFree(it, needed, facts)).orElse(0);
            if (free < needed) {
              findings.add(asked.placeArgument(), needed, free, subnet.id());
            }
          }
        });
  }

  /** A private IP that is named is held by the named interface. */
  static <O> Rule<O> heldByInterface(
      String argument,
      Function<O, NetworkInterfaceId> id,
      Function<O, List<Ipv4Address>> addresses) {
    return Rule.about(
        ViolationCode.PRIVATE_IP_NOT_ON_INTERFACE,
        id,
        (holder, operation, facts, findings) -> {
          for (Ipv4Address address : new LinkedHashSet<>(addresses.apply(operation))) {
            if (!isHeldBy(holder, address, facts)) {
              findings.add(argument, address, "a private IP it holds", holder.id());
            }
          }
        });
  }

  /** The primary private IP is never released. */
  static <O> Rule<O> primaryNotReleased(
      Function<O, NetworkInterfaceId> id, Function<O, List<Ipv4Address>> addresses) {
    return Rule.about(
        ViolationCode.PRIMARY_IP_NOT_RELEASED,
        id,
        (holder, operation, facts, findings) -> {
          if (addresses.apply(operation).contains(holder.primaryIp())) {
            findings.add("addresses", holder.primaryIp(), "secondary private IPs", holder.id());
          }
        });
  }

  private static boolean isHeldBy(NetworkInterface holder, Ipv4Address address, Facts facts) {
    return facts
        .find(new PrivateIpKey(holder.vpcId(), address))
        .filter(held -> held.networkInterfaceId().equals(holder.id()))
        .isPresent();
  }

  private static boolean isHolder(AddressRequest asked, PrivateIp held) {
    return asked.holder().filter(it -> it.id().equals(held.networkInterfaceId())).isPresent();
  }

  /** How many different addresses are named that the holder does not have already. */
  private static long namedAnew(AddressRequest asked, Facts facts) {
    return asked.distinctNamed().stream()
        .filter(
            address -> asked.holder().filter(holder -> isHeldBy(holder, address, facts)).isEmpty())
        .count();
  }

  private static long namedAndFree(AddressRequest asked, AddressRange range, Facts facts) {
    return asked.distinctNamed().stream()
        .filter(range::contains)
        .filter(
            address -> facts.find(new PrivateIpKey(range.vpcId().orElseThrow(), address)).isEmpty())
        .count();
  }

  /** How many addresses are free, counted no further than needed. */
  private static int atMostFree(AddressRange range, long needed, Facts facts) {
    int atMost = (int) Math.min(needed, Math.min(range.size(), Integer.MAX_VALUE));
    return facts.view().free(range, range.first(), atMost).size();
  }

  private static void forEachHeld(AddressRequest asked, Facts facts, HeldAddress consumer) {
    asked.forEachNamed(
        (argument, address, subnet) ->
            facts
                .find(new PrivateIpKey(subnet.vpcId(), address))
                .ifPresent(held -> consumer.accept(argument, address, held)));
  }

  @FunctionalInterface
  private interface HeldAddress {
    void accept(String argument, Ipv4Address address, PrivateIp held);
  }
}
