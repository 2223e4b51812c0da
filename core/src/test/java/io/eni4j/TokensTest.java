package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settlement;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.policy.Limits;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.Query;
import io.eni4j.testing.VirtualClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a caller's token does. */
class TokensTest {
  private static final IdempotencyToken TOKEN = new IdempotencyToken("order-4711");
  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();

  private final InterferingRepository repository = new InterferingRepository();
  private final VirtualClock clock = new VirtualClock();
  private final EniService door = door();

  @Test
  void theSameOperationUnderTheSameTokenIsCarriedOutOnce() {
    Outcome<ElasticIp> first = door.submit(ALLOCATE, TOKEN);

    assertThat(door.submit(AllocateElasticIp.builder().bandwidthMbps(5).build(), TOKEN))
        .isEqualTo(first);
    assertThat(door().submit(ALLOCATE, TOKEN)).isEqualTo(first);
    assertThat(door.execute(ALLOCATE, TOKEN)).isEqualTo(first.result().orElseThrow());
    assertThat(door.list(Query.ELASTIC_IPS).items()).hasSize(1);
  }

  @Test
  void theAnswerIsTheFirstOneWhateverHasHappenedSince() {
    ElasticIp first = door.execute(ALLOCATE, TOKEN);
    door.releaseElasticIp(first.id());

    assertThat(door.execute(ALLOCATE, TOKEN)).isEqualTo(first);
    assertThat(door.list(Query.ELASTIC_IPS).items()).isEmpty();
  }

  @Test
  void aListIsAnsweredAgainAsAList() {
    NetworkInterface eni = interfaceInASubnet();
    AssignSecondaryIps assign =
        AssignSecondaryIps.builder().networkInterfaceId(eni.id()).count(3).build();

    List<PrivateIp> first = door.execute(assign, TOKEN);

    assertThat(first).hasSize(3);
    assertThat(door.execute(assign, TOKEN)).isEqualTo(first);
    assertThat(door.privateIpsOf(eni.id())).hasSize(4);
  }

  @Test
  void anotherOperationUnderTheSameTokenIsRefusedAndChangesNothing() {
    door.submit(ALLOCATE, TOKEN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> door.submit(ALLOCATE.withBandwidthMbps(6), TOKEN))
        .withMessageContaining("token is order-4711")
        .withMessageContaining("\"bandwidthMbps\":5")
        .withMessageContaining("take a new token");
    assertThat(door.list(Query.ELASTIC_IPS).items()).hasSize(1);
  }

  @Test
  void aRefusalUsesTheTokenUp() {
    ElasticIp other = door.allocateElasticIp(1);
    door.allocateElasticIp(1);
    Outcome<ElasticIp> refused = door.submit(ALLOCATE, TOKEN);
    assertThat(refused.violations())
        .extracting(it -> it.code())
        .containsExactly(ViolationCode.ELASTIC_IP_QUOTA_EXCEEDED);
    door.releaseElasticIp(other.id());

    assertThat(door.submit(ALLOCATE, TOKEN)).isEqualTo(refused);
    assertThat(door.submit(ALLOCATE, new IdempotencyToken("order-4712")).isAccepted()).isTrue();
  }

  @Test
  void contentionUsesTheTokenUp() {
    repository.interfere((it, commit) -> guard(it));
    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> door.submit(ALLOCATE, TOKEN))
        .withMessageContaining("3 attempts");
    repository.interfere((it, commit) -> Optional.empty());

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> door.submit(ALLOCATE, TOKEN))
        .withMessageContaining("3 attempts");
    assertThat(door.list(Query.ELASTIC_IPS).items()).isEmpty();
  }

  @Test
  void aSubmissionThatWasOvertakenUnderItsTokenGetsTheOthersAnswer() {
    repository.interfere(
        (it, commit) -> {
          if (commit == 1) {
            door().submit(ALLOCATE, TOKEN);
          }
          return Optional.empty();
        });

    ElasticIp answered = door.execute(ALLOCATE, TOKEN);

    assertThat(door.list(Query.ELASTIC_IPS).items()).containsExactly(answered);
  }

  @Test
  void callersCannotUseTokensThatServicesMake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> door.submit(ALLOCATE, new IdempotencyToken("eni4j:1")))
        .withMessageContaining("eni4j:1");
  }

  @Test
  void withoutATokenNothingIsKeptWhereNoOutcomeCanBeUnknown() {
    door.submit(ALLOCATE);

    assertThat(repository.changeSets()).allMatch(it -> it.settlement().isEmpty());
  }

  @Test
  void afterTheRetentionATokenIsFreshAgainAndNotBefore() {
    ElasticIp first = door.execute(ALLOCATE, TOKEN);
    clock.advance(Duration.ofHours(24));
    manyRefusals();
    assertThat(door.execute(ALLOCATE, TOKEN)).isEqualTo(first);

    clock.advance(Duration.ofNanos(1));
    manyRefusals();

    assertThat(door.execute(ALLOCATE, TOKEN)).isNotEqualTo(first);
  }

  @Test
  void theRetentionIsAboveZeroAndEnds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EniService.builder().tokenRetention(Duration.ZERO))
        .withMessageContaining("tokenRetention is PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EniService.builder().tokenRetention(Duration.ofNanos(-1)))
        .withMessageContaining("give a time of PT0.000000001S to PT876000H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EniService.builder().tokenRetention(ChronoUnit.FOREVER.getDuration()))
        .withMessageContaining("tokenRetention is PT");
  }

  @Test
  void aSettledTokenTellsWhatWasStoredUnderIt() {
    ElasticIp first = door.execute(ALLOCATE, TOKEN);

    assertThat(door.settle(TOKEN, clock.instant()).orElseThrow().result()).contains(List.of(first));
  }

  @Test
  void aSettledTokenUnderWhichNothingIsStoredStaysSo() {
    assertThat(door.settle(TOKEN, clock.instant())).isEmpty();

    assertThatExceptionOfType(AbandonedException.class)
        .isThrownBy(() -> door.submit(ALLOCATE, TOKEN))
        .withMessageContaining("under a new token")
        .matches(e -> !e.isPossiblyStored());
    assertThat(door.settle(TOKEN, clock.instant())).isEmpty();
    assertThat(door.list(Query.ELASTIC_IPS).items()).isEmpty();
  }

  @Test
  void aSettledTokenTellsTheRefusal() {
    door.allocateElasticIp(1);
    door.allocateElasticIp(1);
    Outcome<ElasticIp> refused = door.submit(ALLOCATE, TOKEN);

    assertThat(door.settle(TOKEN, clock.instant()).orElseThrow().violations())
        .isEqualTo(refused.violations());
  }

  /** Enough submissions that are kept for the service to look for old ones. */
  private void manyRefusals() {
    for (int i = 0; i < 64; i++) {
      IdempotencyToken token = new IdempotencyToken("refusal-" + clock.instant() + '-' + i);
      assertThat(door.submit(ALLOCATE.withBandwidthMbps(0), token).isAccepted()).isFalse();
    }
  }

  private NetworkInterface interfaceInASubnet() {
    var vpc = door.createVpc(CreateVpc.builder().name("v").build());
    var subnet =
        door.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("s")
                .cidr(Ipv4Cidr.parse("10.0.0.0/24"))
                .build());
    return door.createNetworkInterface(
        CreateNetworkInterface.builder().subnetId(subnet.id()).build());
  }

  private static Optional<Guard> guard(ChangeSet changeSet) {
    boolean accepts = changeSet.settlement().map(Settlement::answer).isPresent();
    return accepts && !changeSet.guards().isEmpty()
        ? changeSet.guards().stream().filter(it -> it instanceof Guard.Below).findFirst()
        : Optional.empty();
  }

  private EniService door() {
    return EniService.builder()
        .repository(repository)
        .limits(Limits.builder().elasticIpsPerRegion(2).build())
        .clock(clock)
        .maxAttempts(3)
        .build();
  }
}
