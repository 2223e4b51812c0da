package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniMetrics.Result;
import io.eni4j.FatefulRepository.Fate;
import io.eni4j.HeardMetrics.Refused;
import io.eni4j.HeardMetrics.Stale;
import io.eni4j.HeardMetrics.Submitted;
import io.eni4j.HeardMetrics.Told;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Violation;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.testing.CloudFixture;
import io.eni4j.testkit.jqwik.OperationArbitraries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** Whatever is submitted and whatever the store does, metrics are told exactly that. */
class MetricsProperties {
  private static final int MAX_ATTEMPTS = 2;

  /**
   * A submission.
   *
   * @param operation what is asked for
   * @param token under which token, if any
   * @param fates what becomes of its commits
   */
  record Step(Operation<?> operation, Optional<Integer> token, List<Fate> fates) {}

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void metricsAreToldWhatHappened(
      @ForAll("steps") List<Step> steps, @ForAll boolean canLeaveOutcomesUnknown) {
    CloudFixture fixture = CloudFixture.create();
    NetworkRepository origin = fixture.repository();
    FatefulRepository store = new FatefulRepository(origin, canLeaveOutcomesUnknown);
    AtomicLong nanos = new AtomicLong();
    store.before(changeSet -> nanos.addAndGet(1 + nanos.get() / 3));
    HeardMetrics metrics = new HeardMetrics();
    EniService door =
        EniService.builder()
            .repository(store)
            .clock(fixture.clock())
            .seed(1)
            .maxAttempts(MAX_ATTEMPTS)
            .metrics(metrics)
            .nanoTime(nanos::get)
            .build();

    for (Step step : steps) {
      OperationKind kind = step.operation().kind();
      Optional<IdempotencyToken> token = step.token().map(it -> new IdempotencyToken("t" + it));
      boolean isKept = token.flatMap(origin::answer).isPresent();
      store.plan(step.fates());
      long begun = nanos.get();

      Ending ending = submitted(door, step.operation(), token);

      Result result = isKept ? ending.ofKept() : ending.result();
      List<Told> expected = new ArrayList<>();
      store.broken().forEach(guard -> expected.add(new Stale(kind, guard)));
      if (result == Result.DENIED) {
        ending.violations().forEach(it -> expected.add(new Refused(kind, it.code())));
      }
      Duration time = Duration.ofNanos(nanos.get() - begun);
      expected.add(new Submitted(kind, result, store.snapshots(), time));
      assertThat(metrics.heard()).isEqualTo(expected);
      if (result != Result.UNKNOWN) {
        assertThat(store.stored()).as("stored").isEqualTo(result == Result.ACCEPTED ? 1 : 0);
      }
      Statistics.collect(result);
    }
    Statistics.coverage(
        coverage -> {
          for (Result result : Result.values()) {
            coverage.check(result).count(count -> count > 0);
          }
        });
  }

  /**
   * How a submission ended for its caller.
   *
   * @param result what that is called if its token was not used up before
   * @param violations the broken rules
   */
  private record Ending(Result result, List<Violation> violations) {

    Result ofKept() {
      return result == Result.TOKEN_TAKEN || result == Result.UNKNOWN ? result : Result.REPEATED;
    }
  }

  private static Ending submitted(
      EniService door, Operation<?> operation, Optional<IdempotencyToken> token) {
    try {
      Outcome<?> outcome =
          token.isPresent() ? door.submit(operation, token.get()) : door.submit(operation);
      return new Ending(
          outcome.isAccepted() ? Result.ACCEPTED : Result.DENIED, outcome.violations());
    } catch (ContentionException e) {
      return new Ending(Result.CONTENTION, List.of());
    } catch (RepositoryException e) {
      return new Ending(e.isPossiblyStored() ? Result.UNKNOWN : Result.FAILED, List.of());
    } catch (IllegalArgumentException e) {
      return new Ending(Result.TOKEN_TAKEN, List.of());
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(1, OperationArbitraries.operations()),
                Tuple.of(5, operationsOfTheFixture())),
            Arbitraries.integers().between(1, 8).optional(0.4),
            Arbitraries.frequency(
                    Tuple.of(4, Fate.STALE),
                    Tuple.of(2, Fate.OUTRUN),
                    Tuple.of(1, Fate.STORED_AND_LOST),
                    Tuple.of(1, Fate.LOST),
                    Tuple.of(1, Fate.REFUSED))
                .list()
                .ofMaxSize(3))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  /** What a fixture, the same each time, often accepts. */
  private static Arbitrary<Operation<?>> operationsOfTheFixture() {
    CloudFixture fixture = CloudFixture.create();
    var spare = fixture.networkInterface("spare-1").id();
    return Arbitraries.of(
        AllocateElasticIp.builder().bandwidthMbps(5).build(),
        AllocateElasticIp.builder().bandwidthMbps(0).build(),
        CreateNetworkInterface.builder().subnetId(fixture.subnet("tiny").id()).build(),
        AssignSecondaryIps.builder().networkInterfaceId(spare).count(1).build(),
        AttachNetworkInterface.of(spare, fixture.instance("db-1").id()),
        new DetachNetworkInterface(spare));
  }
}
