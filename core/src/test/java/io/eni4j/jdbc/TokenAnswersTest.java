package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.ForwardingRepository;
import io.eni4j.Outcome;
import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.model.ElasticIp;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.Namespace;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class TokenAnswersTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456789Z");

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
  void whyNothingIsStoredIsKeptWhateverItsText(TestDatabase database) {
    String odd = "'; -- \" \\ \u0000 \uD83D\uDE00 \uD800 ?";
    try (NetworkRepository store = database.newRepository()) {
      for (Answer.Reason reason : Answer.Reason.values()) {
        Settlement settlement =
            new Settlement(
                new IdempotencyToken(reason + "'\\"),
                Optional.empty(),
                new Answer.Voided(reason, odd),
                NOON,
                NOON.plusNanos(1));
        CommitResult result = store.commit(ChangeSet.of(settlement));
        long revision = ((CommitResult.Committed) result).revision();

        assertThat(store.answer(settlement.token())).contains(new Settled(settlement, revision));
      }
    }
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

  @ParameterizedTest
  @EnumSource
  void theFloorIsExactToTheNanosecond(TestDatabase database) {
    try (NetworkRepository store = database.newRepository()) {
      store.commit(ChangeSet.of(settlement("old", NOON, NOON)));
      assertThat(store.expire(new Expiry(NOON, NOON, 10))).isZero();
      assertThat(store.answer(new IdempotencyToken("old"))).isPresent();

      assertThat(store.expire(new Expiry(NOON.plusNanos(1), NOON.plusNanos(3), 10))).isOne();

      assertThat(store.answer(new IdempotencyToken("old"))).isEmpty();
      assertThat(store.commit(ChangeSet.of(settlement("late", NOON.plusNanos(2), NOON))))
          .isEqualTo(new CommitResult.TooLate(NOON.plusNanos(3)));
      assertThat(store.commit(ChangeSet.of(settlement("fresh", NOON.plusNanos(3), NOON))))
          .isInstanceOf(CommitResult.Committed.class);
    }
  }

  private static Settlement settlement(String token, Instant begunAt, Instant settledAt) {
    return new Settlement(
        new IdempotencyToken(token),
        Optional.of("{}"),
        new Answer.Accepted(List.of()),
        begunAt,
        settledAt);
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
