package io.eni4j.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.Tier;
import io.eni4j.model.InstanceId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process with many clients is killed under load; another one settles what it left open. */
@Tag("proof")
class ClientKillTest {
  private static final int CLIENTS = 8;
  private static final int ANSWERS_BEFORE_KILL = 200;

  @Test
  @Timeout(4 * 3600)
  void whatWasAnsweredIsThereAndWhatWasInDoubtIsSettled() throws Exception {
    int kills = Tier.count(1, 3, 50);
    int answered = 0;
    int doubtful = 0;
    int stored = 0;
    try (Cluster cluster = Cluster.start("on");
        HikariDataSource pool = cluster.pool()) {
      Load load = Load.prepare(pool, CLIENTS * kills);
      List<Belongings> all = new ArrayList<>();
      for (int kill = 0; kill < kills; kill++) {
        List<InstanceId> hosts = load.hosts().subList(kill * CLIENTS, (kill + 1) * CLIENTS);
        List<Belongings> belongings = runUntilKilled(cluster, load, hosts, kill);
        all.addAll(belongings);
        try (EniService door = Load.door(pool)) {
          for (Belongings of : belongings) {
            answered += of.answered();
            doubtful += of.open().size();
            stored += Load.settle(door, of);
          }
          Load.assertNothingLostNorDoubled(door, all);
        }
      }
    }
    System.out.printf(
        "kills of a client: %d, answers %d, in doubt %d, of these stored %d%n",
        kills, answered, doubtful, stored);
    assertThat(answered).isGreaterThanOrEqualTo(kills * ANSWERS_BEFORE_KILL);
    assertThat(doubtful).isPositive();
  }

  private static List<Belongings> runUntilKilled(
      Cluster cluster, Load load, List<InstanceId> hosts, int kill) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                ClientProcess.class.getName(),
                cluster.url(),
                load.subnetId().value(),
                Integer.toString(1_000 * kill)));
    hosts.forEach(host -> command.add(host.value()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<Belongings> belongings = new ArrayList<>();
    hosts.forEach(host -> belongings.add(new Belongings()));
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      boolean killed = false;
      // What the process wrote before it was killed is read to the end.
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (killed && !line.endsWith("}")) {
          // The kill came between two halves of a line.
          break;
        }
        PipedJournal.read(line, belongings);
        int answered = belongings.stream().mapToInt(Belongings::answered).sum();
        if (!killed && answered >= ANSWERS_BEFORE_KILL) {
          killed = true;
          // By its handle, which leaves what it wrote to be read.
          process.toHandle().destroyForcibly();
        }
      }
      if (!killed) {
        fail("the clients ended by themselves");
      }
    } finally {
      process.destroyForcibly();
    }
    return belongings;
  }
}
