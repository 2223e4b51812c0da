package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No time zone, be it the session's or the JVM's, has a part in what is stored. */
class TimeZonesTest {
  private static final String OF_TESTS = "Asia/Kathmandu";

  private static final List<String> ZONES =
      List.of(OF_TESTS, "UTC", "America/St_Johns", "Pacific/Apia", "Europe/Berlin");

  /** In gaps and overlaps of those zones, before 1970, before zones, at both ends of years. */
  private static final List<Instant> TIMES =
      List.of(
          Instant.parse("1970-01-01T00:00:00Z"),
          Instant.parse("1969-12-31T23:59:59.999999999Z"),
          Instant.parse("2011-12-30T12:00:00.000000001Z"),
          Instant.parse("2026-03-29T01:30:00.123456789Z"),
          Instant.parse("2026-10-25T00:30:00.999999Z"),
          Instant.parse("2026-10-25T01:30:00.0000005Z"),
          Instant.parse("1582-10-10T00:00:00Z"),
          Instant.parse("0001-01-01T00:00:00Z"),
          Instant.parse("1800-06-01T06:00:00.5Z"),
          Instant.parse("9999-12-31T23:59:59.999999999Z"));

  @ParameterizedTest
  @EnumSource
  void theSessionsOfTheTestsAreNotInUtc(TestDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      assertThat(
              number(
                  connection,
                  """
                  SELECT EXTRACT(TIMEZONE_HOUR FROM CURRENT_TIMESTAMP) * 60
                    + EXTRACT(TIMEZONE_MINUTE FROM CURRENT_TIMESTAMP)"""))
          .isEqualByComparingTo("345");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsStoredInOneZoneIsReadTheSameInAnother(TestDatabase database) throws SQLException {
    TimeZone before = TimeZone.getDefault();
    try (Connection connection = database.dataSource().getConnection()) {
      try {
        for (int i = 0; i < ZONES.size(); i++) {
          assertPass(ZONES.get(i), ZONES.get((i + 1) % ZONES.size()), connection);
        }
      } finally {
        TimeZone.setDefault(before);
        setSession(OF_TESTS, connection);
      }
    }
  }

  private static void assertPass(String here, String there, Connection connection)
      throws SQLException {
    Namespace namespace = TestDatabase.newNamespace();
    NetworkRepository store = JdbcNetworkRepository.open(new OneConnection(connection), namespace);
    boolean isNew = true;
    for (Instant time : TIMES) {
      List<Resource> all = OneOfEach.with(Collections.nCopies(OneOfEach.TEXTS, ""), time);
      setBoth(here, connection);
      store.commit(isNew ? OneOfEach.inserts(all) : OneOfEach.updates(all));
      isNew = false;
      setBoth(there, connection);
      try (Snapshot snapshot = store.snapshot()) {
        assertThat(Everything.in(snapshot))
            .as("%s from %s to %s", time, here, there)
            .isEqualTo(all);
      }
      String seconds =
          """
          SELECT EXTRACT(EPOCH FROM v.created_at) FROM "eni4j".vpc v
          JOIN "eni4j".namespace n ON n.id = v.namespace_id
          WHERE n.account = '%s'""";
      assertThat(number(connection, seconds.formatted(namespace.account())))
          .isEqualByComparingTo(micros(time));
    }
  }

  private static void setBoth(String zone, Connection connection) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    setSession(zone, connection);
  }

  private static void setSession(String zone, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE '" + zone + "'");
    }
  }

  private static BigDecimal micros(Instant time) {
    return BigDecimal.valueOf(time.getEpochSecond())
        .add(BigDecimal.valueOf(time.getNano() / 1_000, 6));
  }

  private static BigDecimal number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getBigDecimal(1);
    }
  }
}
