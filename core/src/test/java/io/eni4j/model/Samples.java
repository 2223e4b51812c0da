package io.eni4j.model;

import java.time.Instant;

/** Values that tests begin with: all of one VPC, nothing tied to anything. */
final class Samples {
  static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  static final VpcId VPC = new VpcId("vpc-0000000001");
  static final SubnetId SUBNET = new SubnetId("subnet-0000000001");
  static final InstanceId INSTANCE = new InstanceId("i-0000000001");
  static final NetworkInterfaceId PORT = new NetworkInterfaceId("port-0000000001");
  static final ElasticIpId EIP = new ElasticIpId("fip-0000000001");
  static final SecurityGroupId GROUP = new SecurityGroupId("sg-0000000001");
  static final SecurityGroupId OTHER_GROUP = new SecurityGroupId("sg-0000000002");
  static final Ipv4Address ADDRESS = Ipv4Address.parse("10.0.0.4");

  private Samples() {}

  static Vpc.Builder vpc() {
    return Vpc.builder().id(VPC).name("net").defaultSecurityGroupId(GROUP).createdAt(THEN);
  }

  static Subnet.Builder subnet() {
    return Subnet.builder()
        .id(SUBNET)
        .vpcId(VPC)
        .name("front")
        .cidr(Ipv4Cidr.parse("10.0.0.0/24"))
        .createdAt(THEN);
  }

  static Instance.Builder instance() {
    return Instance.builder()
        .id(INSTANCE)
        .name("web")
        .type(InstanceType.of("g.n2.large", 2))
        .zone(new Zone("cn-north-1a"))
        .vpcId(VPC)
        .primaryNetworkInterfaceId(PORT)
        .status(InstanceStatus.RUNNING)
        .createdAt(THEN);
  }

  static NetworkInterface.Builder secondary() {
    return NetworkInterface.builder()
        .id(PORT)
        .role(NetworkInterfaceRole.SECONDARY)
        .macAddress(MacAddress.parse("fa:16:3e:00:00:01"))
        .vpcId(VPC)
        .subnetId(SUBNET)
        .primaryIp(ADDRESS)
        .addSecurityGroupIds(GROUP)
        .createdAt(THEN);
  }

  static NetworkInterface.Builder primary() {
    return secondary()
        .role(NetworkInterfaceRole.PRIMARY)
        .attachment(Attachment.ofPrimary(INSTANCE));
  }

  static PrivateIp privateIp() {
    return new PrivateIp(new PrivateIpKey(VPC, ADDRESS), SUBNET, PORT, true);
  }

  static ElasticIp.Builder elasticIp() {
    return ElasticIp.builder()
        .id(EIP)
        .address(Ipv4Address.parse("198.18.0.1"))
        .bandwidthMbps(5)
        .provider("bgp")
        .createdAt(THEN);
  }

  static SecurityGroup.Builder securityGroup() {
    return SecurityGroup.builder().id(GROUP).vpcId(VPC).name("web").createdAt(THEN);
  }

  static SecurityGroupRule rule(String id) {
    RuleSpec spec = RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY);
    return new SecurityGroupRule(new SecurityGroupRuleId(id), spec, false);
  }
}
