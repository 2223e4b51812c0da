package io.eni4j.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.EniService;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.VpcId;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import io.eni4j.testing.NetworkFixtures;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VpcDiagramTest {
  private static final Pattern ID = Pattern.compile(" (?:vpc|subnet|i|port|sg)-[a-z0-9]{10}");
  private static final Pattern MAC = Pattern.compile(" (?:[0-9a-f]{2}:){5}[0-9a-f]{2}");

  @Test
  void theTreeHasEachThingUnderWhatItBelongsTo() {
    String tree = SampleWorld.small().diagram().text();

    assertThat(MAC.matcher(ID.matcher(tree).replaceAll(" ID")).replaceAll(" MAC"))
        .isEqualTo(
            """
            VPC shop ID 10.0.0.0/16: 2 subnets, 4 instances, 7 network interfaces
            ├─ subnet front ID 10.0.1.0/24: 4 of 256 addresses in use
            │  ├─ instance web-1 ID g.n2.large, 2 vCPUs: running
            │  │  ├─ device 1: ID MAC in web
            │  │  │  └─ 10.0.1.3 = 203.0.113.0 (elastic)
            │  │  └─ device 2: ID management MAC in default, data, in subnet back 10.0.2.0/27
            │  │     └─ 10.0.2.5
            │  ├─ instance web-2 ID g.n2.large, 2 vCPUs: stopped
            │  │  └─ device 1: ID MAC in web
            │  │     └─ 10.0.1.4
            │  └─ not attached: ID standby MAC in web
            │     └─ 10.0.1.5 = 203.0.113.1 (elastic), 10.0.1.6
            ├─ subnet back ID 10.0.2.0/27: 7 of 32 addresses in use
            │  ├─ instance db-1 ID g.n2.2xlarge, 8 vCPUs: running
            │  │  ├─ device 1: ID MAC in data
            │  │  │  └─ 10.0.2.3
            │  │  └─ device 2: ID MAC in data
            │  │     └─ 10.0.2.6, 10.0.2.7, 10.0.2.8, 10.0.2.9
            │  ├─ instance db-2 ID g.n2.2xlarge, 8 vCPUs: running
            │  │  └─ device 1: ID MAC in data
            │  │     └─ 10.0.2.4
            │  └─ see device 2 of web-1 ID: ID 10.0.2.5
            └─ security groups
               ├─ data ID: 5 rules, 4 interfaces
               ├─ default ID (default): 2 rules, 1 interface
               └─ web ID: 6 rules, 3 interfaces
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 50, 200})
  void everyPictureShowsEachInterfaceWithItsAddresses(int interfaces) {
    SampleWorld world = SampleWorld.of(interfaces);
    VpcDiagram diagram = world.diagram();
    EniService cloud = world.cloud();

    List<NetworkInterface> all = Pictures.interfacesOf(cloud, world.vpc().id());
    assertThat(all).hasSize(interfaces);
    for (NetworkInterface eni : all) {
      assertThat(List.of(diagram.text(), diagram.mermaid(), diagram.svg()))
          .allSatisfy(
              picture -> {
                assertThat(picture)
                    .contains(eni.id().value())
                    .contains(eni.macAddress().toString());
                for (PrivateIp held : cloud.privateIpsOf(eni.id())) {
                  assertThat(picture).containsPattern("\\b" + held.address() + "\\b");
                }
              });
    }
    Pictures.requireGoodSvg(diagram.svg());
  }

  @Test
  void anInterfaceThatMovesIsDrawnOnceAtTheInstanceThatItLeaves() {
    NetworkRepository store = new InMemoryNetworkRepository();
    Instance left = NetworkFixtures.instance();
    Task task = NetworkFixtures.task(TaskKind.MOVE_NETWORK_INTERFACE, left.id());
    Place target = new Place(new InstanceId("i-0000000002"), 3);
    NetworkInterface moving =
        NetworkFixtures.networkInterface()
            .withAttachment(
                new Attachment(left.id(), 2, false, AttachmentState.ATTACHED).movingTo(target));
    store.commit(
        ChangeSet.of(
            new Write.Insert(NetworkFixtures.vpc()),
            new Write.Insert(NetworkFixtures.securityGroup()),
            new Write.Insert(NetworkFixtures.subnet()),
            new Write.Insert(left.withTask(task)),
            new Write.Insert(left.withId(target.instanceId()).withTask(task)),
            new Write.Insert(NetworkFixtures.primaryInterface()),
            new Write.Insert(moving)));
    try (Snapshot snapshot = store.snapshot()) {
      VpcDiagram diagram = VpcDiagram.of(snapshot, NetworkFixtures.vpc().id());

      assertThat(List.of(diagram.text(), diagram.mermaid(), diagram.svg()))
          .allSatisfy(it -> assertThat(it).containsOnlyOnce(moving.id().value()));
      assertThat(diagram.text())
          .contains("2 network interfaces")
          .contains("running, move network interface")
          .contains(moving.id() + " ")
          .contains("detaching, on the way to device 3 of i-0000000002");
      Pictures.requireGoodSvg(diagram.svg());
    }
  }

  @Test
  void twoHundredInterfacesAreWithinWhatMermaidReads() {
    assertThat(SampleWorld.of(200).diagram().mermaid()).hasSizeLessThan(50_000);
  }

  @Test
  void anAttachmentToAnInstanceThatIsNotKnownIsShownAndSaidSo() {
    SampleWorld world = SampleWorld.small();
    try (Snapshot broken = new Forgetful(world.cloud().snapshot())) {
      VpcDiagram diagram = VpcDiagram.of(broken, world.vpc().id());

      for (NetworkInterface eni : Pictures.interfacesOf(world.cloud(), world.vpc().id())) {
        assertThat(diagram.text()).contains(eni.id().value());
      }
      assertThat(diagram.text().lines().filter(it -> it.contains("attached to unknown i-")))
          .hasSize(6);
      Pictures.requireGoodSvg(diagram.svg());
    }
  }

  @Test
  void aVpcThatIsNotThereIsRefusedByName() {
    VpcId unknown = new VpcId("vpc-0000000000");

    try (EniService cloud = EniService.inMemory()) {
      assertThatThrownBy(() -> cloud.diagram(unknown))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("vpcId is vpc-0000000000 and there is no such VPC; name one that is listed");
    }
  }

  @Test
  void aClosedSnapshotDoesNotHarmAPicture() {
    SampleWorld world = SampleWorld.small();
    VpcDiagram diagram;
    try (Snapshot snapshot = world.cloud().snapshot()) {
      diagram = VpcDiagram.of(snapshot, world.vpc().id());
    }

    assertThat(diagram.text()).isEqualTo(world.diagram().text());
  }
}
