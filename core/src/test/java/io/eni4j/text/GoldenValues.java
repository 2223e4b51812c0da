package io.eni4j.text;

import io.eni4j.model.Direction;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleAction;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;

/** The values that the texts written by hand are about. */
public final class GoldenValues {
  public static final VpcId VPC = new VpcId("vpc-0000000001");
  public static final SubnetId SUBNET = new SubnetId("subnet-0000000002");
  public static final InstanceId SERVER = new InstanceId("i-0000000003");
  public static final NetworkInterfaceId PORT = new NetworkInterfaceId("port-0000000004");
  public static final ElasticIpId EIP = new ElasticIpId("fip-0000000005");
  public static final SecurityGroupId GROUP = new SecurityGroupId("sg-0000000006");
  public static final SecurityGroupId OTHER_GROUP = new SecurityGroupId("sg-0000000007");
  public static final SecurityGroupRuleId RULE = new SecurityGroupRuleId("sgr-0000000008");
  public static final SecurityGroupRuleId OTHER_RULE = new SecurityGroupRuleId("sgr-0000000009");
  public static final Ipv4Address ADDRESS = Ipv4Address.parse("10.0.0.4");
  public static final Ipv4Address LOWER_ADDRESS = Ipv4Address.parse("10.0.0.3");
  public static final Zone ZONE = new Zone("cn-north-1a");
  public static final InstanceType LARGE = InstanceType.of("g.n2.large", 2);

  /** A rule with all at its default. */
  public static final RuleSpec PING = RuleSpec.allowIn(Protocol.ICMP, Ipv4Cidr.ANY);

  /** A rule with nothing at its default. */
  public static final RuleSpec WEB =
      RuleSpec.builder()
          .direction(Direction.OUT)
          .protocol(Protocol.TCP)
          .ports(new PortRange(80, 443))
          .cidr(Ipv4Cidr.parse("10.0.0.0/8"))
          .action(RuleAction.DENY)
          .priority(7)
          .description("web")
          .build();

  private GoldenValues() {}
}
