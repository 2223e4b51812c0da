package io.eni4j.proof.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.Tier;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.proof.kills.Cluster;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What four processes with four threads each were answered on one PostgreSQL is explained by one
 * order for each object, while connections are lost and statements cancelled. It is looked at in
 * epochs: when all threads have acted for a while, what is stored must be what explains all.
 *
 * <p>In the tier {@code soak} it goes on until as many operations were answered as the system
 * property {@code eni4j.history.operations} says, 5,000,000 unless given.
 */
@Tag("proof")
class ProcessHistoryTest {
  private static final int PROCESSES = 4;
  private static final int THREADS = 4;
  private static final int EACH_PER_EPOCH = 5_000;

  private final List<Process> processes = new ArrayList<>();

  @Test
  @Timeout(12 * 3600)
  void oneOrderExplainsWhatFourProcessesWereAnswered() throws Exception {
    assumeTrue(Tier.current() != Tier.VERIFY, "four processes are started in the longer tests");
    try (Cluster cluster = Cluster.start("on");
        HikariDataSource pool = cluster.pool()) {
      new JdbcSchema(pool).install();
      NetworkRepository store = JdbcNetworkRepository.open(pool, RivalsProcess.NAMESPACE);
      try (EniService door = Rivals.door(store)) {
        Rivals rivals = Rivals.make(door);
        for (int i = 0; i < PROCESSES; i++) {
          processes.add(start(cluster, i * THREADS, rivals));
        }
        play(door, rivals);
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }

  private void play(EniService door, Rivals rivals) throws IOException {
    long wanted =
        Tier.current() == Tier.SOAK ? Long.getLong("eni4j.history.operations", 5_000_000) : 1;
    int each = Tier.count(0, 100, EACH_PER_EPOCH);
    long operations = 0;
    long accepted = 0;
    long open = 0;
    Map<String, String> initially = held(door, rivals);
    for (int epoch = 1; operations < wanted; epoch++) {
      History history = epoch(each);
      Map<String, String> finallyHeld = held(door, rivals);
      finallyHeld.forEach(history::seen);
      assertThat(history.unexplained(initially)).as("not explained in epoch " + epoch).isEmpty();
      assertThat(history.disorder()).as("revisions in epoch " + epoch).isEmpty();
      assertThat(history.objects()).isEqualTo(Rivals.OBJECTS);
      operations += history.operations();
      accepted += history.accepted();
      open += history.open();
      System.out.printf(
          "history of %d processes: %d operations, %d accepted, %d never answered, all explained%n",
          PROCESSES, operations, accepted, open);
      initially = finallyHeld;
    }
    assertThat(door.audit()).isEmpty();
  }

  private static Map<String, String> held(EniService door, Rivals rivals) {
    try (Snapshot now = door.snapshot()) {
      return rivals.held(now);
    }
  }

  private History epoch(int each) throws IOException {
    for (Process process : processes) {
      PrintStream in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
      in.println(each);
    }
    History history = new History();
    for (Process process : processes) {
      // The same reader each time: it may have read ahead.
      BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
      String line = lines.readLine();
      while (line != null && !history.read(line)) {
        line = lines.readLine();
      }
      assertThat(line).as("the process goes on").isNotNull();
    }
    return history;
  }

  private static Process start(Cluster cluster, int first, Rivals rivals) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                RivalsProcess.class.getName(),
                cluster.url(),
                Integer.toString(first),
                Integer.toString(THREADS)));
    command.addAll(rivals.written());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
