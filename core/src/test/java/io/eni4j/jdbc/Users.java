package io.eni4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Who else may use a database of the tests, each with rights of their own. */
final class Users {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Users() {}

  /**
   * A new user who may do what is granted.
   *
   * @param grants statements in which the user is called service
   */
  static DataSource with(TestDatabase database, List<String> grants) throws SQLException {
    String user = "user_" + NUMBER.incrementAndGet();
    boolean h2 = database == TestDatabase.H2;
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          (h2 ? "CREATE USER " : "CREATE ROLE ") + user + (h2 ? "" : " LOGIN") + " PASSWORD 'p'");
      for (String grant : grants) {
        statement.execute(grant.replace("service", user));
      }
      String url = connection.getMetaData().getURL();
      return h2 ? h2(url, user) : postgres(url, user);
    }
  }

  /** The same user who gives another password. */
  static DataSource withPassword(DataSource user, String password) throws SQLException {
    if (user instanceof JdbcDataSource h2) {
      JdbcDataSource source = (JdbcDataSource) h2(h2.getURL(), h2.getUser());
      source.setPassword(password);
      return source;
    }
    PGSimpleDataSource postgres = user.unwrap(PGSimpleDataSource.class);
    PGSimpleDataSource source =
        (PGSimpleDataSource) postgres(postgres.getUrl(), postgres.getUser());
    source.setPassword(password);
    return source;
  }

  /** Runs statements as the owner. */
  static void execute(TestDatabase database, String... statements) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static DataSource h2(String url, String user) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword("p");
    return source;
  }

  private static DataSource postgres(String url, String user) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url.replaceAll("user=[^&]*&?", ""));
    source.setUser(user);
    source.setPassword("p");
    return source;
  }
}
