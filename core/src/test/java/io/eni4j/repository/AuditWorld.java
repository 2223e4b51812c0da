package io.eni4j.repository;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PortRange;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Zone;
import io.eni4j.testkit.SharedNaiveStore;
import io.eni4j.testkit.SharedRecords;

/**
 * A small healthy world of two VPCs with a block in common. Interfaces 1 and 2 are the primary ones
 * of instances 1 and 2; interface 3 is attached to instance 1, interface 4 to none. Elastic IP 1 is
 * on the second private IP of interface 4, elastic IP 2 on none, elastic IP 3 on interface 1.
 */
final class AuditWorld {
  static final Instance HOST = SharedRecords.instance(1, 1);
  static final SecurityGroup GROUP =
      SharedRecords.group(3, 1).withRules(rule(1, Protocol.TCP), rule(2, Protocol.UDP));
  static final NetworkInterface ATTACHED =
      SharedRecords.secondary(3, 1, 1, "10.0.1.5", 1, 3).withAttachment(SharedRecords.at(1, 2));
  static final NetworkInterface ALONE = SharedRecords.secondary(4, 1, 2, "10.0.2.4", 1);
  static final PrivateIpKey FIRST_IP = SharedRecords.ipKey(1, "10.0.2.4");
  static final PrivateIpKey SECOND_IP = SharedRecords.ipKey(1, "10.0.3.7");
  static final ElasticIp TIED =
      SharedRecords.elasticIp(1, "198.18.0.1").withAssociation(SharedRecords.tie(4, 1, "10.0.3.7"));
  static final ElasticIp UNTIED = SharedRecords.elasticIp(2, "198.18.0.2");
  static final ElasticIp ZONAL =
      SharedRecords.elasticIp(3, "198.18.0.3")
          .withZone(new Zone("cn-north-1a"))
          .withAssociation(SharedRecords.tie(1, 1, "10.0.1.4"));

  private AuditWorld() {}

  static SharedNaiveStore healthy() {
    return new SharedNaiveStore()
        .plant(SharedRecords.vpc(1), SharedRecords.vpc(2))
        .plant(SharedRecords.group(1, 1).withDefaultOfVpc(true))
        .plant(SharedRecords.group(2, 2).withDefaultOfVpc(true))
        .plant(GROUP)
        .plant(SharedRecords.subnet(1, 1, "10.0.1.0/24"), SharedRecords.subnet(2, 1, "10.0.2.0/23"))
        .plant(SharedRecords.subnet(3, 2, "10.0.1.0/24"))
        .plant(HOST, SharedRecords.instance(2, 2))
        .plant(SharedRecords.primary(1, 1, 1, 1, "10.0.1.4", 1), primaryIp(1, "10.0.1.4", 1, 1))
        .plant(SharedRecords.primary(2, 2, 2, 3, "10.0.1.4", 2), primaryIp(2, "10.0.1.4", 3, 2))
        .plant(ATTACHED, primaryIp(1, "10.0.1.5", 1, 3))
        .plant(ALONE, primaryIp(1, "10.0.2.4", 2, 4), SharedRecords.privateIp(1, "10.0.3.7", 2, 4))
        .plant(TIED, UNTIED, ZONAL);
  }

  static SecurityGroupRule rule(int n, Protocol protocol) {
    RuleSpec spec = RuleSpec.allowIn(protocol, PortRange.of(53), Ipv4Cidr.ANY);
    return new SecurityGroupRule(new SecurityGroupRuleId("sgr-000000000" + n), spec, false);
  }

  static PrivateIp primaryIp(int vpc, String address, int subnet, int networkInterface) {
    return new PrivateIp(
        SharedRecords.ipKey(vpc, address),
        SharedRecords.subnetId(subnet),
        SharedRecords.interfaceId(networkInterface),
        true);
  }
}
