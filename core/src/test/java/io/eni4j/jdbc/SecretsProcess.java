package io.eni4j.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.model.Namespace;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.util.Throwables;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Lets everything fail that can, and prints every failure and every object that it has. */
final class SecretsProcess {
  /** How many calls fail, beside those of which it is not known where. */
  static final int FAILURES = 10;

  private static final Namespace NAMESPACE = new Namespace("me", "here");
  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();

  private int failures;

  private SecretsProcess() {}

  /**
   * Fails.
   *
   * @param arguments a PostgreSQL with the schema, a path for an H2 file, and the password
   */
  public static void main(String[] arguments) throws SQLException {
    new SecretsProcess().failEverywhere(arguments[0], arguments[1], arguments[2]);
  }

  private void failEverywhere(String postgres, String file, String password) throws SQLException {
    PGSimpleDataSource nobody = new PGSimpleDataSource();
    nobody.setUrl(postgres.replaceAll("user=[^&]*&?", ""));
    nobody.setUser("nobody-known");
    nobody.setPassword(password);
    opened(nobody);

    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://localhost:1/postgres?user=postgres&password=" + password);
    opened(nowhere);

    PGSimpleDataSource noDatabase = new PGSimpleDataSource();
    noDatabase.setUrl(
        postgres.replaceAll("/[a-z]+[?].*", "/nowhere?user=postgres&password=" + password));
    opened(noDatabase);

    JdbcDataSource right = h2(file, password);
    JdbcDataSource wrong = h2(file, "not-" + password);
    JdbcDataSource garbled = new JdbcDataSource();
    garbled.setURL("jdbc:h2:file:" + file + ";PASSWORD=" + password + ";x");
    try (Connection first = right.getConnection()) {
      // The schema is missing.
      opened(right);
      opened(wrong);
      opened(garbled);
      work(first, right);
    }
  }

  private static JdbcDataSource h2(String file, String password) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + file);
    source.setUser("keeper");
    source.setPassword(password);
    return source;
  }

  private void opened(DataSource source) {
    fails(() -> JdbcNetworkRepository.open(source, NAMESPACE));
  }

  private void work(Connection administrator, DataSource source) throws SQLException {
    JdbcSchema schema = new JdbcSchema(source);
    schema.install();
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    FaultyDataSource faulty = new FaultyDataSource(new HikariDataSource(config));
    NetworkRepository store = JdbcNetworkRepository.open(faulty.proxy(), NAMESPACE);
    EniService door = EniService.builder().repository(store).build();
    door.submit(ALLOCATE);
    for (Object one : new Object[] {schema, store, door, door.snapshot(), EniService.builder()}) {
      System.out.println(one);
    }
    // Whether it was stored is not known for a while, which is told in the log.
    for (int call = 1; call == 1 || !faulty.isLeftOver(); call++) {
      faulty.plan(Fault.CONNECTION_LOST, true, call);
      try {
        door.submit(ALLOCATE);
      } catch (RepositoryException e) {
        System.out.println(Throwables.getStackTrace(e));
      }
    }
    try (Statement statement = administrator.createStatement()) {
      statement.execute("DROP TABLE \"eni4j\".elastic_ip CASCADE");
    }
    fails(() -> door.submit(ALLOCATE));
    fails(() -> door.submit(ALLOCATE, new IdempotencyToken("t")));
    store.close();
    fails(() -> door.submit(ALLOCATE));
    fails(() -> new JdbcSchema(source, "a\nb"));
  }

  private void fails(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      failures++;
      System.out.println("FAILED " + failures + " " + e);
      System.out.println(Throwables.getStackTrace(e));
    }
  }
}
