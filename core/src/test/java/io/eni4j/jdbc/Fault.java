package io.eni4j.jdbc;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** What a database says when something goes wrong under a statement. */
enum Fault {
  SERIALIZATION_FAILURE("40001"),
  DEADLOCK("40P01"),
  CONNECTION_LOST("08006"),
  TIMEOUT("57014");

  private final String state;

  Fault(String state) {
    this.state = state;
  }

  /** Whether nothing can be asked of the connection any more. */
  boolean endsConnection() {
    return this == CONNECTION_LOST;
  }

  SQLException exception() {
    return this == TIMEOUT
        ? new SQLTimeoutException("planted: " + this, state)
        : new SQLException("planted: " + this, state);
  }
}
