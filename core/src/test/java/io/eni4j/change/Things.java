package io.eni4j.change;

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
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import java.time.Instant;

/** One resource of each kind that all belong together, nothing tied to anything. */
final class Things {
  static final VpcId VPC_ID = new VpcId("vpc-0000000001");
  static final SubnetId SUBNET_ID = new SubnetId("subnet-0000000001");
  static final SecurityGroupId GROUP_ID = new SecurityGroupId("sg-0000000001");
  static final InstanceId INSTANCE_ID = new InstanceId("i-0000000001");
  static final NetworkInterfaceId PORT_ID = new NetworkInterfaceId("port-0000000001");
  static final ElasticIpId ELASTIC_IP_ID = new ElasticIpId("fip-0000000001");
  static final PrivateIpKey PRIVATE_IP = new PrivateIpKey(VPC_ID, Ipv4Address.parse("10.0.0.4"));

  static final Vpc VPC =
      Vpc.builder()
          .id(VPC_ID)
          .name("v")
          .defaultSecurityGroupId(GROUP_ID)
          .createdAt(Instant.EPOCH)
          .build();
  static final Subnet SUBNET =
      Subnet.builder()
          .id(SUBNET_ID)
          .vpcId(VPC_ID)
          .name("s")
          .cidr(Ipv4Cidr.parse("10.0.0.0/28"))
          .createdAt(Instant.EPOCH)
          .build();
  static final SecurityGroup GROUP =
      SecurityGroup.builder().id(GROUP_ID).vpcId(VPC_ID).name("g").createdAt(Instant.EPOCH).build();
  static final Instance INSTANCE =
      Instance.builder()
          .id(INSTANCE_ID)
          .name("in")
          .type(InstanceType.of("g.n2.large", 2))
          .zone(new Zone("a"))
          .vpcId(VPC_ID)
          .primaryNetworkInterfaceId(PORT_ID)
          .status(InstanceStatus.RUNNING)
          .createdAt(Instant.EPOCH)
          .build();
  static final NetworkInterface PORT =
      NetworkInterface.builder()
          .id(PORT_ID)
          .role(NetworkInterfaceRole.SECONDARY)
          .macAddress(new MacAddress(2))
          .vpcId(VPC_ID)
          .subnetId(SUBNET_ID)
          .primaryIp(PRIVATE_IP.address())
          .addSecurityGroupIds(GROUP_ID)
          .createdAt(Instant.EPOCH)
          .build();
  static final PrivateIp HELD = new PrivateIp(PRIVATE_IP, SUBNET_ID, PORT_ID, true);
  static final ElasticIp LOOSE =
      ElasticIp.builder()
          .id(ELASTIC_IP_ID)
          .address(Ipv4Address.parse("198.18.0.1"))
          .bandwidthMbps(1)
          .provider("bgp")
          .createdAt(Instant.EPOCH)
          .build();
  static final ElasticIp TIED =
      LOOSE.withAssociation(new ElasticIpAssociation(PORT_ID, PRIVATE_IP));

  private Things() {}
}
