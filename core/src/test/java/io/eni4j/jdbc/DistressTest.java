package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.OutcomeUnknownException;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Namespace;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.policy.Limits;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is full, slow or hardly to be had: clear errors, and it goes on afterwards. */
@Timeout(120)
class DistressTest {
  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();

  @ParameterizedTest
  @EnumSource
  void thirtyTwoThreadsGetByWithOneConnection(TestDatabase database) throws Exception {
    int threads = 32;
    try (HikariDataSource pool = pool(database, 1, "");
        EniService door = unlimited(pool)) {
      List<Callable<List<ElasticIp>>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        IdempotencyToken token = new IdempotencyToken("thread-" + i);
        tasks.add(
            () ->
                List.of(
                    door.execute(ALLOCATE),
                    door.execute(ALLOCATE, token),
                    door.execute(ALLOCATE, token)));
      }
      List<ElasticIp> all = new ArrayList<>();
      Worlds.together(tasks).forEach(all::addAll);

      assertThat(all.stream().distinct()).hasSize(2 * threads);
      assertThat(door.list(Query.ELASTIC_IPS.withPageSize(100)).items()).hasSize(2 * threads);
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }
  }

  @Test
  void aFullDiskIsToldAndNothingIsStoredUntilThereIsRoomAgain() throws SQLException {
    Namespace namespace = TestDatabase.newNamespace();
    try (EniService door =
        Worlds.door(JdbcNetworkRepository.open(TestDatabase.POSTGRES.dataSource(), namespace), 1)) {
      ElasticIp before = door.execute(ALLOCATE);
      // What PostgreSQL says when a file cannot grow, for this namespace alone.
      execute(
          """
          CREATE OR REPLACE FUNCTION eni4j.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            RAISE EXCEPTION 'could not extend file: No space left on device'
              USING ERRCODE = 'disk_full';
          END $$""",
          """
          CREATE TRIGGER full_disk BEFORE INSERT ON eni4j.elastic_ip FOR EACH ROW
          WHEN (NEW.bandwidth_mbps = 77) EXECUTE FUNCTION eni4j.full_disk()""");
      try {
        assertThatExceptionOfType(RepositoryException.class)
            .isThrownBy(() -> door.submit(ALLOCATE.withBandwidthMbps(77)))
            .withMessageContaining("No space left on device")
            .withMessageContaining("; make room on the disk of the database")
            .withMessageContaining("nothing was stored")
            .matches(e -> !e.isPossiblyStored());
        assertThatExceptionOfType(OutcomeUnknownException.class)
            .isThrownBy(
                () -> door.submit(ALLOCATE.withBandwidthMbps(77), new IdempotencyToken("full")))
            .withMessageContaining("No space left on device");
        assertThat(door.list(Query.ELASTIC_IPS).items()).containsExactly(before);
        assertThat(door.audit()).isEmpty();
      } finally {
        execute("DROP TRIGGER full_disk ON eni4j.elastic_ip", "DROP FUNCTION eni4j.full_disk");
      }
      assertThat(
              door.submit(ALLOCATE.withBandwidthMbps(77), new IdempotencyToken("full"))
                  .isAccepted())
          .isTrue();
      assertThat(door.submit(ALLOCATE.withBandwidthMbps(77)).isAccepted()).isTrue();
    }
  }

  @Test
  void aStatementThatHangsEndsWithTheTimeOutOfTheDataSource() throws SQLException {
    try (HikariDataSource pool = pool(TestDatabase.POSTGRES, 2, "SET statement_timeout = '300ms'");
        EniService door = unlimited(pool)) {
      Subnet subnet = Worlds.subnet(door, "10.0.0.0/24");
      ModifyVpc modify = ModifyVpc.builder().vpcId(subnet.vpcId()).description("changed").build();
      try (Connection other = TestDatabase.POSTGRES.dataSource().getConnection()) {
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
          statement.execute(
              "SELECT 1 FROM eni4j.vpc WHERE id = '%s' FOR UPDATE".formatted(subnet.vpcId()));
        }
        assertThatExceptionOfType(RepositoryException.class)
            .isThrownBy(() -> door.submit(modify))
            .withMessageContaining("statement timeout")
            .withMessageContaining("; find what it waited for")
            .withMessageContaining("nothing was stored");
        other.rollback();
      }
      assertThat(door.find(subnet.vpcId()).orElseThrow().description()).isEmpty();

      assertThat(door.submit(modify).isAccepted()).isTrue();
    }
  }

  private static EniService unlimited(HikariDataSource pool) {
    return EniService.builder()
        .repository(JdbcNetworkRepository.open(pool, TestDatabase.newNamespace()))
        .limits(Limits.builder().elasticIpsPerRegion(Limits.UNLIMITED).build())
        .build();
  }

  private static HikariDataSource pool(TestDatabase database, int connections, String first) {
    HikariConfig config = new HikariConfig();
    // The server itself, where what is set on a connection must not come back to its pool.
    DataSource server = ((HikariDataSource) database.dataSource()).getDataSource();
    config.setDataSource(server == null ? database.dataSource() : server);
    config.setMaximumPoolSize(connections);
    if (!first.isEmpty()) {
      config.setConnectionInitSql(first);
    }
    return new HikariDataSource(config);
  }

  private static void execute(String... statements) throws SQLException {
    try (Connection connection = TestDatabase.POSTGRES.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
