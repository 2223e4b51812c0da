package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.EniService;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Event;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.EventPage;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.Export;
import io.eni4j.repository.ForgottenEventsException;
import io.eni4j.repository.Import;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import io.eni4j.testing.NetworkFixtures;
import io.eni4j.testing.VirtualClock;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store tells of its commits: all of it, in order, without one missed. */
@Timeout(120)
class EventsTest {
  private static JdbcNetworkRepository open(TestDatabase database) {
    return JdbcNetworkRepository.open(database.dataSource(), TestDatabase.newNamespace());
  }

  private static List<Event> all(JdbcNetworkRepository repository, long after, int atMost) {
    List<Event> all = new ArrayList<>();
    long position = after;
    EventPage page;
    do {
      page = repository.events(position, atMost);
      all.addAll(page.events());
      position = page.position();
    } while (!page.events().isEmpty());
    return all;
  }

  /** The store tells former revisions by its locks, the service by what it decided on. */
  @ParameterizedTest
  @EnumSource
  void whatIsReadIsWhatListenersWereToldAndLeadsToWhatIsStored(TestDatabase database) {
    JdbcNetworkRepository repository = open(database);
    List<Event> told = new ArrayList<>();
    EniService door =
        EniService.builder()
            .repository(repository)
            .clock(new VirtualClock(Instant.parse("2026-02-03T04:05:06.789012345Z")))
            .listener(told::add, Runnable::run)
            .build();
    RandomCloud.play(door, 3, 200);
    door.submit(
        AllocateElasticIp.builder().bandwidthMbps(5).build(), new IdempotencyToken("order-1"));

    List<Event> read = all(repository, 0, 50);

    assertThat(read).isEqualTo(told).hasSizeGreaterThan(100);
    Replay replay = new Replay();
    replay.play(read);
    assertThat(replay.state()).containsExactlyInAnyOrderElementsOf(Everything.in(door));
  }

  @ParameterizedTest
  @EnumSource
  void pagesNeverPartACommitAndLeaveNothingOut(TestDatabase database) {
    JdbcNetworkRepository repository = open(database);
    RandomCloud.play(Worlds.door(repository, 1), 4, 80);
    List<Event> whole = all(repository, 0, 10_000);

    for (int atMost = 1; atMost < 9; atMost++) {
      assertThat(all(repository, 0, atMost)).isEqualTo(whole);
      EventPage page = repository.events(0, atMost);
      long last = page.events().get(page.events().size() - 1).revision();
      assertThat(page.position()).isEqualTo(last);
      assertThat(whole.get(page.events().size()).revision()).isGreaterThan(last);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoBeginsLaterTakesAPositionAndThenASnapshot(TestDatabase database) {
    JdbcNetworkRepository repository = open(database);
    EniService door = Worlds.door(repository, 1);
    RandomCloud.play(door, 5, 60);
    ElasticIp before = door.allocateElasticIp(5);

    long position = repository.eventPosition();
    List<Resource> begun = Everything.in(door);
    assertThat(repository.events(position, 10).events()).isEmpty();
    ElasticIp after = door.releaseElasticIp(before.id());

    assertThat(begun).contains(before);
    assertThat(all(repository, position, 10))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.change()).isEqualTo(Event.Kind.DELETED);
              assertThat(it.before()).contains(after);
              assertThat(it.operation()).contains(OperationKind.RELEASE_ELASTIC_IP);
            });
  }

  @ParameterizedTest
  @EnumSource
  void whatAnOperatorWritesByHandIsToldWithoutAReason(TestDatabase database) {
    JdbcNetworkRepository repository = open(database);
    ElasticIp eip = NetworkFixtures.elasticIp();
    repository.commit(ChangeSet.of(new Write.Insert(eip)));
    repository.commit(ChangeSet.of(new Write.Touch(eip.id())));
    repository.commit(ChangeSet.of(new Write.Update(eip.withBandwidthMbps(7))));
    repository.commit(ChangeSet.of(new Write.Delete(eip.id())));

    List<Event> read = all(repository, 0, 10);

    assertThat(read)
        .extracting(Event::change)
        .containsExactly(
            Event.Kind.CREATED, Event.Kind.TOUCHED, Event.Kind.CHANGED, Event.Kind.DELETED);
    assertThat(read).extracting(Event::operation).containsOnly(Optional.empty());
    assertThat(read).extracting(Event::key).containsOnly(eip.id());
    assertThat(read.get(2).after()).contains(eip.withBandwidthMbps(7));
    for (int i = 1; i < read.size(); i++) {
      assertThat(read.get(i).formerRevision()).hasValue(read.get(i - 1).revision());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOldIsForgottenAndWhoIsTooLateIsTold(TestDatabase database) {
    JdbcNetworkRepository repository = open(database);
    VirtualClock clock = new VirtualClock();
    EniService door = EniService.builder().repository(repository).clock(clock).build();
    ElasticIp eip = door.allocateElasticIp(5);
    rename(door, eip, "one");
    Instant between = clock.instant().plusSeconds(1);
    clock.advance(Duration.ofHours(1));
    rename(door, eip, "two");
    rename(door, eip, "three");
    List<Event> before = all(repository, 0, 10);

    repository.expire(new Expiry(between, between, 1));
    assertForgotten(repository, 0, before.get(0).revision());
    assertThat(all(repository, before.get(0).revision(), 10)).isEqualTo(before.subList(1, 4));

    repository.expire(new Expiry(between, between, 100));
    assertForgotten(repository, before.get(0).revision(), before.get(1).revision());
    assertThat(all(repository, before.get(1).revision(), 10)).isEqualTo(before.subList(2, 4));
    assertThat(repository.eventPosition()).isEqualTo(before.get(3).revision());
  }

  private static void assertForgotten(JdbcNetworkRepository repository, long after, long oldest) {
    assertThatExceptionOfType(ForgottenEventsException.class)
        .isThrownBy(() -> repository.events(after, 10))
        .withMessageContaining("begin anew with a snapshot")
        .matches(it -> it.oldest() == oldest);
  }

  @ParameterizedTest
  @EnumSource
  void afterAnImportReadersBeginAnew(TestDatabase database) throws Exception {
    JdbcNetworkRepository source = open(database);
    Worlds.subnet(Worlds.door(source, 1), "10.0.0.0/24");
    StringWriter text = new StringWriter();
    try (Snapshot snapshot = source.snapshot()) {
      Export.write(snapshot, text);
    }
    JdbcNetworkRepository target = open(database);
    Worlds.door(target, 2).releaseElasticIp(Worlds.door(target, 2).allocateElasticIp(5).id());
    Import.read(new StringReader(text.toString()), target);

    assertThatExceptionOfType(ForgottenEventsException.class)
        .isThrownBy(() -> target.events(0, 10));
    long position = target.eventPosition();
    ElasticIp made = Worlds.door(target, 3).allocateElasticIp(5);
    assertThat(all(target, position, 10)).extracting(Event::key).containsExactly(made.id());
  }

  @ParameterizedTest
  @EnumSource
  void noNamespaceIsToldWhatAnotherOneDoes(TestDatabase database) {
    JdbcNetworkRepository one = open(database);
    JdbcNetworkRepository other = open(database);
    Worlds.door(one, 1).allocateElasticIp(5);

    assertThat(all(other, 0, 10)).isEmpty();
    assertThat(all(one, 0, 10))
        .singleElement()
        .extracting(Event::namespace)
        .isEqualTo(one.taskBoard().map(TaskBoard::namespace));
  }

  @Test
  void positionsAndNumbersOutOfTheirRangeAreRefused() {
    JdbcNetworkRepository repository = open(TestDatabase.H2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> repository.events(-1, 10))
        .withMessage(
            "after is -1 and atMost 10; give a position that was answered, or 0, and 1 to 10000");
    assertThatIllegalArgumentException().isThrownBy(() -> repository.events(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> repository.events(0, 10_001));
  }

  /** A revision that is drawn and not yet decided is waited for, though higher ones are there. */
  @Test
  void noEventIsToldBeforeOneThatMayStillComeBeforeIt() throws Exception {
    JdbcNetworkRepository repository = open(TestDatabase.POSTGRES);
    EniService door = Worlds.door(repository, 1);
    try (Connection slow = TestDatabase.POSTGRES.dataSource().getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute("SELECT pg_current_xact_id()");
      statement.execute("SELECT nextval('eni4j.revision')");
      door.allocateElasticIp(5);

      EventPage page = repository.events(0, 10);
      assertThat(page.events()).isEmpty();
      assertThat(repository.events(page.position(), 10).events()).isEmpty();
      slow.rollback();

      assertThat(repository.events(page.position(), 10).events()).hasSize(1);
    }
  }

  /** One has its snapshot and the other one learns meanwhile that more is decided. */
  @Test
  void noReaderIsToldThatItHasReadWhatOnlyTheSnapshotOfAnotherOneShows() throws Exception {
    Namespace namespace = TestDatabase.newNamespace();
    EniService door =
        Worlds.door(JdbcNetworkRepository.open(TestDatabase.POSTGRES.dataSource(), namespace), 1);
    AtomicBoolean isFirst = new AtomicBoolean(true);
    CountDownLatch hasSnapshot = new CountDownLatch(1);
    CountDownLatch othersHaveRead = new CountDownLatch(1);
    JdbcNetworkRepository shared =
        JdbcNetworkRepository.open(
            afterAsking(
                "pg_snapshot_xmin",
                () -> {
                  if (isFirst.getAndSet(false)) {
                    hasSnapshot.countDown();
                    await(othersHaveRead);
                  }
                }),
            namespace);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<EventPage> slow = other.submit(() -> shared.events(0, 10));
      await(hasSnapshot);
      door.allocateElasticIp(5);
      assertThat(shared.events(0, 10).events()).hasSize(1);
      othersHaveRead.countDown();

      assertThat(slow.get().events()).isEmpty();
      assertThat(shared.events(slow.get().position(), 10).events()).hasSize(1);
    } finally {
      othersHaveRead.countDown();
      other.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database of tests, with something done once a statement has been carried out. */
  private static DataSource afterAsking(String statement, Runnable then) {
    return (DataSource)
        proxy(
            DataSource.class,
            TestDatabase.POSTGRES.dataSource(),
            (name, connection, no) ->
                connection instanceof Connection
                    ? proxy(
                        Connection.class,
                        connection,
                        (method, prepared, arguments) ->
                            prepared instanceof PreparedStatement
                                    && ((String) arguments[0]).contains(statement)
                                ? proxy(
                                    PreparedStatement.class,
                                    prepared,
                                    (execute, answer, none) -> {
                                      if (execute.equals("execute")) {
                                        then.run();
                                      }
                                      return answer;
                                    })
                                : prepared)
                    : connection);
  }

  private interface Then {
    @Nullable Object answer(String method, @Nullable Object answer, Object[] arguments);
  }

  private static Object proxy(Class<?> type, Object origin, Then then) {
    return Proxy.newProxyInstance(
        EventsTest.class.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> {
          try {
            return then.answer(method.getName(), method.invoke(origin, arguments), arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static void rename(EniService door, ElasticIp elasticIp, String name) {
    door.modifyElasticIp(ModifyElasticIp.builder().elasticIpId(elasticIp.id()).name(name).build());
  }
}
