package io.eni4j.jdbc;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** VPCs. */
final class VpcTable extends RecordTable<Vpc> {
  VpcTable() {
    super(
        "vpc",
        "name",
        "description",
        "cidr",
        "default_security_group_id",
        "created_at",
        "created_nanos");
  }

  @Override
  VpcId key(Row row) throws SQLException {
    return new VpcId(row.text("id"));
  }

  @Override
  List<@Nullable Object> values(Vpc value, Tenant tenant) {
    List<@Nullable Object> values =
        row(
            StoredText.stored(value.name()),
            StoredText.stored(value.description()),
            value.cidr().map(Ipv4Cidr::toString).orElse(null),
            value.defaultSecurityGroupId().value());
    values.addAll(Row.instant(value.createdAt()));
    return values;
  }

  @Override
  Vpc read(Row row) throws SQLException {
    return Vpc.builder()
        .id(key(row))
        .name(row.text("name"))
        .description(row.text("description"))
        .cidr(row.optionalText("cidr").map(Ipv4Cidr::parse))
        .defaultSecurityGroupId(new SecurityGroupId(row.text("default_security_group_id")))
        .createdAt(row.instant("created"))
        .build();
  }
}
