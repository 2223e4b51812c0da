package io.eni4j.proof.chains;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Zone;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.policy.Limits;
import io.eni4j.policy.ViolationCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Section 4 of the specification: elastic IPs. */
final class ElasticIpJudge {
  private final World world;
  private final Verdict verdict;
  private final Limits limits;

  ElasticIpJudge(World world, Verdict verdict) {
    this.world = world;
    this.verdict = verdict;
    this.limits = world.numbers.limits();
  }

  void allocate(AllocateElasticIp asked) {
    verdict.name(asked.name());
    // The specification says nothing of a provider's form; the policy takes it for a name.
    verdict.name(Optional.of(asked.provider()));
    bandwidth(asked.bandwidthMbps());
    boolean inPool = false;
    long size = 0;
    for (Ipv4Cidr block : world.numbers.pool()) {
      size += 1L << (32 - block.prefixLength());
      inPool |= asked.address().isPresent() && Numbers.isIn(asked.address().get(), block);
    }
    if (asked.address().isPresent()) {
      verdict.breaksIf(!inPool, ViolationCode.ELASTIC_IP_ADDRESS_OUTSIDE_POOL);
      verdict.breaksIf(
          world.isElasticAddressTaken(asked.address().get()),
          ViolationCode.ELASTIC_IP_ADDRESS_IN_USE);
    } else {
      verdict.breaksIf(world.elasticIps.size() >= size, ViolationCode.ELASTIC_IP_POOL_EXHAUSTED);
    }
    verdict.breaksIf(
        world.elasticIps.size() >= limits.elasticIpsPerRegion(),
        ViolationCode.ELASTIC_IP_QUOTA_EXCEEDED);
  }

  void modify(ModifyElasticIp asked) {
    verdict.breaksIf(
        asked.name().isEmpty() && asked.bandwidthMbps().isEmpty(), ViolationCode.NOTHING_REQUESTED);
    known(asked.elasticIpId());
    verdict.name(asked.name());
    asked.bandwidthMbps().ifPresent(this::bandwidth);
  }

  void release(ReleaseElasticIp asked) {
    ElasticIp it = known(asked.elasticIpId());
    verdict.breaksIf(
        it != null && it.association().isPresent(), ViolationCode.ELASTIC_IP_STILL_ASSOCIATED);
  }

  void associate(AssociateElasticIp asked) {
    ElasticIp it = known(asked.elasticIpId());
    NetworkInterface holder =
        verdict.known(
            asked.networkInterfaceId(),
            "port-",
            world.interfaces,
            ViolationCode.NETWORK_INTERFACE_NOT_FOUND);
    verdict.breaksIf(
        it != null && it.association().isPresent(), ViolationCode.ELASTIC_IP_ALREADY_ASSOCIATED);
    verdict.notInError(holder);
    if (holder != null) {
      PrivateIpKey key =
          new PrivateIpKey(holder.vpcId(), asked.privateIp().orElse(holder.primaryIp()));
      PrivateIp target = world.privateIps.get(key);
      boolean isHeld = target != null && target.networkInterfaceId().equals(holder.id());
      verdict.breaksIf(!isHeld, ViolationCode.PRIVATE_IP_NOT_ON_INTERFACE);
      verdict.breaksIf(
          isHeld && world.elasticIpOn(key).isPresent(), ViolationCode.PRIVATE_IP_HAS_ELASTIC_IP);
    }
    if (it != null && holder != null && it.zone().isPresent()) {
      zone(it.zone().get(), holder);
    }
  }

  void disassociate(DisassociateElasticIp asked) {
    ElasticIp it = known(asked.elasticIpId());
    verdict.breaksIf(
        it != null && it.association().isEmpty(), ViolationCode.ELASTIC_IP_NOT_ASSOCIATED);
    if (it != null && it.association().isPresent()) {
      verdict.notInError(world.interfaces.get(it.association().get().networkInterfaceId()));
    }
  }

  /** A zone-bound elastic IP goes on the primary interface of an instance in that zone. */
  private void zone(Zone zone, NetworkInterface holder) {
    verdict.breaksIf(
        holder.role() == NetworkInterfaceRole.SECONDARY && !limits.zoneBoundElasticIpOnSecondary(),
        ViolationCode.ZONE_BOUND_ELASTIC_IP_ON_SECONDARY);
    verdict.breaksIf(
        world.instancesOf(holder).stream().anyMatch(it -> !it.zone().equals(zone)),
        ViolationCode.ELASTIC_IP_IN_ANOTHER_ZONE);
  }

  private void bandwidth(int mbps) {
    verdict.breaksIf(
        mbps < 1 || mbps > limits.maxBandwidthMbps(), ViolationCode.BANDWIDTH_OUT_OF_RANGE);
  }

  private @Nullable ElasticIp known(ElasticIpId id) {
    return verdict.known(id, "fip-", world.elasticIps, ViolationCode.ELASTIC_IP_NOT_FOUND);
  }
}
