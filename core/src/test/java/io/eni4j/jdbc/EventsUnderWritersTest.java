package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.Tier;
import io.eni4j.model.Namespace;
import io.eni4j.operation.Operation;
import io.eni4j.repository.EventPage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eight writers, and who reads what they write meanwhile, as another process would. */
@Tag("proof")
@Timeout(600)
class EventsUnderWritersTest {
  private static final int WRITERS = 8;

  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger writing = new AtomicInteger(WRITERS);

  @ParameterizedTest
  @EnumSource
  void noEventIsMissedOrOutOfOrderAndAllOfThemLeadToWhatIsStored(TestDatabase database)
      throws Exception {
    Namespace namespace = TestDatabase.newNamespace();
    int wanted =
        database == TestDatabase.POSTGRES
            ? Tier.count(300, 5_000, 50_000)
            : Tier.count(100, 1_000, 10_000);
    Replay replay = new Replay();
    NumberReader blind = new NumberReader(database, namespace);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      EniService door = Worlds.door(open(database, namespace), i);
      Random random = new Random(i);
      tasks.add(
          () -> {
            write(door, random, wanted);
            return null;
          });
    }
    tasks.add(
        () -> {
          follow(open(database, namespace), replay);
          return null;
        });
    tasks.add(
        () -> {
          do {
            blind.read();
          } while (writing.get() > 0);
          blind.read();
          return null;
        });
    Worlds.together(tasks);

    JdbcNetworkRepository repository = open(database, namespace);
    long all = blind.count();
    System.out.printf(
        "events on %s: %d commits, %d events, %d replayed; by the highest number %d are missed%n",
        database, commits.get(), all, replay.events(), all - blind.seen());
    assertThat(commits.get()).isGreaterThanOrEqualTo(wanted);
    assertThat((long) replay.events()).isEqualTo(all);
    assertThat(replay.state())
        .containsExactlyInAnyOrderElementsOf(Everything.in(Worlds.door(repository, 99)));
    assertThat(Worlds.door(repository, 99).audit()).isEmpty();
    if (database == TestDatabase.POSTGRES && Tier.current() != Tier.VERIFY) {
      assertThat(all - blind.seen()).as("missed by who goes by the highest number").isPositive();
    }
  }

  private static JdbcNetworkRepository open(TestDatabase database, Namespace namespace) {
    return JdbcNetworkRepository.open(database.dataSource(), namespace);
  }

  private void write(EniService door, Random random, int wanted) {
    try {
      RandomCloud cloud = new RandomCloud(random, door);
      while (commits.get() < wanted) {
        Optional<Operation<?>> next = cloud.next();
        if (next.isPresent() && submit(door, next.get()).isAccepted()) {
          commits.incrementAndGet();
        }
      }
    } finally {
      writing.decrementAndGet();
    }
  }

  private static Outcome<?> submit(EniService door, Operation<?> operation) {
    return door.submit(operation);
  }

  private void follow(JdbcNetworkRepository repository, Replay replay) {
    long position = 0;
    boolean last;
    EventPage page;
    do {
      last = writing.get() == 0;
      page = repository.events(position, 100);
      replay.play(page.events());
      position = page.position();
    } while (!last || !page.events().isEmpty());
  }

  /** Who remembers the highest revision that was seen, and reads on from there. */
  private static final class NumberReader {
    private final TestDatabase database;
    private final Namespace namespace;
    private long highest;
    private long seen;

    NumberReader(TestDatabase database, Namespace namespace) {
      this.database = database;
      this.namespace = namespace;
    }

    void read() throws SQLException {
      try (Connection connection = database.dataSource().getConnection();
          PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT e.revision FROM \"eni4j\".event e JOIN \"eni4j\".namespace n"
                      + " ON n.id = e.namespace_id WHERE n.account = ? AND e.revision > ?")) {
        statement.setString(1, namespace.account());
        statement.setLong(2, highest);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            highest = Math.max(highest, rows.getLong(1));
            seen++;
          }
        }
      }
    }

    long count() throws SQLException {
      NumberReader all = new NumberReader(database, namespace);
      all.read();
      return all.seen;
    }

    long seen() {
      return seen;
    }
  }
}
