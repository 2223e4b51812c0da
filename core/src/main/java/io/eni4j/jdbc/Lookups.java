package io.eni4j.jdbc;

import io.eni4j.change.Counter;
import io.eni4j.change.Lookup;
import io.eni4j.change.Members;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.jdbc.Holders.Holder;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How each lookup is asked of the database. */
final class Lookups {
  private Lookups() {}

  /**
   * One statement, and how its rows are read.
   *
   * @param <T> what they are read as
   */
  record Query<T>(Step step, Lease.Rows<T> rows) {}

  static Query<?> of(Lookup lookup, Tenant tenant) {
    if (lookup instanceof Lookup.Find find) {
      return find(find.key(), tenant);
    } else if (lookup instanceof Lookup.ListOf list) {
      return list(list.members(), tenant);
    } else if (lookup instanceof Lookup.SizeOf size) {
      return size(size.members(), tenant);
    } else if (lookup instanceof Lookup.HolderOf holder) {
      return holder(holder.slot(), tenant);
    }
    return count(((Lookup.CountOf) lookup).counter(), tenant);
  }

  static Query<Optional<Holder>> holder(Slot<?> slot, Tenant tenant) {
    return new Query<>(
        Holders.step(slot, tenant), rows -> Optional.ofNullable(Holders.read(slot, rows)));
  }

  static Query<Long> count(Counter counter, Tenant tenant) {
    return new Query<>(
        Step.of(
            "SELECT amount FROM eni.counter WHERE namespace_id = ? AND name = ?",
            tenant.id(),
            counter.name()),
        Lookups::number);
  }

  static <R extends Resource> Query<Optional<Versioned<R>>> find(
      ResourceKey<R> key, Tenant tenant) {
    RecordTable<R> table = Tables.of(key);
    return new Query<>(
        table.select(table.matchingKey(), table.keyIn(tenant, key), 1),
        rows -> table.readAll(rows).stream().findFirst());
  }

  static <R extends Resource> Query<List<Versioned<R>>> list(Members<R> members, Tenant tenant) {
    Condition condition = Condition.pointingAt(tenant, members.owner());
    RecordTable<R> table = Tables.ofRecords(members.kind());
    return new Query<>(
        table.select(condition.sql(), condition.parameters(), Integer.MAX_VALUE),
        rows -> List.copyOf(table.readAll(rows)));
  }

  static Query<Long> size(Members<?> members, Tenant tenant) {
    Condition condition = Condition.pointingAt(tenant, members.owner());
    String table = Tables.of(members.kind()).name();
    return new Query<>(
        new Step(
            "SELECT COUNT(*) FROM eni." + table + " WHERE " + condition.sql(),
            condition.parameters()),
        Lookups::number);
  }

  /** The number in the first row; 0 if there is none. */
  static long number(ResultSet rows) throws SQLException {
    return rows.next() ? rows.getLong(1) : 0L;
  }
}
