package io.eni4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.time.Duration;
import io.eni4j.operation.OperationKind;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceId;
import io.eni4j.model.AttachmentState;
import io.eni4j.attachment.ManualInstanceDriver;
import io.eni4j.attachment.Hypervisor;
import io.eni4j.attachment.DelayedDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.TaskHandle;
import io.eni4j.EniMetrics;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Write;
import io.eni4j.jdbc.TestDatabase;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Protocol;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.CommitResult;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CloudFixtureTest {
  private final CloudFixture fixture = CloudFixture.create();

  @Test
  void holdsWhatItsDescriptionSays() {
    assertThat(fixture.vpc("shop").cidr()).hasToString("Optional[10.0.0.0/16]");
    assertThat(List.of("front", "back", "tiny"))
        .extracting(it -> fixture.subnet(it).cidr().toString())
        .containsExactly("10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/28");
    assertThat(List.of("web-1", "app-1", "db-1", "full-1"))
        .extracting(
            it -> Limits.jdCloud().interfaceLimit(fixture.instance(it).type()).orElseThrow())
        .containsExactly(2, 4, 8, 2);
    NetworkInterface second = fixture.networkInterface("app-1-eth1");
    assertThat(second.attachment().orElseThrow().instanceId())
        .isEqualTo(fixture.instance("app-1").id());
    assertThat(fixture.cloud().privateIpsOf(second.id())).hasSize(3);
    assertThat(second.securityGroupIds()).containsExactly(fixture.securityGroup("web").id());
    assertThat(fixture.cloud().interfacesOf(fixture.instance("full-1").id())).hasSize(2);
    assertThat(List.of("spare-1", "spare-2", "spare-tiny"))
        .allMatch(it -> fixture.networkInterface(it).attachment().isEmpty());
    assertThat(fixture.elasticIp("public-1").association().orElseThrow().networkInterfaceId())
        .isEqualTo(second.id());
    assertThat(fixture.elasticIp("public-2").association()).isEmpty();
    assertThat(fixture.securityGroup("web").rules())
        .anyMatch(it -> it.spec().protocol() == Protocol.TCP && !it.fixed());
  }

  /** 16 addresses less the four that are reserved; one is taken. */
  @Test
  void theTinySubnetHasElevenFreeAddresses() {
    var tiny = fixture.networkInterface("spare-tiny");
    var eleven = AssignSecondaryIps.builder().networkInterfaceId(tiny.id()).count(11).build();
    DecisionAssertions.assertAllowed(fixture.cloud().check(eleven));
    DecisionAssertions.assertDeniedOnly(
        fixture.cloud().check(eleven.withCount(12)), ViolationCode.SUBNET_EXHAUSTED);
  }

  @Test
  void aResourceIsFoundAsItIsNow() {
    var spare = fixture.networkInterface("spare-1");
    fixture.cloud().attachNetworkInterface(spare.id(), fixture.instance("web-1").id());
    assertThat(fixture.networkInterface("spare-1").attachment()).isPresent();
    assertThat(spare.attachment()).isEmpty();
  }

  @Test
  void anUnknownNameIsToldWithTheNamesThatThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixture.instance("web-2\n"))
        .withMessage(
            "name is \"web-2\\u000a\", and 0 of kind INSTANCE have it; names are"
                + " \"app-1\", \"db-1\", \"full-1\", \"web-1\"");
  }

  @Property(tries = 50)
  void theSameSeedGivesTheSameCloud(@ForAll long seed) {
    CloudFixture one = CloudFixture.builder().seed(seed).build();
    CloudFixture other = CloudFixture.builder().seed(seed).build();
    assertThat(one.state()).isEqualTo(other.state());
    one.cloud().createVpc(CreateVpc.builder().name("more").build());
    assertThat(other.state()).isNotEqualTo(one.state());
    other.cloud().createVpc(CreateVpc.builder().name("more").build());
    assertThat(other.state()).isEqualTo(one.state());
    one.assertConsistent();
  }

  @Test
  void anotherSeedGivesOtherIds() {
    assertThat(CloudFixture.builder().seed(2).build().vpc("shop").id())
        .isNotEqualTo(fixture.vpc("shop").id());
  }

  @Test
  void itIsTheSameOnAnyStore() {
    try (CloudFixture onH2 =
        CloudFixture.builder().repository(TestDatabase.H2.newRepository()).build()) {
      assertThat(onH2.state().difference(fixture.state())).isEmpty();
      onH2.assertConsistent();
    }
  }

  @Test
  void limitsCanBeGivenAndTheCloudLeftEmpty() {
    CloudFixture empty =
        CloudFixture.builder().empty().limits(Limits.builder().vpcsPerRegion(1).build()).build();
    assertThat(empty.state().dump()).isEmpty();
    empty.cloud().createVpc(CreateVpc.builder().name("one").build());
    DecisionAssertions.assertDeniedOnly(
        empty.cloud().submit(CreateVpc.builder().name("two").build()),
        ViolationCode.VPC_QUOTA_EXCEEDED);
  }

  /** A rule of production is a rule of the fixture. */
  @Test
  void refusesWhatACloudRefuses() {
    var refused =
        fixture
            .cloud()
            .submit(
                AttachNetworkInterface.of(
                    fixture.networkInterface("spare-1").id(), fixture.instance("full-1").id()));
    DecisionAssertions.assertDeniedOnly(refused, ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED);
  }

  @Test
  void anInconsistentStateFailsWithAllThatIsWrong() {
    fixture.assertConsistent();
    NetworkInterface withoutItsAddress =
        fixture
            .networkInterface("spare-1")
            .withId(new NetworkInterfaceId("port-without000"))
            .withMacAddress(MacAddress.parse("fa:16:3e:ff:ff:ff"))
            .withPrimaryIp(Ipv4Address.parse("10.0.1.200"));
    assertThat(fixture.repository().commit(ChangeSet.of(new Write.Insert(withoutItsAddress))))
        .isInstanceOf(CommitResult.Committed.class);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(fixture::assertConsistent)
        .withMessageStartingWith("the state is inconsistent:\n  ")
        .withMessageContaining("port-without000");
  }

  @Test
  void theFixturesOfValuesFitTogether() {
    CloudFixture empty = CloudFixture.builder().empty().build();
    var eni = NetworkFixtures.networkInterface();
    var values =
        Set.of(
            NetworkFixtures.vpc(),
            NetworkFixtures.subnet(),
            NetworkFixtures.securityGroup(),
            NetworkFixtures.instance(),
            NetworkFixtures.primaryInterface(),
            eni,
            NetworkFixtures.privateIp(),
            new io.eni4j.model.PrivateIp(
                NetworkFixtures.primaryInterface().primaryIpKey(),
                eni.subnetId(),
                NetworkFixtures.primaryInterface().id(),
                true),
            NetworkFixtures.elasticIp());
    empty
        .repository()
        .commit(new ChangeSet(values.stream().<Write>map(Write.Insert::new).toList(), List.of()));
    empty.assertConsistent();
    assertThat(empty.instance("web-1").withName("db-1").name()).isEqualTo("db-1");
  }

  @Test
  void whatADriverDoesTakesTheTimeOfTheClockAndWaitingMovesIt() {
    DataPath dataPath = new DataPath();
    try (CloudFixture fixture =
        CloudFixture.builder()
            .driver(clock -> new DelayedDriver(dataPath, Duration.ofMinutes(2), clock::after))
            .build()) {
      assertThat(fixture.networkInterface("full-1-eth1").attachment().orElseThrow().state())
          .isEqualTo(AttachmentState.ATTACHED);
      NetworkInterfaceId spare = fixture.networkInterface("spare-1").id();
      TaskHandle<NetworkInterface> handle =
          fixture
              .cloud()
              .begin(AttachNetworkInterface.of(spare, fixture.instance("web-1").id()));

      assertThat(handle.state()).isEqualTo(TaskHandle.State.UNDER_WAY);
      assertThat(handle.await(Duration.ofMinutes(5))).contains(fixture.networkInterface("spare-1"));
      assertThat(fixture.clock().instant())
          .isEqualTo(VirtualClock.START.plus(Duration.ofMinutes(2)));
      fixture.assertConsistent();
    }
  }

  @Test
  void whatADriverOfInstancesDoesIsSteppedThrough() {
    ManualInstanceDriver driver = new ManualInstanceDriver(new Hypervisor());
    try (CloudFixture fixture = CloudFixture.builder().instanceDriver(clock -> driver).build()) {
      InstanceId web = fixture.instance("web-1").id();
      fixture.cloud().stopInstance(web);
      assertThat(fixture.instance("web-1").status()).isEqualTo(InstanceStatus.STOPPING);
      driver.waiting().get(0).complete();
      assertThat(fixture.instance("web-1").status()).isEqualTo(InstanceStatus.STOPPED);
    }
  }

  @Test
  void metricsAreToldOfTheTestAndNotOfTheFurniture() {
    List<String> told = new ArrayList<>();
    EniMetrics metrics =
        new EniMetrics() {
          @Override
          public void submitted(
              OperationKind operation, Result result, int attempts, Duration time) {
            told.add(operation.operationName() + " " + result);
          }
        };
    try (CloudFixture fixture = CloudFixture.builder().metrics(metrics).build()) {
      fixture.cloud().stopInstance(fixture.instance("web-1").id());
    }
    assertThat(told).containsExactly("stopInstance ACCEPTED");
  }
}
