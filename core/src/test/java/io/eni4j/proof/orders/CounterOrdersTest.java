package io.eni4j.proof.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.model.ElasticIp;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.policy.Limits;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two services with limits of their own allocate and release in every order: the counter is the
 * number of records throughout, no commit passes its own limit, and a release is never held up,
 * though a limit lies below what is there.
 */
class CounterOrdersTest {
  private static final int OPERATIONS = 2;
  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(1).build();

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "0, 1, 2",
    "0, 1, -1",
    "1, 1, 2",
    "1, 2, 1",
    "2, 1, 2",
    "2, 1, -1",
    "3, 1, 2"
  })
  void theCounterIsTheNumberOfRecordsInEveryOrder(int before, int one, int other) {
    Paths paths = new Paths();
    int runs = 0;
    try (Stage stage = new Stage()) {
      do {
        play(before, List.of(one, other), stage, paths);
        runs++;
      } while (paths.next());
    }
    assertThat(runs).isGreaterThan(500);
  }

  private static void play(int before, List<Integer> limits, Stage stage, Paths paths) {
    stage.clear();
    NetworkRepository store = new InMemoryNetworkRepository();
    EniService unlimited = door(store, -1, 9);
    for (int i = 0; i < before; i++) {
      unlimited.allocateElasticIp(1);
    }
    NetworkRepository counted = new CountedRepository(store, stage);
    for (int actor = 0; actor < limits.size(); actor++) {
      EniService door = door(counted, limits.get(actor), actor);
      int limit = limits.get(actor);
      boolean[] allocates = new boolean[OPERATIONS];
      for (int i = 0; i < OPERATIONS; i++) {
        allocates[i] = paths.choose(2) == 0;
      }
      stage.add("service " + actor, () -> act(door, store, limit, allocates));
    }
    while (!stage.waiting().isEmpty()) {
      stage.cue(stage.waiting().get(paths.choose(stage.waiting().size())));
    }
  }

  private static void act(
      EniService door, NetworkRepository store, int limit, boolean[] allocates) {
    for (boolean allocate : allocates) {
      if (allocate) {
        Outcome<ElasticIp> outcome = door.submit(ALLOCATE);
        assertThat(outcome.isAccepted() || limit >= 0).isTrue();
        assertThat(outcome.violations())
            .allMatch(it -> it.code() == ViolationCode.ELASTIC_IP_QUOTA_EXCEEDED);
      } else {
        release(door, store);
      }
    }
  }

  private static void release(EniService door, NetworkRepository store) {
    List<ElasticIp> all;
    try (var snapshot = store.snapshot()) {
      all = snapshot.list(Query.ELASTIC_IPS).items();
    }
    if (!all.isEmpty()) {
      assertThat(door.submit(new ReleaseElasticIp(all.get(0).id())).violations())
          .allMatch(it -> it.code() == ViolationCode.ELASTIC_IP_NOT_FOUND);
    }
  }

  private static EniService door(NetworkRepository store, int limit, long seed) {
    return EniService.builder()
        .repository(store)
        .seed(seed)
        .limits(Limits.builder().elasticIpsPerRegion(limit < 0 ? Limits.UNLIMITED : limit).build())
        .build();
  }
}
