package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.jdbc.TestDatabase;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.testkit.SharedStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no constraint refuses any more is found. */
class AuditOfTablesTest {
  /** A schema of its own, whose tables lose their constraints. */
  private static final String SCHEMA = "lawless";

  private static final String DROPS =
      """
      SELECT 'ALTER TABLE ' || table_name || ' DROP CONSTRAINT "' || constraint_name || '" CASCADE'
      FROM information_schema.table_constraints
      WHERE table_schema = '%s' AND constraint_type IN ('FOREIGN KEY', 'UNIQUE', 'CHECK')
        AND constraint_name NOT LIKE '%%not_null'"""
          .formatted(SCHEMA);

  @BeforeAll
  static void takeTheConstraints() throws SQLException {
    for (TestDatabase database : TestDatabase.values()) {
      new JdbcSchema(database.dataSource(), SCHEMA).install();
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        connection.setSchema(SCHEMA);
        for (String drop : texts(statement, DROPS)) {
          statement.execute(drop);
        }
      }
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(TestDatabase.values())
        .flatMap(database -> TableFaults.all().map(fault -> Arguments.of(database, fault)));
  }

  @ParameterizedTest
  @EnumSource
  void aWorldInTablesIsHealthyBeforeAnythingIsDoneToIt(TestDatabase database) {
    try (NetworkRepository store = healthy(database, newNamespace());
        Snapshot snapshot = store.snapshot()) {
      assertThat(Audit.of(snapshot)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faults")
  void aFaultInATableIsFoundAndNothingBesideIt(TestDatabase database, TableFault fault)
      throws SQLException {
    Namespace namespace = newNamespace();
    try (NetworkRepository store = healthy(database, namespace)) {
      plant(database, namespace, fault);
      try (Snapshot snapshot = store.snapshot()) {
        assertThat(AuditFault.in(Audit.of(snapshot))).isEqualTo(fault.findings());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatIsNoRecordIsToldWithItsKeyAndWhatIsWrongWithIt(TestDatabase database)
      throws SQLException {
    Namespace namespace = newNamespace();
    try (NetworkRepository store = healthy(database, namespace)) {
      plant(
          database,
          namespace,
          TableFault.on(AuditWorld.UNTIED.id(), "UPDATE elastic_ip SET address = NULL"));
      plant(
          database,
          namespace,
          TableFault.of("UPDATE security_group_rule SET priority = 101 WHERE namespace_id = :ns"));
      try (Snapshot snapshot = store.snapshot()) {
        assertThat(Audit.of(snapshot))
            .extracting(Inconsistency::found)
            .satisfiesExactly(
                it ->
                    assertThat(it)
                        .contains("row [fip-0000000002] of table elastic_ip is no record")
                        .contains("column address is NULL"),
                it ->
                    assertThat(it)
                        .contains("row [sg-0000000003] of table security_group is no record")
                        .contains("priority is 101"));
      }
    }
  }

  private static void plant(TestDatabase database, Namespace namespace, TableFault fault)
      throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setSchema(SCHEMA);
      String find = "SELECT id FROM namespace WHERE account = '" + namespace.account() + "'";
      String number = texts(statement, find).get(0);
      statement.execute(fault.sql().replace(":ns", number));
    }
  }

  private static Namespace newNamespace() {
    return new Namespace(UUID.randomUUID().toString(), "cn-north-1");
  }

  private static NetworkRepository healthy(TestDatabase database, Namespace namespace) {
    NetworkRepository store =
        JdbcNetworkRepository.builder(database.dataSource(), namespace).schema(SCHEMA).open();
    new SharedStore(store).insertAll(AuditWorld.healthy().all().toArray(Resource[]::new));
    return store;
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
