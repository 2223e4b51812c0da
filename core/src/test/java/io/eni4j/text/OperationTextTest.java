package io.eni4j.text;

import static io.eni4j.text.GoldenValues.ADDRESS;
import static io.eni4j.text.GoldenValues.EIP;
import static io.eni4j.text.GoldenValues.GROUP;
import static io.eni4j.text.GoldenValues.LARGE;
import static io.eni4j.text.GoldenValues.LOWER_ADDRESS;
import static io.eni4j.text.GoldenValues.OTHER_GROUP;
import static io.eni4j.text.GoldenValues.OTHER_RULE;
import static io.eni4j.text.GoldenValues.PING;
import static io.eni4j.text.GoldenValues.PORT;
import static io.eni4j.text.GoldenValues.RULE;
import static io.eni4j.text.GoldenValues.SERVER;
import static io.eni4j.text.GoldenValues.SUBNET;
import static io.eni4j.text.GoldenValues.VPC;
import static io.eni4j.text.GoldenValues.WEB;
import static io.eni4j.text.GoldenValues.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroupRuleId;
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
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.MoveNetworkInterface;
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
    add(new StartInstance(SERVER));
    add(new StopInstance(SERVER));
    add(new RebootInstance(SERVER));
    add(new ResizeInstance(SERVER, LARGE));
    add(new DeleteInstance(SERVER));
  }

  private static CreateInstance.Builder instance() {
    return CreateInstance.builder().name("web").type(LARGE).zone(ZONE).subnetId(SUBNET);
  }

  private void interfaces() {
    add(CreateNetworkInterface.builder().subnetId(SUBNET).build());
    add(
        CreateNetworkInterface.builder()
            .subnetId(SUBNET)
            .name("eth")
            .description("d")
            .primaryIp(ADDRESS)
            .addSecondaryIps(ADDRESS, LOWER_ADDRESS)
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
    add(AttachNetworkInterface.of(PORT, SERVER));
    add(new AttachNetworkInterface(PORT, SERVER, true));
    add(new DetachNetworkInterface(PORT));
    add(MoveNetworkInterface.of(PORT, SERVER));
    add(new MoveNetworkInterface(PORT, SERVER, false));
    add(new ForceDetachNetworkInterface(PORT));
    add(new ModifyAutoDelete(PORT, false));
    add(new ModifyAutoDelete(PORT, true));
    add(AssignSecondaryIps.builder().networkInterfaceId(PORT).build());
    add(
        AssignSecondaryIps.builder()
            .networkInterfaceId(PORT)
            .addAddresses(ADDRESS, LOWER_ADDRESS)
            .count(3)
            .force(true)
            .build());
    add(new UnassignSecondaryIps(PORT, List.of()));
    add(new UnassignSecondaryIps(PORT, List.of(ADDRESS, LOWER_ADDRESS)));
  }

  private void elasticIps() {
    add(AllocateElasticIp.builder().bandwidthMbps(5).build());
    add(
        AllocateElasticIp.builder()
            .bandwidthMbps(5)
            .name("eip")
            .provider("no_bgp")
            .zone(ZONE)
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
