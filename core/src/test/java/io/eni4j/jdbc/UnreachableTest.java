package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.operation.CreateVpc;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database that is gone, was never there, or is not what it should be, is told for what it is.
 */
class UnreachableTest {
  private static final Namespace NAMESPACE = new Namespace("me", "here");

  @ParameterizedTest
  @EnumSource
  void aClosedPoolFailsWhateverIsAskedAndStoresNothing(TestDatabase database) {
    Namespace namespace = TestDatabase.newNamespace();
    HikariConfig config = new HikariConfig();
    config.setDataSource(database.dataSource());
    config.setMaximumPoolSize(2);
    HikariDataSource pool = new HikariDataSource(config);
    EniService door = Worlds.door(JdbcNetworkRepository.open(pool, namespace), 1);
    Worlds.subnet(door, "10.0.0.0/24");
    List<Resource> before = Everything.in(door);
    pool.close();

    CreateVpc create = CreateVpc.builder().name("late").build();
    assertFails(() -> door.submit(create), "has been closed");
    assertFails(() -> door.check(create), "has been closed");
    assertFails(() -> door.list(Query.VPCS), "has been closed");
    assertFails(() -> JdbcNetworkRepository.open(pool, namespace), "has been closed");
    assertFails(() -> new JdbcSchema(pool).install(), "has been closed");
    assertFails(() -> new JdbcSchema(pool).version(), "has been closed");
    NetworkRepository again = JdbcNetworkRepository.open(database.dataSource(), namespace);
    try (Snapshot snapshot = again.snapshot()) {
      assertThat(Everything.in(snapshot)).isEqualTo(before);
    }
  }

  @Test
  void aServerThatIsNotThereIsTold() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://localhost:1/postgres");

    assertNotThere(source, "localhost:1");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:/nowhere/at/all;IFEXISTS=TRUE");

    assertNotThere(source, "/nowhere/at/all");
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(60)
  void aWrongPasswordIsToldWithoutRepeatingIt(TestDatabase database) throws Exception {
    DataSource right = Users.with(database, List.of());
    DataSource wrong = Users.withPassword(right, "kqzvw");
    if (database == TestDatabase.POSTGRES) {
      askForThePassword(((PGSimpleDataSource) right).getUser());
    }

    right.getConnection().close();
    String told = database == TestDatabase.H2 ? "user name or password" : "password authentication";
    String remedy = "mend user and password of the DataSource";
    assertFails(
        () -> JdbcNetworkRepository.open(wrong, NAMESPACE), "cannot be reached", told, remedy);
    assertFails(() -> new JdbcSchema(wrong).install(), "cannot be reached", told, remedy);
    assertThatThrownBy(() -> JdbcNetworkRepository.open(wrong, NAMESPACE))
        .extracting(e -> causes(e).toString())
        .asString()
        .doesNotContain("kqzvw");
  }

  private static List<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
  }

  /** The server of the tests trusts everybody; this user it shall ask. */
  private static void askForThePassword(String user) throws Exception {
    Instant loaded;
    String url;
    String name;
    try (Connection connection = TestDatabase.POSTGRES.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      loaded = loaded(statement);
      url = connection.getMetaData().getURL();
      name = connection.getMetaData().getUserName();
      statement.execute("SHOW hba_file");
      try (ResultSet shown = statement.getResultSet()) {
        shown.next();
        Path file = Path.of(shown.getString(1));
        Files.writeString(
            file, "host all " + user + " all scram-sha-256\n" + Files.readString(file));
      }
      statement.execute("SELECT pg_reload_conf()");
    }
    // Whoever connects from now on may still meet the former file until the server has read it.
    boolean isNew = false;
    while (!isNew) {
      try (Connection connection = DriverManager.getConnection(url, name, "");
          Statement statement = connection.createStatement()) {
        isNew = loaded(statement).isAfter(loaded);
      }
    }
  }

  private static Instant loaded(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT pg_conf_load_time()")) {
      rows.next();
      return rows.getTimestamp(1).toInstant();
    }
  }

  private static void assertNotThere(DataSource source, String name) {
    assertFails(() -> JdbcNetworkRepository.open(source, NAMESPACE), "cannot be reached", name);
    assertFails(() -> new JdbcSchema(source).install(), "cannot be reached", name);
    assertFails(() -> new JdbcSchema(source).check(), "cannot be read", name);
  }

  @ParameterizedTest
  @EnumSource
  void anOlderSchemaIsRefusedAndNamesWhatToCall(TestDatabase database) throws SQLException {
    JdbcSchema schema = new JdbcSchema(database.dataSource(), "older");
    schema.install();
    int version = schema.version();
    execute(database, "DELETE FROM \"older\".schema_version WHERE version = " + version);
    var builder = JdbcNetworkRepository.builder(database.dataSource(), NAMESPACE).schema("older");

    assertFails(
        builder::open,
        "schema older has version " + (version - 1) + " and this library needs " + version,
        "call JdbcSchema.install()");
    assertFails(schema::check, "call JdbcSchema.install()");
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatIsMissingIsAFailureAndStoresNothing(TestDatabase database) throws SQLException {
    new JdbcSchema(database.dataSource(), "broken").install();
    EniService door =
        Worlds.door(
            JdbcNetworkRepository.builder(database.dataSource(), NAMESPACE).schema("broken").open(),
            1);
    execute(database, "DROP TABLE \"broken\".security_group_rule");

    assertFails(() -> Worlds.subnet(door, "10.0.0.0/24"), "security_group_rule");
    assertThat(door.list(Query.VPCS).items()).isEmpty();
    assertFails(() -> door.list(Query.SECURITY_GROUPS), "security_group_rule");
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertFails(ThrowingCallable call, String... said) {
    assertThatThrownBy(call)
        .isInstanceOf(RepositoryException.class)
        .hasMessageContainingAll(said)
        .hasMessageEndingWith("(nothing was stored)");
  }
}
