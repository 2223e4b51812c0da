package io.eni4j.examples.scaler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.examples.scaler.InterfaceScaler.Placement;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SubnetId;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.testing.CloudFixture;
import io.eni4j.testing.Faults;
import io.eni4j.testing.Faults.Call;
import io.eni4j.testing.State;
import io.eni4j.testing.VirtualClock;
import io.eni4j.testkit.junit.EniTest;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A controller is put to the test: full instances, lost replies, throttling, full subnets and
 * crashes, without a cloud and without waiting. In the fixture web-1 has room for one more
 * interface and app-1 for two.
 */
@EniTest
class InterfaceScalerTest {
  private CloudFixture fixture;
  private InterfaceScaler scaler;
  private State before;

  @BeforeEach
  void start(CloudFixture newFixture) {
    fixture = newFixture;
    scaler = new InterfaceScaler(fixture.cloud(), fixture.clock()::advance);
    before = fixture.state();
  }

  @AfterEach
  void allAgrees() {
    fixture.assertConsistent();
  }

  @Test
  void itAttachesUntilAnInstanceIsFullAndFallsBackToTheNext() {
    Placement placement = scaler.place("order-1", hosts("web-1", "app-1"), subnets("front"), 3);

    assertThat(placement.placed()).hasSize(3);
    assertThat(placement.hindrances()).isEmpty();
    assertThat(onHost("web-1")).containsExactly("order-1-1");
    assertThat(onHost("app-1")).containsExactly("app-1-eth1", "order-1-2", "order-1-3");
  }

  @Test
  void itSaysWhyNoMoreFitAndLeavesNothingBehind() {
    Placement placement = scaler.place("order-1", hosts("web-1", "full-1"), subnets("front"), 5);

    assertThat(placement.placed()).hasSize(1);
    assertThat(placement.hindrances())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED);
    assertThat(ofOrder()).containsExactly("order-1-1");
  }

  @Test
  void whereNothingFitsNothingChanges() {
    Placement placement = scaler.place("order-1", hosts("full-1"), subnets("front"), 2);

    assertThat(placement.placed()).isEmpty();
    assertThat(before.difference(fixture.state())).isEmpty();
  }

  @Test
  void aRefusalStandsAndANewNumberIsANewTry() {
    scaler.place("order-1", hosts("full-1"), subnets("front"), 1);
    fixture.cloud().detachNetworkInterface(fixture.networkInterface("full-1-eth1").id());

    assertThat(scaler.place("order-1", hosts("full-1"), subnets("front"), 1).placed()).isEmpty();
    assertThat(scaler.place("order-2", hosts("full-1"), subnets("front"), 1).placed()).hasSize(1);
  }

  @Test
  void aFullSubnetIsPassedOver() {
    fixture.cloud().assignSecondaryIps(fixture.networkInterface("spare-tiny").id(), 11);

    Placement placement = scaler.place("order-1", hosts("app-1"), subnets("tiny", "back"), 2);

    assertThat(placement.placed())
        .extracting(NetworkInterface::subnetId)
        .containsOnly(fixture.subnet("back").id());
    assertThat(scaler.place("order-2", hosts("db-1"), subnets("tiny"), 1).hindrances())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.SUBNET_EXHAUSTED);
  }

  @Test
  void whatIsWrongInAnyOtherWayIsNotPassedOver() {
    SubnetId gone = fixture.subnet("back").id();
    fixture.cloud().deleteSubnet(gone);

    assertThat(scaler.place("order-1", hosts("web-1"), List.of(gone), 1).hindrances())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.SUBNET_NOT_FOUND);
  }

  @Test
  void aLostReplyLeadsToNothingTwice(Faults faults) {
    // One lost reply the service makes up for by itself; of two in a row the scaler is told.
    faults.at(Call.COMMIT).next(2).losesTheReply();
    faults.at(Call.COMMIT).every(3).losesTheReply();

    assertThat(scaler.place("order-1", hosts("web-1", "app-1"), subnets("front"), 3).placed())
        .hasSize(3);
    assertThat(ofOrder()).containsExactly("order-1-1", "order-1-2", "order-1-3");
  }

  @Test
  void lostRequestsAndStaleCommitsAreMadeUpFor(Faults faults) {
    faults.at(Call.COMMIT).of(OperationKind.ATTACH_NETWORK_INTERFACE).next(2).losesTheRequest();
    faults.at(Call.COMMIT).of(OperationKind.CREATE_NETWORK_INTERFACE).next(300).isStale();

    assertThat(scaler.place("order-1", hosts("web-1", "app-1"), subnets("front"), 3).placed())
        .hasSize(3);
    assertThat(ofOrder()).containsExactly("order-1-1", "order-1-2", "order-1-3");
  }

  @Test
  void whereTheCloudThrottlesItTakesLonger(Faults faults) {
    faults.at(Call.COMMIT).moreThan(2, Duration.ofSeconds(1)).fails();

    assertThat(scaler.place("order-1", hosts("web-1", "app-1"), subnets("front"), 3).placed())
        .hasSize(3);
    assertThat(Duration.between(VirtualClock.START, fixture.clock().instant()))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
  }

  @Test
  void aCloudThatIsAwayForGoodIsToldAndTheOrderCanBeCarriedOutLater(Faults faults) {
    faults.at(Call.COMMIT).always().fails();
    assertThatThrownBy(() -> scaler.place("order-1", hosts("web-1"), subnets("front"), 1))
        .isInstanceOf(RepositoryException.class);
    assertThat(before.difference(fixture.state())).isEmpty();

    faults.clear();
    assertThat(scaler.place("order-1", hosts("web-1"), subnets("front"), 1).placed()).hasSize(1);
  }

  /** Wherever it crashes, after whatever step: whoever carries the order out again ends it. */
  @Test
  void anOrderThatACrashCutShortIsEndedByAnotherScaler() {
    List<String> expected = List.of("order-1-1", "order-1-2", "order-1-3");
    int crash = 1;
    boolean crashed = true;
    for (; crashed; crash++) {
      start(CloudFixture.create());
      fixture.faults().at(Call.COMMIT).nth(crash).losesTheReply();
      fixture.faults().at(Call.COMMIT).nth(crash + 1).losesTheReply();
      crashed = crashes(fixture.clock()::advance);
      Placement placement =
          scaler.place("order-1", hosts("web-1", "app-1", "full-1"), subnets("front"), 4);

      assertThat(placement.placed()).extracting(it -> it.name().orElseThrow()).isEqualTo(expected);
      assertThat(ofOrder()).isEqualTo(expected);
      allAgrees();
    }
    // At least one crash after each create and each attach.
    assertThat(crash).isGreaterThan(2 * expected.size());
  }

  private boolean crashes(Consumer<Duration> clock) {
    class Crash extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }
    InterfaceScaler first =
        new InterfaceScaler(
            fixture.cloud(),
            time -> {
              clock.accept(time);
              throw new Crash();
            });
    try {
      first.place("order-1", hosts("web-1", "app-1", "full-1"), subnets("front"), 4);
      return false;
    } catch (Crash crash) {
      return true;
    }
  }

  private List<InstanceId> hosts(String... names) {
    return Stream.of(names).map(it -> fixture.instance(it).id()).toList();
  }

  private List<SubnetId> subnets(String... names) {
    return Stream.of(names).map(it -> fixture.subnet(it).id()).toList();
  }

  private List<String> ofOrder() {
    return names(it -> it.name().orElse("").startsWith("order-"));
  }

  private List<String> onHost(String name) {
    InstanceId host = fixture.instance(name).id();
    return names(it -> it.deviceIndex() > 1 && it.instanceId().filter(host::equals).isPresent());
  }

  /** As it is, whatever is planned to go wrong. */
  private List<String> names(Predicate<NetworkInterface> wanted) {
    try (var snapshot = fixture.repository().snapshot()) {
      return snapshot.list(Query.NETWORK_INTERFACES.withPageSize(100)).items().stream()
          .filter(wanted)
          .map(it -> it.name().orElseThrow())
          .sorted()
          .toList();
    }
  }
}
