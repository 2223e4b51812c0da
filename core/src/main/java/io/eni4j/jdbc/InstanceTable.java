package io.eni4j.jdbc;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Task;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.text.Fields;
import io.eni4j.text.Json;
import io.eni4j.text.ValueText;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances. */
final class InstanceTable extends RecordTable<Instance> {
  InstanceTable() {
    super(
        "instance",
        "name",
        "description",
        "type_name",
        "vcpus",
        "interface_limit",
        "private_ip_limit",
        "zone_name",
        "vpc_id",
        "primary_network_interface_id",
        "status",
        "task",
        "task_id",
        "created_at",
        "created_nanos");
  }

  @Override
  InstanceId key(Row row) throws SQLException {
    return new InstanceId(row.text("id"));
  }

  @Override
  List<@Nullable Object> values(Instance value, Tenant tenant) {
    List<@Nullable Object> values =
        row(
            StoredText.stored(value.name()),
            StoredText.stored(value.description()),
            value.type().name(),
            value.type().vcpus(),
            Row.orNull(value.type().interfaceLimit()),
            Row.orNull(value.type().privateIpLimit()),
            value.zone().name(),
            value.vpcId().value(),
            value.primaryNetworkInterfaceId().value(),
            value.status().name(),
            value.task().map(it -> StoredText.stored(Json.write(ValueText.tree(it)))).orElse(null),
            value.task().map(it -> StoredText.stored(it.id())).orElse(null));
    values.addAll(Row.instant(value.createdAt()));
    return values;
  }

  @Override
  Instance read(Row row) throws SQLException {
    return Instance.builder()
        .id(key(row))
        .name(row.text("name"))
        .description(row.text("description"))
        .type(
            new InstanceType(
                row.text("type_name"),
                row.number("vcpus"),
                row.optionalNumber("interface_limit"),
                row.optionalNumber("private_ip_limit")))
        .zone(new Zone(row.text("zone_name")))
        .vpcId(new VpcId(row.text("vpc_id")))
        .primaryNetworkInterfaceId(new NetworkInterfaceId(row.text("primary_network_interface_id")))
        .status(row.name(InstanceStatus.class, "status"))
        .task(row.optionalText("task").map(InstanceTable::task))
        .createdAt(row.instant("created"))
        .build();
  }

  static Task task(String text) {
    return (Task) ValueText.of(Fields.of("task", Json.read(text)));
  }
}
