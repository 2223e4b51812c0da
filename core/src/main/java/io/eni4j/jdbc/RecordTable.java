package io.eni4j.jdbc;

import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.repository.RepositoryException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The table of one kind of resource: how its keys are found, its records written and read.
 *
 * @param <R> the kind of resource
 */
abstract class RecordTable<R extends Resource> {
  private final String name;
  private final String insert;
  private final String update;

  /** A table by its name, and its columns except namespace, key and revision. */
  RecordTable(String name, String... columns) {
    this.name = name;
    String keys = String.join(", ", keyColumns());
    this.insert =
        "INSERT INTO eni.%s (namespace_id, %s, revision, %s) VALUES (?%s, 0%s)"
            .formatted(
                name,
                keys,
                String.join(", ", columns),
                ", ?".repeat(keyColumns().size()),
                ", ?".repeat(columns.length));
    this.update =
        "UPDATE eni.%s SET %s = ? WHERE %s"
            .formatted(name, String.join(" = ?, ", columns), matchingKey());
  }

  final String name() {
    return name;
  }

  /** The columns of the key behind the namespace. */
  List<String> keyColumns() {
    return List.of("id");
  }

  /** The values of those columns. */
  List<Object> key(ResourceKey<?> key) {
    return List.of(key.toString());
  }

  /** The key of the row that a result set is at. */
  abstract ResourceKey<R> key(Row row) throws SQLException;

  /** The values of the columns that a record is written to. */
  abstract List<@Nullable Object> values(R value, Tenant tenant);

  /** The record of the row that a result set is at. */
  abstract R read(Row row) throws SQLException;

  /** What is read beside the columns of the table, which is called t; begins with a comma. */
  String moreColumns() {
    return "";
  }

  /** What the lock of a commit tells of a record beside its revision; begins with a comma. */
  String lockedColumns() {
    return "";
  }

  /** What is joined to the table, which is called t. */
  String joins() {
    return "";
  }

  /** The order of joined rows of one record; begins with a comma. */
  String moreOrder() {
    return "";
  }

  /** Writes what of a record lies in other tables; those of an updated one may be there. */
  void writeParts(R value, boolean isNew, Tenant tenant, Consumer<Step> steps) {}

  /**
   * Reads records with their revisions, in the order of the rows.
   *
   * @throws RepositoryException if a row is no record, as no commit leaves it
   */
  List<Versioned<R>> readAll(ResultSet rows) throws SQLException {
    List<Versioned<R>> all = new ArrayList<>();
    Row row = new Row(rows);
    while (rows.next()) {
      try {
        all.add(new Versioned<>(read(row), row.revision()));
      } catch (RuntimeException e) {
        List<@Nullable Object> key = new ArrayList<>();
        for (String column : keyColumns()) {
          key.add(rows.getObject(column));
        }
        throw noRecord(key, e);
      }
    }
    return all;
  }

  /** The exception for a row that is no record. */
  final RepositoryException noRecord(List<? extends @Nullable Object> key, RuntimeException why) {
    String message = "the row %s of table %s is no record: %s; mend or delete it";
    return new RepositoryException(message.formatted(key, name, why.getMessage()), false, why);
  }

  /** A condition with a parameter for the namespace and one for each column of the key. */
  final String matchingKey() {
    return "namespace_id = ? AND " + String.join(" = ? AND ", keyColumns()) + " = ?";
  }

  final List<@Nullable Object> keyIn(Tenant tenant, ResourceKey<?> key) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(tenant.id());
    values.addAll(key(key));
    return values;
  }

  /** A statement about one key, whose parameters are that key. */
  final Step on(ResourceKey<?> key, Tenant tenant, String sql) {
    return new Step(sql + matchingKey(), keyIn(tenant, key));
  }

  /** Reads the records that a condition holds for, in ascending order of keys, at most some. */
  final Step select(String condition, List<@Nullable Object> parameters, int atMost) {
    String order = "t." + String.join(", t.", keyColumns());
    return new Step(
        """
        SELECT t.*%s FROM (
          SELECT * FROM eni.%s t WHERE %s ORDER BY %s LIMIT %d) t%s
        ORDER BY %s%s"""
            .formatted(moreColumns(), name, condition, order, atMost, joins(), order, moreOrder()),
        parameters);
  }

  final void insert(R value, Tenant tenant, Consumer<Step> steps) {
    List<@Nullable Object> parameters = keyIn(tenant, value.key());
    parameters.addAll(values(value, tenant));
    steps.accept(new Step(insert, parameters));
    writeParts(value, true, tenant, steps);
  }

  final void update(R value, Tenant tenant, Consumer<Step> steps) {
    List<@Nullable Object> parameters = new ArrayList<>(values(value, tenant));
    parameters.addAll(keyIn(tenant, value.key()));
    steps.accept(new Step(update, parameters));
    writeParts(value, false, tenant, steps);
  }

  static List<@Nullable Object> row(@Nullable Object... values) {
    List<@Nullable Object> row = new ArrayList<>(values.length + 2);
    for (Object value : values) {
      row.add(value);
    }
    return row;
  }
}
