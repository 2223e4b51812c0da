package io.eni4j.jdbc;

import io.eni4j.change.Counter;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.repository.Inconsistency;
import io.eni4j.repository.InconsistencyKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is wrong with rows that no question of a snapshot shows: rules and memberships without
 * owner, marks of full blocks, the columns that subnets are searched by, and rows that every
 * namespace has and each commit needs.
 */
final class HiddenRows {
  private static final String FULL =
      """
      SELECT %1$s, b.block FROM eni.%2$s_block b
      WHERE b.is_full AND %3$s AND %4$d > (
        SELECT COUNT(*) FROM eni.%2$s h
        WHERE %5$s AND h.address BETWEEN b.block * %4$d AND b.block * %4$d + %4$d - 1)
      ORDER BY 1, 2""";

  private final Queries queries;
  private final Dialect dialect;
  private final Tenant tenant;
  private final List<Inconsistency> found = new ArrayList<>();

  HiddenRows(Queries queries, Dialect dialect, Tenant tenant) {
    this.queries = queries;
    this.dialect = dialect;
    this.tenant = tenant;
  }

  /** All of it, given the revision of the last commit. */
  List<Inconsistency> inconsistencies(long newest) {
    orphans("security_group_rule", "security_group_id", "security_group", SecurityGroupId::new);
    orphans(
        "network_interface_group",
        "network_interface_id",
        "network_interface",
        NetworkInterfaceId::new);
    privateIpBlocks();
    elasticIpBlocks();
    subnets();
    counters();
    marks();
    sequence(newest);
    tasks();
    begun();
    return List.copyOf(found);
  }

  private void orphans(
      String table, String column, String owners, Function<String, ResourceKey<?>> id) {
    String sql =
        """
        SELECT DISTINCT p.%2$s FROM eni.%1$s p
        WHERE p.namespace_id = ? AND NOT EXISTS (
          SELECT 1 FROM eni.%3$s o WHERE o.namespace_id = p.namespace_id AND o.id = p.%2$s)
        ORDER BY 1"""
            .formatted(table, column, owners);
    forEach(
        Step.of(sql, tenant.id()),
        row -> {
          ResourceKey<?> owner = id.apply(row.getString(1));
          add(InconsistencyKind.ORPHAN, "rows of table " + table, "an owner", "none", owner);
        });
  }

  private void privateIpBlocks() {
    String here = "h.namespace_id = b.namespace_id AND h.vpc_id = b.vpc_id";
    String sql =
        FULL.formatted("b.vpc_id", "private_ip", "b.namespace_id = ?", AddressBlocks.SIZE, here);
    forEach(
        Step.of(sql, tenant.id()),
        row -> full("private_ip_block", row.getLong(2), new VpcId(row.getString(1))));
  }

  private void elasticIpBlocks() {
    String here = "h.space_id = b.space_id";
    String sql =
        FULL.formatted("b.space_id", "elastic_ip", "b.space_id = ?", AddressBlocks.SIZE, here);
    forEach(Step.of(sql, tenant.elasticIpSpace()), row -> full("elastic_ip_block", row.getLong(2)));
  }

  private void full(String table, long block, ResourceKey<?>... vpcId) {
    Ipv4Address first = new Ipv4Address((int) (block * AddressBlocks.SIZE));
    String about = "table " + table + ", block from " + first;
    add(InconsistencyKind.FREE_ADDRESS_HIDDEN, about, "not full", "marked as full", vpcId);
  }

  private void subnets() {
    forEach(
        Step.of(
            """
            SELECT id, cidr, first_address, last_address FROM eni.subnet
            WHERE namespace_id = ? ORDER BY id""",
            tenant.id()),
        row -> {
          String columns = row.getLong(3) + " and " + row.getLong(4);
          String expected = ends(row.getString(2)).orElse(columns);
          if (!columns.equals(expected)) {
            add(
                InconsistencyKind.OVERLAP_DISAGREES,
                "columns first_address and last_address",
                expected,
                columns,
                new SubnetId(row.getString(1)));
          }
        });
  }

  /** Empty where the subnet cannot be read at all. */
  private static Optional<String> ends(String text) {
    try {
      Ipv4Cidr cidr = Ipv4Cidr.parse(text);
      return Optional.of(cidr.first().toLong() + " and " + cidr.last().toLong());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void counters() {
    Set<Counter> missing = EnumSet.allOf(Counter.class);
    forEach(
        Step.of("SELECT name FROM eni.counter WHERE namespace_id = ?", tenant.id()),
        row -> {
          String name = row.getString(1);
          missing.removeIf(counter -> counter.name().equals(name));
        });
    for (Counter counter : missing) {
      add(InconsistencyKind.COUNTER_WRONG, counter + " in table counter", "a row", "none");
    }
  }

  private void marks() {
    forEach(
        Step.of(
            "SELECT COUNT(*) FROM eni.revision_mark WHERE namespace_id = ? AND stripe < ?",
            tenant.id(),
            Writes.MARKS),
        row -> {
          if (row.getInt(1) < Writes.MARKS) {
            String rows = row.getInt(1) + " rows";
            add(
                InconsistencyKind.REVISION_WRONG,
                "table revision_mark",
                Writes.MARKS + " rows",
                rows);
          }
        });
  }

  private void sequence(long newest) {
    forEach(
        Step.of(dialect.lastRevision()),
        row -> {
          long last = row.getLong(1);
          if (!row.wasNull() && last < newest) {
            add(
                InconsistencyKind.REVISION_WRONG,
                "sequence revision",
                "at " + newest + " or further",
                "at " + last);
          }
        });
  }

  /** Tasks in flight are found by a column of their own. */
  private void tasks() {
    forEach(
        Step.of(
            """
            SELECT id, task_id, task FROM eni.instance
            WHERE namespace_id = ? AND (task IS NOT NULL OR task_id IS NOT NULL) ORDER BY id""",
            tenant.id()),
        row -> {
          String column = Objects.requireNonNullElse(row.getString(2), "none");
          String text = row.getString(3);
          Optional<String> task = text == null ? Optional.of("none") : idOfTask(text);
          if (task.isPresent() && !StoredText.stored(task.get()).equals(column)) {
            add(
                InconsistencyKind.TASK_HIDDEN,
                "column task_id",
                task.get(),
                column,
                new InstanceId(row.getString(1)));
          }
        });
  }

  /** Empty where the instance cannot be read at all. */
  private static Optional<String> idOfTask(String text) {
    try {
      return Optional.of(InstanceTable.task(StoredText.read(text)).id());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void begun() {
    forEach(
        Step.of(
            """
            SELECT t.token, t.task_id FROM eni.token_answer t
            WHERE t.namespace_id = ? AND t.outcome = 'BEGUN' AND NOT EXISTS (
              SELECT 1 FROM eni.instance i
              WHERE i.namespace_id = t.namespace_id AND i.task_id = t.task_id)
            ORDER BY 1""",
            tenant.id()),
        row ->
            add(
                InconsistencyKind.TASK_LOST,
                "the outcome of token " + StoredText.read(row.getString(1)),
                "task " + row.getString(2) + " in flight",
                "no such task"));
  }

  private void add(
      InconsistencyKind kind,
      String about,
      String expected,
      String actual,
      ResourceKey<?>... subjects) {
    found.add(new Inconsistency(kind, List.of(subjects), about, expected, actual));
  }

  private void forEach(Step step, RowReader reader) {
    queries.ask(
        step,
        rows -> {
          while (rows.next()) {
            reader.read(rows);
          }
          return true;
        });
  }

  /** Reads the row that a result set is at. */
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
