package io.eni4j.proof.histories;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.model.Namespace;
import io.eni4j.proof.kills.Cluster;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Rivals in a process of their own. The times in their histories are those of {@link
 * System#nanoTime}, which all processes of one Linux machine read off one clock.
 */
final class RivalsProcess {
  static final Namespace NAMESPACE = new Namespace("histories", "cn-north-1");
  private static final int OPERATIONS_PER_MISHAP = 500;

  private final EniService door;
  private final DataSource database;
  private final List<Rival> all = new ArrayList<>();
  private History history = new History();

  private RivalsProcess(DataSource database) {
    this.database = database;
    this.door = Rivals.door(JdbcNetworkRepository.open(database, NAMESPACE));
  }

  /**
   * Lets each rival act as often as a line says, then writes what happened; until no line comes.
   *
   * @param arguments the database, the number of the first rival, how many there are, and what they
   *     compete for
   */
  public static void main(String[] arguments) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (HikariDataSource pool = Cluster.pool(arguments[0])) {
      RivalsProcess process = new RivalsProcess(pool);
      int first = Integer.parseInt(arguments[1]);
      int count = Integer.parseInt(arguments[2]);
      Rivals rivals = Rivals.read(Arrays.asList(arguments).subList(3, arguments.length));
      for (int i = 0; i < count; i++) {
        process.all.add(new Rival(process.door, rivals, first + i));
      }
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        process.act(threads, Integer.parseInt(line));
        process.history.write(out);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void act(ExecutorService threads, int each) throws Exception {
    history = new History();
    List<Future<?>> running = new ArrayList<>();
    for (Rival rival : all) {
      running.add(
          threads.submit(
              () -> {
                for (int i = 1; i <= each; i++) {
                  rival.act(history);
                  if (rival == all.get(0) && i % OPERATIONS_PER_MISHAP == 0) {
                    disturb(i / OPERATIONS_PER_MISHAP % 2 == 0);
                  }
                }
                return null;
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
  }

  private void disturb(boolean isLoss) {
    try {
      if (isLoss) {
        Cluster.loseConnections(database);
      } else {
        Cluster.cancelStatements(database);
      }
    } catch (SQLException hit) {
      // Another process did the same to this one; there will be another turn.
      return;
    }
  }
}
