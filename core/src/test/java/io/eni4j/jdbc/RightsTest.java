package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.CoreFolder;
import io.eni4j.EniService;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Which rights of a database user are needed for what, and what is told where they are missing. */
class RightsTest {
  private static final String REMEDY = "grant the user the rights that JdbcSchema names";

  /** The statements in the Javadoc of {@link JdbcSchema}. */
  private static List<String> documented() throws IOException {
    String source =
        Files.readString(CoreFolder.file("src/main/java/io/eni4j/jdbc/JdbcSchema.java"));
    List<String> grants =
        Pattern.compile("(?m)^ \\* ((?:GRANT|REVOKE) .*);$")
            .matcher(source)
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(grants).hasSize(4);
    return grants;
  }

  @Test
  void aServiceDoesAllButInstallWithTheRightsThatAreDocumented() throws Exception {
    DataSource source = Users.with(TestDatabase.POSTGRES, documented());
    List<Object> expected = play(TestDatabase.POSTGRES.newRepository());
    assertThat(play(JdbcNetworkRepository.open(source, TestDatabase.newNamespace())))
        .isEqualTo(expected);
    new JdbcSchema(source).install();
    JdbcSchema another = new JdbcSchema(source, "another");
    assertThatThrownBy(another::install)
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("permission denied")
        .hasMessageContaining(REMEDY)
        .hasMessageContaining("nothing was stored");
    assertThat(another.version()).isZero();
  }

  private static List<Object> play(NetworkRepository repository) {
    try (EniService door =
        EniService.builder()
            .repository(repository)
            .seed(5)
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build()) {
      return Scenario.play(door);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USAGE ON SCHEMA eni4j",
        "SELECT ON ALL TABLES IN SCHEMA eni4j",
        "INSERT ON ALL TABLES IN SCHEMA eni4j",
        "UPDATE ON ALL TABLES IN SCHEMA eni4j",
        "DELETE ON ALL TABLES IN SCHEMA eni4j",
        "USAGE ON ALL SEQUENCES IN SCHEMA eni4j"
      })
  void withoutOneOfTheRightsAServiceIsToldThatItIsMissing(String right) throws Exception {
    List<String> grants = new ArrayList<>(documented());
    grants.add("REVOKE " + right + " FROM service");
    DataSource source = Users.with(TestDatabase.POSTGRES, grants);

    assertThatThrownBy(() -> play(JdbcNetworkRepository.open(source, TestDatabase.newNamespace())))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining(REMEDY)
        .hasMessageContaining("nothing was stored");
  }

  @ParameterizedTest
  @EnumSource
  void whoMayOnlyReadReadsAndIsToldThatNothingWasStored(TestDatabase database) throws SQLException {
    Namespace namespace = TestDatabase.newNamespace();
    EniService owners =
        Worlds.door(JdbcNetworkRepository.open(database.dataSource(), namespace), 5);
    Worlds.subnet(owners, "10.0.0.0/24");
    List<Resource> before = Everything.in(owners);
    DataSource source = Users.with(database, toRead(database));
    EniService reader = Worlds.door(JdbcNetworkRepository.open(source, namespace), 6);

    assertThat(Everything.in(reader)).isEqualTo(before);
    CreateVpc create = CreateVpc.builder().name("another").build();
    assertThat(reader.check(create).isAllowed()).isTrue();
    assertThatThrownBy(() -> reader.submit(create))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining(REMEDY)
        .hasMessageContaining("nothing was stored");
    try (Snapshot snapshot = owners.snapshot()) {
      assertThat(Everything.in(snapshot)).isEqualTo(before);
    }
    assertThatThrownBy(() -> JdbcNetworkRepository.open(source, TestDatabase.newNamespace()))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("cannot be opened")
        .hasMessageContaining(REMEDY);
  }

  @Test
  void aServiceGoesOnWithoutRestartOnceTheDatabaseTakesItsWritesAgain() throws Exception {
    PGSimpleDataSource source =
        (PGSimpleDataSource) Users.with(TestDatabase.POSTGRES, documented());
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(2);
    CreateVpc create = CreateVpc.builder().name("shop").build();
    IdempotencyToken token = new IdempotencyToken("order-1");
    try (HikariDataSource pool = new HikariDataSource(config);
        EniService door =
            Worlds.door(JdbcNetworkRepository.open(pool, TestDatabase.newNamespace()), 1)) {
      Users.execute(TestDatabase.POSTGRES, "REVOKE INSERT ON eni4j.vpc FROM " + source.getUser());
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> door.submit(create))
            .isInstanceOf(RepositoryException.class)
            .hasMessageContaining(REMEDY)
            .hasMessageContaining("nothing was stored");
        assertThatThrownBy(() -> door.submit(create, token)).hasMessageContaining(REMEDY);
      }
      assertThat(door.list(Query.VPCS).items()).isEmpty();
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();

      Users.execute(TestDatabase.POSTGRES, "GRANT INSERT ON eni4j.vpc TO " + source.getUser());
      Vpc vpc = door.submit(create, token).result().orElseThrow();
      assertThat(door.list(Query.VPCS).items()).containsExactly(vpc);
      assertThat(door.audit()).isEmpty();
    }
  }

  private static List<String> toRead(TestDatabase database) {
    return database == TestDatabase.H2
        ? List.of("GRANT SELECT ON SCHEMA \"eni4j\" TO service")
        : List.of(
            "GRANT USAGE ON SCHEMA eni4j TO service",
            "GRANT SELECT ON ALL TABLES IN SCHEMA eni4j TO service");
  }
}
