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
import static io.eni4j.repository.InconsistencyKind.COUNTER_WRONG;
import static io.eni4j.repository.InconsistencyKind.FREE_ADDRESS_HIDDEN;
import static io.eni4j.repository.InconsistencyKind.HELD_ADDRESS_OFFERED;
import static io.eni4j.repository.InconsistencyKind.ORPHAN;
import static io.eni4j.repository.InconsistencyKind.OVERLAP_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.REVISION_WRONG;
import static io.eni4j.repository.InconsistencyKind.RULE_TWICE;
import static io.eni4j.repository.InconsistencyKind.SLOT_FILLED_TWICE;
import static io.eni4j.repository.InconsistencyKind.SLOT_LOST;
import static io.eni4j.repository.InconsistencyKind.SUBNETS_OVERLAP;
import static io.eni4j.repository.InconsistencyKind.SUBNET_OUTSIDE_VPC;
import static io.eni4j.repository.InconsistencyKind.TASK_HIDDEN;
import static io.eni4j.repository.InconsistencyKind.TASK_LOST;
import static io.eni4j.repository.InconsistencyKind.UNREADABLE;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.TaskKind;
import io.eni4j.model.VpcId;
import io.eni4j.testing.NetworkFixtures;
import io.eni4j.testkit.SharedRecords;
import io.eni4j.text.Json;
import io.eni4j.text.ValueText;
import java.util.List;
import java.util.stream.Stream;

/** Faults in tables from which the constraints have been taken. */
final class TableFaults {
  private static final VpcId OTHER_VPC = SharedRecords.vpcId(2);

  private TableFaults() {}

  static Stream<TableFault> all() {
    return Stream.of(
            orphans(), parts(), doubles(), unreadable(), counts(), blocks(), spaces(), tasks())
        .flatMap(List::stream);
  }

  private static List<TableFault> orphans() {
    PrivateIpKey there = SharedRecords.ipKey(2, "10.0.1.4");
    return List.of(
        TableFault.on(
            OTHER_VPC,
            "DELETE FROM vpc",
            found(ORPHAN, SharedRecords.subnetId(3), OTHER_VPC),
            found(ORPHAN, SharedRecords.instanceId(2), OTHER_VPC),
            found(ORPHAN, SharedRecords.interfaceId(2), OTHER_VPC),
            found(ORPHAN, there, OTHER_VPC),
            found(ORPHAN, SharedRecords.groupId(2), OTHER_VPC),
            found(COUNTER_WRONG)),
        TableFault.on(
            SharedRecords.subnetId(2),
            "DELETE FROM subnet",
            found(ORPHAN, ALONE.id(), SharedRecords.subnetId(2)),
            found(ORPHAN, FIRST_IP, SharedRecords.subnetId(2)),
            found(ORPHAN, SECOND_IP, SharedRecords.subnetId(2))),
        TableFault.on(
            HOST.id(),
            "DELETE FROM instance",
            found(ORPHAN, SharedRecords.interfaceId(1), HOST.id()),
            found(ORPHAN, ATTACHED.id(), HOST.id())),
        TableFault.on(
            GROUP.id(),
            "DELETE FROM security_group",
            found(ORPHAN, ATTACHED.id(), GROUP.id()),
            found(ORPHAN, GROUP.id())),
        TableFault.on(
            ALONE.id(),
            "DELETE FROM network_interface",
            found(ORPHAN, ALONE.id()),
            found(ORPHAN, FIRST_IP, ALONE.id()),
            found(ORPHAN, SECOND_IP, ALONE.id()),
            found(ORPHAN, TIED.id(), ALONE.id()),
            found(COUNTER_WRONG)),
        TableFault.of(
            "DELETE FROM private_ip WHERE namespace_id = :ns AND address = " + number("10.0.3.7"),
            found(ORPHAN, TIED.id(), SECOND_IP)));
  }

  private static List<TableFault> parts() {
    return List.of(
        TableFault.of(
            "UPDATE security_group_rule SET security_group_id = 'sg-0000000009'"
                + " WHERE namespace_id = :ns",
            found(ORPHAN, SharedRecords.groupId(9))),
        TableFault.of(
            """
            INSERT INTO network_interface_group VALUES
              (:ns, 'port-0000000009', 0, 'sg-0000000001')""",
            found(ORPHAN, SharedRecords.interfaceId(9))),
        TableFault.of(
            """
            INSERT INTO network_interface_group VALUES
              (:ns, 'port-0000000004', 1, 'sg-0000000009')""",
            found(ORPHAN, ALONE.id(), SharedRecords.groupId(9))));
  }

  private static List<TableFault> doubles() {
    return List.of(
        TableFault.on(
            ALONE.id(),
            "UPDATE network_interface SET mac = '" + ATTACHED.macAddress() + "'",
            found(SLOT_FILLED_TWICE, ATTACHED.id(), ALONE.id())),
        TableFault.on(
            ALONE.id(),
            "UPDATE network_interface SET instance_id = 'i-0000000001', device_index = 2,"
                + " auto_delete = FALSE, attachment_state = 'ATTACHED'",
            found(SLOT_FILLED_TWICE, ATTACHED.id(), ALONE.id())),
        TableFault.on(
            UNTIED.id(),
            "UPDATE elastic_ip SET address = " + number("198.18.0.1"),
            found(SLOT_FILLED_TWICE, TIED.id(), UNTIED.id())),
        TableFault.on(
            UNTIED.id(),
            "UPDATE elastic_ip SET network_interface_id = 'port-0000000004', private_ip_vpc_id ="
                + " 'vpc-0000000001', private_ip_address = "
                + number("10.0.3.7"),
            found(SLOT_FILLED_TWICE, TIED.id(), UNTIED.id())));
  }

  private static List<TableFault> unreadable() {
    return List.of(
        TableFault.on(
            OTHER_VPC, "UPDATE vpc SET cidr = '10.0.0.1/8'", found(UNREADABLE, OTHER_VPC)),
        TableFault.on(
            SharedRecords.subnetId(3),
            "UPDATE subnet SET cidr = 'none'",
            found(UNREADABLE, SharedRecords.subnetId(3))),
        TableFault.on(
            HOST.id(), "UPDATE instance SET status = 'ASLEEP'", found(UNREADABLE, HOST.id())),
        TableFault.on(
            ALONE.id(),
            "UPDATE network_interface SET interface_role = 'PRIMARY'",
            found(UNREADABLE, ALONE.id())),
        TableFault.on(
            ALONE.id(), "UPDATE network_interface SET mac = NULL", found(UNREADABLE, ALONE.id())),
        TableFault.of(
            "DELETE FROM network_interface_group WHERE namespace_id = :ns"
                + " AND network_interface_id = 'port-0000000004'",
            found(UNREADABLE, ALONE.id())),
        TableFault.of(
            "UPDATE security_group_rule SET port_to = 0 WHERE namespace_id = :ns",
            found(UNREADABLE, GROUP.id())),
        TableFault.of(
            "UPDATE security_group_rule SET protocol = 'TCP' WHERE namespace_id = :ns",
            found(RULE_TWICE, GROUP.id())),
        TableFault.on(
            TIED.id(), "UPDATE elastic_ip SET address = NULL", found(UNREADABLE, TIED.id())),
        // Nothing leads to it but the listing.
        TableFault.on(UNTIED.id(), "UPDATE elastic_ip SET address = NULL", found(UNREADABLE)));
  }

  private static List<TableFault> counts() {
    return List.of(
        TableFault.of(
            "UPDATE counter SET amount = amount + 1 WHERE namespace_id = :ns AND name = 'VPCS'",
            found(COUNTER_WRONG)),
        TableFault.of(
            "DELETE FROM counter WHERE namespace_id = :ns AND name = 'ELASTIC_IPS'",
            found(COUNTER_WRONG),
            found(COUNTER_WRONG)),
        TableFault.on(
            GROUP.id(),
            "UPDATE security_group SET revision = 0",
            found(REVISION_WRONG, GROUP.id())),
        TableFault.on(
            GROUP.id(),
            "UPDATE security_group SET revision = 1000000000",
            found(REVISION_WRONG, GROUP.id())),
        TableFault.of(
            "DELETE FROM revision_mark WHERE namespace_id = :ns AND revision = 0",
            found(REVISION_WRONG)),
        TableFault.of("ALTER SEQUENCE revision RESTART WITH 1", found(REVISION_WRONG)));
  }

  private static List<TableFault> blocks() {
    String other = found(OVERLAP_DISAGREES, OTHER_VPC, SharedRecords.subnetId(3));
    return List.of(
        TableFault.on(
            SharedRecords.subnetId(3),
            "UPDATE subnet SET last_address = last_address - 1",
            found(OVERLAP_DISAGREES, SharedRecords.subnetId(3)),
            other),
        TableFault.on(
            SharedRecords.subnetId(3),
            "UPDATE subnet SET last_address = last_address + 1",
            found(OVERLAP_DISAGREES, SharedRecords.subnetId(3))),
        TableFault.on(
            SharedRecords.subnetId(3),
            "UPDATE subnet SET first_address = first_address - 1",
            found(OVERLAP_DISAGREES, SharedRecords.subnetId(3)),
            other,
            other,
            other,
            other),
        TableFault.on(
            SharedRecords.subnetId(2),
            "UPDATE subnet SET cidr = '10.0.0.0/22', first_address = %d, last_address = %d"
                .formatted(number("10.0.0.0"), number("10.0.3.255")),
            found(SUBNETS_OVERLAP, SharedRecords.subnetId(1), SharedRecords.subnetId(2))),
        TableFault.on(
            SharedRecords.vpcId(1),
            "UPDATE vpc SET cidr = '10.0.2.0/23'",
            found(SUBNET_OUTSIDE_VPC, SharedRecords.subnetId(1), SharedRecords.vpcId(1))));
  }

  private static List<TableFault> spaces() {
    String mark = "INSERT INTO private_ip_block VALUES (:ns, 'vpc-0000000001', %d, TRUE)";
    return List.of(
        TableFault.of(
            mark.formatted(number("10.0.2.0") / 256),
            found(FREE_ADDRESS_HIDDEN, SharedRecords.vpcId(1))),
        TableFault.of(
            mark.formatted(number("10.0.3.0") / 256),
            found(FREE_ADDRESS_HIDDEN, SharedRecords.vpcId(1)),
            found(FREE_ADDRESS_HIDDEN, SharedRecords.subnetId(2)),
            found(FREE_ADDRESS_HIDDEN, SharedRecords.subnetId(2))),
        TableFault.of(
            "INSERT INTO elastic_ip_block SELECT elastic_ip_space_id, %d, TRUE FROM namespace"
                    .formatted(number("198.18.0.0") / 256)
                + " WHERE id = :ns",
            found(FREE_ADDRESS_HIDDEN)),
        TableFault.on(
            ALONE.id(),
            "UPDATE network_interface SET mac_space_id = (SELECT elastic_ip_space_id FROM"
                + " namespace WHERE id = :ns)",
            found(SLOT_LOST, ALONE.id())),
        TableFault.on(
            UNTIED.id(),
            "UPDATE elastic_ip SET space_id = (SELECT mac_space_id FROM namespace WHERE id = :ns)",
            found(SLOT_LOST, UNTIED.id()),
            found(HELD_ADDRESS_OFFERED, UNTIED.id())));
  }

  private static List<TableFault> tasks() {
    String task = Json.write(ValueText.tree(NetworkFixtures.task(TaskKind.START, HOST.id())));
    return List.of(
        TableFault.on(
            HOST.id(),
            "UPDATE instance SET task_id = 'task-elsewhere', task = '" + task + "'",
            found(TASK_HIDDEN, HOST.id())),
        TableFault.on(
            HOST.id(), "UPDATE instance SET task = '" + task + "'", found(TASK_HIDDEN, HOST.id())),
        TableFault.on(
            HOST.id(), "UPDATE instance SET task_id = 'task-1'", found(TASK_HIDDEN, HOST.id())),
        TableFault.of(
            """
            INSERT INTO token_answer (
              namespace_id, token, outcome, details, revision, begun_at, begun_nanos, settled_at,
              settled_nanos, task_id)
            VALUES (
              :ns, 'order-1', 'BEGUN', '[]', 1, CURRENT_TIMESTAMP, 0, CURRENT_TIMESTAMP, 0,
              'task-1')""",
            found(TASK_LOST)));
  }

  private static long number(String address) {
    return Ipv4Address.parse(address).toLong();
  }
}
