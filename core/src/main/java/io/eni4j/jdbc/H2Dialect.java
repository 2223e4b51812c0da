package io.eni4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2, the store of one process in a file or in memory. */
final class H2Dialect implements Dialect {
  /**
   * Unique, foreign key (parent missing, child exists), check; deadlock, lock timeout, concurrent
   * update.
   */
  private static final Set<String> CONFLICTS =
      Set.of("23505", "23506", "23503", "23513", "40001", "HYT00", "90131");

  /** H2's own level for snapshots; java.sql has no constant for it. */
  private static final int SNAPSHOT_ISOLATION = 6;

  @Override
  public String folder() {
    return "h2";
  }

  @Override
  public boolean sendsScripts() {
    return false;
  }

  @Override
  public String lockToPointAt() {
    return " FOR UPDATE";
  }

  @Override
  public String lockToRelyOn() {
    return " FOR UPDATE";
  }

  @Override
  public String lockToWrite() {
    return " FOR UPDATE";
  }

  @Override
  public String lockToDelete() {
    return " FOR UPDATE";
  }

  @Override
  public boolean foreignKeysLock() {
    return false;
  }

  @Override
  public String nextRevision() {
    return "SELECT NEXT VALUE FOR eni.revision";
  }

  @Override
  public String nextRevisions(long count) {
    return "SELECT MAX(r) FROM (SELECT NEXT VALUE FOR eni.revision AS r FROM SYSTEM_RANGE(1, "
        + count
        + "))";
  }

  @Override
  public String lastRevision() {
    return """
        SELECT BASE_VALUE - INCREMENT FROM INFORMATION_SCHEMA.SEQUENCES
        WHERE '"' || SEQUENCE_SCHEMA || '".' || LOWER(SEQUENCE_NAME) = 'eni.revision'""";
  }

  @Override
  public String drawnRevision() {
    return "CURRENT VALUE FOR eni.revision";
  }

  @Override
  public String ownTransaction() {
    throw new UnsupportedOperationException("transactions of H2 have no ids in an order");
  }

  @Override
  public @Nullable String lowestTransaction() {
    return null;
  }

  @Override
  public @Nullable Integer enter(Connection connection, Purpose purpose) throws SQLException {
    int wanted =
        purpose == Purpose.SNAPSHOT ? SNAPSHOT_ISOLATION : Connection.TRANSACTION_READ_COMMITTED;
    int before = connection.getTransactionIsolation();
    if (before == wanted) {
      return null;
    }
    connection.setTransactionIsolation(wanted);
    return before;
  }

  @Override
  public String opening(Purpose purpose) {
    return "";
  }

  @Override
  public boolean isConflict(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && CONFLICTS.contains(state);
  }

  // One process has the file, and JdbcSchema lets one thread at a time install.
  @Override
  public void useForInstall(Connection connection, String quotedSchema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + quotedSchema);
      statement.execute("SET SCHEMA " + quotedSchema);
    }
  }

  @Override
  public void leaveInstall(Connection connection, @Nullable String schemaBefore)
      throws SQLException {
    if (schemaBefore != null) {
      connection.setSchema(schemaBefore);
    }
  }
}
