package io.eni4j.testkit;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
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
import io.eni4j.model.Resource;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Valid records, told apart by small numbers. */
class Records {
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  Records() {}

  public static VpcId vpcId(int n) {
    return new VpcId(id("vpc-", n));
  }

  public static SubnetId subnetId(int n) {
    return new SubnetId(id("subnet-", n));
  }

  public static SecurityGroupId groupId(int n) {
    return new SecurityGroupId(id("sg-", n));
  }

  public static InstanceId instanceId(int n) {
    return new InstanceId(id("i-", n));
  }

  public static NetworkInterfaceId interfaceId(int n) {
    return new NetworkInterfaceId(id("port-", n));
  }

  public static ElasticIpId elasticIpId(int n) {
    return new ElasticIpId(id("fip-", n));
  }

  public static MacAddress mac(int n) {
    return new MacAddress(0xFA163E000000L + n);
  }

  public static Ipv4Address address(String text) {
    return Ipv4Address.parse(text);
  }

  public static PrivateIpKey ipKey(int vpc, String address) {
    return new PrivateIpKey(vpcId(vpc), address(address));
  }

  public static Vpc vpc(int n) {
    return Vpc.builder()
        .id(vpcId(n))
        .name("vpc " + n)
        .cidr(Ipv4Cidr.parse("10.0.0.0/8"))
        .defaultSecurityGroupId(groupId(n))
        .createdAt(THEN)
        .build();
  }

  public static Subnet subnet(int n, int vpc, String cidr) {
    return Subnet.builder()
        .id(subnetId(n))
        .vpcId(vpcId(vpc))
        .name("subnet " + n)
        .cidr(Ipv4Cidr.parse(cidr))
        .createdAt(THEN)
        .build();
  }

  public static SecurityGroup group(int n, int vpc) {
    return SecurityGroup.builder()
        .id(groupId(n))
        .vpcId(vpcId(vpc))
        .name("group " + n)
        .createdAt(THEN)
        .build();
  }

  public static Instance instance(int n, int vpc) {
    return Instance.builder()
        .id(instanceId(n))
        .name("instance " + n)
        .type(InstanceType.of("g.n2.large", 2))
        .zone(new Zone("cn-north-1a"))
        .vpcId(vpcId(vpc))
        .primaryNetworkInterfaceId(interfaceId(n))
        .status(InstanceStatus.RUNNING)
        .createdAt(THEN)
        .build();
  }

  /** A secondary interface that is tied to no instance; its MAC has the same number. */
  public static NetworkInterface secondary(int n, int vpc, int subnet, String ip, int... groups) {
    return NetworkInterface.builder()
        .id(interfaceId(n))
        .role(NetworkInterfaceRole.SECONDARY)
        .macAddress(mac(n))
        .vpcId(vpcId(vpc))
        .subnetId(subnetId(subnet))
        .primaryIp(address(ip))
        .securityGroupIds(Arrays.stream(groups).mapToObj(Records::groupId).toList())
        .createdAt(THEN)
        .build();
  }

  /** The primary interface of an instance; its MAC has the same number. */
  public static NetworkInterface primary(
      int n, int instance, int vpc, int subnet, String ip, int... groups) {
    return NetworkInterface.builder()
        .from(secondary(n, vpc, subnet, ip, groups))
        .role(NetworkInterfaceRole.PRIMARY)
        .attachment(Attachment.ofPrimary(instanceId(instance)))
        .build();
  }

  /** VPC 1 with group 1 and subnet 1, which is 10.0.1.0/24, and more records. */
  static Resource[] network(Resource... more) {
    return Stream.concat(
            Stream.of(vpc(1), group(1, 1), subnet(1, 1, "10.0.1.0/24")), Arrays.stream(more))
        .toArray(Resource[]::new);
  }

  public static Attachment at(int instance, int index) {
    return new Attachment(instanceId(instance), index, false, AttachmentState.ATTACHED);
  }

  public static PrivateIp privateIp(int vpc, String address, int subnet, int networkInterface) {
    return new PrivateIp(
        ipKey(vpc, address), subnetId(subnet), interfaceId(networkInterface), false);
  }

  public static ElasticIp elasticIp(int n, String address) {
    return ElasticIp.builder()
        .id(elasticIpId(n))
        .address(address(address))
        .bandwidthMbps(5)
        .provider("bgp")
        .createdAt(THEN)
        .build();
  }

  public static ElasticIpAssociation tie(int networkInterface, int vpc, String privateIp) {
    return new ElasticIpAssociation(interfaceId(networkInterface), ipKey(vpc, privateIp));
  }

  private static String id(String prefix, int n) {
    return prefix + String.format(Locale.ROOT, "%010d", n);
  }
}
