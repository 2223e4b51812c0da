package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.change.ChangeSet;
import io.eni4j.model.Namespace;
import io.eni4j.repository.Audit;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import io.eni4j.text.Shown;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What goes wrong around a store is told for what it is. */
class TroubleTest {
  @TempDir private Path folder;

  private HikariDataSource file() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("store"));
    config.setMaximumPoolSize(4);
    return new HikariDataSource(config);
  }

  @Test
  void aFileIsOpenedAgainWithEverythingInIt() {
    Namespace namespace = new Namespace("me", "here");
    Object before;
    String token;
    try (HikariDataSource source = file()) {
      new JdbcSchema(source).install();
      try (EniService door = Worlds.door(JdbcNetworkRepository.open(source, namespace), 1)) {
        var subnet = Worlds.subnet(door, "10.0.0.0/24");
        door.createInstance(Worlds.instance(subnet));
        Worlds.eni(door, subnet);
        before = Everything.in(door);
        token = door.list(Query.NETWORK_INTERFACES.withPageSize(1)).next().orElseThrow();
      }
    }
    try (HikariDataSource source = file();
        EniService door = Worlds.door(JdbcNetworkRepository.open(source, namespace), 2)) {
      assertThat(Everything.in(door)).isEqualTo(before);
      assertThat(door.list(Query.NETWORK_INTERFACES.after(token)).items()).hasSize(1);
    }
  }

  @Test
  void aClosedPoolIsAFailureOfTheStoreAndStoresNothing() {
    HikariDataSource source = file();
    new JdbcSchema(source).install();
    NetworkRepository store = JdbcNetworkRepository.open(source, new Namespace("me", "here"));
    source.close();

    assertThatThrownBy(() -> store.commit(ChangeSet.of()))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("nothing was stored");
    try (Snapshot snapshot = store.snapshot()) {
      assertThatThrownBy(snapshot::revision).isInstanceOf(RepositoryException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaThatIsMissingOrNewerIsRefused(TestDatabase database) throws SQLException {
    Namespace namespace = TestDatabase.newNamespace();
    var missing = JdbcNetworkRepository.builder(database.dataSource(), namespace).schema("none");
    assertThatThrownBy(missing::open)
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("schema none has version 0")
        .hasMessageContaining("JdbcSchema.install()");

    JdbcSchema later = new JdbcSchema(database.dataSource(), "Later");
    later.install();
    later.install();
    assertThat(later.version()).isEqualTo(5);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO \"Later\".schema_version (version) VALUES (6)");
    }
    assertThatThrownBy(later::install)
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("version 6")
        .hasMessageContaining("use a newer library");
    var newer = JdbcNetworkRepository.builder(database.dataSource(), namespace).schema("Later");
    assertThatThrownBy(newer::open).hasMessageContaining("use a newer library");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "a\"b", "a;b", "é", "a\n\u202Eb"})
  void aSchemaIsNamedByAnIdentifier(String name) {
    assertThatThrownBy(() -> new JdbcSchema(TestDatabase.H2.dataSource(), name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("schema is " + Shown.of(name) + "; write");
  }

  @Test
  void aUserWhoMayOnlyReadReadsAndIsToldThatNothingWasStored() throws SQLException {
    Namespace namespace = TestDatabase.newNamespace();
    JdbcNetworkRepository.open(TestDatabase.POSTGRES.dataSource(), namespace).close();
    try (Connection connection = TestDatabase.POSTGRES.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE reader LOGIN PASSWORD 'reader'");
      statement.execute("GRANT USAGE ON SCHEMA eni4j TO reader");
      statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA eni4j TO reader");
    }
    NetworkRepository store = JdbcNetworkRepository.open(postgres("reader"), namespace);
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(Everything.in(snapshot)).isEmpty();
      assertThat(Audit.of(snapshot)).isEmpty();
    }
    assertThatThrownBy(() -> store.commit(ChangeSet.of()))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("nothing was stored")
        .hasMessageContaining("permission denied");
  }

  @Test
  void aDatabaseThatIsNotThereIsTold() throws SQLException {
    PGSimpleDataSource nowhere = postgres("postgres");
    nowhere.setDatabaseName("nowhere");

    assertThatThrownBy(() -> JdbcNetworkRepository.open(nowhere, new Namespace("me", "here")))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageContaining("nowhere");
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionGoesBackAsItCame(TestDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      NetworkRepository store =
          JdbcNetworkRepository.open(new OneConnection(connection), TestDatabase.newNamespace());
      try (Snapshot snapshot = store.snapshot()) {
        snapshot.revision();
      }
      store.commit(ChangeSet.of());

      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(connection.isReadOnly()).isFalse();
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    }
  }

  private static PGSimpleDataSource postgres(String user) throws SQLException {
    try (Connection connection = TestDatabase.POSTGRES.dataSource().getConnection()) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(connection.getMetaData().getURL().replaceAll("user=[^&]*&?", ""));
      source.setUser(user);
      source.setPassword(user);
      return source;
    }
  }
}
