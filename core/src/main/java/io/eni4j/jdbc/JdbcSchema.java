package io.eni4j.jdbc;

import static java.util.Objects.requireNonNull;

import io.eni4j.repository.RepositoryException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * The tables of {@link JdbcNetworkRepository}: installs them, upgrades them, and tells their
 * version.
 *
 * <p>The migrations are plain SQL in this library, {@code io/eni4j/jdbc/postgresql} and {@code
 * io/eni4j/jdbc/h2}, in files that migration tools understand ({@code V1__….sql}) and that can be
 * run by such a tool instead; they name no schema.
 *
 * <p>Tested on PostgreSQL 17 and 18, and on H2. Who installs owns the tables. A service that runs
 * needs less; in PostgreSQL these are all of its rights:
 *
 * <pre class="sql">{@code
 * GRANT USAGE ON SCHEMA eni4j TO service;
 * GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA eni4j TO service;
 * REVOKE INSERT, UPDATE, DELETE ON eni4j.schema_version FROM service;
 * GRANT USAGE ON ALL SEQUENCES IN SCHEMA eni4j TO service;
 * }</pre>
 *
 * <p>Who has only {@code USAGE} on the schema and {@code SELECT} opens namespaces that are there,
 * and reads. Rights on tables are granted again after an upgrade, which may bring more.
 *
 * <p>Safe for use by many threads at once.
 */
public final class JdbcSchema {
  /** The migrations in ascending order; the first leads to version 1. */
  private static final List<String> MIGRATIONS =
      List.of(
          "V1__namespaces_and_resources.sql",
          "V2__token_answers.sql",
          "V3__imports.sql",
          "V4__events.sql",
          "V5__tasks.sql");

  private static final ReentrantLock TURN = new ReentrantLock();

  private final DataSource dataSource;
  private final SchemaName schema;

  /**
   * The tables in the schema {@code eni4j}.
   *
   * @param dataSource where the tables are, or shall be
   */
  public JdbcSchema(DataSource dataSource) {
    this(dataSource, SchemaName.DEFAULT);
  }

  /**
   * The tables in a schema.
   *
   * @param dataSource where the tables are, or shall be
   * @param schema the name of the schema
   * @throws IllegalArgumentException if its name is not 1 to 63 letters, digits and underscores, or
   *     begins with a digit
   */
  public JdbcSchema(DataSource dataSource, String schema) {
    this(dataSource, new SchemaName(schema));
  }

  JdbcSchema(DataSource dataSource, SchemaName schema) {
    this.dataSource = requireNonNull(dataSource, "dataSource");
    this.schema = schema;
  }

  /**
   * Makes the schema if it is missing, and brings the tables to this library's version; does
   * nothing, and needs no right to, if they have it. One process at a time installs, others wait.
   *
   * @throws RepositoryException if the tables are newer than this library, or the database refuses
   */
  public void install() {
    Dialect dialect = Database.of(dataSource, schema).dialect();
    if (version() == MIGRATIONS.size()) {
      return;
    }
    TURN.lock();
    try (Connection connection = dataSource.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      String schemaBefore = connection.getSchema();
      connection.setAutoCommit(false);
      try {
        dialect.useForInstall(connection, schema.quoted());
        int version = version(connection);
        requireNotNewer(version);
        for (String migration : MIGRATIONS.subList(version, MIGRATIONS.size())) {
          run(connection, dialect.folder() + "/" + migration);
        }
        connection.commit();
      } finally {
        connection.rollback();
        dialect.leaveInstall(connection, schemaBefore);
        connection.setAutoCommit(autoCommit);
      }
    } catch (SQLException e) {
      throw Database.failed("schema " + schema.value() + " cannot be installed", e);
    } finally {
      TURN.unlock();
    }
  }

  /**
   * Makes every revision from now on higher than a given one. To be called after the database was
   * restored from a backup, before anybody uses it again, with the highest revision that anybody
   * has seen: else revisions given out since the backup would come a second time.
   *
   * @param above a revision, 0 or more; what is lower than the latest one changes nothing
   * @throws IllegalArgumentException if it is negative
   * @throws RepositoryException if there are no tables of this library's version, or the database
   *     refuses
   */
  public void raiseRevisions(long above) {
    if (above < 0) {
      throw new IllegalArgumentException(
          "above is " + above + "; name a revision that was seen, 0 or more");
    }
    check();
    Database database = Database.of(dataSource, schema);
    try (Lease lease = Lease.toCommit(database)) {
      ImportMarks.raise(database, lease, above);
      lease.commit();
    } catch (SQLException e) {
      throw Database.failed("revisions of schema " + schema.value() + " cannot be raised", e);
    }
  }

  /**
   * {@return the version of the tables; 0 if there are none}
   *
   * @throws RepositoryException if the database cannot be read
   */
  public int version() {
    try (Connection connection = dataSource.getConnection()) {
      return version(connection);
    } catch (SQLException e) {
      throw Database.failed("the version of schema " + schema.value() + " cannot be read", e);
    }
  }

  /**
   * Sees to it that the tables have this library's version.
   *
   * @throws RepositoryException if they have not, or the database cannot be read
   */
  public void check() {
    int version = version();
    requireNotNewer(version);
    if (version < MIGRATIONS.size()) {
      throw new RepositoryException(
          "schema %s has version %d and this library needs %d; call JdbcSchema.install()%s"
              .formatted(
                  schema.value(),
                  version,
                  MIGRATIONS.size(),
                  version == 0 ? ", or " + Database.GRANT_RIGHTS : ""),
          false,
          null);
    }
  }

  private void requireNotNewer(int version) {
    if (version > MIGRATIONS.size()) {
      throw new RepositoryException(
          "schema %s has version %d and this library knows %d at most; use a newer library"
              .formatted(schema.value(), version, MIGRATIONS.size()),
          false,
          null);
    }
  }

  private int version(Connection connection) throws SQLException {
    String exists =
        """
        SELECT COUNT(*) FROM information_schema.tables
        WHERE table_schema = ? AND LOWER(table_name) = 'schema_version'""";
    try (PreparedStatement statement = connection.prepareStatement(exists)) {
      statement.setString(1, schema.value());
      if (number(statement.executeQuery()) == 0) {
        return 0;
      }
    }
    try (Statement statement = connection.createStatement()) {
      return number(
          statement.executeQuery(
              "SELECT MAX(version) FROM " + schema.quoted() + ".schema_version"));
    }
  }

  private static int number(ResultSet rows) throws SQLException {
    try (rows) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void run(Connection connection, String file) throws SQLException {
    String script;
    try (InputStream text = JdbcSchema.class.getResourceAsStream(file)) {
      script = new String(requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RepositoryException("the migration " + file + " cannot be read", false, e);
    }
    try (Statement statement = connection.createStatement()) {
      for (String one : script.split(";\\s*\n", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }
}
