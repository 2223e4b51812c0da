package io.eni4j.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.Tier;
import io.eni4j.repository.RepositoryException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A disk is really full under load: it is told, nothing is lost, and it goes on when there is room.
 */
@Tag("proof")
@Timeout(600)
class FullDiskTest {
  private static final int CLIENTS = 4;

  private final List<Belongings> belongings = new ArrayList<>();

  @BeforeEach
  void onlyWhereFileSystemsAreMounted() {
    assumeTrue(Tier.current() != Tier.VERIFY, "file systems are mounted in the longer tests only");
    for (int i = 0; i < CLIENTS; i++) {
      belongings.add(new Belongings());
    }
  }

  /** Tables cannot grow; the log can, so the database itself goes on. */
  @Test
  void whereTablesCannotGrowNothingIsLostAndTheServiceGoesOnWithoutARestart() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(64);
        Cluster cluster = Cluster.start("on")) {
      try (HikariDataSource pool = cluster.pool();
          Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLESPACE small LOCATION '" + disk.folder("tables") + "'");
        statement.execute("CREATE DATABASE small TABLESPACE small");
      }
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(cluster.url().replace("/postgres?", "/small?"));
      config.setMaximumPoolSize(CLIENTS);
      try (HikariDataSource pool = new HikariDataSource(config)) {
        Load load = Load.prepare(pool, CLIENTS);
        try (EniService door = Load.door(pool)) {
          disk.fill();
          for (RepositoryException failure : runUntilItFails(door, load)) {
            assertThat(failure).hasStackTraceContaining("No space left on device");
          }
          int answered = answered();
          // It can be read, and is whole, while it is full.
          assertThat(door.audit()).isEmpty();
          disk.free();

          belongings.forEach(of -> Load.settle(door, of));
          Load.assertNothingLostNorDoubled(door, belongings);
          goOn(door, load, answered + 100);
          Load.assertNothingLostNorDoubled(door, belongings);
        }
      }
    }
  }

  /** The log cannot grow; the database gives up, and is started again when there is room. */
  @Test
  void whereTheLogCannotGrowNothingIsLostAndTheServiceGoesOnWithTheDatabase() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(128);
        Cluster cluster = Cluster.start(disk.folder("data"), "on");
        HikariDataSource pool = cluster.pool()) {
      Load load = Load.prepare(pool, CLIENTS);
      try (EniService door = Load.door(pool)) {
        disk.fill();
        assertThat(runUntilItFails(door, load)).hasSize(CLIENTS);
        int answered = answered();
        disk.free();
        cluster.restart();

        belongings.forEach(of -> Load.settle(door, of));
        Load.assertNothingLostNorDoubled(door, belongings);
        goOn(door, load, answered + 100);
        Load.assertNothingLostNorDoubled(door, belongings);
      }
    }
  }

  private List<RepositoryException> runUntilItFails(EniService door, Load load) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<RepositoryException>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        running.add(threads.submit(client(door, load, i)::run));
      }
      List<RepositoryException> failures = new ArrayList<>();
      for (Future<RepositoryException> one : running) {
        failures.add(one.get());
      }
      return failures;
    } finally {
      threads.shutdownNow();
    }
  }

  private void goOn(EniService door, Load load, int answers) throws Exception {
    for (int i = 0; i < CLIENTS; i++) {
      client(door, load, i).persist(() -> answered() < answers);
    }
  }

  private Client client(EniService door, Load load, int number) {
    return new Client(
        door,
        load.subnetId(),
        load.hosts().get(number),
        number,
        belongings.get(number),
        Journal.NOBODY);
  }

  private int answered() {
    return belongings.stream().mapToInt(Belongings::answered).sum();
  }
}
