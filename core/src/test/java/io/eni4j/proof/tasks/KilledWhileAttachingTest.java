package io.eni4j.proof.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.TaskHandle;
import io.eni4j.Tier;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.policy.Limits;
import io.eni4j.proof.kills.Cluster;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A process is killed amid 1,000 attaches on PostgreSQL, whose data path outlives it; another goes
 * on: once in profile {@code proof}, 50 times in {@code soak}; 60 attaches in every build.
 */
@Tag("proof")
class KilledWhileAttachingTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Map<NetworkInterfaceId, InstanceId> pairs = new HashMap<>();
  private int takenOver;

  @Test
  @Timeout(2 * 3600)
  void whatAKilledProcessHadBegunIsAttachedOnceAndNothingIsStuck() throws Exception {
    int attaches = Tier.count(60, 1_000, 1_000);
    int kills = Tier.count(1, 1, 50);
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(4);
    try (Cluster cluster = Cluster.start("on");
        HikariDataSource pool = cluster.pool()) {
      new JdbcSchema(pool).install();
      SqlDataPath.install(pool);
      int acknowledged = 0;
      for (int kill = 0; kill < kills; kill++) {
        Map<NetworkInterfaceId, InstanceId> asked = prepare(pool, subnet(pool), attaches);
        Set<NetworkInterfaceId> done = runUntilKilled(cluster.url(), asked, attaches / 3);
        acknowledged += done.size();
        resume(pool, timer, asked, done);
      }
      assertThat(plain(pool).audit()).isEmpty();
      System.out.printf(
          "kills amid %d attaches: %d, attached before %d, taken over %d%n",
          attaches, kills, acknowledged, takenOver);
      assertThat(takenOver).as("tasks taken over").isPositive();
    } finally {
      timer.shutdownNow();
    }
  }

  private static EniService plain(HikariDataSource pool) {
    return EniService.builder()
        .repository(JdbcNetworkRepository.open(pool, AttachingProcess.NAMESPACE))
        .limits(
            Limits.builder()
                .vpcsPerRegion(Limits.UNLIMITED)
                .secondaryInterfacesPerRegion(100_000)
                .build())
        .build();
  }

  /** A subnet of its own for each kill: no block has addresses for all of them. */
  private static SubnetId subnet(HikariDataSource pool) {
    EniService cloud = plain(pool);
    VpcId vpc =
        cloud
            .createVpc(CreateVpc.builder().name("v").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build())
            .id();
    return cloud
        .createSubnet(
            CreateSubnet.builder().vpcId(vpc).name("s").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build())
        .id();
  }

  /** An interface for each place of some instances, which take one at a time. */
  private Map<NetworkInterfaceId, InstanceId> prepare(
      HikariDataSource pool, SubnetId subnet, int attaches) {
    EniService cloud = plain(pool);
    Map<NetworkInterfaceId, InstanceId> asked = new ConcurrentHashMap<>();
    CreateInstance host =
        CreateInstance.builder()
            .name("host")
            .type(InstanceType.of("g.n2.large", 2))
            .zone(new Zone("z"))
            .subnetId(subnet)
            .build();
    CreateNetworkInterface eni = CreateNetworkInterface.builder().subnetId(subnet).build();
    IntStream.range(0, attaches)
        .parallel()
        .forEach(
            i ->
                asked.put(cloud.createNetworkInterface(eni).id(), cloud.createInstance(host).id()));
    pairs.putAll(asked);
    return asked;
  }

  /** The interfaces that the process had said to be attached when it was killed. */
  private static Set<NetworkInterfaceId> runUntilKilled(
      String url, Map<NetworkInterfaceId, InstanceId> asked, int enough) throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                AttachingProcess.class.getName(),
                url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Set<NetworkInterfaceId> done = new HashSet<>();
    try {
      PrintStream in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
      asked.forEach((eni, instance) -> in.println(eni + " " + instance));
      in.println();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          done.add(new NetworkInterfaceId(line));
          if (done.size() == enough) {
            process.toHandle().destroyForcibly();
          }
        }
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return done;
  }

  private void resume(
      HikariDataSource pool,
      ScheduledExecutorService timer,
      Map<NetworkInterfaceId, InstanceId> asked,
      Set<NetworkInterfaceId> done)
      throws Exception {
    takenOver +=
        JdbcNetworkRepository.open(pool, AttachingProcess.NAMESPACE)
            .taskBoard()
            .orElseThrow()
            .inFlight()
            .size();
    try (EniService cloud = AttachingProcess.service(pool, timer)) {
      List<TaskHandle<NetworkInterface>> handles = new ArrayList<>();
      asked.forEach(
          (eni, instance) ->
              handles.add(
                  cloud.begin(
                      AttachNetworkInterface.of(eni, instance),
                      new IdempotencyToken(eni.value()))));
      for (TaskHandle<NetworkInterface> handle : handles) {
        NetworkInterface eni = handle.await(LONG).orElseThrow();
        assertThat(eni.attachment().orElseThrow().state()).isEqualTo(AttachmentState.ATTACHED);
      }
      for (NetworkInterfaceId eni : done) {
        assertThat(cloud.find(eni).orElseThrow().instanceId()).contains(asked.get(eni));
      }
      Map<NetworkInterfaceId, Place> plugged = SqlDataPath.plugged(pool);
      assertThat(plugged.keySet()).isEqualTo(pairs.keySet());
      for (Map.Entry<NetworkInterfaceId, InstanceId> pair : asked.entrySet()) {
        assertThat(plugged.get(pair.getKey()))
            .isEqualTo(cloud.find(pair.getKey()).orElseThrow().attachment().orElseThrow().place());
        assertThat(cloud.find(pair.getValue()).orElseThrow().task()).isEmpty();
      }
    }
  }
}
