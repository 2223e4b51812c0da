package io.eni4j.policy;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Slot;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.ElasticIpStatus;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Zone;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Rules about elastic IPs. */
final class ElasticIpRules {
  private static final String ARGUMENT = "elasticIpId";

  private ElasticIpRules() {}

  /** A region has no more elastic IPs than its quota. */
  static Rule<AllocateElasticIp> elasticIpQuota() {
    return VpcRules.quota(
        ViolationCode.ELASTIC_IP_QUOTA_EXCEEDED, Counter.ELASTIC_IPS, Limits::elasticIpsPerRegion);
  }

  /** Elastic IPs are given out only while the pool has free addresses. */
  static Rule<AllocateElasticIp> poolHasRoom() {
    return new Rule<>(
        ViolationCode.ELASTIC_IP_POOL_EXHAUSTED,
        (operation, facts, findings) -> {
          if (operation.address().isEmpty()
              && facts.elasticIpPool().stream().allMatch(block -> isFull(block, facts))) {
            findings.add("address", "none free", facts.elasticIpPool());
          }
        });
  }

  private static boolean isFull(Ipv4Cidr block, Facts facts) {
    return facts.view().free(range(block), block.first(), 1).isEmpty();
  }

  /** The addresses of a block of the pool. */
  static AddressRange range(Ipv4Cidr block) {
    return new AddressRange(Optional.empty(), block.first(), block.last());
  }

  /** The address of an elastic IP comes out of the pool. */
  static Rule<AllocateElasticIp> addressInPool() {
    return new Rule<>(
        ViolationCode.ELASTIC_IP_ADDRESS_OUTSIDE_POOL,
        (operation, facts, findings) -> {
          Optional<Ipv4Address> named = operation.address();
          List<Ipv4Cidr> pool = facts.elasticIpPool();
          if (named.isPresent() && pool.stream().noneMatch(it -> it.contains(named.get()))) {
            findings.add("address", named.get(), pool);
          }
        });
  }

  /** A public address belongs to one elastic IP at most. */
  static Rule<AllocateElasticIp> addressFree() {
    return new Rule<>(
        ViolationCode.ELASTIC_IP_ADDRESS_IN_USE,
        (operation, facts, findings) ->
            operation
                .address()
                .filter(it -> !facts.view().isVacant(new Slot.ElasticIpAddress(it)))
                .ifPresent(it -> findings.add("address", it, "a free address")));
  }

  /** The bandwidth of an elastic IP is 1 to 1000 Mbps. */
  static <O> Rule<O> bandwidthInRange(Function<O, OptionalInt> bandwidth) {
    return new Rule<>(
        ViolationCode.BANDWIDTH_OUT_OF_RANGE,
        (operation, facts, findings) -> {
          int asked = bandwidth.apply(operation).orElse(1);
          int highest = facts.limits().maxBandwidthMbps();
          if (asked < 1 || asked > highest) {
            findings.add("bandwidthMbps", asked, "1 to " + highest);
          }
        });
  }

  /** An elastic IP is tied to one private IP at most. */
  static Rule<AssociateElasticIp> notAssociatedYet() {
    return untied(ViolationCode.ELASTIC_IP_ALREADY_ASSOCIATED, AssociateElasticIp::elasticIpId);
  }

  /** An elastic IP that is tied to a private IP is not released. */
  static <O> Rule<O> notAssociatedAnyMore(Function<O, ElasticIpId> id) {
    return untied(ViolationCode.ELASTIC_IP_STILL_ASSOCIATED, id);
  }

  private static <O> Rule<O> untied(ViolationCode code, Function<O, ElasticIpId> id) {
    return Rule.about(
        code,
        id,
        (it, operation, facts, findings) -> {
          if (it.association().isPresent()) {
            findings.add(ARGUMENT, it.association().get().privateIp(), "not associated", it.id());
          }
        });
  }

  /** Only an elastic IP that is tied to a private IP is untied. */
  static <O> Rule<O> associated(Function<O, ElasticIpId> id) {
    return Rule.about(
        ViolationCode.ELASTIC_IP_NOT_ASSOCIATED,
        id,
        (it, operation, facts, findings) -> {
          if (it.association().isEmpty()) {
            findings.add(ARGUMENT, it.status(), ElasticIpStatus.ASSOCIATED, it.id());
          }
        });
  }

  /** A private IP has one elastic IP at most. */
  static Rule<AssociateElasticIp> privateIpHasNone() {
    return Rule.about(
        ViolationCode.PRIVATE_IP_HAS_ELASTIC_IP,
        AssociateElasticIp::networkInterfaceId,
        (holder, operation, facts, findings) -> {
          PrivateIpKey privateIp = target(operation, holder);
          facts
              .view()
              .holder(new Slot.Association(holder.id(), privateIp))
              .ifPresent(other -> findings.add("privateIp", privateIp, "no elastic IP", other));
        });
  }

  /** A zone-bound elastic IP goes only on a primary interface, unless the limits permit others. */
  static Rule<AssociateElasticIp> zoneBoundOnPrimary() {
    return Rule.about(
        ViolationCode.ZONE_BOUND_ELASTIC_IP_ON_SECONDARY,
        AssociateElasticIp::elasticIpId,
        (it, operation, facts, findings) -> {
          Optional<NetworkInterface> holder = facts.find(operation.networkInterfaceId());
          if (!facts.limits().zoneBoundElasticIpOnSecondary()
              && it.zone().isPresent()
              && holder.filter(to -> to.role() == NetworkInterfaceRole.SECONDARY).isPresent()) {
            findings.add("networkInterfaceId", it.zone().get(), "primary", it.id());
          }
        });
  }

  /** A zone-bound elastic IP goes only on an interface of an instance in its zone. */
  static Rule<AssociateElasticIp> zoneIsInstances() {
    return Rule.about(
        ViolationCode.ELASTIC_IP_IN_ANOTHER_ZONE,
        AssociateElasticIp::elasticIpId,
        (it, operation, facts, findings) -> {
          Optional<Zone> zone =
              facts.instancesOf(operation.networkInterfaceId()).stream()
                  .map(Instance::zone)
                  .filter(elsewhere -> !it.zone().equals(Optional.of(elsewhere)))
                  .findFirst();
          if (it.zone().isPresent() && zone.isPresent()) {
            findings.add("networkInterfaceId", it.zone().get(), zone.get(), it.id());
          }
        });
  }

  /** The private IP that is meant: the named one, else the interface's primary private IP. */
  static PrivateIpKey target(AssociateElasticIp operation, NetworkInterface holder) {
    return operation
        .privateIp()
        .map(address -> new PrivateIpKey(holder.vpcId(), address))
        .orElse(holder.primaryIpKey());
  }
}
