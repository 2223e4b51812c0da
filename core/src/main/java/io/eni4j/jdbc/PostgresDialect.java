package io.eni4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, the reference. */
final class PostgresDialect implements Dialect {
  /** Unique, foreign key, restrict, check; serialization failure and deadlock. */
  private static final Set<String> CONFLICTS =
      Set.of("23505", "23503", "23001", "23514", "40001", "40P01");

  /** Any number that others are unlikely to lock. */
  private static final long INSTALL_LOCK = 0x656E69346AL;

  @Override
  public String folder() {
    return "postgresql";
  }

  @Override
  public boolean sendsScripts() {
    return true;
  }

  @Override
  public String lockToPointAt() {
    return " FOR KEY SHARE";
  }

  @Override
  public String lockToRelyOn() {
    return " FOR SHARE";
  }

  // Keys never change, so the lock that an UPDATE takes is enough; it lets foreign keys pass.
  @Override
  public String lockToWrite() {
    return " FOR NO KEY UPDATE";
  }

  @Override
  public String lockToDelete() {
    return " FOR UPDATE";
  }

  @Override
  public boolean foreignKeysLock() {
    return true;
  }

  @Override
  public String nextRevision() {
    return "SELECT CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('eni.revision') END";
  }

  // A user who may not read the sequence itself would lose the transaction by trying.
  @Override
  public String lastRevision() {
    return """
        SELECT CASE WHEN has_sequence_privilege('eni.revision', 'USAGE, SELECT')
          THEN COALESCE(last_value, 0) END
        FROM pg_sequences WHERE '"' || schemaname || '".' || sequencename = 'eni.revision'""";
  }

  @Override
  public String nextRevisions(long count) {
    return "SELECT MAX(nextval('eni.revision')) FROM generate_series(1, " + count + ")";
  }

  @Override
  public String drawnRevision() {
    return "currval('eni.revision')";
  }

  @Override
  public String ownTransaction() {
    return "SELECT pg_current_xact_id()::TEXT::BIGINT";
  }

  @Override
  public String lowestTransaction() {
    return "SELECT pg_snapshot_xmin(pg_current_snapshot())::TEXT::BIGINT";
  }

  // Asking and setting the isolation by JDBC would cost three round trips; this one costs none and
  // ends with the transaction.
  @Override
  public @Nullable Integer enter(Connection connection, Purpose purpose) {
    return null;
  }

  @Override
  public String opening(Purpose purpose) {
    return switch (purpose) {
      case SNAPSHOT -> "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
      case COMMIT -> "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE";
    };
  }

  @Override
  public boolean isConflict(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && CONFLICTS.contains(state);
  }

  @Override
  public void useForInstall(Connection connection, String quotedSchema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + INSTALL_LOCK + ")");
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + quotedSchema);
      statement.execute("SET LOCAL search_path TO " + quotedSchema);
    }
  }

  @Override
  public void leaveInstall(Connection connection, @Nullable String schemaBefore) {
    // SET LOCAL has ended with the transaction.
  }
}
