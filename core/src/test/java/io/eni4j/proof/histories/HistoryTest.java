package io.eni4j.proof.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.ForwardingRepository;
import io.eni4j.ForwardingSnapshot;
import io.eni4j.Tier;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.contract.PerRecordRevisions;
import io.eni4j.jdbc.TestDatabase;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sixteen threads compete for the same interfaces, places on instances, addresses and elastic IPs:
 * for each of them, one order of all operations explains what every thread was answered.
 */
@Tag("proof")
@Timeout(4 * 3600)
class HistoryTest {
  private static final int THREADS = 16;

  @Test
  void oneOrderExplainsWhatThreadsWereAnsweredInMemory() throws Exception {
    assertExplained(new InMemoryNetworkRepository(), Tier.count(300, 3_000, 30_000));
  }

  @Test
  void oneOrderExplainsWhatThreadsWereAnsweredOnPostgres() throws Exception {
    assertExplained(TestDatabase.POSTGRES.newRepository(), Tier.count(50, 1_200, 30_000));
  }

  @Test
  void aStoreThatSkipsTheStaleCheckIsFound() throws Exception {
    assertFound(store -> without(store, Guard.Unchanged.class));
  }

  @Test
  void aStoreThatAnswersFromThePastIsFound() throws Exception {
    assertFound(
        store ->
            new ForwardingRepository(store) {
              private final ThreadLocal<Integer> calls = ThreadLocal.withInitial(() -> 0);
              private final ThreadLocal<List<Snapshot>> kept =
                  ThreadLocal.withInitial(ArrayList::new);

              /** Every third snapshot of a thread was opened when the one before it was. */
              @Override
              public Snapshot snapshot() {
                calls.set(calls.get() + 1);
                if (calls.get() % 3 == 0) {
                  return kept.get().remove(0);
                } else if (calls.get() % 3 == 2) {
                  kept.get().add(super.snapshot());
                }
                return super.snapshot();
              }
            });
  }

  @Test
  void aStoreThatCountsAndThenInsertsIsFound() throws Exception {
    assertFound(store -> without(store, Guard.Below.class));
  }

  @Test
  void aStoreWhoseSnapshotsAreTornIsFound() throws Exception {
    assertFound(
        store ->
            new ForwardingRepository(store) {
              /** Records are from one instant, and the sizes of lists from another. */
              @Override
              public Snapshot snapshot() {
                return new ForwardingSnapshot(super.snapshot()) {
                  @Override
                  public int size(Members<?> members) {
                    try (Snapshot later = store.snapshot()) {
                      return later.size(members);
                    }
                  }
                };
              }
            });
  }

  @Test
  void aStoreWithARevisionForEachRecordIsFound() throws Exception {
    assertFound(PerRecordRevisions::new);
  }

  private static void assertExplained(NetworkRepository store, int each) throws Exception {
    History history = play(store, store, each);
    System.out.printf(
        "history: %d operations, %d accepted, %d objects%n",
        history.operations(), history.accepted(), history.objects());
    assertThat(history.unexplained(Map.of())).isEmpty();
    assertThat(history.disorder()).isEmpty();
    assertThat(history.operations()).isEqualTo(THREADS * each);
    assertThat(history.accepted()).isGreaterThan(THREADS * each / 10);
    assertThat(history.objects()).isEqualTo(Rivals.OBJECTS);
  }

  /** A store that checks no guards of a kind. */
  private static NetworkRepository without(
      NetworkRepository store, Class<? extends Guard> unchecked) {
    return new ForwardingRepository(store) {
      @Override
      public CommitResult commit(ChangeSet changeSet) {
        List<Guard> kept =
            changeSet.guards().stream().filter(it -> !unchecked.isInstance(it)).toList();
        return super.commit(new ChangeSet(changeSet.writes(), kept, changeSet.settlement()));
      }
    };
  }

  /** A wrong store is found in one of a few short histories. */
  private static void assertFound(UnaryOperator<NetworkRepository> wrong) throws Exception {
    long operations = 0;
    for (int i = 0; i < 20; i++) {
      NetworkRepository store = new InMemoryNetworkRepository();
      History history = play(store, wrong.apply(store), 300);
      operations += history.operations();
      if (!history.unexplained(Map.of()).isEmpty() || !history.disorder().isEmpty()) {
        System.out.println("history: a wrong store was found after " + operations + " operations");
        return;
      }
    }
    throw new AssertionError("the wrong store was not found out");
  }

  private static History play(NetworkRepository before, NetworkRepository store, int each)
      throws Exception {
    Rivals rivals = Rivals.make(Rivals.door(before));
    EniService door = Rivals.door(store);
    History history = new History();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Rival rival = new Rival(door, rivals, thread);
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    rival.act(history);
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return history;
  }
}
