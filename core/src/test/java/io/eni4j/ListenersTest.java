package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Event;
import io.eni4j.jdbc.RandomCloud;
import io.eni4j.jdbc.Replay;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Limits;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import io.eni4j.testing.CloudFixture;
import io.eni4j.testing.Faults;
import io.eni4j.testing.FaultyRepository;
import io.eni4j.testing.VirtualClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who listens to a service hears all that it stores, in order, and harms nobody. */
@Timeout(60)
class ListenersTest {
  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();

  private final List<Event> told = Collections.synchronizedList(new ArrayList<>());

  private EniService service(NetworkRepository repository) {
    return EniService.builder()
        .repository(repository)
        .limits(Limits.builder().elasticIpsPerRegion(Limits.UNLIMITED).build())
        .clock(new VirtualClock())
        .listener(told::add, Runnable::run)
        .build();
  }

  @Test
  void anEventTellsWhatWasWhatIsAndWhy() {
    CloudFixture fixture = CloudFixture.create();
    NetworkInterface before = fixture.networkInterface("spare-1");
    Instance host = fixture.instance("web-1");
    IdempotencyToken token = new IdempotencyToken("order-1");

    Outcome<NetworkInterface> outcome =
        service(fixture.repository())
            .submit(AttachNetworkInterface.of(before.id(), host.id()), token);

    assertThat(told)
        .filteredOn(it -> it.key().equals(before.id()))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.namespace())
                  .isEqualTo(fixture.repository().taskBoard().map(TaskBoard::namespace))
                  .isPresent();
              assertThat(it.change()).isEqualTo(Event.Kind.CHANGED);
              assertThat(it.before()).contains(before);
              assertThat(it.after()).isEqualTo(outcome.result());
              assertThat(it.operation()).contains(OperationKind.ATTACH_NETWORK_INTERFACE);
              assertThat(it.token()).contains(token);
              assertThat(it.at()).contains(VirtualClock.START);
              assertThat(it.formerRevision().orElseThrow()).isPositive().isLessThan(it.revision());
            });
    assertThat(told)
        .filteredOn(it -> it.change() == Event.Kind.TOUCHED)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.key()).isEqualTo(host.id());
              assertThat(it.before()).isEmpty();
              assertThat(it.after()).isEmpty();
              assertThat(it.formerRevision()).isPresent();
            });
    assertThat(told).extracting(Event::revision).containsOnly(told.get(0).revision());
  }

  @Test
  void creationAndDeletionAreTold() {
    EniService cloud = service(new InMemoryNetworkRepository());
    ElasticIp made = cloud.execute(ALLOCATE);
    cloud.releaseElasticIp(made.id());

    assertThat(told)
        .extracting(Event::change, Event::before, Event::after, Event::token)
        .containsExactly(
            tuple(Event.Kind.CREATED, Optional.empty(), Optional.of(made), Optional.empty()),
            tuple(Event.Kind.DELETED, Optional.of(made), Optional.empty(), Optional.empty()));
    assertThat(told.get(0).formerRevision()).hasValue(0);
    assertThat(told.get(1).formerRevision()).hasValue(told.get(0).revision());
  }

  @Test
  void whatIsRefusedIsNotTold() {
    CloudFixture fixture = CloudFixture.create();
    EniService cloud = service(fixture.repository());
    InstanceId full = fixture.instance("full-1").id();
    cloud.submit(
        AttachNetworkInterface.of(fixture.networkInterface("spare-1").id(), full),
        new IdempotencyToken("order-1"));

    assertThat(told).isEmpty();
  }

  /** Whatever is done: the events of each record lead, without a gap, to what is stored. */
  @Property(tries = 50)
  void whoReplaysAllEventsHasAllThatIsStored(@ForAll long seed) {
    told.clear();
    NetworkRepository repository = new InMemoryNetworkRepository();
    RandomCloud.play(service(repository), seed, 200);

    assertReplayed(repository);
  }

  @Test
  void underManyThreadsTooNoneIsMissedOrOutOfOrder() throws Exception {
    NetworkRepository repository = new InMemoryNetworkRepository();
    EniService cloud = service(repository);
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        long seed = i;
        running.add(pool.submit(() -> RandomCloud.play(cloud, seed, 300)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      pool.shutdown();
    }

    assertReplayed(repository);
  }

  private void assertReplayed(NetworkRepository repository) {
    Replay replay = new Replay();
    replay.play(told);
    try (Snapshot snapshot = repository.snapshot()) {
      List<Resource> stored = new ArrayList<>();
      Query.ALL.forEach(query -> addAll(snapshot, query, stored));
      assertThat(replay.state()).containsExactlyInAnyOrderElementsOf(stored);
    }
  }

  private static <R extends Resource> void addAll(
      Snapshot snapshot, Query<R> query, List<Resource> stored) {
    Optional<String> next = Optional.empty();
    do {
      var page = snapshot.list(next.isPresent() ? query.after(next.get()) : query);
      stored.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
  }

  @Test
  void noCommitIsToldBeforeOneThatWasBegunEarlierHasItsAnswer() throws Exception {
    CountDownLatch stored = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    NetworkRepository held =
        new ForwardingRepository(new InMemoryNetworkRepository()) {
          @Override
          public CommitResult commit(ChangeSet changeSet) {
            CommitResult result = super.commit(changeSet);
            if (stored.getCount() > 0) {
              stored.countDown();
              await(answer);
            }
            return result;
          }
        };
    EniService cloud = service(held);
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<ElasticIp> first = pool.submit(() -> cloud.execute(ALLOCATE));
      await(stored);
      ElasticIp second = cloud.execute(ALLOCATE);
      assertThat(told).isEmpty();
      answer.countDown();

      assertThat(List.of(first.get().id(), second.id()))
          .isEqualTo(told.stream().map(Event::key).toList());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aSlowListenerHoldsUpNobody() {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch all = new CountDownLatch(3);
    EniService cloud =
        EniService.builder()
            .listener(
                event -> {
                  await(release);
                  all.countDown();
                })
            .listener(told::add, Runnable::run)
            .build();
    for (int i = 0; i < 3; i++) {
      cloud.execute(ALLOCATE);
    }

    assertThat(told).hasSize(3);
    assertThat(all.getCount()).isEqualTo(3);
    cloud.close();
    release.countDown();
    await(all);
  }

  @Test
  void aListenerThatFailsIsToldTheNextEventAndHarmsNobody() {
    EniService cloud =
        EniService.builder()
            .listener(
                event -> {
                  told.add(event);
                  throw new IllegalStateException("a listener fails, on purpose");
                },
                Runnable::run)
            .build();
    cloud.execute(ALLOCATE);
    cloud.execute(ALLOCATE);

    assertThat(told).hasSize(2);
    assertThat(cloud.list(Query.ELASTIC_IPS).items()).hasSize(2);
  }

  @Test
  void anExecutorThatFailsHarmsNeitherTheSubmissionNorOtherListeners() {
    List<Long> missed = new ArrayList<>();
    List<Event> others = new ArrayList<>();
    boolean[] fails = {true};
    EniService cloud =
        EniService.builder()
            .listener(
                listener(missed),
                work -> {
                  if (fails[0]) {
                    throw new OutOfMemoryError("no thread, on purpose");
                  }
                  work.run();
                })
            .listener(others::add, Runnable::run)
            .build();
    ElasticIp first = cloud.execute(ALLOCATE);
    fails[0] = false;
    ElasticIp last = cloud.execute(ALLOCATE);

    assertThat(missed).containsExactly(1L);
    assertThat(told).extracting(Event::key).containsExactly(last.id());
    assertThat(others).extracting(Event::key).containsExactly(first.id(), last.id());
  }

  @Test
  void whatAnExecutorRefusesIsMissedAndSaidToBe() {
    List<Long> missed = new ArrayList<>();
    boolean[] refuses = {true};
    EniService cloud =
        EniService.builder()
            .listener(
                listener(missed),
                work -> {
                  if (refuses[0]) {
                    throw new RejectedExecutionException("no room, on purpose");
                  }
                  work.run();
                })
            .build();
    cloud.execute(ALLOCATE);
    cloud.execute(ALLOCATE);
    refuses[0] = false;
    ElasticIp last = cloud.execute(ALLOCATE);

    assertThat(missed).containsExactly(2L);
    assertThat(told).extracting(Event::key).containsExactly(last.id());
  }

  @Test
  void whatWaitsIsBoundedAndWhatIsTooMuchIsSaidToBeMissed() {
    List<Long> missed = new ArrayList<>();
    Queue<Runnable> work = new ArrayDeque<>();
    Mailbox mailbox = new Mailbox(listener(missed), Optional.of(work::add));
    service(new InMemoryNetworkRepository()).execute(ALLOCATE);
    Event any = told.remove(0);

    assertThat(mailbox.put(Collections.nCopies(Mailbox.MOST + 5, any))).isTrue();
    assertThat(mailbox.put(List.of(any))).isFalse();
    mailbox.tell();
    work.remove().run();

    assertThat(missed).containsExactly(6L);
    assertThat(told).hasSize(Mailbox.MOST);
  }

  private EniListener listener(List<Long> missed) {
    return new EniListener() {
      @Override
      public void stored(Event event) {
        told.add(event);
      }

      @Override
      public void missed(long events) {
        missed.add(events);
      }
    };
  }

  @Test
  void whatTheServiceDoesNotKnowShowsAsAGap() {
    InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
    Faults faults = new Faults(new VirtualClock(), 1);
    EniService cloud = service(new FaultyRepository(repository, faults));
    ElasticIp made = cloud.execute(ALLOCATE);
    faults.at(Faults.Call.COMMIT).next(2).losesTheReply();
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> rename(cloud, made, "first"));
    rename(cloud, made, "second");

    assertThat(told).hasSize(2);
    assertThat(told.get(1).formerRevision().orElseThrow()).isGreaterThan(told.get(0).revision());
    assertThat(told.get(1).before().flatMap(it -> ((ElasticIp) it).name())).contains("first");
  }

  @Test
  void eachServiceHearsItsOwnAndSeesAGapWhereAnotherWrote() {
    InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
    EniService cloud = service(repository);
    ElasticIp made = cloud.execute(ALLOCATE);
    rename(EniService.builder().repository(repository).build(), made, "other");
    rename(cloud, made, "mine");

    assertThat(told).hasSize(2);
    assertThat(told.get(1).formerRevision().orElseThrow()).isGreaterThan(told.get(0).revision());
  }

  private static void rename(EniService cloud, ElasticIp elasticIp, String name) {
    cloud.modifyElasticIp(ModifyElasticIp.builder().elasticIpId(elasticIp.id()).name(name).build());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts the tests", e);
    }
  }
}
