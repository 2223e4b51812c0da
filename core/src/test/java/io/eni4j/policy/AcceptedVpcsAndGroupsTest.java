package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleAction;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What accepted operations on VPCs, subnets and security groups lead to. */
class AcceptedVpcsAndGroupsTest {
  private static final RuleSpec ALL_OUT = RuleSpec.allowOut(Protocol.ALL, Ipv4Cidr.ANY);
  private static final RuleSpec SSH =
      RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY);
  private static final RuleSpec HTTPS =
      RuleSpec.allowIn(Protocol.TCP, PortRange.of(443), Ipv4Cidr.ANY);

  private final Cloud cloud = new Cloud();

  @Test
  void aVpcIsStoredAsAskedForWithItsDefaultGroup() {
    CreateVpc create =
        CreateVpc.builder()
            .name("net")
            .description("ours")
            .cidr(Ipv4Cidr.parse("10.0.0.0/16"))
            .build();

    Vpc vpc = cloud.accepts(create);

    assertThat(vpc.name()).isEqualTo("net");
    assertThat(vpc.description()).isEqualTo("ours");
    assertThat(vpc.cidr()).contains(Ipv4Cidr.parse("10.0.0.0/16"));
    assertThat(vpc.createdAt()).isEqualTo(Cloud.NOW);
    assertThat(cloud.now(vpc.id())).isEqualTo(vpc);
    SecurityGroup group = cloud.now(vpc.defaultSecurityGroupId());
    assertThat(group.defaultOfVpc()).isTrue();
    assertThat(group.vpcId()).isEqualTo(vpc.id());
    assertThat(specs(group)).containsExactly(SSH, ALL_OUT);
  }

  @ParameterizedTest
  @CsvSource({"LINUX, TCP, 22", "WINDOWS, TCP, 3389"})
  void theDefaultGroupLetsInWhatItsKindSaysAndAllOut(DefaultGroup kind, Protocol in, int port) {
    Cloud other = new Cloud(Limits.builder().defaultGroup(kind).build());

    assertThat(specs(other.now(other.vpc().defaultSecurityGroupId())))
        .containsExactly(RuleSpec.allowIn(in, PortRange.of(port), Ipv4Cidr.ANY), ALL_OUT);
  }

  @Test
  void theOpenDefaultGroupLetsAllInAndOut() {
    Cloud other = new Cloud(Limits.builder().defaultGroup(DefaultGroup.OPEN).build());

    assertThat(specs(other.now(other.vpc().defaultSecurityGroupId())))
        .containsExactly(RuleSpec.allowIn(Protocol.ALL, Ipv4Cidr.ANY), ALL_OUT);
  }

  @Test
  void theRulesOfADefaultGroupCanBeChangedAndRemoved() {
    SecurityGroup group = cloud.now(cloud.vpc().defaultSecurityGroupId());

    cloud.door().modifySecurityGroupRules(group.id(), Map.of(group.rules().get(0).id(), HTTPS));
    SecurityGroup left =
        cloud.door().removeSecurityGroupRules(group.id(), group.rules().get(1).id());

    assertThat(specs(left)).containsExactly(HTTPS);
  }

  @Test
  void aVpcTakesItsDefaultGroupWithIt() {
    Vpc vpc = cloud.newVpcWithoutCidr();

    assertThat(cloud.door().deleteVpc(vpc.id())).isEqualTo(vpc);

    assertThat(cloud.dump()).isEmpty();
  }

  @Test
  void modifyingAVpcChangesWhatIsGivenAndNothingElse() {
    Vpc vpc = cloud.vpc();

    assertThat(cloud.accepts(ModifyVpc.builder().vpcId(vpc.id()).description("new").build()))
        .isEqualTo(vpc.withDescription("new"));
    assertThat(cloud.accepts(ModifyVpc.builder().vpcId(vpc.id()).name("new").build()))
        .isEqualTo(vpc.withDescription("new").withName("new"));
    assertThat(cloud.now(vpc.id())).isEqualTo(vpc.withDescription("new").withName("new"));
  }

  @Test
  void aSubnetIsStoredAsAskedFor() {
    Subnet subnet =
        cloud.accepts(
            CreateSubnet.builder()
                .vpcId(cloud.vpc().id())
                .name("front")
                .description("for all")
                .cidr(Ipv4Cidr.parse("10.0.4.0/22"))
                .build());

    assertThat(subnet.vpcId()).isEqualTo(cloud.vpc().id());
    assertThat(subnet.name()).isEqualTo("front");
    assertThat(subnet.description()).isEqualTo("for all");
    assertThat(subnet.cidr()).isEqualTo(Ipv4Cidr.parse("10.0.4.0/22"));
    assertThat(subnet.createdAt()).isEqualTo(Cloud.NOW);
    assertThat(cloud.now(subnet.id())).isEqualTo(subnet);
  }

  @Test
  void modifyingASubnetChangesWhatIsGivenAndNothingElse() {
    Subnet subnet = cloud.subnet();

    assertThat(cloud.accepts(ModifySubnet.builder().subnetId(subnet.id()).name("new").build()))
        .isEqualTo(subnet.withName("new"));
    assertThat(cloud.now(subnet.id())).isEqualTo(subnet.withName("new"));
  }

  @Test
  void aDeletedSubnetIsGoneAndItsBlockIsFreeAgain() {
    Subnet subnet = cloud.subnet();

    assertThat(cloud.door().deleteSubnet(subnet.id())).isEqualTo(subnet);

    assertThat(cloud.door().find(subnet.id())).isEqualTo(Optional.empty());
    assertThat(cloud.newSubnet(cloud.vpc().id(), "10.0.0.0/23").id()).isNotEqualTo(subnet.id());
  }

  @Test
  void aNewGroupLetsNothingInAndTcp80AndUdp67And68And161OutToAnywhereFixed() {
    SecurityGroup group =
        cloud.accepts(
            CreateSecurityGroup.builder()
                .vpcId(cloud.vpc().id())
                .name("web")
                .description("front")
                .build());

    assertThat(group.name()).isEqualTo("web");
    assertThat(group.description()).isEqualTo("front");
    assertThat(group.defaultOfVpc()).isFalse();
    assertThat(group.createdAt()).isEqualTo(Cloud.NOW);
    assertThat(group.rules()).allMatch(SecurityGroupRule::fixed);
    assertThat(specs(group))
        .allMatch(spec -> spec.action() == RuleAction.ALLOW && spec.priority() == 100)
        .containsExactlyInAnyOrder(
            out(Protocol.TCP, 80),
            out(Protocol.UDP, 67),
            out(Protocol.UDP, 68),
            out(Protocol.UDP, 161));
    assertThat(cloud.now(group.id())).isEqualTo(group);
  }

  @Test
  void modifyingAGroupChangesWhatIsGivenAndNothingElse() {
    SecurityGroup group = cloud.newGroup();

    assertThat(
            cloud.accepts(
                ModifySecurityGroup.builder()
                    .securityGroupId(group.id())
                    .description("new")
                    .build()))
        .isEqualTo(group.withDescription("new"));
  }

  @Test
  void addedRulesFollowTheOthersInTheOrderGivenWithIdsOfTheirOwn() {
    SecurityGroup before = cloud.newGroup();

    SecurityGroup after = cloud.door().addSecurityGroupRules(before.id(), HTTPS, SSH);

    assertThat(after.rules().subList(0, 4)).isEqualTo(before.rules());
    assertThat(specs(after).subList(4, 6)).containsExactly(HTTPS, SSH);
    assertThat(after.rules().subList(4, 6)).noneMatch(SecurityGroupRule::fixed);
    assertThat(after.rules()).extracting(SecurityGroupRule::id).doesNotHaveDuplicates();
  }

  @Test
  void aModifiedRuleKeepsItsIdAndItsPlace() {
    SecurityGroup before = cloud.door().addSecurityGroupRules(cloud.newGroup().id(), HTTPS, SSH);
    SecurityGroupRuleId first = before.rules().get(4).id();

    SecurityGroup after =
        cloud.door().modifySecurityGroupRules(before.id(), Map.of(first, HTTPS.withPriority(7)));

    assertThat(after.rule(first)).map(SecurityGroupRule::spec).contains(HTTPS.withPriority(7));
    assertThat(after.rules())
        .extracting(SecurityGroupRule::id)
        .isEqualTo(before.rules().stream().map(SecurityGroupRule::id).toList());
  }

  @Test
  void aRemovedRuleIsGoneAndTheOthersStay() {
    SecurityGroup before = cloud.door().addSecurityGroupRules(cloud.newGroup().id(), HTTPS, SSH);

    SecurityGroup after =
        cloud.door().removeSecurityGroupRules(before.id(), before.rules().get(4).id());

    assertThat(after.rules().subList(0, 4)).isEqualTo(before.rules().subList(0, 4));
    assertThat(specs(after).subList(4, 5)).containsExactly(SSH);
  }

  @Test
  void aDeletedGroupIsAnsweredAsItWas() {
    SecurityGroup group = cloud.newGroup();

    assertThat(cloud.door().deleteSecurityGroup(group.id())).isEqualTo(group);
    assertThat(cloud.door().find(group.id())).isEqualTo(Optional.empty());
  }

  private static RuleSpec out(Protocol protocol, int port) {
    return RuleSpec.allowOut(protocol, PortRange.of(port), Ipv4Cidr.ANY);
  }

  private static List<RuleSpec> specs(SecurityGroup group) {
    return group.rules().stream().map(SecurityGroupRule::spec).toList();
  }
}
