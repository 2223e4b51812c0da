package io.eni4j.jdbc;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subnets. */
final class SubnetTable extends RecordTable<Subnet> {
  SubnetTable() {
    super(
        "subnet",
        "vpc_id",
        "name",
        "description",
        "cidr",
        "first_address",
        "last_address",
        "created_at",
        "created_nanos");
  }

  @Override
  SubnetId key(Row row) throws SQLException {
    return new SubnetId(row.text("id"));
  }

  @Override
  List<@Nullable Object> values(Subnet value, Tenant tenant) {
    List<@Nullable Object> values =
        row(
            value.vpcId().value(),
            StoredText.stored(value.name()),
            StoredText.stored(value.description()),
            value.cidr().toString(),
            value.cidr().first().toLong(),
            value.cidr().last().toLong());
    values.addAll(Row.instant(value.createdAt()));
    return values;
  }

  @Override
  Subnet read(Row row) throws SQLException {
    return Subnet.builder()
        .id(key(row))
        .vpcId(new VpcId(row.text("vpc_id")))
        .name(row.text("name"))
        .description(row.text("description"))
        .cidr(Ipv4Cidr.parse(row.text("cidr")))
        .createdAt(row.instant("created"))
        .build();
  }
}
