package io.eni4j.jdbc;

import io.eni4j.jdbc.Dialect.Purpose;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection in one transaction, from its beginning to its end; it goes back as it came, and what
 * was not committed is rolled back.
 */
final class Lease implements AutoCloseable {
  /** How many statements are sent before answers are read, so that no buffer overflows. */
  private static final int SENT_AT_ONCE = 64;

  private final Database database;
  private final Connection connection;
  private final boolean autoCommit;
  private final @Nullable Integer isolation;
  private String opening;
  private boolean committed;

  private Lease(
      Database database,
      Connection connection,
      boolean autoCommit,
      @Nullable Integer isolation,
      String opening) {
    this.database = database;
    this.connection = connection;
    this.autoCommit = autoCommit;
    this.isolation = isolation;
    this.opening = opening;
  }

  static Lease open(Database database, Purpose purpose) throws SQLException {
    Connection connection = database.source().getConnection();
    try {
      boolean autoCommit = connection.getAutoCommit();
      Integer isolation = database.dialect().enter(connection, purpose);
      connection.setAutoCommit(false);
      return new Lease(
          database, connection, autoCommit, isolation, database.dialect().opening(purpose));
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** Runs one query and reads its rows. */
  <T> T query(Step step, Rows<T> rows) throws SQLException {
    String sql = opened(step.sql());
    try (PreparedStatement statement = connection.prepareStatement(database.qualify(sql))) {
      step.bind(statement, 0);
      boolean isRows = statement.execute();
      while (!isRows) {
        isRows = statement.getMoreResults();
        if (!isRows && statement.getUpdateCount() < 0) {
          throw new SQLException("a query has no rows: " + step.sql());
        }
      }
      try (ResultSet found = statement.getResultSet()) {
        return rows.read(found);
      }
    }
  }

  /** Inserts a row whose id the database chooses, and tells the id; not as the first statement. */
  long insert(Step step) throws SQLException {
    String sql = database.qualify(step.sql());
    try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
      step.bind(statement, 0);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** Runs statements, in as few round trips as the database permits, and tells their answers. */
  List<Reply> run(List<Step> steps) throws SQLException {
    List<Reply> answers = new ArrayList<>(steps.size());
    int atOnce = database.dialect().sendsScripts() ? SENT_AT_ONCE : 1;
    for (int from = 0; from < steps.size(); from += atOnce) {
      send(steps.subList(from, Math.min(steps.size(), from + atOnce)), answers);
    }
    return answers;
  }

  private void send(List<Step> steps, List<Reply> answers) throws SQLException {
    StringBuilder script = new StringBuilder();
    int expected = answers.size() + steps.size();
    for (Step step : steps) {
      script.append(script.isEmpty() ? "" : ";\n").append(step.sql());
    }
    int before = opening.isEmpty() ? 0 : 1;
    String sql = opened(script.toString());
    try (PreparedStatement statement = connection.prepareStatement(database.qualify(sql))) {
      int bound = 0;
      for (Step step : steps) {
        bound = step.bind(statement, bound);
      }
      boolean isRows = statement.execute();
      for (int i = 0; i < before; i++) {
        isRows = statement.getMoreResults();
      }
      while (answers.size() < expected) {
        answers.add(Reply.of(statement, isRows));
        isRows = statement.getMoreResults();
      }
    }
  }

  private String opened(String sql) {
    String opened = opening.isEmpty() ? sql : opening + ";\n" + sql;
    opening = "";
    return opened;
  }

  void commit() throws SQLException {
    connection.commit();
    committed = true;
  }

  @Override
  public void close() throws SQLException {
    try (Connection returned = connection) {
      if (!committed) {
        returned.rollback();
      }
      returned.setAutoCommit(autoCommit);
      if (isolation != null) {
        returned.setTransactionIsolation(isolation);
      }
    }
  }

  /** What reads the rows of a query. */
  interface Rows<T> {
    T read(ResultSet rows) throws SQLException;
  }
}
