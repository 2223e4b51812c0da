package io.eni4j.proof.chains;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ReleaseElasticIp;
import java.util.Optional;

/** What accepted operations on elastic IPs lead to. */
final class ElasticIpScribe {
  private ElasticIpScribe() {}

  static ElasticIp allocate(AllocateElasticIp asked, ElasticIp answer, Deed deed) {
    deed.isNew(answer.id(), ResourceKind.ELASTIC_IP);
    if (asked.address().isEmpty()) {
      isChosen(answer.address(), deed);
    }
    return deed.becomes(
        ElasticIp.builder()
            .id(answer.id())
            .address(asked.address().orElse(answer.address()))
            .name(asked.name())
            .bandwidthMbps(asked.bandwidthMbps())
            .provider(asked.provider())
            .zone(asked.zone())
            .createdAt(deed.now)
            .build());
  }

  /** A public address that the system chose is free, and in a block of the pool. */
  private static void isChosen(Ipv4Address address, Deed deed) {
    Claim.that(!deed.world.isElasticAddressTaken(address), address, " was taken");
    boolean inPool = false;
    for (Ipv4Cidr block : deed.world.numbers.pool()) {
      inPool |= Numbers.isIn(address, block);
    }
    Claim.that(inPool, address, " is not in the pool");
    if (deed.lowestFirst()) {
      Claim.equal(lowest(deed.world), address, "lowest free public address");
    }
  }

  private static Ipv4Address lowest(World world) {
    for (Ipv4Cidr block : world.numbers.pool()) {
      for (long it = block.network().toLong(); it <= Numbers.end(block); it++) {
        Ipv4Address address = new Ipv4Address((int) it);
        if (!world.isElasticAddressTaken(address)) {
          return address;
        }
      }
    }
    throw new AssertionError("no public address is free");
  }

  static ElasticIp modify(ModifyElasticIp asked, Deed deed) {
    ElasticIp it = deed.of(deed.world.elasticIps, asked.elasticIpId());
    if (asked.name().isPresent()) {
      it = it.withName(asked.name());
    }
    if (asked.bandwidthMbps().isPresent()) {
      it = it.withBandwidthMbps(asked.bandwidthMbps().getAsInt());
    }
    return deed.becomes(it);
  }

  static ElasticIp release(ReleaseElasticIp asked, Deed deed) {
    deed.goes(asked.elasticIpId());
    return deed.of(deed.world.elasticIps, asked.elasticIpId());
  }

  static ElasticIp associate(AssociateElasticIp asked, Deed deed) {
    NetworkInterface holder = deed.of(deed.world.interfaces, asked.networkInterfaceId());
    Ipv4Address address = asked.privateIp().orElse(holder.primaryIp());
    return deed.becomes(
        deed.of(deed.world.elasticIps, asked.elasticIpId())
            .withAssociation(
                new ElasticIpAssociation(holder.id(), new PrivateIpKey(holder.vpcId(), address))));
  }

  static ElasticIp disassociate(DisassociateElasticIp asked, Deed deed) {
    return deed.becomes(
        deed.of(deed.world.elasticIps, asked.elasticIpId()).withAssociation(Optional.empty()));
  }
}
