package io.eni4j.testing;

import static io.eni4j.testing.Faults.Call.ANSWER;
import static io.eni4j.testing.Faults.Call.COMMIT;
import static io.eni4j.testing.Faults.Call.DESCRIBE;
import static io.eni4j.testing.Faults.Call.SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.eni4j.AbandonedException;
import io.eni4j.EniService;
import io.eni4j.OutcomeUnknownException;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Vpc;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Limits;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();

  private final CloudFixture fixture =
      CloudFixture.builder()
          .empty()
          .limits(Limits.builder().elasticIpsPerRegion(10_000).build())
          .build();
  private final EniService cloud = fixture.cloud();
  private final Faults faults = fixture.faults();

  @Test
  void theNthCommitFailsAndStoresNothing() {
    faults.at(COMMIT).nth(3).fails();
    assertThat(run(5)).isEqualTo("ok ok failed ok ok");
    assertThat(stored()).isEqualTo(4);
  }

  @Test
  void everyKthCommitFails() {
    faults.at(COMMIT).every(2).fails();
    assertThat(run(5)).isEqualTo("ok failed ok failed ok");
  }

  @Test
  void twoEffectsOfOneOccasionMeetInOneCall() {
    FaultEffect third = faults.at(COMMIT).nth(3);
    third.takes(Duration.ofMinutes(1));
    third.fails();
    assertThat(run(2)).isEqualTo("ok ok");
    assertThat(fixture.clock().instant()).isEqualTo(VirtualClock.START);
    assertThat(run(2)).isEqualTo("failed ok");
    assertThat(fixture.clock().instant()).isEqualTo(VirtualClock.START.plus(Duration.ofMinutes(1)));
  }

  @Test
  void whatReliesOnNothingIsNeverStaleAndNotCounted() {
    try (CloudFixture boundless =
        CloudFixture.builder()
            .empty()
            .limits(Limits.builder().vpcsPerRegion(Limits.UNLIMITED).build())
            .build()) {
      boundless.faults().at(COMMIT).next(150).isStale();
      CreateVpc create = CreateVpc.builder().name("shop").build();
      assertThat(boundless.cloud().submit(create).isAccepted()).isTrue();
      Vpc vpc = boundless.vpc("shop");
      assertThatExceptionOfType(ContentionException.class)
          .isThrownBy(() -> boundless.cloud().deleteVpc(vpc.id()));
    }
  }

  /** Whoever tries small seeds, one after another, tries different faults. */
  @Test
  void chanceIsAnotherForEverySeedAndEveryPlan() {
    int failed = 0;
    int alike = 0;
    for (int seed = 0; seed < 400; seed++) {
      Faults chances = new Faults(new VirtualClock(), seed);
      chances.at(COMMIT).withProbability(0.5).fails();
      chances.at(COMMIT).withProbability(0.5).losesTheReply();
      Optional<Failure> first = chances.due(COMMIT, Optional.empty(), true).failure();
      Faults only = new Faults(new VirtualClock(), seed);
      only.at(COMMIT).withProbability(0).fails();
      only.at(COMMIT).withProbability(0.5).losesTheReply();
      boolean second = only.due(COMMIT, Optional.empty(), true).failure().isPresent();
      failed += first.equals(Optional.of(Failure.FAILS)) ? 1 : 0;
      alike += first.equals(Optional.of(Failure.FAILS)) == second ? 1 : 0;
    }
    assertThat(failed).isBetween(160, 240);
    assertThat(alike).isBetween(160, 240);
  }

  @Test
  void theNextOnesFail() {
    faults.at(COMMIT).next(2).fails();
    assertThat(run(4)).isEqualTo("failed failed ok ok");
  }

  @Test
  void withoutSnapshotsNothingCanBeDecidedOrRead() {
    faults.at(SNAPSHOT).always().fails();
    faults.at(DESCRIBE).always().fails();
    assertThat(run(2)).isEqualTo("failed failed");
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> cloud.list(Query.VPCS))
        .withMessage("planned: DESCRIBE fails (nothing was stored)");
    faults.clear();
    assertThat(run(1)).isEqualTo("ok");
  }

  /** The service asks again under its token, and finds what was stored. */
  @Test
  void oneLostReplyIsSettledByTheService() {
    faults.at(COMMIT).next().losesTheReply();
    ElasticIp made = cloud.execute(ALLOCATE);
    assertThat(cloud.list(Query.ELASTIC_IPS).items()).containsExactly(made);
  }

  @Test
  void oneLostRequestIsSettledForNothing() {
    faults.at(COMMIT).next().losesTheRequest();
    assertThatExceptionOfType(AbandonedException.class).isThrownBy(() -> cloud.submit(ALLOCATE));
    assertThat(stored()).isZero();
  }

  @Test
  void anOutcomeStaysUnknownUntilItIsSettledToTheTruth() {
    faults.at(COMMIT).next(2).losesTheReply();
    OutcomeUnknownException unknown =
        catchThrowableOfType(OutcomeUnknownException.class, () -> cloud.submit(ALLOCATE));
    assertThat(cloud.settle(unknown).orElseThrow().result().orElseThrow())
        .isEqualTo(cloud.list(Query.ELASTIC_IPS).items());
    assertThat(stored()).isOne();
  }

  @Test
  void anotherSubmissionUnderTheTokenGetsTheTruth() {
    IdempotencyToken token = new IdempotencyToken("order-4711");
    faults.at(COMMIT).next(2).losesTheReply();
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> cloud.submit(ALLOCATE, token));
    assertThat(cloud.submit(ALLOCATE, token).result())
        .contains(cloud.list(Query.ELASTIC_IPS).items().get(0));
    assertThat(stored()).isOne();
  }

  @Test
  void aStaleCommitIsDecidedAfreshAndTheWaitMovesTheClock() {
    faults.at(COMMIT).next(10).isStale();
    assertThat(run(1)).isEqualTo("ok");
    assertThat(stored()).isOne();
    assertThat(fixture.clock().instant()).isAfter(VirtualClock.START);
  }

  @Test
  void alwaysStaleIsContention() {
    faults.at(COMMIT).always().isStale();
    assertThatExceptionOfType(ContentionException.class).isThrownBy(() -> cloud.submit(ALLOCATE));
    assertThat(stored()).isZero();
  }

  @Test
  void onlyTheOperationsThatAreNamedGoWrong() {
    CloudFixture furnished = CloudFixture.create();
    furnished.faults().at(COMMIT).of(OperationKind.DETACH_NETWORK_INTERFACE).always().fails();
    var spare = furnished.networkInterface("spare-1").id();
    furnished.cloud().execute(AttachNetworkInterface.of(spare, furnished.instance("web-1").id()));
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> furnished.cloud().submit(new DetachNetworkInterface(spare)));
  }

  @Test
  void whoAsksTooOftenIsThrottledUntilTheClockHasMoved() {
    faults.at(COMMIT).moreThan(2, Duration.ofSeconds(10)).fails();
    assertThat(run(3)).isEqualTo("ok ok failed");
    fixture.clock().advance(Duration.ofSeconds(9));
    assertThat(run(1)).isEqualTo("failed");
    fixture.clock().advance(Duration.ofSeconds(1));
    assertThat(run(3)).isEqualTo("ok ok failed");
  }

  @Test
  void aDelayMovesTheClockAndNothingElse() {
    faults.at(COMMIT).every(2).takes(Duration.ofMinutes(1));
    assertThat(run(4)).isEqualTo("ok ok ok ok");
    assertThat(fixture.clock().instant()).isEqualTo(VirtualClock.START.plusSeconds(120));
  }

  @Test
  void delaysAddUpAndThePlanMadeFirstCounts() {
    faults.at(COMMIT).always().takes(Duration.ofSeconds(1));
    faults.at(COMMIT).nth(1).fails();
    faults.at(COMMIT).nth(1).losesTheReply();
    faults.at(COMMIT).always().takes(Duration.ofSeconds(2));
    assertThat(run(1)).isEqualTo("failed");
    assertThat(fixture.clock().instant()).isEqualTo(VirtualClock.START.plusSeconds(3));
    assertThat(stored()).isZero();
  }

  @Test
  void aLostAnswerToATokenSaysNothing() {
    faults.at(ANSWER).next().losesTheReply();
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> cloud.submit(ALLOCATE, new IdempotencyToken("t")))
        .withMessageContaining("planned: the reply of ANSWER is lost");
  }

  @Property(tries = 30)
  void theSameSeedGivesTheSameSequence(@ForAll long seed) {
    assertThat(drawn(seed)).isEqualTo(drawn(seed)).containsOnly("ok", "failed");
  }

  private static List<String> drawn(long seed) {
    CloudFixture one = CloudFixture.builder().seed(seed).build();
    one.faults().at(COMMIT).withProbability(0.3).fails();
    one.faults().at(SNAPSHOT).withProbability(0.2).fails();
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      drawn.add(said(() -> one.cloud().submit(ALLOCATE.withBandwidthMbps(7))));
    }
    return drawn;
  }

  @Test
  void aProbabilityIsAShare() {
    faults.at(COMMIT).withProbability(0.25).fails();
    String run = run(2_000);
    assertThat(run.split("failed", -1).length - 1).isBetween(400, 600);
  }

  @Test
  void badPlansAreRefusedByTheirArgument() {
    assertRefused(() -> faults.at(COMMIT).nth(0), "number is 0; give 1 or more");
    assertRefused(() -> faults.at(COMMIT).next(-1), "calls is -1; give 1 or more");
    assertRefused(() -> faults.at(COMMIT).every(0), "interval is 0; give 1 or more");
    assertRefused(
        () -> faults.at(COMMIT).withProbability(Double.NaN),
        "probability is NaN; give a number from 0 to 1");
    assertRefused(
        () -> faults.at(COMMIT).moreThan(1, Duration.ZERO),
        "per is PT0S; give a time above 0, such as PT1S");
    assertRefused(
        () -> faults.at(COMMIT).always().takes(Duration.ofSeconds(-1)),
        "time is PT-1S; give 0 or more");
    assertRefused(
        () -> faults.at(SNAPSHOT).of(OperationKind.CREATE_VPC),
        "operations is [CREATE_VPC] at SNAPSHOT; name at least one, at COMMIT");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> faults.at(SNAPSHOT).always().isStale())
        .withMessage("SNAPSHOT is never stale; plan that at COMMIT");
    assertThat(run(3)).isEqualTo("ok ok ok");
  }

  private static void assertRefused(Runnable plan, String message) {
    assertThatIllegalArgumentException().isThrownBy(plan::run).withMessage(message);
  }

  private String run(int operations) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < operations; i++) {
      said.add(said(() -> cloud.submit(ALLOCATE)));
    }
    return String.join(" ", said);
  }

  private static String said(Runnable operation) {
    try {
      operation.run();
      return "ok";
    } catch (RepositoryException failure) {
      assertThat(failure.isPossiblyStored()).isFalse();
      return "failed";
    }
  }

  private int stored() {
    faults.clear();
    return cloud.list(Query.ELASTIC_IPS.withPageSize(100)).items().size();
  }
}
