package io.eni4j.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.model.Namespace;
import io.eni4j.repository.NetworkRepository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The databases of the tests; each is started once in a JVM, by the first test that needs it. */
public enum TestDatabase {
  /** A real PostgreSQL. */
  POSTGRES {
    @Override
    HikariConfig connect(Path folder) throws IOException {
      EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
      HikariConfig config = new HikariConfig();
      config.setDataSource(server.getPostgresDatabase());
      config.setConnectionInitSql("SET TIME ZONE 'Asia/Kathmandu'");
      return config;
    }
  },
  /** H2 in a file. */
  H2 {
    @Override
    HikariConfig connect(Path folder) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("eni4j") + ";TIME ZONE=Asia/Kathmandu");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return config;
    }
  };

  private static final int CONNECTIONS = 24;

  @SuppressWarnings("ImmutableEnumChecker") // it holds what has been started
  private final Lazy<DataSource> pool = new Lazy<>(this::start);

  abstract HikariConfig connect(Path folder) throws IOException;

  /** A pool of connections whose time zone is not UTC, with the schema installed. */
  public DataSource dataSource() {
    return pool.get();
  }

  /** A new, empty repository. */
  public NetworkRepository newRepository() {
    return JdbcNetworkRepository.open(dataSource(), newNamespace());
  }

  /** A namespace that nobody has used. */
  static Namespace newNamespace() {
    return new Namespace(UUID.randomUUID().toString(), "cn-north-1");
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataSource start() {
    try {
      Path folder = Files.createTempDirectory("eni4j-" + name());
      HikariConfig config = connect(folder);
      config.setMaximumPoolSize(CONNECTIONS);
      config.setMinimumIdle(0);
      DataSource source = new HikariDataSource(config);
      new JdbcSchema(source).install();
      return source;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
