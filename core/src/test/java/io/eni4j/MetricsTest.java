package io.eni4j;

import static io.eni4j.EniMetrics.Result.ACCEPTED;
import static io.eni4j.EniMetrics.Result.CONTENTION;
import static io.eni4j.EniMetrics.Result.DENIED;
import static io.eni4j.EniMetrics.Result.FAILED;
import static io.eni4j.EniMetrics.Result.REPEATED;
import static io.eni4j.EniMetrics.Result.TOKEN_TAKEN;
import static io.eni4j.EniMetrics.Result.UNKNOWN;
import static io.eni4j.operation.OperationKind.ALLOCATE_ELASTIC_IP;
import static io.eni4j.operation.OperationKind.CREATE_VPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.FatefulRepository.Fate;
import io.eni4j.HeardMetrics.Refused;
import io.eni4j.HeardMetrics.Stale;
import io.eni4j.HeardMetrics.Submitted;
import io.eni4j.HeardMetrics.Told;
import io.eni4j.change.Guard;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What metrics are told of. */
class MetricsTest {
  private static final IdempotencyToken TOKEN = new IdempotencyToken("order-4711");
  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();

  /** Breaks one rule. */
  private static final AllocateElasticIp DENIED_ALLOCATE = ALLOCATE.withBandwidthMbps(0);

  private static final int ATTEMPTS = 3;

  private final InMemoryNetworkRepository store = new InMemoryNetworkRepository();
  private final FatefulRepository repository = new FatefulRepository(store, true);
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final HeardMetrics metrics = new HeardMetrics();
  private final EniService door = builder().metrics(metrics).build();

  @Test
  void anAcceptedSubmissionIsToldOfOnceWithTheTimeItsCallerWaited() {
    repository.before(changeSet -> nanos.addAndGet(1_234_567));

    door.submit(ALLOCATE);

    assertThat(metrics.heard())
        .containsExactly(
            new Submitted(ALLOCATE_ELASTIC_IP, ACCEPTED, 1, Duration.ofNanos(1_234_567)));
  }

  @Test
  void aRefusalTellsEachBrokenRuleAndThenItsEnd() {
    door.submit(CreateVpc.builder().name("a b").description("d".repeat(257)).build());

    List<Told> heard = metrics.heard();
    assertThat(heard).hasSize(3).last().isEqualTo(ended(CREATE_VPC, DENIED, 1));
    assertThat(heard.subList(0, 2))
        .containsExactlyInAnyOrder(
            new Refused(CREATE_VPC, ViolationCode.NAME_INVALID),
            new Refused(CREATE_VPC, ViolationCode.DESCRIPTION_TOO_LONG));
  }

  @Test
  void theThrowingFormIsToldOfLikeASubmission() {
    assertThatExceptionOfType(OperationDeniedException.class)
        .isThrownBy(() -> door.execute(DENIED_ALLOCATE));
    door.execute(ALLOCATE);

    assertThat(metrics.heard())
        .containsExactly(
            new Refused(ALLOCATE_ELASTIC_IP, ViolationCode.BANDWIDTH_OUT_OF_RANGE),
            ended(DENIED, 1),
            ended(ACCEPTED, 1));
  }

  @Test
  void whatIsAnsweredByItsTokenIsRepeatedAndNotDecided() {
    door.submit(ALLOCATE, TOKEN);
    door.submit(ALLOCATE, TOKEN);

    assertThat(metrics.heard()).containsExactly(ended(ACCEPTED, 1), ended(REPEATED, 0));
  }

  @Test
  void aRefusalAnsweredByItsTokenIsNotRefusedAgain() {
    door.submit(DENIED_ALLOCATE, TOKEN);
    metrics.heard();

    door.submit(DENIED_ALLOCATE, TOKEN);

    assertThat(metrics.heard()).containsExactly(ended(REPEATED, 0));
  }

  @Test
  void contentionAnsweredByItsTokenIsRepeated() {
    repository.plan(Collections.nCopies(ATTEMPTS, Fate.STALE));
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(ContentionException.class)
          .isThrownBy(() -> door.submit(ALLOCATE, TOKEN));
    }

    assertThat(metrics.heard())
        .filteredOn(Submitted.class::isInstance)
        .containsExactly(ended(CONTENTION, ATTEMPTS), ended(REPEATED, 0));
  }

  @Test
  void ofTwoRefusedAtOnceUnderOneTokenTheLaterIsRepeated() {
    EniService rival = builder().metrics(metrics).build();
    repository.before(
        changeSet -> {
          repository.before(later -> {});
          rival.submit(DENIED_ALLOCATE, TOKEN);
        });

    door.submit(DENIED_ALLOCATE, TOKEN);

    assertThat(metrics.heard())
        .containsExactly(
            new Refused(ALLOCATE_ELASTIC_IP, ViolationCode.BANDWIDTH_OUT_OF_RANGE),
            ended(DENIED, 1),
            ended(REPEATED, 1));
  }

  @Test
  void ofTwoAcceptedAtOnceUnderOneTokenTheLaterIsRepeated() {
    EniService rival = builder().metrics(metrics).build();
    repository.before(
        changeSet -> {
          repository.before(later -> {});
          rival.submit(ALLOCATE, TOKEN);
        });

    door.submit(ALLOCATE, TOKEN);

    assertThat(metrics.heard()).containsExactly(ended(ACCEPTED, 1), ended(REPEATED, 1));
  }

  @Test
  void aTokenThatWasUsedForAnotherOperationIsTaken() {
    door.submit(ALLOCATE, TOKEN);
    metrics.heard();

    assertThatIllegalArgumentException().isThrownBy(() -> door.submit(DENIED_ALLOCATE, TOKEN));

    assertThat(metrics.heard()).containsExactly(ended(TOKEN_TAKEN, 0));
  }

  @Test
  void everyStaleCommitIsToldOfAtOnceAndIsAnAttempt() {
    repository.plan(List.of(Fate.STALE, Fate.OUTRUN));
    repository.before(
        changeSet -> assertThat(metrics.count()).isEqualTo(repository.broken().size()));

    door.submit(ALLOCATE);

    List<Guard> broken = repository.broken();
    assertThat(broken.get(0)).isInstanceOf(Guard.Below.class);
    assertThat(broken.get(1)).isNotInstanceOf(Guard.Below.class);
    assertThat(metrics.heard())
        .containsExactly(
            new Stale(ALLOCATE_ELASTIC_IP, broken.get(0)),
            new Stale(ALLOCATE_ELASTIC_IP, broken.get(1)),
            ended(ACCEPTED, 3));
  }

  @Test
  void whoeverOthersOutranForEverIsToldOfAsContention() {
    repository.plan(Collections.nCopies(ATTEMPTS, Fate.STALE));

    assertThatExceptionOfType(ContentionException.class).isThrownBy(() -> door.submit(ALLOCATE));

    List<Told> heard = metrics.heard();
    assertThat(heard).hasSize(ATTEMPTS + 1).last().isEqualTo(ended(CONTENTION, ATTEMPTS));
    assertThat(heard.subList(0, ATTEMPTS)).hasOnlyElementsOfType(Stale.class);
  }

  @Test
  void whatWasStoredThoughTheReplyWasLostIsAccepted() {
    repository.plan(List.of(Fate.STORED_AND_LOST));
    door.submit(ALLOCATE);
    repository.plan(List.of(Fate.STORED_AND_LOST));
    door.submit(ALLOCATE, TOKEN);

    assertThat(metrics.heard()).containsExactly(ended(ACCEPTED, 1), ended(ACCEPTED, 1));
  }

  @Test
  void whatIsAbandonedHasFailed() {
    repository.plan(List.of(Fate.LOST));

    assertThatExceptionOfType(AbandonedException.class).isThrownBy(() -> door.submit(ALLOCATE));

    assertThat(metrics.heard()).containsExactly(ended(FAILED, 1));
  }

  @Test
  void whatCannotBeSettledIsUnknown() {
    repository.plan(List.of(Fate.STORED_AND_LOST, Fate.REFUSED));

    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> door.submit(ALLOCATE));

    assertThat(metrics.heard()).containsExactly(ended(UNKNOWN, 1));
  }

  @Test
  void whatMayBeStoredInAStoreWithoutTokensIsUnknown() {
    FatefulRepository forgetful = new FatefulRepository(store, false);
    EniService other = builder().repository(forgetful).metrics(metrics).build();
    forgetful.plan(List.of(Fate.LOST));

    assertThatExceptionOfType(RepositoryException.class).isThrownBy(() -> other.submit(ALLOCATE));

    assertThat(metrics.heard()).containsExactly(ended(UNKNOWN, 1));
  }

  @Test
  void aRefusalThatCannotBeKeptIsUnknownAndNotRefused() {
    repository.plan(List.of(Fate.LOST));

    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> door.submit(DENIED_ALLOCATE, TOKEN));

    assertThat(metrics.heard()).containsExactly(ended(UNKNOWN, 1));
  }

  @Test
  void aFailureBeforeAnythingIsStoredHasFailed() {
    repository.plan(List.of(Fate.REFUSED));

    assertThatExceptionOfType(RepositoryException.class).isThrownBy(() -> door.submit(ALLOCATE));

    assertThat(metrics.heard()).containsExactly(ended(FAILED, 1));
  }

  @Test
  void anErrorHasFailedToo() {
    repository.before(
        changeSet -> {
          throw new AssertionError("planned");
        });

    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> door.submit(ALLOCATE));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> door.submit(DENIED_ALLOCATE, TOKEN));

    assertThat(metrics.heard()).containsExactly(ended(FAILED, 1), ended(FAILED, 1));
  }

  @Test
  void dryRunsReadingAndSettlingAreNotToldOf() {
    door.check(ALLOCATE);
    door.check(DENIED_ALLOCATE);
    door.list(Query.ELASTIC_IPS);
    door.audit();
    door.settle(TOKEN, Instant.EPOCH);

    assertThat(metrics.heard()).isEmpty();
  }

  @Test
  void theEndIsToldOfWhenNoSnapshotAndNoLockIsHeld() {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger told = new AtomicInteger();
    EniService[] other = new EniService[1];
    EniService watched =
        builder()
            .repository(new CountingRepository(open))
            .addressChoice(AddressChoice.LOWEST_FIRST)
            .metrics(
                new EniMetrics() {
                  @Override
                  public void submitted(
                      OperationKind operation, Result result, int attempts, Duration time) {
                    assertThat(open).hasValue(0);
                    if (told.getAndIncrement() == 0) {
                      CompletableFuture.runAsync(() -> other[0].submit(ALLOCATE))
                          .orTimeout(30, TimeUnit.SECONDS)
                          .join();
                    }
                  }

                  @Override
                  public void refused(OperationKind operation, ViolationCode code) {
                    assertThat(open).hasValue(0);
                    told.incrementAndGet();
                  }
                })
            .build();
    other[0] = watched;

    watched.submit(ALLOCATE);
    watched.submit(DENIED_ALLOCATE);

    assertThat(told).hasValue(4);
  }

  @Test
  void aHookThatThrowsHarmsNoOperation() {
    for (Throwable thrown :
        List.of(new IllegalStateException("x"), new StackOverflowError(), new IOException("x"))) {
      AtomicInteger calls = new AtomicInteger();
      EniService harmed = builder().metrics(new ThrowingMetrics(thrown, calls)).build();
      repository.plan(List.of(Fate.STALE));

      assertThat(harmed.submit(ALLOCATE).isAccepted()).isTrue();
      assertThat(harmed.submit(DENIED_ALLOCATE).violations()).hasSize(1);

      // It is called again, whatever it threw before: stale, submitted, refused, submitted.
      assertThat(calls).hasValue(4);
    }
  }

  @Test
  void whoLostTheReplyAndFindsTheContentionOfAnotherIsRepeated() {
    EniService rival = builder().build();
    repository.plan(List.of(Fate.LOST));
    AtomicInteger commits = new AtomicInteger();
    repository.before(
        changeSet -> {
          if (commits.incrementAndGet() == 2) {
            repository.plan(Collections.nCopies(ATTEMPTS, Fate.STALE));
            assertThatExceptionOfType(ContentionException.class)
                .isThrownBy(() -> rival.submit(ALLOCATE, TOKEN));
          }
        });

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> door.submit(ALLOCATE, TOKEN));

    assertThat(metrics.heard()).containsExactly(ended(REPEATED, 1));
  }

  private EniServiceBuilder builder() {
    return EniService.builder()
        .repository(repository)
        .seed(1)
        .maxAttempts(ATTEMPTS)
        .nanoTime(nanos::get);
  }

  private static Submitted ended(EniMetrics.Result result, int attempts) {
    return ended(ALLOCATE_ELASTIC_IP, result, attempts);
  }

  private static Submitted ended(OperationKind operation, EniMetrics.Result result, int attempts) {
    return new Submitted(operation, result, attempts, Duration.ZERO);
  }

  /** Throws whatever it is told of. */
  private static final class ThrowingMetrics implements EniMetrics {
    private final Throwable thrown;
    private final AtomicInteger calls;

    ThrowingMetrics(Throwable thrown, AtomicInteger calls) {
      this.thrown = thrown;
      this.calls = calls;
    }

    @Override
    public void submitted(OperationKind operation, Result result, int attempts, Duration time) {
      fail();
    }

    @Override
    public void refused(OperationKind operation, ViolationCode code) {
      fail();
    }

    @Override
    public void stale(OperationKind operation, Guard reason) {
      fail();
    }

    private void fail() {
      calls.incrementAndGet();
      ThrowingMetrics.<RuntimeException>sneak(thrown);
    }

    @SuppressWarnings("unchecked") // so that checked exceptions are thrown too
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }

  /** Counts the snapshots that are open. */
  private static final class CountingRepository extends ForwardingRepository {
    private final AtomicInteger open;

    CountingRepository(AtomicInteger open) {
      super(new InMemoryNetworkRepository());
      this.open = open;
    }

    @Override
    public Snapshot snapshot() {
      open.incrementAndGet();
      return new ForwardingSnapshot(super.snapshot()) {
        @Override
        public void close() {
          super.close();
          open.decrementAndGet();
        }
      };
    }
  }
}
