package io.eni4j.policy;

import static io.eni4j.policy.BrokenTogether.LONG_TEXT;
import static io.eni4j.policy.BrokenTogether.assertBroken;
import static io.eni4j.policy.Cloud.ip;
import static io.eni4j.policy.ViolationCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.TaskKind;
import io.eni4j.model.VpcId;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.OperationKind;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.testing.NetworkFixtures;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrokenTogetherTest {
  /** One id, and what it names is there or not, is used or not: no two of these at once. */
  private static final Set<OperationKind> ONE_AT_A_TIME =
      EnumSet.of(
          OperationKind.DELETE_VPC,
          OperationKind.DELETE_SUBNET,
          OperationKind.RELEASE_ELASTIC_IP,
          OperationKind.DISASSOCIATE_ELASTIC_IP);

  @Test
  void everyOperationThatCanBreakSeveralRulesAtOnceHasATest() {
    assertThat(
            Stream.of(
                    BrokenTogetherTest.class,
                    GroupsBrokenTogetherTest.class,
                    InterfacesBrokenTogetherTest.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(Method::getName)
                .filter(name -> name.endsWith("NamesAllBrokenRules")))
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.copyOf(ONE_AT_A_TIME)).stream()
                .map(kind -> kind.operationName() + "NamesAllBrokenRules")
                .toList());
  }

  @Test
  void createVpcNamesAllBrokenRules() {
    Cloud cloud = new Cloud(Limits.builder().vpcsPerRegion(0).build());

    assertBroken(
        cloud,
        CreateVpc.builder().name("").description(LONG_TEXT).cidr(cidr("8.0.0.0/5")).build(),
        NAME_INVALID,
        DESCRIPTION_TOO_LONG,
        CIDR_MASK_OUT_OF_RANGE,
        CIDR_NOT_PRIVATE,
        VPC_QUOTA_EXCEEDED);
  }

  @Test
  void modifyVpcNamesAllBrokenRules() {
    assertBroken(
        new Cloud(),
        ModifyVpc.builder()
            .vpcId(new VpcId("vpc-000unknown"))
            .name("")
            .description(LONG_TEXT)
            .build(),
        VPC_NOT_FOUND,
        NAME_INVALID,
        DESCRIPTION_TOO_LONG);
  }

  @Test
  void createSubnetNamesAllBrokenRules() {
    Cloud cloud = new Cloud(Limits.builder().subnetsPerVpc(1).build());
    cloud.subnet();

    assertBroken(
        cloud,
        CreateSubnet.builder()
            .vpcId(cloud.vpc().id())
            .name("")
            .description(LONG_TEXT)
            .cidr(cidr("8.0.0.0/5"))
            .build(),
        NAME_INVALID,
        DESCRIPTION_TOO_LONG,
        CIDR_MASK_OUT_OF_RANGE,
        CIDR_NOT_PRIVATE,
        SUBNET_OUTSIDE_VPC,
        SUBNET_OVERLAPS,
        SUBNET_QUOTA_EXCEEDED);
  }

  @Test
  void modifySubnetNamesAllBrokenRules() {
    assertBroken(
        new Cloud(),
        ModifySubnet.builder()
            .subnetId(new SubnetId("vpc-0000000000"))
            .name("")
            .description(LONG_TEXT)
            .build(),
        ID_OF_ANOTHER_KIND,
        NAME_INVALID,
        DESCRIPTION_TOO_LONG);
  }

  @Test
  void createInstanceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();

    assertBroken(
        cloud,
        cloud
            .instance()
            .name("")
            .description(LONG_TEXT)
            .type(Cloud.type(3))
            .primaryIp(ip("10.0.1.0"))
            .securityGroupIds(badGroups(cloud))
            .build(),
        ID_OF_ANOTHER_KIND,
        SECURITY_GROUP_NOT_FOUND,
        INSTANCE_NAME_INVALID,
        DESCRIPTION_TOO_LONG,
        INSTANCE_TYPE_LIMIT_UNKNOWN,
        SECURITY_GROUP_NAMED_TWICE,
        TOO_MANY_SECURITY_GROUPS,
        SECURITY_GROUP_OF_ANOTHER_VPC,
        ADDRESS_OUTSIDE_SUBNET);
  }

  @Test
  void startInstanceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    assertBroken(
        cloud,
        new StartInstance(startingAndBusy(cloud, cloud.newInstance()).id()),
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY);
  }

  @Test
  void stopInstanceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    assertBroken(
        cloud,
        new StopInstance(startingAndBusy(cloud, cloud.newInstance()).id()),
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY);
  }

  @Test
  void rebootInstanceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    assertBroken(
        cloud,
        new RebootInstance(startingAndBusy(cloud, cloud.newInstance()).id()),
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY);
  }

  @Test
  void deleteInstanceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    assertBroken(
        cloud,
        new DeleteInstance(startingAndBusy(cloud, cloud.newInstance()).id()),
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY);
  }

  @Test
  void resizeInstanceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    Instance instance = cloud.newInstance();
    NetworkInterface held = cloud.newInterfaceOn(instance);
    cloud.door().assignSecondaryIps(held.id(), 5);
    startingAndBusy(cloud, instance);
    InstanceType small = InstanceType.of("g.n2.metal", 96).withPrivateIpLimit(5);

    assertBroken(
        cloud,
        new ResizeInstance(instance.id(), small),
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY,
        INSTANCE_TYPE_INTERFACE_LIMIT_TOO_LOW,
        INSTANCE_TYPE_PRIVATE_IP_LIMIT_TOO_LOW);
    assertBroken(
        cloud,
        new ResizeInstance(instance.id(), Cloud.type(3).withPrivateIpLimit(5)),
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY,
        INSTANCE_TYPE_LIMIT_UNKNOWN,
        INSTANCE_TYPE_PRIVATE_IP_LIMIT_TOO_LOW);
  }

  @Test
  void allocateElasticIpNamesAllBrokenRules() {
    assertBroken(
        new Cloud(Limits.builder().elasticIpsPerRegion(0).build()),
        AllocateElasticIp.builder()
            .name("")
            .provider("")
            .bandwidthMbps(0)
            .address(ip("10.0.0.3"))
            .build(),
        NAME_INVALID,
        BANDWIDTH_OUT_OF_RANGE,
        ELASTIC_IP_ADDRESS_OUTSIDE_POOL,
        ELASTIC_IP_QUOTA_EXCEEDED);
  }

  @Test
  void modifyElasticIpNamesAllBrokenRules() {
    assertBroken(
        new Cloud(),
        ModifyElasticIp.builder()
            .elasticIpId(new ElasticIpId("fip-000unknown"))
            .name("")
            .bandwidthMbps(0)
            .build(),
        ELASTIC_IP_NOT_FOUND,
        NAME_INVALID,
        BANDWIDTH_OUT_OF_RANGE);
  }

  @Test
  void associateElasticIpNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    Instance there = cloud.door().createInstance(cloud.instance().zone(Cloud.ZONE_B).build());
    ElasticIp tied = cloud.newElasticIp(Cloud.ZONE_B);
    cloud.door().associateElasticIp(tied.id(), there.primaryNetworkInterfaceId());
    NetworkInterface holder = cloud.newInterfaceOn(cloud.newInstance());
    cloud.door().associateElasticIp(cloud.newElasticIp().id(), holder.id());
    cloud.inError(holder);

    assertBroken(
        cloud,
        AssociateElasticIp.toPrimaryIp(tied.id(), holder.id()),
        ATTACHMENT_IN_ERROR,
        ELASTIC_IP_ALREADY_ASSOCIATED,
        PRIVATE_IP_HAS_ELASTIC_IP,
        ZONE_BOUND_ELASTIC_IP_ON_SECONDARY,
        ELASTIC_IP_IN_ANOTHER_ZONE);
  }

  /** Six groups: of another kind, unknown, of another VPC, and one of the VPC named twice. */
  static List<SecurityGroupId> badGroups(Cloud cloud) {
    SecurityGroupId own = cloud.newGroup().id();
    return List.of(
        own,
        own,
        cloud.newGroup().id(),
        cloud.newGroup().id(),
        new SecurityGroupId("sgr-0000000000"),
        new SecurityGroupId("sg-000unknown"),
        cloud.newGroup(cloud.newVpcWithoutCidr().id()).id());
  }

  static Instance startingAndBusy(Cloud cloud, Instance instance) {
    Instance planted =
        cloud
            .now(instance.id())
            .withStatus(InstanceStatus.STARTING)
            .withTask(NetworkFixtures.task(TaskKind.ATTACH_NETWORK_INTERFACE, instance.id()));
    cloud.plant(planted);
    return planted;
  }

  private static Ipv4Cidr cidr(String text) {
    return Ipv4Cidr.parse(text);
  }
}
