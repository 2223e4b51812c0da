package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.ForwardingRepository;
import io.eni4j.Outcome;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Namespace;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class TokenAnswersTest {
  @ParameterizedTest
  @EnumSource
  void whatEveryOperationAnswersIsKeptAndReadBack(TestDatabase database) {
    List<Settled> committed = new ArrayList<>();
    NetworkRepository store = database.newRepository();
    try (EniService door = Worlds.door(new Watched(store, committed), 3)) {
      Scenario.play(door);
    }

    assertThat(committed).hasSizeGreaterThan(40);
    NetworkRepository open = store;
    assertThat(committed)
        .allMatch(it -> open.answer(it.settlement().token()).equals(Optional.of(it)));
  }

  @ParameterizedTest
  @EnumSource
  void manyThreadsUnderOneTokenAreAllAnsweredTheSame(TestDatabase database) throws Exception {
    Namespace namespace = TestDatabase.newNamespace();
    for (int round = 0; round < 5; round++) {
      IdempotencyToken token = new IdempotencyToken("round-" + round);
      List<Callable<Outcome<ElasticIp>>> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        EniService door =
            Worlds.door(JdbcNetworkRepository.open(database.dataSource(), namespace), i);
        AllocateElasticIp operation = AllocateElasticIp.builder().bandwidthMbps(5).build();
        tasks.add(() -> door.submit(operation, token));
      }

      assertThat(Worlds.together(tasks).stream().distinct()).hasSize(1);
    }
    try (EniService door =
        Worlds.door(JdbcNetworkRepository.open(database.dataSource(), namespace), 9)) {
      assertThat(door.list(Query.ELASTIC_IPS).items()).hasSize(5);
    }
  }

  /** Notes what was settled. */
  private static final class Watched extends ForwardingRepository {
    private final List<Settled> settled;

    Watched(NetworkRepository origin, List<Settled> settled) {
      super(origin);
      this.settled = settled;
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      CommitResult result = super.commit(changeSet);
      if (result instanceof CommitResult.Committed committed) {
        settled.add(new Settled(changeSet.settlement().orElseThrow(), committed.revision()));
      }
      return result;
    }

    /** The store stays open. */
    @Override
    public void close() {}
  }
}
