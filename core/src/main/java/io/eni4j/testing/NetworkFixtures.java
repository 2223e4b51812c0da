package io.eni4j.testing;

import io.eni4j.model.Attachment;
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
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import java.time.Instant;

/**
 * Values that are valid and fit together, to be bent with their {@code with} methods: {@code
 * NetworkFixtures.instance().withName("db-1")}. They are the same at every call.
 *
 * <p>For values in a cloud that answers, see {@link CloudFixture}.
 */
public final class NetworkFixtures {
  private static final VpcId VPC = new VpcId("vpc-0000000001");
  private static final SubnetId SUBNET = new SubnetId("subnet-0000000001");
  private static final SecurityGroupId GROUP = new SecurityGroupId("sg-0000000001");
  private static final InstanceId INSTANCE = new InstanceId("i-0000000001");
  private static final NetworkInterfaceId PRIMARY = new NetworkInterfaceId("port-0000000001");
  private static final NetworkInterfaceId SECONDARY = new NetworkInterfaceId("port-0000000002");

  private NetworkFixtures() {}

  /** {@return a VPC called shop, 10.0.0.0/16} */
  public static Vpc vpc() {
    return Vpc.builder()
        .id(VPC)
        .name("shop")
        .cidr(Ipv4Cidr.parse("10.0.0.0/16"))
        .defaultSecurityGroupId(GROUP)
        .createdAt(VirtualClock.START)
        .build();
  }

  /** {@return a subnet of {@link #vpc} called front, 10.0.1.0/24} */
  public static Subnet subnet() {
    return Subnet.builder()
        .id(SUBNET)
        .vpcId(VPC)
        .name("front")
        .cidr(Ipv4Cidr.parse("10.0.1.0/24"))
        .createdAt(VirtualClock.START)
        .build();
  }

  /** {@return a running instance called web-1 with {@link #primaryInterface}} */
  public static Instance instance() {
    return Instance.builder()
        .id(INSTANCE)
        .name("web-1")
        .type(InstanceType.of("g.n2.large", 2))
        .zone(new Zone("cn-north-1a"))
        .vpcId(VPC)
        .primaryNetworkInterfaceId(PRIMARY)
        .status(InstanceStatus.RUNNING)
        .createdAt(VirtualClock.START)
        .build();
  }

  /** {@return the primary interface of {@link #instance} in {@link #subnet}, 10.0.1.4} */
  public static NetworkInterface primaryInterface() {
    return networkInterface(PRIMARY, "fa:16:3e:00:00:01", "10.0.1.4")
        .role(NetworkInterfaceRole.PRIMARY)
        .attachment(Attachment.ofPrimary(INSTANCE))
        .build();
  }

  /** {@return a secondary interface in {@link #subnet} that is not attached, 10.0.1.5} */
  public static NetworkInterface networkInterface() {
    return networkInterface(SECONDARY, "fa:16:3e:00:00:02", "10.0.1.5")
        .role(NetworkInterfaceRole.SECONDARY)
        .build();
  }

  private static NetworkInterface.Builder networkInterface(
      NetworkInterfaceId id, String mac, String address) {
    return NetworkInterface.builder()
        .id(id)
        .macAddress(MacAddress.parse(mac))
        .vpcId(VPC)
        .subnetId(SUBNET)
        .primaryIp(Ipv4Address.parse(address))
        .addSecurityGroupIds(GROUP)
        .createdAt(VirtualClock.START);
  }

  /** {@return the primary private IP of {@link #networkInterface}} */
  public static PrivateIp privateIp() {
    NetworkInterface eni = networkInterface();
    return new PrivateIp(eni.primaryIpKey(), eni.subnetId(), eni.id(), true);
  }

  /** {@return an elastic IP that is associated with nothing, 198.18.0.1 with 5 Mbps} */
  public static ElasticIp elasticIp() {
    return ElasticIp.builder()
        .id(new ElasticIpId("fip-0000000001"))
        .address(Ipv4Address.parse("198.18.0.1"))
        .bandwidthMbps(5)
        .provider("bgp")
        .createdAt(VirtualClock.START)
        .build();
  }

  /** {@return the default security group of {@link #vpc}, which lets everything in} */
  public static SecurityGroup securityGroup() {
    return SecurityGroup.builder()
        .id(GROUP)
        .vpcId(VPC)
        .name("default")
        .defaultOfVpc(true)
        .addRules(
            new SecurityGroupRule(
                new SecurityGroupRuleId("sgr-0000000001"),
                RuleSpec.allowIn(Protocol.ALL, Ipv4Cidr.ANY),
                false))
        .createdAt(VirtualClock.START)
        .build();
  }

  /**
   * {@return a task that nobody works on, to make an instance busy by hand}
   *
   * @param kind what the instance is busy with
   * @param instanceId the instance
   */
  public static Task task(TaskKind kind, InstanceId instanceId) {
    return Task.builder()
        .id("task-0000000000")
        .kind(kind)
        .phase(TaskPhase.CHANGING)
        .instanceId(instanceId)
        .token("by-hand")
        .claimant("nobody")
        .deadline(Instant.parse("9999-12-31T23:59:59Z"))
        .build();
  }
}
