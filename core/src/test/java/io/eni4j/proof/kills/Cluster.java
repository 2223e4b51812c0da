package io.eni4j.proof.kills;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** A PostgreSQL of one's own, all of whose processes can be killed and that comes up again. */
public final class Cluster implements AutoCloseable {
  private final Path folder;
  private final String synchronousCommit;
  private EmbeddedPostgres server;

  private Cluster(Path folder, String synchronousCommit, EmbeddedPostgres server) {
    this.folder = folder;
    this.synchronousCommit = synchronousCommit;
    this.server = server;
  }

  /**
   * Starts one.
   *
   * @param synchronousCommit the server's setting of that name: on, or off to lose commits
   */
  public static Cluster start(String synchronousCommit) throws IOException {
    return start(Files.createTempDirectory("eni4j-kills"), synchronousCommit);
  }

  /** Starts one whose data lie in a folder. */
  public static Cluster start(Path folder, String synchronousCommit) throws IOException {
    return new Cluster(folder, synchronousCommit, up(folder, synchronousCommit, 0));
  }

  private static EmbeddedPostgres up(Path folder, String synchronousCommit, int port)
      throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setPort(port == 0 ? freePort() : port)
        .setServerConfig("synchronous_commit", synchronousCommit)
        .setServerConfig("max_connections", "60")
        .start();
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** How another process reaches it. */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** A pool of connections, which gives up soon. */
  public HikariDataSource pool() {
    return pool(url());
  }

  /** A pool of connections in another process. */
  public static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(1_000);
    return new HikariDataSource(config);
  }

  /**
   * From now until it is started again, whoever commits gets no answer though all is stored: the
   * server waits for a standby that does not exist. Returns when the first one waits.
   */
  public void holdAnswers() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
      statement.execute("SELECT pg_reload_conf()");
      boolean held = false;
      while (!held) {
        try (ResultSet waiting =
            statement.executeQuery("SELECT 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep'")) {
          held = waiting.next();
        }
      }
    }
  }

  /** Sends SIGKILL to every process of the cluster, by its id, and waits until none is left. */
  public void kill() throws IOException {
    long id = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).trim());
    ProcessHandle postmaster = ProcessHandle.of(id).orElseThrow();
    List<ProcessHandle> processes = new ArrayList<>(postmaster.descendants().toList());
    processes.add(0, postmaster);
    processes.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .join();
  }

  /** Ends about half of its connections, those of the one who asks excepted. */
  public static void loseConnections(DataSource database) throws SQLException {
    tell(database, "pg_terminate_backend(pid)", "random() < 0.5");
  }

  /** Cancels every statement that runs. */
  public static void cancelStatements(DataSource database) throws SQLException {
    tell(database, "pg_cancel_backend(pid)", "state = 'active'");
  }

  private static void tell(DataSource database, String what, String whom) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT %s FROM pg_stat_activity WHERE backend_type = 'client backend'".formatted(what)
              + " AND pid <> pg_backend_pid() AND "
              + whom);
    }
  }

  /** Starts it again where it was; it finds what had been committed. */
  public void restart() throws IOException {
    int port = server.getPort();
    server.close();
    // What was altered while it ran.
    Files.writeString(folder.resolve("postgresql.auto.conf"), "");
    server = up(folder, synchronousCommit, port);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
