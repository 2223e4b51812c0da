package io.eni4j.jdbc;

import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Private IPs, by VPC and address. */
final class PrivateIpTable extends RecordTable<PrivateIp> {
  PrivateIpTable() {
    super("private_ip", "subnet_id", "network_interface_id", "is_primary");
  }

  @Override
  List<String> keyColumns() {
    return List.of("vpc_id", "address");
  }

  @Override
  List<Object> key(ResourceKey<?> key) {
    PrivateIpKey privateIp = (PrivateIpKey) key;
    return List.of(privateIp.vpcId().value(), privateIp.address().toLong());
  }

  @Override
  PrivateIpKey key(Row row) throws SQLException {
    return new PrivateIpKey(new VpcId(row.text("vpc_id")), row.address("address"));
  }

  @Override
  List<@Nullable Object> values(PrivateIp value, Tenant tenant) {
    return row(value.subnetId().value(), value.networkInterfaceId().value(), value.primary());
  }

  @Override
  PrivateIp read(Row row) throws SQLException {
    return new PrivateIp(
        key(row),
        new SubnetId(row.text("subnet_id")),
        new NetworkInterfaceId(row.text("network_interface_id")),
        row.flag("is_primary"));
  }
}
