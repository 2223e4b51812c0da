package io.eni4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its parameters.
 *
 * @param sql the text, with {@code eni} in the place of the schema
 * @param parameters as many as the text has question marks
 */
record Step(String sql, List<@Nullable Object> parameters) {

  static Step of(String sql, @Nullable Object... parameters) {
    List<@Nullable Object> list = new ArrayList<>(parameters.length);
    Collections.addAll(list, parameters);
    return new Step(sql, list);
  }

  /** Sets the parameters behind as many as are set already, and tells how many are set then. */
  int bind(PreparedStatement statement, int bound) throws SQLException {
    int index = bound;
    for (Object parameter : parameters) {
      statement.setObject(++index, parameter);
    }
    return index;
  }
}
