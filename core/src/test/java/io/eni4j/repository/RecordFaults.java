package io.eni4j.repository;

import static io.eni4j.repository.AuditFault.found;
import static io.eni4j.repository.AuditWorld.ALONE;
import static io.eni4j.repository.AuditWorld.ATTACHED;
import static io.eni4j.repository.AuditWorld.FIRST_IP;
import static io.eni4j.repository.AuditWorld.GROUP;
import static io.eni4j.repository.AuditWorld.HOST;
import static io.eni4j.repository.AuditWorld.SECOND_IP;
import static io.eni4j.repository.AuditWorld.TIED;
import static io.eni4j.repository.AuditWorld.UNTIED;
import static io.eni4j.repository.AuditWorld.ZONAL;
import static io.eni4j.repository.InconsistencyKind.ADDRESS_OUTSIDE_SUBNET;
import static io.eni4j.repository.InconsistencyKind.DEFAULT_GROUP_WRONG;
import static io.eni4j.repository.InconsistencyKind.ELASTIC_IP_IN_ANOTHER_ZONE;
import static io.eni4j.repository.InconsistencyKind.ELASTIC_IP_NOT_ON_HOLDER;
import static io.eni4j.repository.InconsistencyKind.INSTANCE_OF_ANOTHER_VPC;
import static io.eni4j.repository.InconsistencyKind.INTERFACE_OF_ANOTHER_VPC;
import static io.eni4j.repository.InconsistencyKind.ORPHAN;
import static io.eni4j.repository.InconsistencyKind.PRIMARY_INTERFACE_WRONG;
import static io.eni4j.repository.InconsistencyKind.PRIMARY_IP_WRONG;
import static io.eni4j.repository.InconsistencyKind.PRIVATE_IP_OF_ANOTHER_SUBNET;
import static io.eni4j.repository.InconsistencyKind.RULE_TWICE;
import static io.eni4j.repository.InconsistencyKind.SECURITY_GROUP_OF_ANOTHER_VPC;
import static io.eni4j.repository.InconsistencyKind.SLOT_FILLED_TWICE;
import static io.eni4j.repository.InconsistencyKind.SUBNETS_OVERLAP;
import static io.eni4j.repository.InconsistencyKind.SUBNET_OUTSIDE_VPC;

import io.eni4j.model.Attachment;
import io.eni4j.model.Place;
import io.eni4j.model.Protocol;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Zone;
import io.eni4j.testkit.SharedRecords;
import java.util.List;
import java.util.stream.Stream;

/** Faults that lie in the records; all that is asked about them agrees with them. */
final class RecordFaults {
  private RecordFaults() {}

  static Stream<AuditFault> all() {
    return Stream.of(orphans(), doubles(), subnets(), groups(), interfaces(), privateIps(), ties())
        .flatMap(List::stream);
  }

  /** At a place that is free, on the way to another instance. */
  private static Attachment leading(int from, int to, int index) {
    return SharedRecords.at(from, 8).movingTo(new Place(SharedRecords.instanceId(to), index));
  }

  private static AuditFault with(String name, Resource planted, String... findings) {
    return AuditFault.of(name, store -> new NaiveSnapshot(store.plant(planted)), findings);
  }

  private static AuditFault without(String name, ResourceKey<?> dropped, String... findings) {
    return AuditFault.of(name, store -> new NaiveSnapshot(store.drop(dropped)), findings);
  }

  private static List<AuditFault> orphans() {
    return List.of(
        with(
            "a subnet of no VPC",
            SharedRecords.subnet(9, 9, "10.9.0.0/24"),
            found(ORPHAN, SharedRecords.subnetId(9), SharedRecords.vpcId(9))),
        with(
            "an instance of no VPC, without a primary interface",
            SharedRecords.instance(9, 9),
            found(ORPHAN, SharedRecords.instanceId(9), SharedRecords.vpcId(9)),
            found(ORPHAN, SharedRecords.instanceId(9), SharedRecords.interfaceId(9))),
        with(
            "a group of no VPC",
            SharedRecords.group(9, 9),
            found(ORPHAN, SharedRecords.groupId(9), SharedRecords.vpcId(9))),
        with(
            "a private IP of no VPC and no subnet, held by nobody",
            SharedRecords.privateIp(9, "10.9.0.9", 9, 9),
            found(ORPHAN, SharedRecords.ipKey(9, "10.9.0.9"), SharedRecords.vpcId(9)),
            found(ORPHAN, SharedRecords.ipKey(9, "10.9.0.9"), SharedRecords.subnetId(9)),
            found(ORPHAN, SharedRecords.ipKey(9, "10.9.0.9"), SharedRecords.interfaceId(9))),
        with(
            "on the way to no instance",
            ALONE.withAttachment(leading(1, 9, 2)),
            found(ORPHAN, ALONE.id(), SharedRecords.instanceId(9))),
        without("no group", GROUP.id(), found(ORPHAN, ATTACHED.id(), GROUP.id())),
        without(
            "no default group",
            SharedRecords.groupId(2),
            found(ORPHAN, SharedRecords.vpcId(2), SharedRecords.groupId(2)),
            found(ORPHAN, SharedRecords.interfaceId(2), SharedRecords.groupId(2))),
        without(
            "no subnet",
            SharedRecords.subnetId(2),
            found(ORPHAN, ALONE.id(), SharedRecords.subnetId(2)),
            found(ORPHAN, FIRST_IP, SharedRecords.subnetId(2)),
            found(ORPHAN, SECOND_IP, SharedRecords.subnetId(2))),
        without(
            "no instance",
            HOST.id(),
            found(ORPHAN, SharedRecords.interfaceId(1), HOST.id()),
            found(ORPHAN, ATTACHED.id(), HOST.id())),
        without(
            "no interface",
            ALONE.id(),
            found(ORPHAN, FIRST_IP, ALONE.id()),
            found(ORPHAN, SECOND_IP, ALONE.id()),
            found(ORPHAN, TIED.id(), ALONE.id())),
        without("no primary private IP", FIRST_IP, found(ORPHAN, ALONE.id(), FIRST_IP)),
        without("no private IP", SECOND_IP, found(ORPHAN, TIED.id(), SECOND_IP)));
  }

  private static List<AuditFault> doubles() {
    return List.of(
        with(
            "two interfaces with one MAC",
            ALONE.withMacAddress(ATTACHED.macAddress()),
            found(SLOT_FILLED_TWICE, ATTACHED.id(), ALONE.id())),
        with(
            "two interfaces at one device index",
            ALONE.withAttachment(SharedRecords.at(1, 2)),
            found(SLOT_FILLED_TWICE, ATTACHED.id(), ALONE.id())),
        with(
            "an interface on the way to where another is",
            ALONE.withAttachment(leading(2, 1, 2)),
            found(SLOT_FILLED_TWICE, ATTACHED.id(), ALONE.id()),
            found(INSTANCE_OF_ANOTHER_VPC, ALONE.id(), SharedRecords.instanceId(2))),
        with(
            "two elastic IPs with one address",
            UNTIED.withAddress(TIED.address()),
            found(SLOT_FILLED_TWICE, TIED.id(), UNTIED.id())),
        with(
            "two elastic IPs on one private IP",
            UNTIED.withAssociation(TIED.association()),
            found(SLOT_FILLED_TWICE, TIED.id(), UNTIED.id())));
  }

  private static List<AuditFault> subnets() {
    return List.of(
        with(
            "a subnet outside its VPC",
            SharedRecords.subnet(9, 1, "11.0.0.0/24"),
            found(SUBNET_OUTSIDE_VPC, SharedRecords.subnetId(9), SharedRecords.vpcId(1))),
        with(
            "a subnet in another",
            SharedRecords.subnet(9, 1, "10.0.2.16/28"),
            found(SUBNETS_OVERLAP, SharedRecords.subnetId(9), SharedRecords.subnetId(2))),
        with(
            "a subnet around others",
            SharedRecords.subnet(9, 1, "10.0.0.0/22"),
            found(SUBNETS_OVERLAP, SharedRecords.subnetId(1), SharedRecords.subnetId(9)),
            found(SUBNETS_OVERLAP, SharedRecords.subnetId(2), SharedRecords.subnetId(9))),
        with(
            "the same block twice",
            SharedRecords.subnet(9, 1, "10.0.1.0/24"),
            found(SUBNETS_OVERLAP, SharedRecords.subnetId(9), SharedRecords.subnetId(1))));
  }

  private static List<AuditFault> groups() {
    return List.of(
        with(
            "a second default group",
            GROUP.withDefaultOfVpc(true),
            found(DEFAULT_GROUP_WRONG, SharedRecords.vpcId(1), GROUP.id())),
        with(
            "a default group that is not marked",
            SharedRecords.group(2, 2),
            found(DEFAULT_GROUP_WRONG, SharedRecords.vpcId(2), SharedRecords.groupId(2))),
        with(
            "the default group of another VPC",
            SharedRecords.vpc(2).withDefaultSecurityGroupId(SharedRecords.groupId(1)),
            found(DEFAULT_GROUP_WRONG, SharedRecords.vpcId(2), SharedRecords.groupId(1)),
            found(DEFAULT_GROUP_WRONG, SharedRecords.vpcId(2), SharedRecords.groupId(2))),
        with(
            "a rule twice",
            GROUP.withRules(rule(1, "one"), rule(2, "other"), AuditWorld.rule(3, Protocol.TCP)),
            found(RULE_TWICE, GROUP.id())));
  }

  private static SecurityGroupRule rule(int n, String description) {
    SecurityGroupRule rule = AuditWorld.rule(n, Protocol.UDP);
    return new SecurityGroupRule(rule.id(), rule.spec().withDescription(description), false);
  }

  private static List<AuditFault> interfaces() {
    return List.of(
        with(
            "a group of another VPC",
            ALONE.withSecurityGroupIds(SharedRecords.groupId(1), SharedRecords.groupId(2)),
            found(SECURITY_GROUP_OF_ANOTHER_VPC, ALONE.id(), SharedRecords.groupId(2))),
        with(
            "on the way to another VPC",
            ALONE.withAttachment(leading(1, 2, 2)),
            found(INSTANCE_OF_ANOTHER_VPC, ALONE.id(), SharedRecords.instanceId(2))),
        with(
            "attached across VPCs",
            ALONE.withAttachment(SharedRecords.at(2, 2)),
            found(INSTANCE_OF_ANOTHER_VPC, ALONE.id(), SharedRecords.instanceId(2))),
        AuditFault.of(
            "an interface in a subnet of another VPC",
            store ->
                new NaiveSnapshot(
                    store.plant(
                        SharedRecords.secondary(9, 1, 3, "10.0.1.9", 1),
                        AuditWorld.primaryIp(1, "10.0.1.9", 3, 9))),
            found(
                INTERFACE_OF_ANOTHER_VPC, SharedRecords.interfaceId(9), SharedRecords.subnetId(3)),
            found(
                ADDRESS_OUTSIDE_SUBNET,
                SharedRecords.ipKey(1, "10.0.1.9"),
                SharedRecords.subnetId(3))),
        with(
            "a secondary interface named as the primary one",
            HOST.withPrimaryNetworkInterfaceId(ATTACHED.id()),
            found(PRIMARY_INTERFACE_WRONG, HOST.id(), ATTACHED.id()),
            found(PRIMARY_INTERFACE_WRONG, HOST.id(), SharedRecords.interfaceId(1))),
        with(
            "the primary interface of another instance",
            HOST.withPrimaryNetworkInterfaceId(SharedRecords.interfaceId(2)),
            found(PRIMARY_INTERFACE_WRONG, HOST.id(), SharedRecords.interfaceId(1)),
            found(PRIMARY_INTERFACE_WRONG, HOST.id(), SharedRecords.interfaceId(2))));
  }

  private static List<AuditFault> privateIps() {
    return List.of(
        with(
            "a primary private IP that is not marked",
            SharedRecords.privateIp(1, "10.0.2.4", 2, 4),
            found(PRIMARY_IP_WRONG, ALONE.id(), FIRST_IP)),
        with(
            "a second primary private IP",
            AuditWorld.primaryIp(1, "10.0.3.7", 2, 4),
            found(PRIMARY_IP_WRONG, ALONE.id(), SECOND_IP)),
        with(
            "a primary private IP in the hands of another interface",
            AuditWorld.primaryIp(1, "10.0.1.5", 1, 1),
            found(PRIMARY_IP_WRONG, ATTACHED.id(), SharedRecords.ipKey(1, "10.0.1.5")),
            found(
                PRIMARY_IP_WRONG,
                SharedRecords.interfaceId(1),
                SharedRecords.ipKey(1, "10.0.1.5"))),
        with(
            "a private IP of another subnet than its interface",
            SharedRecords.privateIp(1, "10.0.1.7", 1, 4),
            found(PRIVATE_IP_OF_ANOTHER_SUBNET, SharedRecords.ipKey(1, "10.0.1.7"), ALONE.id())),
        with(
            "a private IP of another VPC than its interface",
            SharedRecords.privateIp(2, "10.0.2.7", 2, 4),
            found(PRIVATE_IP_OF_ANOTHER_SUBNET, SharedRecords.ipKey(2, "10.0.2.7"), ALONE.id()),
            found(
                ADDRESS_OUTSIDE_SUBNET,
                SharedRecords.ipKey(2, "10.0.2.7"),
                SharedRecords.subnetId(2))),
        with(
            "a private IP outside its subnet",
            SharedRecords.privateIp(1, "10.0.4.7", 2, 4),
            found(
                ADDRESS_OUTSIDE_SUBNET,
                SharedRecords.ipKey(1, "10.0.4.7"),
                SharedRecords.subnetId(2))));
  }

  private static List<AuditFault> ties() {
    return List.of(
        with(
            "an elastic IP on an interface that does not hold its private IP",
            UNTIED.withAssociation(SharedRecords.tie(3, 1, "10.0.2.4")),
            found(ELASTIC_IP_NOT_ON_HOLDER, UNTIED.id())),
        with(
            "an elastic IP of another zone",
            ZONAL.withZone(new Zone("cn-north-1b")),
            found(ELASTIC_IP_IN_ANOTHER_ZONE, ZONAL.id())));
  }
}
