package io.eni4j.jdbc;

import io.eni4j.repository.RepositoryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A source of connections, what kind of database it leads to, and the schema used there. */
final class Database {
  /** What to do for a user who may not do what is asked. */
  static final String GRANT_RIGHTS = "grant the user the rights that JdbcSchema names";

  /** What to do, by the states that PostgreSQL and H2 tell. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "42501", GRANT_RIGHTS,
          "90096", GRANT_RIGHTS,
          "28P01", "mend user and password of the DataSource",
          "28000", "mend user and password of the DataSource",
          "53100", "make room on the disk of the database; nothing needs a restart",
          "53300", "let the pool hold fewer connections, or the database more",
          "57014", "find what it waited for, or raise the time-out of the DataSource");

  private final DataSource source;
  private final Dialect dialect;
  private final String schema;
  private final Map<String, String> qualified = new ConcurrentHashMap<>();

  private Database(DataSource source, Dialect dialect, String schema) {
    this.source = source;
    this.dialect = dialect;
    this.schema = schema;
  }

  /**
   * Asks the database what it is.
   *
   * @throws RepositoryException if it cannot be reached or is not known here
   */
  static Database of(DataSource source, SchemaName schema) {
    try (Connection connection = source.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      Dialect dialect =
          switch (product) {
            case "PostgreSQL" -> new PostgresDialect();
            case "H2" -> new H2Dialect();
            default ->
                throw new RepositoryException(
                    "the database is " + product + "; use PostgreSQL or H2", false, null);
          };
      return new Database(source, dialect, schema.quoted());
    } catch (SQLException e) {
      throw failed("the database cannot be reached", e);
    }
  }

  DataSource source() {
    return source;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The schema, ready to stand in SQL. */
  String schema() {
    return schema;
  }

  /** A text of SQL in which the schema's place is held by {@code eni}, with the schema's name. */
  String qualify(String sql) {
    return qualified.computeIfAbsent(sql, text -> text.replace("eni.", schema + "."));
  }

  /** The exception for a failure after which nothing is stored. */
  static RepositoryException failed(String what, SQLException cause) {
    return new RepositoryException(what + ": " + told(cause), false, cause);
  }

  /** What the database says of a failure, and what can be done where that is known. */
  static String told(SQLException cause) {
    String state = cause.getSQLState();
    String remedy = state == null ? null : REMEDIES.get(state);
    return cause.getMessage() + (remedy == null ? "" : "; " + remedy);
  }
}
