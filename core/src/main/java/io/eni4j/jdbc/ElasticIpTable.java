package io.eni4j.jdbc;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Elastic IPs, their addresses unique in a space. */
final class ElasticIpTable extends RecordTable<ElasticIp> {
  ElasticIpTable() {
    super(
        "elastic_ip",
        "space_id",
        "address",
        "name",
        "bandwidth_mbps",
        "provider",
        "zone_name",
        "network_interface_id",
        "private_ip_vpc_id",
        "private_ip_address",
        "created_at",
        "created_nanos");
  }

  @Override
  ElasticIpId key(Row row) throws SQLException {
    return new ElasticIpId(row.text("id"));
  }

  @Override
  List<@Nullable Object> values(ElasticIp value, Tenant tenant) {
    Optional<ElasticIpAssociation> tie = value.association();
    List<@Nullable Object> values =
        row(
            tenant.elasticIpSpace(),
            value.address().toLong(),
            value.name().map(StoredText::stored).orElse(null),
            value.bandwidthMbps(),
            StoredText.stored(value.provider()),
            value.zone().map(Zone::name).orElse(null),
            tie.map(it -> it.networkInterfaceId().value()).orElse(null),
            tie.map(it -> it.privateIp().vpcId().value()).orElse(null),
            tie.map(it -> it.privateIp().address().toLong()).orElse(null));
    values.addAll(Row.instant(value.createdAt()));
    return values;
  }

  @Override
  String lockedColumns() {
    return ", address";
  }

  @Override
  ElasticIp read(Row row) throws SQLException {
    return ElasticIp.builder()
        .id(key(row))
        .address(row.address("address"))
        .name(row.optionalText("name"))
        .bandwidthMbps(row.number("bandwidth_mbps"))
        .provider(row.text("provider"))
        .zone(row.optionalText("zone_name").map(Zone::new))
        .association(association(row))
        .createdAt(row.instant("created"))
        .build();
  }

  private static Optional<ElasticIpAssociation> association(Row row) throws SQLException {
    Optional<String> networkInterface = row.optionalText("network_interface_id");
    return networkInterface.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ElasticIpAssociation(
                new NetworkInterfaceId(networkInterface.get()),
                new PrivateIpKey(
                    new VpcId(row.text("private_ip_vpc_id")), row.address("private_ip_address"))));
  }
}
