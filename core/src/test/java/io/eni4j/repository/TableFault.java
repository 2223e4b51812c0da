package io.eni4j.repository;

import java.util.Arrays;
import java.util.List;

/**
 * One fault that is made by SQL in the tables of a healthy world, and all that an audit finds then.
 *
 * @param sql statements; {@code :ns} stands for the number of the namespace
 * @param findings kind and subjects of each finding, as text
 */
record TableFault(String sql, List<String> findings) {

  static TableFault of(String sql, String... findings) {
    return new TableFault(sql, Arrays.stream(findings).sorted().toList());
  }

  /** A statement on one row by its id; what it does stands before WHERE. */
  static TableFault on(Object id, String sql, String... findings) {
    return of(sql + " WHERE namespace_id = :ns AND id = '" + id + "'", findings);
  }

  @Override
  public String toString() {
    return sql;
  }
}
