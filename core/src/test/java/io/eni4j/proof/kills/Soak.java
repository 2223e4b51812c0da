package io.eni4j.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Four processes of clients on one database, and all that happens to them. What clients were
 * answered is known outside of them, and is held against what is stored.
 */
final class Soak implements AutoCloseable {
  private static final int CREWS = 4;
  private static final int CLIENTS = 4;
  private static final Duration FREEZE = Duration.ofSeconds(2);

  private final Cluster cluster;
  private final Load load;
  private final Random random;
  private final Progress progress = new Progress();
  private final List<Belongings> belongings = new ArrayList<>();
  private final List<Crew> crews = new ArrayList<>();
  private final Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
  private int leftByKilled;
  private int storedByKilled;
  private int audits;
  private int comparisons;

  private Soak(Cluster cluster, Load load, long seed) {
    this.cluster = cluster;
    this.load = load;
    this.random = new Random(seed);
  }

  /** Starts all processes. */
  static Soak start(Cluster cluster, long seed) throws IOException {
    Load load;
    try (HikariDataSource pool = cluster.pool()) {
      load = Load.prepare(pool, CREWS * CLIENTS);
    }
    Soak soak = new Soak(cluster, load, seed);
    for (int i = 0; i < CREWS * CLIENTS; i++) {
      soak.belongings.add(new Belongings());
    }
    soak.startAll();
    return soak;
  }

  /** Starts all processes, with what their clients own. */
  void startAll() throws IOException {
    for (int i = 0; i < CREWS; i++) {
      crews.add(crew(i));
    }
    crews.forEach(Crew::awaitReady);
  }

  private Crew crew(int number) throws IOException {
    int from = number * CLIENTS;
    return Crew.start(
        cluster.url(),
        load,
        load.hosts().subList(from, from + CLIENTS),
        belongings.subList(from, from + CLIENTS),
        random.nextLong(),
        progress);
  }

  /** Lets clients get some more answers, then a mishap happen, and audits the store meanwhile. */
  void live(Mishap mishap, int answersBefore) throws Exception {
    progress.await(this::answered, answered() + answersBefore);
    switch (mishap) {
      case DATABASE_KILLED -> {
        cluster.kill();
        cluster.restart();
      }
      case CLIENTS_KILLED -> replaceOne();
      case CLIENTS_FROZEN -> freezeOne();
      case CONNECTIONS_LOST, STATEMENTS_CANCELLED -> {
        try (HikariDataSource pool = cluster.pool()) {
          if (mishap == Mishap.CONNECTIONS_LOST) {
            Cluster.loseConnections(pool);
          } else {
            Cluster.cancelStatements(pool);
          }
        }
      }
    }
    mishaps.merge(mishap, 1, Integer::sum);
    try (HikariDataSource pool = cluster.pool();
        EniService door = Load.door(pool)) {
      assertThat(door.audit()).as("audit after " + mishap).isEmpty();
      audits++;
    }
  }

  private void replaceOne() throws IOException {
    int number = random.nextInt(CREWS);
    Crew killed = crews.get(number);
    killed.kill();
    try (HikariDataSource pool = cluster.pool();
        EniService door = Load.door(pool)) {
      for (Belongings of : killed.belongings()) {
        leftByKilled += of.open().size();
        storedByKilled += Load.settle(door, of);
      }
    }
    crews.set(number, crew(number));
    crews.get(number).awaitReady();
  }

  private void freezeOne() throws IOException, InterruptedException {
    Crew one = crews.get(random.nextInt(CREWS));
    one.freeze();
    try {
      progress.await(this::answered, Integer.MAX_VALUE, FREEZE);
    } finally {
      one.thaw();
    }
  }

  /** Stops all clients, holds what they were answered against what is stored. */
  void compare() throws Exception {
    for (Crew crew : crews) {
      crew.stop();
    }
    crews.clear();
    try (HikariDataSource pool = cluster.pool();
        EniService door = Load.door(pool)) {
      for (Belongings of : belongings) {
        assertThat(of.open()).as("left open by clients that ended by themselves").isEmpty();
      }
      Load.assertNothingLostNorDoubled(door, belongings);
      comparisons++;
    }
  }

  /** How many submissions were answered so far. */
  int answered() {
    return belongings.stream().mapToInt(Belongings::answered).sum();
  }

  /** How many submissions the store left without an answer to a client that lived on. */
  int doubted() {
    return belongings.stream().mapToInt(Belongings::doubted).sum();
  }

  /** What happened so far, in one line. */
  String counts() {
    StringJoiner counts = new StringJoiner(", ");
    counts.add(answered() + " answers");
    counts.add(belongings.stream().mapToInt(Belongings::accepted).sum() + " of them accepted");
    mishaps.forEach((mishap, count) -> counts.add(count + " " + mishap.plural()));
    counts.add(doubted() + " submissions in doubt settled by their clients");
    counts.add(
        "%d left by killed clients and settled for them, %d of these stored"
            .formatted(leftByKilled, storedByKilled));
    counts.add(audits + " audits among writers");
    counts.add(comparisons + " comparisons of all that is stored");
    counts.add(belongings.stream().mapToInt(it -> it.all().size()).sum() + " resources now");
    return counts.toString();
  }

  @Override
  public void close() {
    crews.forEach(Crew::abandon);
  }
}
