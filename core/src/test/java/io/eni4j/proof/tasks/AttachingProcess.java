package io.eni4j.proof.tasks;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.TaskHandle;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.policy.Limits;
import io.eni4j.proof.kills.Cluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/** Attaches what it is told, and says what is done, until it is killed. */
final class AttachingProcess {
  static final Namespace NAMESPACE = new Namespace("attaching", "here");
  static final Duration LEASE = Duration.ofSeconds(2);

  private static final int CALLERS = 6;

  private AttachingProcess() {}

  /** A service whose driver works on the table in the same database. */
  static EniService service(DataSource pool, ScheduledExecutorService timer) {
    return EniService.builder()
        .repository(JdbcNetworkRepository.open(pool, NAMESPACE))
        .limits(Limits.builder().secondaryInterfacesPerRegion(100_000).build())
        .driver(new SqlDataPath(pool, timer))
        .lease(LEASE)
        .build();
  }

  /**
   * Reads pairs of interface and instance, a line each, to an empty line; begins all attaches, each
   * under the interface's id as token, and prints an interface when it is attached.
   *
   * @param arguments the database
   */
  public static void main(String[] arguments) throws IOException {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(4);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try (HikariDataSource pool = Cluster.pool(arguments[0]);
        EniService cloud = service(pool, timer);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      List<CompletableFuture<NetworkInterface>> attached = new ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String[] words = line.split(" ", -1);
        AttachNetworkInterface attach =
            AttachNetworkInterface.of(new NetworkInterfaceId(words[0]), new InstanceId(words[1]));
        attached.add(
            CompletableFuture.supplyAsync(
                    () -> cloud.begin(attach, new IdempotencyToken(words[0])), callers)
                .thenCompose(TaskHandle::completion)
                .thenApply(
                    eni -> {
                      System.out.println(eni.id());
                      return eni;
                    }));
      }
      attached.forEach(CompletableFuture::join);
    } finally {
      callers.shutdownNow();
      timer.shutdownNow();
    }
  }
}
