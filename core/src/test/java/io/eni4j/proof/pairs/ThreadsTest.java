package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.Tier;
import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Limits;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eight threads do whatever they like with one service: every answer is one that the operations
 * would have had one after another, and every snapshot taken meanwhile is whole.
 */
@Tag("proof")
class ThreadsTest {
  private static final int THREADS = 8;
  private static final int OPERATIONS = 400;
  private static final int MOST_SNAPSHOTS = 100;

  private int acceptances;
  private int denials;
  private int snapshots;
  private long stale;

  @Test
  void whatEightThreadsAreAnsweredIsWhatOneAfterAnotherWouldBe() throws Exception {
    int rounds = Tier.count(2, 40, 1_000);
    rounds(rounds, InMemoryNetworkRepository::new);
    System.out.println(
        THREADS
            + " threads: "
            + acceptances
            + " accepted, "
            + denials
            + " denied, "
            + stale
            + " stale, "
            + snapshots
            + " snapshots");
    assertThat(acceptances + denials).isEqualTo(rounds * THREADS * OPERATIONS);
    assertThat(acceptances).isGreaterThan(denials / 10);
  }

  @Test
  void aStoreThatChecksFirstAndActsLaterIsFoundByWhatTheyAreAnswered() {
    assertThatThrownBy(() -> rounds(100, () -> WorldRepository.checkingThenActing(Thread::yield)))
        .isInstanceOfAny(Anomaly.class, AssertionError.class, ExecutionException.class);
  }

  private void rounds(int rounds, Supplier<NetworkRepository> stores) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    try {
      for (int round = 0; round < rounds; round++) {
        round(threads, round, stores.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void round(ExecutorService threads, int round, NetworkRepository store) throws Exception {
    Limits limits = Worlds.limits(new Random(round));
    // Whoever has decided lets others go first, so that many a decision is late.
    WatchedRepository repository = new WatchedRepository(store, Thread::yield);
    try (EniService service =
        EniService.builder()
            .repository(repository)
            .limits(limits)
            .elasticIpPool(Worlds.POOL)
            .seed(round)
            .build()) {
      AtomicInteger running = new AtomicInteger(THREADS);
      List<Future<List<ThreadHistory.Entry>>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(round * THREADS + i);
        workers.add(threads.submit(worker(service, repository, limits, random, running)));
      }
      Future<Integer> looker = threads.submit(() -> look(service, limits, running));
      ThreadHistory history =
          new ThreadHistory(new NetworkPolicy(limits, Worlds.POOL), repository.committed());
      for (Future<List<ThreadHistory.Entry>> worker : workers) {
        history.add(worker.get());
      }
      snapshots += looker.get();
      stale += repository.stale();
      acceptances += history.acceptances();
      denials += history.denials();
      try (Snapshot snapshot = service.snapshot()) {
        assertThat(InvariantsOfViews.broken(snapshot, limits)).isEmpty();
        assertThat(records(snapshot)).isEqualTo(history.replayed().records());
      }
    }
  }

  private static Callable<List<ThreadHistory.Entry>> worker(
      EniService service,
      WatchedRepository repository,
      Limits limits,
      Random random,
      AtomicInteger running) {
    return () -> {
      List<ThreadHistory.Entry> entries = new ArrayList<>();
      try {
        WorldOperations operations = operations(service, limits, random);
        for (int i = 0; i < OPERATIONS; i++) {
          if (i % 4 == 0) {
            operations = operations(service, limits, random);
          }
          Operation<?> operation = operations.next(Worlds.kind(random));
          Outcome<?> outcome = service.submit(operation);
          entries.add(new ThreadHistory.Entry(operation, outcome, repository.seen()));
        }
      } finally {
        running.decrementAndGet();
      }
      return entries;
    };
  }

  private static WorldOperations operations(EniService service, Limits limits, Random random) {
    try (Snapshot snapshot = service.snapshot()) {
      List<Resource> all = InvariantsOfViews.everything(snapshot);
      return new WorldOperations(random, new WorldPicks(random, limits, Worlds.POOL, all));
    }
  }

  /** Takes snapshots while others are at work, and looks at every other one twice. */
  private static int look(EniService service, Limits limits, AtomicInteger running) {
    int taken = 0;
    while (running.get() > 0 && taken < MOST_SNAPSHOTS) {
      try (Snapshot early = service.snapshot()) {
        Map<ResourceKey<?>, Versioned<?>> before = records(early);
        try (Snapshot late = service.snapshot()) {
          assertThat(InvariantsOfViews.broken(late, limits)).isEmpty();
        }
        assertThat(InvariantsOfViews.broken(early, limits)).isEmpty();
        assertThat(records(early)).isEqualTo(before);
        taken += 2;
      }
    }
    return taken;
  }

  private static Map<ResourceKey<?>, Versioned<?>> records(Snapshot snapshot) {
    Map<ResourceKey<?>, Versioned<?>> records = new HashMap<>();
    for (Resource resource : InvariantsOfViews.everything(snapshot)) {
      records.put(resource.key(), snapshot.find(resource.key()).orElseThrow());
    }
    return records;
  }
}
