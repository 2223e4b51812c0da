package io.eni4j.testing;

import static io.eni4j.testing.DecisionAssertions.assertDenied;
import static io.eni4j.testing.Faults.Call.COMMIT;
import static io.eni4j.testing.Faults.Call.DESCRIBE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.eni4j.EniService;
import io.eni4j.ForwardingRepository;
import io.eni4j.ForwardingSnapshot;
import io.eni4j.change.ChangeSet;
import io.eni4j.jdbc.TestDatabase;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.NetworkInterface;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.policy.Limits;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is described may be behind what was done; what is decided never is. */
class DescribeLagTest {
  private final CloudFixture fixture = CloudFixture.create();
  private final EniService cloud = fixture.cloud();
  private final Faults faults = fixture.faults();

  @Test
  void whatIsDoneIsSeenWhenTheLagIsOver() {
    faults.at(DESCRIBE).always().lags(Duration.ofSeconds(5));
    NetworkInterface spare = fixture.networkInterface("spare-1");
    cloud.attachNetworkInterface(spare.id(), fixture.instance("web-1").id());

    assertThat(cloud.find(spare.id())).contains(spare);
    fixture.clock().advance(Duration.ofMillis(4_999));
    assertThat(cloud.find(spare.id())).contains(spare);
    fixture.clock().advance(Duration.ofMillis(1));
    assertThat(cloud.find(spare.id())).contains(fixture.networkInterface("spare-1"));
    assertThat(fixture.networkInterface("spare-1").attachment()).isPresent();
  }

  @Test
  void noDecisionLags() {
    faults.at(DESCRIBE).always().lags(Duration.ofHours(1));
    NetworkInterface spare = fixture.networkInterface("spare-1");
    AttachNetworkInterface attach =
        AttachNetworkInterface.of(spare.id(), fixture.instance("web-1").id());
    cloud.execute(attach);

    assertDenied(cloud.submit(attach), ViolationCode.INTERFACE_ALREADY_ATTACHED);
    assertDenied(cloud.check(attach), ViolationCode.INTERFACE_ALREADY_ATTACHED);
    assertThat(cloud.audit()).isEmpty();
  }

  @Test
  void onceClearedEverythingIsSeenAtOnce() {
    faults.at(DESCRIBE).always().lags(ChronoUnit.FOREVER.getDuration());
    ElasticIp made = cloud.allocateElasticIp(5);
    assertThat(cloud.find(made.id())).isEmpty();

    faults.clear();
    assertThat(cloud.find(made.id())).contains(made);
    ElasticIp another = cloud.allocateElasticIp(5);
    assertThat(cloud.find(another.id())).contains(another);
  }

  @Test
  void whatWasThereBeforeTheLagWasPlannedIsSeen() {
    ElasticIp made = cloud.allocateElasticIp(5);
    faults.at(DESCRIBE).always().lags(Duration.ofHours(1));
    cloud.allocateElasticIp(5);

    assertThat(cloud.find(made.id())).contains(made);
  }

  @Test
  void aLagThatComesNowAndThenIsNoOtherwise() {
    faults.at(DESCRIBE).every(2).lags(Duration.ofHours(1));
    ElasticIp made = cloud.allocateElasticIp(5);

    assertThat(cloud.find(made.id())).contains(made);
    assertThat(cloud.find(made.id())).isEmpty();
    assertThat(cloud.find(made.id())).contains(made);
  }

  @Test
  void aChangeWhoseReplyIsLostIsSeenAfterTheLagToo() {
    faults.at(DESCRIBE).always().lags(Duration.ofSeconds(5));
    faults.at(COMMIT).next().losesTheReply();
    ElasticIp made = cloud.allocateElasticIp(5);

    assertThat(cloud.find(made.id())).isEmpty();
    fixture.clock().advance(Duration.ofSeconds(5));
    assertThat(cloud.find(made.id())).contains(made);
  }

  @Test
  void aSnapshotIsReadUntilItIsClosedWhateverIsForgottenMeanwhile() {
    faults.at(DESCRIBE).always().lags(Duration.ofSeconds(5));
    cloud.allocateElasticIp(5);
    Snapshot first = cloud.snapshot();
    Snapshot second = cloud.snapshot();
    State before = State.of(first);
    first.close();
    faults.clear();
    cloud.allocateElasticIp(5);

    assertThat(State.of(second)).isEqualTo(before);
    assertThatIllegalStateException().isThrownBy(() -> first.list(Query.ELASTIC_IPS));
    second.close();
    second.close();
    assertThatIllegalStateException().isThrownBy(second::revision);
  }

  @Test
  void onlyWhatIsDescribedLags() {
    assertThatIllegalStateException()
        .isThrownBy(() -> faults.at(COMMIT).next().lags(Duration.ZERO))
        .withMessage("COMMIT is never behind; plan that at DESCRIBE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.at(DESCRIBE).next().lags(Duration.ofNanos(-1)))
        .withMessageStartingWith("time is PT-0.000000001S");
  }

  /** A store whose snapshots begin with their first answer is no exception. */
  @Test
  void itLagsOnADatabaseToo() {
    try (CloudFixture small =
        CloudFixture.builder().empty().repository(TestDatabase.H2.newRepository()).build()) {
      small.faults().at(DESCRIBE).always().lags(Duration.ofSeconds(5));
      ElasticIp made = small.cloud().allocateElasticIp(5);

      assertThat(small.cloud().find(made.id())).isEmpty();
      small.clock().advance(Duration.ofSeconds(5));
      assertThat(small.cloud().find(made.id())).contains(made);
    }
  }

  @Test
  void whatOthersDoIsSeenOnceNothingIsHiddenAnyMore() {
    faults.at(DESCRIBE).always().lags(Duration.ofSeconds(5));
    cloud.allocateElasticIp(5);
    EniService other = EniService.builder().repository(fixture.repository()).build();
    ElasticIp made = other.allocateElasticIp(5);
    fixture.clock().advance(Duration.ofSeconds(5));

    assertThat(cloud.find(made.id())).contains(made);
  }

  @Test
  void whatIsDoneBeforeALagIsPlannedAgainIsSeen() {
    faults.at(DESCRIBE).always().lags(Duration.ofSeconds(5));
    ElasticIp made = cloud.allocateElasticIp(5);
    faults.clear();
    faults.at(DESCRIBE).always().lags(Duration.ofSeconds(5));
    cloud.allocateElasticIp(5);

    assertThat(cloud.find(made.id())).contains(made);
  }

  /** One state for each time, and none once no lag is planned any more. */
  @Test
  void fewSnapshotsAreKeptOpen() {
    AtomicInteger open = new AtomicInteger();
    NetworkRepository counted =
        new ForwardingRepository(new InMemoryNetworkRepository()) {
          @Override
          public Snapshot snapshot() {
            open.incrementAndGet();
            return new ForwardingSnapshot(super.snapshot()) {
              @Override
              public void close() {
                open.decrementAndGet();
                super.close();
              }
            };
          }
        };
    try (CloudFixture small = CloudFixture.builder().empty().repository(counted).build()) {
      small.faults().at(DESCRIBE).next().lags(Duration.ofSeconds(5));
      ElasticIp made = small.cloud().allocateElasticIp(5);
      for (int i = 0; i < 50; i++) {
        small.cloud().releaseElasticIp(small.cloud().allocateElasticIp(5).id());
      }
      assertThat(open.get()).isEqualTo(2);

      assertThat(small.cloud().find(made.id())).isEmpty();
      assertThat(small.cloud().find(made.id())).contains(made);
      assertThat(open.get()).isZero();
    }
  }

  @Test
  void aCommitHasItsAnswerThoughWhatIsShownAfterwardsCannotBeKept() {
    AtomicBoolean down = new AtomicBoolean();
    NetworkRepository failing =
        new ForwardingRepository(new InMemoryNetworkRepository()) {
          @Override
          public CommitResult commit(ChangeSet changeSet) {
            CommitResult result = super.commit(changeSet);
            down.set(true);
            return result;
          }

          @Override
          public Snapshot snapshot() {
            if (down.get()) {
              throw new RepositoryException("down, on purpose", false, null);
            }
            return super.snapshot();
          }
        };
    CloudFixture small = CloudFixture.builder().empty().repository(failing).build();
    small.faults().at(DESCRIBE).always().lags(Duration.ofSeconds(5));
    ElasticIp made = small.cloud().allocateElasticIp(5);
    down.set(false);

    assertThat(small.cloud().find(made.id())).contains(made);
  }

  /** Whatever is done when: shown is what was done at least as long ago as the lag. */
  @Property(tries = 100)
  void shownIsWhatIsAsOldAsTheLag(
      @ForAll @IntRange(min = 1, max = 9) int lag,
      @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> pauses) {
    try (CloudFixture small =
        CloudFixture.builder()
            .empty()
            .limits(Limits.builder().elasticIpsPerRegion(Limits.UNLIMITED).build())
            .build()) {
      small.faults().at(DESCRIBE).always().lags(Duration.ofSeconds(lag));
      List<Instant> made = new ArrayList<>();
      for (int pause : pauses) {
        small.clock().advance(Duration.ofSeconds(pause));
        small.cloud().allocateElasticIp(5);
        made.add(small.clock().instant());

        Instant seen = small.clock().instant().minusSeconds(lag);
        assertThat(small.cloud().list(Query.ELASTIC_IPS.withPageSize(100)).items())
            .hasSize((int) made.stream().filter(it -> !it.isAfter(seen)).count());
      }
    }
  }
}
