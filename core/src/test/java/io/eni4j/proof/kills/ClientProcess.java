package io.eni4j.proof.kills;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.model.InstanceId;
import io.eni4j.model.SubnetId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients in a process of their own, which go on until they are told to stop or are killed. */
final class ClientProcess {
  /** The line that says that the clients begin. */
  static final String READY = "ready";

  private ClientProcess() {}

  /**
   * Starts a client for each host. Reads what each owns, a line each; at the end of its input, that
   * is also when whoever started it is gone, the clients finish what they are at, and it ends.
   *
   * @param arguments the database, the subnet, a seed, and the hosts
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    AtomicBoolean wanted = new AtomicBoolean(true);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (HikariDataSource pool = Cluster.pool(arguments[0]);
        EniService door = Load.door(pool);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      long seed = Long.parseLong(arguments[2]);
      System.out.println(READY);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 3; i < arguments.length; i++) {
        int client = i - 3;
        Client one =
            new Client(
                door,
                new SubnetId(arguments[1]),
                new InstanceId(arguments[i]),
                seed + client,
                new Belongings(PipedJournal.owned(in.readLine())),
                new PipedJournal(System.out, client));
        running.add(threads.submit(() -> one.persist(wanted::get)));
      }
      // Whatever comes before the end means nothing.
      in.transferTo(Writer.nullWriter());
      wanted.set(false);
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
