package io.eni4j.jdbc;

import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.repository.Filter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the records of one table, those of one namespace.
 *
 * @param sql the text of the condition
 * @param parameters as many as the text has question marks
 */
record Condition(String sql, List<@Nullable Object> parameters) {
  private static final String IN_GROUP =
      """
      id IN (
        SELECT g.network_interface_id FROM eni.network_interface_group g
        WHERE g.namespace_id = ? AND g.security_group_id = ?)""";

  /** Holds for every record of a namespace. */
  static Condition all(Tenant tenant) {
    return new Condition("namespace_id = ?", List.of(tenant.id()));
  }

  /** Holds for what points at a key. */
  static Condition pointingAt(Tenant tenant, ResourceKey<?> key) {
    String id = key.toString();
    return switch (key.kind()) {
      case VPC -> all(tenant).and("vpc_id = ?", id);
      case SUBNET -> all(tenant).and("subnet_id = ?", id);
      case INSTANCE -> all(tenant).and("(instance_id = ? OR target_instance_id = ?)", id, id);
      case NETWORK_INTERFACE -> all(tenant).and("network_interface_id = ?", id);
      case SECURITY_GROUP -> all(tenant).and(IN_GROUP, tenant.id(), id);
      case PRIVATE_IP ->
          all(tenant)
              .and(
                  "private_ip_vpc_id = ? AND private_ip_address = ?",
                  Tables.of(key).key(key).toArray());
      case ELASTIC_IP -> throw new IllegalArgumentException("nothing points at an elastic IP");
    };
  }

  /** The kinds of resources that can point at one of a kind, in ascending order. */
  static List<ResourceKind> pointingAt(ResourceKind kind) {
    return switch (kind) {
      case VPC ->
          List.of(
              ResourceKind.SUBNET,
              ResourceKind.INSTANCE,
              ResourceKind.NETWORK_INTERFACE,
              ResourceKind.SECURITY_GROUP);
      case SUBNET, INSTANCE, SECURITY_GROUP -> List.of(ResourceKind.NETWORK_INTERFACE);
      case NETWORK_INTERFACE -> List.of(ResourceKind.PRIVATE_IP, ResourceKind.ELASTIC_IP);
      case PRIVATE_IP -> List.of(ResourceKind.ELASTIC_IP);
      case ELASTIC_IP -> List.of();
    };
  }

  /** Holds for what a filter lets through. */
  Condition and(Tenant tenant, Filter filter) {
    Condition other = pointingAt(tenant, filter.target());
    List<@Nullable Object> all = new ArrayList<>(parameters);
    all.addAll(other.parameters);
    return new Condition(sql + " AND " + other.sql, all);
  }

  /** Holds for what comes behind a key. */
  Condition behind(ResourceKey<?> key) {
    RecordTable<?> table = Tables.of(key);
    List<Object> values = table.key(key);
    // The second part is only there for databases that cannot search by the first.
    return and(
            "(%s) > (?%s)"
                .formatted(String.join(", ", table.keyColumns()), ", ?".repeat(values.size() - 1)),
            values.toArray())
        .and(table.keyColumns().get(0) + " >= ?", values.get(0));
  }

  private Condition and(String more, Object... values) {
    List<@Nullable Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(values));
    return new Condition(sql + " AND " + more, all);
  }
}
