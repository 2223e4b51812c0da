package io.eni4j.proof.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.ForwardingRepository;
import io.eni4j.Tier;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.jdbc.TestDatabase;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    assertFound(
        store ->
            new ForwardingRepository(store) {
              @Override
              public CommitResult commit(ChangeSet changeSet) {
                List<Guard> kept =
                    changeSet.guards().stream()
                        .filter(guard -> !(guard instanceof Guard.Unchanged))
                        .toList();
                return super.commit(
                    new ChangeSet(changeSet.writes(), kept, changeSet.settlement()));
              }
            });
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

  private static void assertExplained(NetworkRepository store, int each) throws Exception {
    History history = play(store, store, each);
    System.out.printf(
        "history: %d operations, %d accepted, %d objects%n",
        history.operations(), history.accepted(), history.objects());
    assertThat(history.unexplained()).isEmpty();
    assertThat(history.operations()).isEqualTo(THREADS * each);
    assertThat(history.accepted()).isGreaterThan(THREADS * each / 10);
    assertThat(history.objects()).isEqualTo(8 + 4 + 6 + 4);
  }

  /** A wrong store is found in one of a few short histories. */
  private static void assertFound(UnaryOperator<NetworkRepository> wrong) throws Exception {
    for (int i = 0; i < 20; i++) {
      NetworkRepository store = new InMemoryNetworkRepository();
      if (!play(store, wrong.apply(store), 300).unexplained().isEmpty()) {
        return;
      }
    }
    throw new AssertionError("the wrong store was not found out");
  }

  private static History play(NetworkRepository before, NetworkRepository store, int each)
      throws Exception {
    Rivals rivals = new Rivals(EniService.builder().repository(before).build());
    EniService door = EniService.builder().repository(store).build();
    History history = new History();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    rivals.act(door, random, history);
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
