package io.eni4j.policy;

import static io.eni4j.policy.BrokenTogether.LONG_TEXT;
import static io.eni4j.policy.BrokenTogether.assertBroken;
import static io.eni4j.policy.BrokenTogetherTest.badGroups;
import static io.eni4j.policy.BrokenTogetherTest.startingAndBusy;
import static io.eni4j.policy.Cloud.ip;
import static io.eni4j.policy.ViolationCode.*;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterfacesBrokenTogetherTest {

  @Test
  void createNetworkInterfaceNamesAllBrokenRules() {
    Cloud cloud = new Cloud(Limits.builder().secondaryInterfacesPerRegion(1).build());
    NetworkInterface holder = holderOfAll(cloud);

    assertBroken(
        cloud,
        CreateNetworkInterface.builder()
            .subnetId(holder.subnetId())
            .name("")
            .description(LONG_TEXT)
            .securityGroupIds(badGroups(cloud))
            .addSecondaryIps(ip("10.0.5.0"), ip("10.0.5.3"), ip("10.0.5.3"))
            .addAllSecondaryIps(run("10.0.6.0", 19))
            .secondaryIpCount(-1)
            .build(),
        ID_OF_ANOTHER_KIND,
        SECURITY_GROUP_NOT_FOUND,
        NAME_INVALID,
        DESCRIPTION_TOO_LONG,
        SECURITY_GROUP_NAMED_TWICE,
        TOO_MANY_SECURITY_GROUPS,
        SECURITY_GROUP_OF_ANOTHER_VPC,
        COUNT_OUT_OF_RANGE,
        ADDRESS_OUTSIDE_SUBNET,
        ADDRESS_RESERVED,
        ADDRESS_NAMED_TWICE,
        ADDRESS_IN_USE,
        PRIVATE_IP_LIMIT_EXCEEDED,
        SUBNET_EXHAUSTED,
        INTERFACE_QUOTA_EXCEEDED);
  }

  @Test
  void modifyNetworkInterfaceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    ModifyNetworkInterface modify =
        ModifyNetworkInterface.builder()
            .networkInterfaceId(cloud.newInterfaceInError().id())
            .name("")
            .description(LONG_TEXT)
            .securityGroupIds(badGroups(cloud))
            .build();

    assertBroken(
        cloud,
        modify,
        ID_OF_ANOTHER_KIND,
        SECURITY_GROUP_NOT_FOUND,
        ATTACHMENT_IN_ERROR,
        NAME_INVALID,
        DESCRIPTION_TOO_LONG,
        SECURITY_GROUP_NAMED_TWICE,
        TOO_MANY_SECURITY_GROUPS,
        SECURITY_GROUP_OF_ANOTHER_VPC);
    assertBroken(
        cloud,
        modify
            .withNetworkInterfaceId(new NetworkInterfaceId("port-000unknown"))
            .withSecurityGroupIds(List.of()),
        NETWORK_INTERFACE_NOT_FOUND,
        NAME_INVALID,
        DESCRIPTION_TOO_LONG,
        LAST_SECURITY_GROUP);
  }

  @Test
  void deleteNetworkInterfaceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    assertBroken(
        cloud,
        new DeleteNetworkInterface(cloud.newInstance().primaryNetworkInterfaceId()),
        PRIMARY_INTERFACE_NOT_DELETED,
        INTERFACE_STILL_ATTACHED);
  }

  @Test
  void attachNetworkInterfaceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    NetworkInterfaceId primary = cloud.newInstance().primaryNetworkInterfaceId();
    cloud.door().assignSecondaryIps(primary, 1);
    ElasticIp bound = cloud.newElasticIp(Cloud.ZONE_A);
    cloud.door().associateElasticIp(bound.id(), primary);
    Instance target = crampedElsewhere(cloud);
    startingAndBusy(cloud, target);

    assertBroken(
        cloud,
        AttachNetworkInterface.of(primary, target.id()),
        PRIMARY_INTERFACE_NOT_ATTACHED,
        INTERFACE_ALREADY_ATTACHED,
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY,
        INSTANCE_IN_ANOTHER_VPC,
        INSTANCE_INTERFACE_LIMIT_REACHED,
        INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW,
        ELASTIC_IP_IN_ANOTHER_ZONE);
    assertBroken(
        cloud,
        AttachNetworkInterface.of(
            new NetworkInterfaceId("port-000unknown"), new InstanceId("i-000unknown")),
        NETWORK_INTERFACE_NOT_FOUND,
        INSTANCE_NOT_FOUND);
  }

  @Test
  void detachNetworkInterfaceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    assertBroken(
        cloud,
        new DetachNetworkInterface(unsettledPrimary(cloud).id()),
        PRIMARY_INTERFACE_NOT_DETACHED,
        ATTACHMENT_NOT_SETTLED,
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY);
  }

  @Test
  void moveNetworkInterfaceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    NetworkInterface primary = unsettledPrimary(cloud);
    cloud.plant(cloud.now(primary.id()).withAttachment(settled(primary)));
    cloud.door().assignSecondaryIps(primary.id(), 1);
    cloud.door().associateElasticIp(cloud.newElasticIp(Cloud.ZONE_A).id(), primary.id());
    cloud.plant(primary);
    Instance target = crampedElsewhere(cloud);
    startingAndBusy(cloud, target);

    assertBroken(
        cloud,
        MoveNetworkInterface.of(primary.id(), target.id()),
        PRIMARY_INTERFACE_NOT_DETACHED,
        ATTACHMENT_NOT_SETTLED,
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY,
        INSTANCE_IN_ANOTHER_VPC,
        INSTANCE_INTERFACE_LIMIT_REACHED,
        INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW,
        ELASTIC_IP_IN_ANOTHER_ZONE);
    assertBroken(
        cloud,
        MoveNetworkInterface.of(cloud.newInterface().id(), target.id()),
        INTERFACE_NOT_ATTACHED,
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY,
        INSTANCE_IN_ANOTHER_VPC,
        INSTANCE_INTERFACE_LIMIT_REACHED);
    assertBroken(
        cloud,
        MoveNetworkInterface.of(primary.id(), primary.instanceId().orElseThrow()),
        PRIMARY_INTERFACE_NOT_DETACHED,
        ATTACHMENT_NOT_SETTLED,
        INTERFACE_ALREADY_THERE,
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY);
    assertBroken(
        cloud,
        MoveNetworkInterface.of(
            new NetworkInterfaceId("i-0000000000"), new InstanceId("i-000unknown")),
        ID_OF_ANOTHER_KIND,
        INSTANCE_NOT_FOUND);
  }

  @Test
  void forceDetachNetworkInterfaceNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    assertBroken(
        cloud,
        new ForceDetachNetworkInterface(unsettledPrimary(cloud).id()),
        PRIMARY_INTERFACE_NOT_DETACHED,
        ATTACHMENT_NOT_IN_ERROR,
        INSTANCE_STATUS_NOT_PERMITTED,
        INSTANCE_BUSY);
  }

  @Test
  void modifyAutoDeleteNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    assertBroken(
        cloud,
        new ModifyAutoDelete(unsettledPrimary(cloud).id(), false),
        PRIMARY_AUTO_DELETE_FIXED,
        ATTACHMENT_NOT_SETTLED);
  }

  @Test
  void assignSecondaryIpsNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    NetworkInterface holder = holderOfAll(cloud);
    AssignSecondaryIps assign =
        AssignSecondaryIps.builder()
            .networkInterfaceId(holder.id())
            .addAddresses(ip("10.0.5.0"), ip("10.0.6.6"), ip("10.0.5.4"), ip("10.0.5.4"))
            .count(9)
            .build();

    assertBroken(
        cloud,
        assign,
        ADDRESS_OUTSIDE_SUBNET,
        ADDRESS_RESERVED,
        ADDRESS_NAMED_TWICE,
        ADDRESS_IN_USE,
        PRIVATE_IP_LIMIT_EXCEEDED,
        SUBNET_EXHAUSTED);
    NetworkInterface other = cloud.newInterface();
    assertBroken(
        cloud,
        assign
            .withNetworkInterfaceId(other.id())
            .withAddresses(ip("10.0.5.4"), cloud.newInterfaceInError().primaryIp())
            .withCount(0)
            .withForce(true),
        ATTACHMENT_IN_ERROR,
        COUNT_OUT_OF_RANGE,
        ADDRESS_OUTSIDE_SUBNET,
        PRIMARY_IP_NOT_TAKEN);
  }

  @Test
  void unassignSecondaryIpsNamesAllBrokenRules() {
    Cloud cloud = new Cloud();
    NetworkInterface holder = cloud.newInterface(1);
    cloud.door().attachNetworkInterface(holder.id(), cloud.newInstance().id());
    cloud.inError(holder);

    assertBroken(
        cloud,
        new UnassignSecondaryIps(
            holder.id(), List.of(ip("10.0.0.4"), ip("10.0.0.3"), ip("10.0.0.9"), ip("10.0.0.4"))),
        ATTACHMENT_IN_ERROR,
        ADDRESS_NAMED_TWICE,
        PRIVATE_IP_NOT_ON_INTERFACE,
        PRIMARY_IP_NOT_RELEASED);
  }

  /** An instance in another VPC and zone, with room for nothing more. */
  private static Instance crampedElsewhere(Cloud cloud) {
    Subnet ofAnotherVpc = cloud.newSubnet(cloud.newVpc("10.0.0.0/16").id(), "10.0.0.0/24");
    InstanceType tiny = InstanceType.of("g.n2.tiny", 1).withInterfaceLimit(1).withPrivateIpLimit(1);
    return cloud
        .door()
        .createInstance(
            cloud.instance().subnetId(ofAnotherVpc.id()).type(tiny).zone(Cloud.ZONE_B).build());
  }

  private static Attachment settled(NetworkInterface held) {
    return held.attachment().orElseThrow().withState(AttachmentState.ATTACHED);
  }

  private static NetworkInterface unsettledPrimary(Cloud cloud) {
    Instance instance = startingAndBusy(cloud, cloud.newInstance());
    NetworkInterface primary = cloud.primaryOf(instance);
    NetworkInterface planted =
        primary.withAttachment(
            primary.attachment().orElseThrow().withState(AttachmentState.DETACHING));
    cloud.plant(planted);
    return planted;
  }

  /** A secondary interface that holds all 12 addresses of its subnet. */
  private static NetworkInterface holderOfAll(Cloud cloud) {
    Subnet full = cloud.newSubnet(cloud.vpc().id(), "10.0.5.0/28");
    return cloud
        .door()
        .createNetworkInterface(
            CreateNetworkInterface.builder().subnetId(full.id()).secondaryIpCount(11).build());
  }

  private static List<Ipv4Address> run(String first, int count) {
    return IntStream.range(0, count).mapToObj(i -> ip(first).plus(i)).toList();
  }
}
