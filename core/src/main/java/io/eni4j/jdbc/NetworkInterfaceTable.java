package io.eni4j.jdbc;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.InstanceId;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Network interfaces, their security groups in a table of their own. */
final class NetworkInterfaceTable extends RecordTable<NetworkInterface> {
  private static final String LEAVE_GROUPS =
      """
      DELETE FROM eni.network_interface_group
      WHERE namespace_id = ? AND network_interface_id = ? AND NOT (""";

  private static final String INSERT_GROUPS =
      """
      INSERT INTO eni.network_interface_group
        (namespace_id, network_interface_id, place, security_group_id)
      VALUES\s""";

  // What is there already stays as it is: most updates leave the groups alone.
  private static final String JOIN_GROUP =
      """
      INSERT INTO eni.network_interface_group
        (namespace_id, network_interface_id, place, security_group_id)
      SELECT CAST(? AS INTEGER), CAST(? AS VARCHAR), CAST(? AS INTEGER), CAST(? AS VARCHAR)
      WHERE NOT EXISTS (
        SELECT 1 FROM eni.network_interface_group
        WHERE namespace_id = ? AND network_interface_id = ? AND place = ?)""";

  NetworkInterfaceTable() {
    super(
        "network_interface",
        "name",
        "description",
        "interface_role",
        "mac_space_id",
        "mac",
        "vpc_id",
        "subnet_id",
        "primary_ip",
        "sanity_check",
        "instance_id",
        "device_index",
        "auto_delete",
        "attachment_state",
        "target_instance_id",
        "target_device_index",
        "attachment_reason",
        "created_at",
        "created_nanos");
  }

  @Override
  NetworkInterfaceId key(Row row) throws SQLException {
    return new NetworkInterfaceId(row.text("id"));
  }

  @Override
  List<@Nullable Object> values(NetworkInterface value, Tenant tenant) {
    Optional<Attachment> attachment = value.attachment();
    Optional<Place> target = attachment.flatMap(Attachment::target);
    List<@Nullable Object> values =
        row(
            value.name().map(StoredText::stored).orElse(null),
            StoredText.stored(value.description()),
            value.role().name(),
            tenant.macSpace(),
            value.macAddress().toString(),
            value.vpcId().value(),
            value.subnetId().value(),
            value.primaryIp().toLong(),
            value.sanityCheck(),
            attachment.map(it -> it.instanceId().value()).orElse(null),
            attachment.map(Attachment::deviceIndex).orElse(null),
            attachment.map(Attachment::autoDelete).orElse(null),
            attachment.map(it -> it.state().name()).orElse(null),
            target.map(it -> it.instanceId().value()).orElse(null),
            target.map(Place::deviceIndex).orElse(null),
            attachment.flatMap(Attachment::reason).map(StoredText::stored).orElse(null));
    values.addAll(Row.instant(value.createdAt()));
    return values;
  }

  @Override
  void writeParts(NetworkInterface value, boolean isNew, Tenant tenant, Consumer<Step> steps) {
    List<SecurityGroupId> groups = value.securityGroupIds();
    String id = value.id().value();
    if (isNew) {
      List<@Nullable Object> parameters = new ArrayList<>();
      for (int place = 0; place < groups.size(); place++) {
        parameters.addAll(row(tenant.id(), id, place, groups.get(place).value()));
      }
      String rows = "(?, ?, ?, ?)" + ", (?, ?, ?, ?)".repeat(groups.size() - 1);
      steps.accept(new Step(INSERT_GROUPS + rows, parameters));
      return;
    }
    List<@Nullable Object> staying = row(tenant.id(), id);
    for (int place = 0; place < groups.size(); place++) {
      staying.add(place);
      staying.add(groups.get(place).value());
    }
    String one = "(place = ? AND security_group_id = ?)";
    steps.accept(
        new Step(LEAVE_GROUPS + one + (" OR " + one).repeat(groups.size() - 1) + ")", staying));
    for (int place = 0; place < groups.size(); place++) {
      steps.accept(
          Step.of(
              JOIN_GROUP,
              tenant.id(),
              id,
              place,
              groups.get(place).value(),
              tenant.id(),
              id,
              place));
    }
  }

  @Override
  String lockedColumns() {
    return ", CASE interface_role WHEN 'SECONDARY' THEN 1 ELSE 0 END";
  }

  @Override
  String moreColumns() {
    return """
        , (
            SELECT STRING_AGG(g.security_group_id, ',' ORDER BY g.place)
            FROM eni.network_interface_group g
            WHERE g.namespace_id = t.namespace_id AND g.network_interface_id = t.id)
          AS security_group_ids""";
  }

  @Override
  NetworkInterface read(Row row) throws SQLException {
    NetworkInterface.Builder builder = NetworkInterface.builder();
    for (String group : row.text("security_group_ids").split(",", -1)) {
      builder.addSecurityGroupIds(new SecurityGroupId(group));
    }
    return builder
        .id(key(row))
        .name(row.optionalText("name"))
        .description(row.text("description"))
        .role(row.name(NetworkInterfaceRole.class, "interface_role"))
        .macAddress(MacAddress.parse(row.text("mac")))
        .vpcId(new VpcId(row.text("vpc_id")))
        .subnetId(new SubnetId(row.text("subnet_id")))
        .primaryIp(row.address("primary_ip"))
        .sanityCheck(row.flag("sanity_check"))
        .attachment(attachment(row))
        .createdAt(row.instant("created"))
        .build();
  }

  private static Optional<Attachment> attachment(Row row) throws SQLException {
    Optional<String> instance = row.optionalText("instance_id");
    return instance.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Attachment(
                new InstanceId(instance.get()),
                row.number("device_index"),
                row.flag("auto_delete"),
                row.name(AttachmentState.class, "attachment_state"),
                target(row),
                row.optionalText("attachment_reason")));
  }

  private static Optional<Place> target(Row row) throws SQLException {
    Optional<String> instance = row.optionalText("target_instance_id");
    return instance.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(new InstanceId(instance.get()), row.number("target_device_index")));
  }
}
