package io.eni4j.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database says to one statement.
 *
 * @param count how many rows were read or written
 * @param first the first row that was read; empty if there is none
 */
record Reply(int count, List<@Nullable Object> first) {

  static Reply of(Statement statement, boolean isRows) throws SQLException {
    if (!isRows) {
      return new Reply(statement.getUpdateCount(), List.of());
    }
    List<@Nullable Object> first = new ArrayList<>();
    int count = 0;
    try (ResultSet rows = statement.getResultSet()) {
      while (rows.next()) {
        for (int i = 1; count == 0 && i <= rows.getMetaData().getColumnCount(); i++) {
          first.add(rows.getObject(i));
        }
        count++;
      }
    }
    return new Reply(count, first);
  }

  /** A number in the first row, columns counted from 0. */
  long number(int column) {
    if (first.get(column) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("column " + column + " of " + first + " is no number");
  }
}
