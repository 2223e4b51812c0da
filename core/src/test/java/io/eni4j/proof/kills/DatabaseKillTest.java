package io.eni4j.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.Tier;
import io.eni4j.repository.RepositoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every process of the database is killed under load, again and again. */
@Tag("proof")
class DatabaseKillTest {
  private static final int CLIENTS = 8;
  private static final int ANSWERS_BEFORE_KILL = 300;

  private final List<Belongings> belongings = new ArrayList<>();

  @Test
  @Timeout(4 * 3600)
  void whatWasAnsweredIsThereAndWhatWasInDoubtIsSettled() throws Exception {
    int kills = Tier.count(1, 5, 200);
    int doubtful = 0;
    int stored = 0;
    try (Cluster cluster = Cluster.start("on")) {
      Load load = prepare(cluster);
      for (int kill = 1; kill <= kills; kill++) {
        // At every other kill some have just committed and not been told.
        runUntilKilled(cluster, load, kill, kill % 2 == 1);
        cluster.restart();
        try (HikariDataSource pool = cluster.pool();
            EniService door = Load.door(pool)) {
          for (Belongings of : belongings) {
            doubtful += of.open().size();
            stored += Load.settle(door, of);
          }
          Load.assertNothingLostNorDoubled(door, belongings);
        }
      }
    }
    int answered = belongings.stream().mapToInt(Belongings::answered).sum();
    System.out.printf(
        "kills of the database: %d, answers %d, in doubt %d, of these stored %d%n",
        kills, answered, doubtful, stored);
    assertThat(answered).isGreaterThan(kills * ANSWERS_BEFORE_KILL);
    if (kills > 1) {
      // Of one kill, at which answers are held, all that is in doubt may be stored.
      assertThat(doubtful).isGreaterThan(stored);
    }
    assertThat(stored).isGreaterThanOrEqualTo((kills + 1) / 2);
  }

  @Test
  @Timeout(600)
  void aDatabaseThatAnswersBeforeItWritesIsSeenToLoseAnswers() throws Exception {
    int most = 10;
    try (Cluster cluster = Cluster.start("off")) {
      Load load = prepare(cluster);
      for (int kill = 1; kill <= most; kill++) {
        runUntilKilled(cluster, load, kill, false);
        cluster.restart();
        try (HikariDataSource pool = cluster.pool();
            EniService door = Load.door(pool)) {
          try {
            belongings.forEach(of -> Load.settle(door, of));
            Load.assertNothingLostNorDoubled(door, belongings);
          } catch (AssertionError lost) {
            assertThat(lost).hasMessageContaining("fip-");
            return;
          }
        }
      }
    }
    throw new AssertionError("no answer was lost in " + most + " kills: the harness is blind");
  }

  private Load prepare(Cluster cluster) {
    for (int i = 0; i < CLIENTS; i++) {
      belongings.add(new Belongings());
    }
    try (HikariDataSource pool = cluster.pool()) {
      return Load.prepare(pool, CLIENTS);
    }
  }

  private void runUntilKilled(Cluster cluster, Load load, int round, boolean held)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (HikariDataSource pool = cluster.pool();
        EniService door = Load.door(pool)) {
      int before = answered();
      List<Future<RepositoryException>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Client client =
            new Client(
                door,
                load.subnetId(),
                load.hosts().get(i),
                round * 100L + i,
                belongings.get(i),
                Journal.NOBODY);
        running.add(threads.submit(client::run));
      }
      while (answered() < before + ANSWERS_BEFORE_KILL) {
        Thread.onSpinWait();
      }
      if (held) {
        cluster.holdAnswers();
      }
      cluster.kill();
      for (Future<RepositoryException> client : running) {
        assertThat(client.get()).isNotNull();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private int answered() {
    return belongings.stream().mapToInt(Belongings::answered).sum();
  }
}
