package io.eni4j.jdbc;

import io.eni4j.jdbc.Dialect.Purpose;
import io.eni4j.repository.RepositoryException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection in one transaction, from its beginning to its end; it goes back as it came, and what
 * was not committed is rolled back.
 */
final class Lease implements AutoCloseable {
  /** How many statements are sent before answers are read, so that no buffer overflows. */
  private static final int SENT_AT_ONCE = 64;

  private static final String LOOK_FOR_IMPORT =
      "SELECT import_id FROM eni.revision_mark WHERE stripe = 0 AND namespace_id = ";

  /** How many parameters a script has at most; the driver of PostgreSQL takes 65,535. */
  private static final int MOST_PARAMETERS = 32_000;

  private final Database database;
  private final Connection connection;
  private final boolean autoCommit;
  private final @Nullable Integer isolation;
  private final @Nullable Tenant reads;
  private String look;
  private String opening;
  private int openings;
  private boolean committed;

  private Lease(
      Database database,
      Connection connection,
      boolean autoCommit,
      @Nullable Integer isolation,
      Purpose purpose,
      @Nullable Tenant reads) {
    this.database = database;
    this.connection = connection;
    this.autoCommit = autoCommit;
    this.isolation = isolation;
    this.reads = reads;
    this.opening = database.dialect().opening(purpose);
    this.openings = opening.isEmpty() ? 0 : 1;
    this.look = reads == null ? "" : LOOK_FOR_IMPORT + reads.id();
    if (database.dialect().sendsScripts() && !look.isEmpty()) {
      opening += (opening.isEmpty() ? "" : ";\n") + look;
      openings++;
      look = "";
    }
  }

  /** Opens a transaction that writes. */
  static Lease toCommit(Database database) throws SQLException {
    return open(database, Purpose.COMMIT, null);
  }

  /** Opens a transaction that reads a namespace, and refuses if another import goes on there. */
  static Lease toRead(Database database, Tenant tenant) throws SQLException {
    return open(database, Purpose.SNAPSHOT, tenant);
  }

  private static Lease open(Database database, Purpose purpose, @Nullable Tenant reads)
      throws SQLException {
    Connection connection = database.source().getConnection();
    try {
      boolean autoCommit = connection.getAutoCommit();
      Integer isolation = database.dialect().enter(connection, purpose);
      connection.setAutoCommit(false);
      return new Lease(database, connection, autoCommit, isolation, purpose, reads);
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** Looks for an import where the first statement cannot do so too. */
  private void begin() throws SQLException {
    if (!look.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(database.qualify(look))) {
        skip(statement, statement.execute());
      }
      look = "";
    }
  }

  /** Runs one query and reads its rows. */
  <T> T query(Step step, Rows<T> rows) throws SQLException {
    begin();
    int before = openings;
    String sql = opened(step.sql());
    try (PreparedStatement statement = connection.prepareStatement(database.qualify(sql))) {
      step.bind(statement, 0);
      boolean isRows = statement.execute();
      for (int i = 0; i < before; i++) {
        isRows = skip(statement, isRows);
      }
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
    int from = 0;
    while (from < steps.size()) {
      int end = endOfScript(steps, from);
      send(
          steps.subList(from, end),
          (statement, isRows) -> answers.add(Reply.of(statement, isRows)));
      from = end;
    }
    return answers;
  }

  /**
   * Runs queries and reads the rows of each, in one round trip; of a database that takes scripts.
   */
  List<Object> query(List<Lookups.Query<?>> queries) throws SQLException {
    List<Object> answers = new ArrayList<>(queries.size());
    send(
        queries.stream().map(Lookups.Query::step).toList(),
        (statement, isRows) -> {
          try (ResultSet rows = statement.getResultSet()) {
            answers.add(queries.get(answers.size()).rows().read(rows));
          }
        });
    return answers;
  }

  /** Takes what one statement of a script has answered. */
  private interface Receiver {
    void take(Statement statement, boolean isRows) throws SQLException;
  }

  private int endOfScript(List<Step> steps, int from) {
    int end = from + 1;
    int parameters = steps.get(from).parameters().size();
    while (database.dialect().sendsScripts()
        && end < Math.min(steps.size(), from + SENT_AT_ONCE)
        && parameters + steps.get(end).parameters().size() <= MOST_PARAMETERS) {
      parameters += steps.get(end).parameters().size();
      end++;
    }
    return end;
  }

  private void send(List<Step> steps, Receiver receiver) throws SQLException {
    StringBuilder script = new StringBuilder();
    for (Step step : steps) {
      script.append(script.isEmpty() ? "" : ";\n").append(step.sql());
    }
    begin();
    int before = openings;
    String sql = opened(script.toString());
    try (PreparedStatement statement = connection.prepareStatement(database.qualify(sql))) {
      int bound = 0;
      for (Step step : steps) {
        bound = step.bind(statement, bound);
      }
      boolean isRows = statement.execute();
      for (int i = 0; i < before; i++) {
        isRows = skip(statement, isRows);
      }
      for (int i = 0; i < steps.size(); i++) {
        receiver.take(statement, isRows);
        isRows = statement.getMoreResults();
      }
    }
  }

  private String opened(String sql) {
    String opened = opening.isEmpty() ? sql : opening + ";\n" + sql;
    opening = "";
    openings = 0;
    return opened;
  }

  /** Passes over what was sent in front, and refuses if an import goes on that is another one. */
  private boolean skip(Statement statement, boolean isRows) throws SQLException {
    if (isRows) {
      try (ResultSet rows = statement.getResultSet()) {
        String importId = rows.next() ? rows.getString(1) : null;
        if (reads != null && !Objects.equals(importId, reads.importId())) {
          throw new RepositoryException(
              importId == null
                  ? "the import has been abandoned; begin anew"
                  : "the namespace is being imported into; wait until that is done, or abandon it",
              false,
              null);
        }
      }
    }
    return statement.getMoreResults();
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
