package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The text of every operation, with all its parameters and with as few as it takes.
 *
 * <p>Texts are kept beside tokens, and compared by later versions: what stands here never changes.
 * A later version may only add to it.
 */
class OperationTextTest {
  private static final VpcId VPC = new VpcId("vpc-0000000001");
  private static final SubnetId SUBNET = new SubnetId("subnet-0000000002");
  private static final InstanceId INSTANCE = new InstanceId("i-0000000003");
  private static final NetworkInterfaceId PORT = new NetworkInterfaceId("port-0000000004");
  private static final ElasticIpId EIP = new ElasticIpId("fip-0000000005");
  private static final SecurityGroupId GROUP = new SecurityGroupId("sg-0000000006");
  private static final SecurityGroupId OTHER_GROUP = new SecurityGroupId("sg-0000000007");
  private static final SecurityGroupRuleId RULE = new SecurityGroupRuleId("sgr-0000000008");
  private static final SecurityGroupRuleId OTHER_RULE = new SecurityGroupRuleId("sgr-0000000009");
  private static final Ipv4Address ADDRESS = Ipv4Address.parse("10.0.0.9");
  private static final Ipv4Address OTHER_ADDRESS = Ipv4Address.parse("10.0.0.5");
  private static final InstanceType LARGE = InstanceType.of("g.n2.large", 2);
  private static final RuleSpec PING = RuleSpec.allowIn(Protocol.ICMP, Ipv4Cidr.ANY);
  private static final RuleSpec WEB =
      RuleSpec.builder()
          .direction(Direction.OUT)
          .protocol(Protocol.TCP)
          .ports(new PortRange(80, 443))
          .cidr(Ipv4Cidr.parse("10.0.0.0/8"))
          .action(RuleAction.DENY)
          .priority(7)
          .description("web")
          .build();

  private final List<Operation<?>> operations = new ArrayList<>();

  @Test
  void theTextOfAnOperationIsWhatItEverWas() throws IOException {
    vpcs();
    instances();
    interfaces();
    elasticIps();
    groups();

    assertThat(operations.stream().map(OperationText::of))
        .containsExactlyElementsOf(Golden.lines("operations.txt"));
    assertThat(operations.stream().map(Operation::kind)).contains(OperationKind.values());
  }

  private void add(Operation<?> operation) {
    operations.add(operation);
  }

  private void vpcs() {
    add(CreateVpc.builder().name("shop").build());
    add(
        CreateVpc.builder()
            .name("shop")
            .description("of toys")
            .cidr(Ipv4Cidr.parse("10.0.0.0/16"))
            .build());
    add(ModifyVpc.builder().vpcId(VPC).build());
    add(ModifyVpc.builder().vpcId(VPC).name("new").description("").build());
    add(new DeleteVpc(VPC));
    add(subnet().build());
    add(subnet().description("d").build());
    add(ModifySubnet.builder().subnetId(SUBNET).build());
    add(ModifySubnet.builder().subnetId(SUBNET).name("").description("d").build());
    add(new DeleteSubnet(SUBNET));
  }

  private static CreateSubnet.Builder subnet() {
    return CreateSubnet.builder().vpcId(VPC).name("front").cidr(Ipv4Cidr.parse("10.0.1.0/24"));
  }

  private void instances() {
    add(instance().build());
    add(
        instance()
            .description("d")
            .type(LARGE.withInterfaceLimit(3).withPrivateIpLimit(4))
            .primaryIp(ADDRESS)
            .addSecurityGroupIds(OTHER_GROUP, GROUP, OTHER_GROUP)
            .build());
    add(new StartInstance(INSTANCE));
    add(new StopInstance(INSTANCE));
    add(new RebootInstance(INSTANCE));
    add(new ResizeInstance(INSTANCE, LARGE));
    add(new DeleteInstance(INSTANCE));
  }

  private static CreateInstance.Builder instance() {
    return CreateInstance.builder()
        .name("web")
        .type(LARGE)
        .zone(new Zone("cn-north-1a"))
        .subnetId(SUBNET);
  }

  private void interfaces() {
    add(CreateNetworkInterface.builder().subnetId(SUBNET).build());
    add(
        CreateNetworkInterface.builder()
            .subnetId(SUBNET)
            .name("eth")
            .description("d")
            .primaryIp(ADDRESS)
            .addSecondaryIps(ADDRESS, OTHER_ADDRESS)
            .secondaryIpCount(2)
            .addSecurityGroupIds(GROUP)
            .sanityCheck(false)
            .build());
    add(ModifyNetworkInterface.builder().networkInterfaceId(PORT).build());
    add(
        ModifyNetworkInterface.builder()
            .networkInterfaceId(PORT)
            .name("eth")
            .description("d")
            .securityGroupIds(List.of())
            .build());
    add(new DeleteNetworkInterface(PORT));
    add(AttachNetworkInterface.of(PORT, INSTANCE));
    add(new AttachNetworkInterface(PORT, INSTANCE, true));
    add(new DetachNetworkInterface(PORT));
    add(new ModifyAutoDelete(PORT, false));
    add(new ModifyAutoDelete(PORT, true));
    add(AssignSecondaryIps.builder().networkInterfaceId(PORT).build());
    add(
        AssignSecondaryIps.builder()
            .networkInterfaceId(PORT)
            .addAddresses(ADDRESS, OTHER_ADDRESS)
            .count(3)
            .force(true)
            .build());
    add(new UnassignSecondaryIps(PORT, List.of()));
    add(new UnassignSecondaryIps(PORT, List.of(ADDRESS, OTHER_ADDRESS)));
  }

  private void elasticIps() {
    add(AllocateElasticIp.builder().bandwidthMbps(5).build());
    add(
        AllocateElasticIp.builder()
            .bandwidthMbps(5)
            .name("eip")
            .provider("no_bgp")
            .zone(new Zone("cn-north-1a"))
            .address(ADDRESS)
            .build());
    add(ModifyElasticIp.builder().elasticIpId(EIP).build());
    add(ModifyElasticIp.builder().elasticIpId(EIP).name("eip").bandwidthMbps(-1).build());
    add(new ReleaseElasticIp(EIP));
    add(AssociateElasticIp.toPrimaryIp(EIP, PORT));
    add(new AssociateElasticIp(EIP, PORT, Optional.of(ADDRESS)));
    add(new DisassociateElasticIp(EIP));
  }

  private void groups() {
    add(CreateSecurityGroup.builder().vpcId(VPC).name("web").build());
    add(CreateSecurityGroup.builder().vpcId(VPC).name("web").description("d").build());
    add(ModifySecurityGroup.builder().securityGroupId(GROUP).build());
    add(ModifySecurityGroup.builder().securityGroupId(GROUP).name("web").description("d").build());
    add(new DeleteSecurityGroup(GROUP));
    add(new AddSecurityGroupRules(GROUP, List.of()));
    add(new AddSecurityGroupRules(GROUP, List.of(WEB, PING)));
    Map<SecurityGroupRuleId, RuleSpec> rules = new LinkedHashMap<>();
    rules.put(OTHER_RULE, PING);
    rules.put(RULE, PING.withPriority(1));
    add(new ModifySecurityGroupRules(GROUP, rules));
    add(new RemoveSecurityGroupRules(GROUP, List.of(OTHER_RULE, RULE)));
  }
}
