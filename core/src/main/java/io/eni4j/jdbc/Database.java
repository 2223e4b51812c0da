package io.eni4j.jdbc;

import io.eni4j.repository.RepositoryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A source of connections, what kind of database it leads to, and the schema used there. */
final class Database {
  /** What to do for a user who may not do what is asked. */
  static final String GRANT_RIGHTS = "grant the user the rights that JdbcSchema names";

  /** The states that PostgreSQL and H2 have in that case. */
  private static final Set<String> LACKS_RIGHTS = Set.of("42501", "90096");

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
    boolean lacksRights = state != null && LACKS_RIGHTS.contains(state);
    return cause.getMessage() + (lacksRights ? "; " + GRANT_RIGHTS : "");
  }
}
