package io.eni4j.proof.pairs;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** As little as a store can be asked about: an instance, two interfaces, one address, two EIPs. */
final class LinearStage {
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final VpcId VPC = new VpcId("vpc-0000000001");
  private static final SecurityGroupId GROUP = new SecurityGroupId("sg-0000000001");
  private static final SubnetId SUBNET = new SubnetId("subnet-0000000001");

  static final InstanceId INSTANCE = new InstanceId("i-0000000001");
  static final PrivateIpKey ADDRESS = new PrivateIpKey(VPC, Ipv4Address.parse("10.0.0.9"));
  static final List<NetworkInterface> DETACHED = List.of(eni(0), eni(1));
  static final List<NetworkInterface> ATTACHED =
      List.of(
          DETACHED.get(0).withAttachment(attachment()),
          DETACHED.get(1).withAttachment(attachment()));
  static final List<PrivateIp> HELD =
      DETACHED.stream().map(it -> new PrivateIp(ADDRESS, SUBNET, it.id(), false)).toList();
  static final List<ElasticIp> ELASTIC_IPS = List.of(elasticIp(0), elasticIp(1));

  static final ChangeSet FIRST =
      ChangeSet.of(
          new Write.Insert(
              Vpc.builder()
                  .id(VPC)
                  .name("v")
                  .defaultSecurityGroupId(GROUP)
                  .createdAt(THEN)
                  .build()),
          new Write.Insert(
              SecurityGroup.builder().id(GROUP).vpcId(VPC).name("g").createdAt(THEN).build()),
          new Write.Insert(
              Subnet.builder()
                  .id(SUBNET)
                  .vpcId(VPC)
                  .name("s")
                  .cidr(Ipv4Cidr.parse("10.0.0.0/28"))
                  .createdAt(THEN)
                  .build()),
          new Write.Insert(
              Instance.builder()
                  .id(INSTANCE)
                  .name("in")
                  .type(InstanceType.of("g", 2))
                  .zone(new Zone("z"))
                  .vpcId(VPC)
                  .primaryNetworkInterfaceId(new NetworkInterfaceId("port-0000000009"))
                  .status(InstanceStatus.RUNNING)
                  .createdAt(THEN)
                  .build()),
          new Write.Insert(DETACHED.get(0)),
          new Write.Insert(DETACHED.get(1)));

  private LinearStage() {}

  private static NetworkInterface eni(int number) {
    return NetworkInterface.builder()
        .id(new NetworkInterfaceId("port-000000000" + number))
        .role(NetworkInterfaceRole.SECONDARY)
        .macAddress(new MacAddress(0xFA163E000000L + number))
        .vpcId(VPC)
        .subnetId(SUBNET)
        .primaryIp(Ipv4Address.parse("10.0.0.4").plus(number))
        .securityGroupIds(List.of(GROUP))
        .attachment(Optional.empty())
        .createdAt(THEN)
        .build();
  }

  private static Attachment attachment() {
    return new Attachment(INSTANCE, 2, false, AttachmentState.ATTACHED);
  }

  private static ElasticIp elasticIp(int number) {
    return ElasticIp.builder()
        .id(new ElasticIpId("fip-000000000" + number))
        .address(Ipv4Address.parse("198.18.0.1").plus(number))
        .bandwidthMbps(1)
        .provider("bgp")
        .createdAt(THEN)
        .build();
  }
}
