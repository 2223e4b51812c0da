package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.EniService;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.ForgottenEventsException;
import io.eni4j.repository.RepositoryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of an earlier version are brought to this one, with all that is in them. */
class UpgradeTest {
  /** What the migrations after the first have added, taken away again. */
  private static final List<String> BACK_TO_VERSION_1 =
      List.of(
          "DROP TABLE \"Old\".token_answer",
          "ALTER TABLE \"Old\".revision_mark DROP COLUMN token_floor_at",
          "ALTER TABLE \"Old\".revision_mark DROP COLUMN token_floor_nanos",
          "ALTER TABLE \"Old\".revision_mark DROP COLUMN import_id",
          "DROP TABLE \"Old\".event",
          "ALTER TABLE \"Old\".revision_mark DROP COLUMN event_floor",
          "DROP TABLE \"Old\".process",
          "ALTER TABLE \"Old\".instance DROP CONSTRAINT instance_task",
          "DROP INDEX \"Old\".instance_in_flight",
          "ALTER TABLE \"Old\".instance DROP COLUMN task_id",
          "ALTER TABLE \"Old\".network_interface DROP CONSTRAINT network_interface_target_device",
          "ALTER TABLE \"Old\".network_interface DROP CONSTRAINT network_interface_target",
          "ALTER TABLE \"Old\".network_interface DROP CONSTRAINT network_interface_move",
          "ALTER TABLE \"Old\".network_interface DROP COLUMN target_instance_id",
          "ALTER TABLE \"Old\".network_interface DROP COLUMN target_device_index",
          "ALTER TABLE \"Old\".network_interface DROP COLUMN attachment_reason",
          "DELETE FROM \"Old\".schema_version WHERE version > 1");

  @ParameterizedTest
  @EnumSource
  void whatVersionOneHeldIsFoundAndUsed(TestDatabase database) throws SQLException {
    JdbcSchema schema = new JdbcSchema(database.dataSource(), "Old");
    schema.install();
    int newest = schema.version();
    Namespace namespace = TestDatabase.newNamespace();
    List<Resource> before;
    try (EniService door = Worlds.door(open(database, namespace), 1)) {
      RandomCloud.play(door, 4, 60);
      before = Everything.in(door);
    }
    execute(database, BACK_TO_VERSION_1);
    assertThat(schema.version()).isEqualTo(1);
    assertThatThrownBy(() -> open(database, namespace))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("has version 1 and this library needs " + newest);

    schema.install();

    assertThat(schema.version()).isEqualTo(newest);
    try (EniService door = Worlds.door(open(database, namespace), 2)) {
      assertThat(Everything.in(door)).isEqualTo(before).isNotEmpty();
      assertThat(door.audit()).isEmpty();
      AllocateElasticIp allocate = AllocateElasticIp.builder().bandwidthMbps(5).build();
      IdempotencyToken token = new IdempotencyToken("after-the-upgrade");
      assertThat(door.execute(allocate, token)).isEqualTo(door.execute(allocate, token));
    }
  }

  /** What was there before the store kept events is told by none; so nobody reads from 0. */
  @ParameterizedTest
  @EnumSource
  void readersOfEventsBeginWithASnapshotAfterAnUpgrade(TestDatabase database) throws SQLException {
    JdbcSchema schema = new JdbcSchema(database.dataSource(), "Old");
    schema.install();
    Namespace namespace = TestDatabase.newNamespace();
    try (EniService door = Worlds.door(open(database, namespace), 1)) {
      door.allocateElasticIp(5);
    }
    execute(database, BACK_TO_VERSION_1);
    schema.install();

    JdbcNetworkRepository upgraded = open(database, namespace);
    assertThatThrownBy(() -> upgraded.events(0, 10)).isInstanceOf(ForgottenEventsException.class);
    long position = upgraded.eventPosition();
    Worlds.door(upgraded, 2).allocateElasticIp(5);
    assertThat(upgraded.events(position, 10).events()).hasSize(1);
  }

  private static JdbcNetworkRepository open(TestDatabase database, Namespace namespace) {
    return JdbcNetworkRepository.builder(database.dataSource(), namespace).schema("Old").open();
  }

  private static void execute(TestDatabase database, List<String> statements) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
