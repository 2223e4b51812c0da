package io.eni4j.text;

import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ReleaseElasticIp;

/** The parameters of operations on elastic IPs, those at their defaults left out. */
final class ElasticIpParameters {
  private ElasticIpParameters() {}

  static Tree put(AllocateElasticIp it, Tree tree) {
    return tree.number("bandwidthMbps", it.bandwidthMbps())
        .text("name", it.name())
        .text("provider", it.provider())
        .unless("provider", "bgp")
        .text("zone", it.zone())
        .text("address", it.address());
  }

  static Tree put(ModifyElasticIp it, Tree tree) {
    return tree.text("elasticIpId", it.elasticIpId())
        .text("name", it.name())
        .number("bandwidthMbps", it.bandwidthMbps());
  }

  static Tree put(ReleaseElasticIp it, Tree tree) {
    return tree.text("elasticIpId", it.elasticIpId());
  }

  static Tree put(AssociateElasticIp it, Tree tree) {
    return tree.text("elasticIpId", it.elasticIpId())
        .text("networkInterfaceId", it.networkInterfaceId())
        .text("privateIp", it.privateIp());
  }

  static Tree put(DisassociateElasticIp it, Tree tree) {
    return tree.text("elasticIpId", it.elasticIpId());
  }
}
