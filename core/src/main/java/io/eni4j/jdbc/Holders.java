package io.eni4j.jdbc;

import io.eni4j.change.Slot;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.ResourceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Who fills a slot. */
final class Holders {

  /**
   * A record that fills a slot, in whichever namespace.
   *
   * @param namespace the number of the namespace
   * @param key the key in that namespace
   */
  record Holder(int namespace, ResourceKey<?> key) {}

  private Holders() {}

  /** Asks for namespace and id of the record that fills a slot. */
  static Step step(Slot<?> slot, Tenant tenant) {
    if (slot instanceof Slot.Mac mac) {
      return Step.of(
          "SELECT namespace_id, id FROM eni.network_interface WHERE mac_space_id = ? AND mac = ?",
          tenant.macSpace(),
          mac.address().toString());
    } else if (slot instanceof Slot.ElasticIpAddress elastic) {
      return Step.of(
          "SELECT namespace_id, id FROM eni.elastic_ip WHERE space_id = ? AND address = ?",
          tenant.elasticIpSpace(),
          elastic.address().toLong());
    } else if (slot instanceof Slot.DeviceIndex place) {
      return Step.of(
          """
          SELECT namespace_id, id FROM eni.network_interface
          WHERE namespace_id = ? AND instance_id = ? AND device_index = ?
          UNION ALL
          SELECT namespace_id, id FROM eni.network_interface
          WHERE namespace_id = ? AND target_instance_id = ? AND target_device_index = ?""",
          tenant.id(),
          place.instanceId().value(),
          place.index(),
          tenant.id(),
          place.instanceId().value(),
          place.index());
    }
    Slot.Association tie = (Slot.Association) slot;
    return Step.of(
        """
        SELECT namespace_id, id FROM eni.elastic_ip
        WHERE namespace_id = ? AND private_ip_vpc_id = ? AND private_ip_address = ?
          AND network_interface_id = ?""",
        tenant.id(),
        tie.privateIp().vpcId().value(),
        tie.privateIp().address().toLong(),
        tie.networkInterfaceId().value());
  }

  /** Reads the answer to {@link #step}; null: nobody fills the slot. */
  static @Nullable Holder read(Slot<?> slot, ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return null;
    }
    String id = rows.getString("id");
    boolean elastic = slot instanceof Slot.ElasticIpAddress || slot instanceof Slot.Association;
    return new Holder(
        rows.getInt("namespace_id"), elastic ? new ElasticIpId(id) : new NetworkInterfaceId(id));
  }
}
