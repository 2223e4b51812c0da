package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresVersionTest {
  /** The major version that this run is about. */
  private static final int EXPECTED = Integer.getInteger("eni4j.postgres", 17);

  @Test
  void theServerIsOfTheVersionThatIsTested() throws SQLException {
    try (Connection connection = TestDatabase.POSTGRES.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT current_setting('server_version_num')::INTEGER, version()")) {
      rows.next();
      System.out.println("tested on " + rows.getString(2));
      assertThat(rows.getInt(1) / 10_000).isEqualTo(EXPECTED);
    }
  }
}
