package io.eni4j.jdbc;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.OperationDeniedException;
import io.eni4j.Tier;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.Delay;
import io.eni4j.attachment.DelayedDriver;
import io.eni4j.attachment.DelayedInstanceDriver;
import io.eni4j.attachment.Hypervisor;
import io.eni4j.model.Namespace;
import io.eni4j.operation.Operation;
import io.eni4j.repository.EventPage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight writers whose attachments and instances take their time, and who reads what they write
 * meanwhile, as another process would.
 */
@Tag("proof")
@Timeout(600)
class EventsUnderWritersTest {
  private static final int WRITERS = 8;

  private final DataPath dataPath = new DataPath();
  private final Hypervisor hypervisor = new Hypervisor();
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger tasks = new AtomicInteger();
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
    List<Callable<Void>> crew = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      long seed = i;
      crew.add(
          () -> {
            try (EniService door = slowDoor(open(database, namespace), seed)) {
              write(door, new Random(seed), wanted);
            }
            return null;
          });
    }
    crew.add(
        () -> {
          follow(open(database, namespace), replay);
          return null;
        });
    crew.add(
        () -> {
          do {
            blind.read();
          } while (writing.get() > 0);
          blind.read();
          return null;
        });
    Worlds.together(crew);

    JdbcNetworkRepository repository = open(database, namespace);
    long all = blind.count();
    System.out.printf(
        "events on %s: %d operations, %d of them tasks, %d events, %d replayed;"
            + " by the highest number %d are missed%n",
        database, commits.get(), tasks.get(), all, replay.events(), all - blind.seen());
    assertThat(commits.get()).isGreaterThanOrEqualTo(wanted);
    assertThat(tasks.get()).isPositive();
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
    List<CompletableFuture<?>> begun = new ArrayList<>();
    try {
      RandomCloud cloud = new RandomCloud(random, door);
      while (commits.get() < wanted) {
        Optional<Operation<?>> next = cloud.next();
        if (next.isPresent()) {
          begin(door, next.get()).ifPresent(begun::add);
        }
      }
      CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
    } finally {
      writing.decrementAndGet();
    }
  }

  /** Begins what is asked for; empty: it is refused. */
  private Optional<CompletableFuture<?>> begin(EniService door, Operation<?> operation) {
    try {
      CompletableFuture<?> done = door.begin(operation).completion().toCompletableFuture();
      commits.incrementAndGet();
      tasks.addAndGet(done.isDone() ? 0 : 1);
      return Optional.of(done);
    } catch (OperationDeniedException e) {
      return Optional.empty();
    }
  }

  private EniService slowDoor(JdbcNetworkRepository repository, long seed) {
    Duration time = Duration.ofMillis(2);
    Delay delay = (it, work) -> delayedExecutor(it.toNanos(), NANOSECONDS).execute(work);
    return EniService.builder()
        .repository(repository)
        .seed(seed)
        .driver(new DelayedDriver(dataPath, time, delay))
        .instanceDriver(new DelayedInstanceDriver(hypervisor, time, delay))
        .build();
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
