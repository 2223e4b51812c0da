package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.model.Resource;
import io.eni4j.operation.CreateVpc;
import io.eni4j.repository.Namespace;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
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
