package io.eni4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void bindingFillsEachInstanceToTheLimitOfItsType() {
    Printed printed = Printed.by(BindElasticNetworkInterface::main);

    assertFull(printed.section("web-1, g.n2.large (2 vCPUs), running"), 2);
    assertFull(printed.section("web-2, g.n2.2xlarge (8 vCPUs), stopped"), 4);
    assertFull(printed.section("web-3, g.n2.4xlarge (16 vCPUs), running"), 8);
  }

  private static void assertFull(List<String> section, int limit) {
    assertThat(section.stream().filter(line -> line.contains(" attached as device ")))
        .as("secondary interfaces")
        .hasSize(limit - 1)
        .first()
        .asString()
        .endsWith("device 2");
    assertThat(section)
        .last()
        .asString()
        .contains("INSTANCE_INTERFACE_LIMIT_REACHED")
        .contains("has " + limit + " network interfaces and its type permits " + limit);
  }

  @Test
  void bindingMeetsEachPrecondition() {
    Printed printed = Printed.by(BindElasticNetworkInterface::main);

    assertThat(printed.section("attach an interface of another VPC: refused"))
        .singleElement()
        .asString()
        .contains("INSTANCE_IN_ANOTHER_VPC");
    assertThat(printed.section("detach the primary interface: refused"))
        .singleElement()
        .asString()
        .contains("PRIMARY_INTERFACE_NOT_DETACHED");
    assertThat(printed.section("release the primary private IP: refused"))
        .singleElement()
        .asString()
        .contains("PRIMARY_IP_NOT_RELEASED");
  }

  @Test
  void aMovedInterfaceTakesItsAddressesAlong() {
    List<String> moved =
        Printed.by(BindElasticNetworkInterface::main).lines().stream()
            .filter(line -> line.contains("private IPs ["))
            .toList();

    assertThat(moved).hasSize(2);
    assertThat(moved.get(0)).contains("before").contains("on web-4");
    assertThat(moved.get(1)).contains("after").contains("on web-5");
    assertThat(addresses(moved.get(1))).isEqualTo(addresses(moved.get(0)));
    assertThat(addresses(moved.get(0)).split(",")).hasSize(3);
  }

  private static String addresses(String line) {
    return line.substring(line.indexOf('['));
  }

  @Test
  void privateIpsAddUpAndElasticIpsFollowThem() {
    Printed printed = Printed.by(PrivateAndElasticIps::main);

    assertThat(printed.section("Named and counted private IPs add up"))
        .hasSize(4)
        .anyMatch(line -> line.contains("192.168.8.10 ") && line.contains("primary"))
        .anyMatch(line -> line.contains("192.168.8.11 ") && line.contains("secondary"));
    assertThat(printed.section("An elastic IP on the primary private IP"))
        .filteredOn(line -> line.contains("<- 198."))
        .hasSize(2);
    assertThat(printed.section("A second elastic IP on one private IP is refused"))
        .singleElement()
        .asString()
        .contains("PRIVATE_IP_HAS_ELASTIC_IP");
    assertThat(printed.section("An address in use is refused; force moves it"))
        .anyMatch(line -> line.contains("ADDRESS_IN_USE"))
        .filteredOn(line -> line.startsWith("  port-") && line.contains(" 192.168.8.11 "))
        .singleElement()
        .asString()
        .contains("secondary")
        .doesNotContain("<-");
    assertThat(printed.section("An elastic IP is released once"))
        .anyMatch(line -> line.contains("ELASTIC_IP_STILL_ASSOCIATED"))
        .anyMatch(line -> line.contains("released 198."));
  }

  @Test
  void aNewGroupHasFourFixedRulesAndTheDefaultGroupLetsSshIn() {
    Printed printed = Printed.by(SecurityGroupsOfAnInterface::main);

    assertThat(printed.section("A VPC comes with a default group"))
        .anyMatch(line -> line.endsWith("IN ALLOW TCP 22 0.0.0.0/0 priority 100"))
        .anyMatch(line -> line.endsWith("OUT ALLOW ALL 0.0.0.0/0 priority 100"));
    assertThat(printed.section("A new group lets nothing in"))
        .anyMatch(line -> line.contains("SECURITY_GROUP_RULE_FIXED"))
        .anyMatch(line -> line.contains("SECURITY_GROUP_RULE_EXISTS"))
        .filteredOn(line -> line.endsWith(", fixed"))
        .hasSize(4)
        .allMatch(line -> line.contains(" OUT ALLOW "));
    assertThat(printed.section("An interface is in 1 to 5 groups"))
        .anyMatch(line -> line.contains("LAST_SECURITY_GROUP"))
        .anyMatch(line -> line.contains("SECURITY_GROUP_IN_USE"))
        .anyMatch(line -> line.contains("deleted web"));
  }

  @Test
  void aDryRunNamesAllBrokenRulesAtOnce() {
    Printed printed = Printed.by(CheckBeforeYouAct::main);

    assertThat(printed.section("One request, every broken rule"))
        .extracting(line -> line.strip().replaceAll("^[0-9]+ [A-Z_]+ +([A-Z_]+):.*", "$1"))
        .containsExactly(
            "denied",
            "SECURITY_GROUP_NOT_FOUND",
            "NAME_INVALID",
            "ADDRESS_OUTSIDE_SUBNET",
            "ADDRESS_RESERVED",
            "ADDRESS_NAMED_TWICE",
            "PRIVATE_IP_LIMIT_EXCEEDED",
            "SUBNET_EXHAUSTED");
    assertThat(printed.section("The same question, answered with yes"))
        .singleElement()
        .asString()
        .contains("allowed");
    assertThat(printed.section("Submit answers a value")).hasSize(2);
    assertThat(printed.section("A program decides by code"))
        .singleElement()
        .asString()
        .contains("full: 2 of 2");
  }

  @Test
  void limitsOfYourOwnReplaceTheNumbersInTheRules() {
    Printed printed = Printed.by(YourOwnLimits::main);

    assertThat(printed.section("std.4 (4 vCPUs)")).hasSize(3);
    assertThat(printed.section("tiny.4 (4 vCPUs)")).hasSize(1);
    assertThat(printed.section("special.4 (4 vCPUs)"))
        .hasSize(5)
        .allMatch(line -> line.contains(" 02:16:3e:"));
    assertThat(printed.section("std.4 (4 vCPUs)"))
        .first()
        .asString()
        .contains("device 1 10.9.1.4 ");
    assertThat(printed.section("A quota of your own"))
        .singleElement()
        .asString()
        .contains("INTERFACE_QUOTA_EXCEEDED")
        .contains("may have 20");
    assertThat(printed.section("An elastic IP of your own pool"))
        .singleElement()
        .asString()
        .isEqualTo("  203.0.113.0");
  }

  @Test
  void ofTwoServicesOnOneDatabaseOneGetsTheLastAddressAndARestartLosesNothing() {
    Printed printed = Printed.by(PostgresRepository::main);

    assertThat(printed.section("Two services race for the last of 12 addresses"))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("  one got 10.0.1.14"),
            line -> assertThat(line).startsWith("  one was told SUBNET_EXHAUSTED: "));
    assertThat(printed.section("The database was stopped and is started again"))
        .containsExactly(
            "  found an interface at 10.0.1.3, private IPs: 11",
            "  found an interface at 10.0.1.14, private IPs: 1",
            "  what does not agree: []");
  }

  @Test
  void aFileHoldsWhatWasWrittenToIt() {
    Printed printed = Printed.by(EmbeddedFile::main);
    List<String> written = printed.section("Written");
    List<String> found = printed.section("The file was closed and is opened again");

    assertThat(written).hasSize(2);
    assertThat(written.get(1)).contains(" device 2 ").contains("elastic IPs [198.");
    assertThat(found).hasSize(3).startsWith(written.get(0), written.get(1));
    assertThat(found.get(2)).isEqualTo("  what does not agree: []");
  }

  @Test
  void aListenerHearsItsServiceAndAReaderHearsAll() {
    Printed printed = Printed.by(HearOfChanges::main);

    assertThat(printed.section("A listener is told what its service stores"))
        .containsExactly(
            "  allocateElasticIp CREATED: from - to 5 Mbps",
            "  modifyElasticIp CHANGED: from 5 to 10 Mbps");
    assertThat(
            printed.section(
                "Another service stores something, of which the listener does not hear"))
        .isEmpty();
    assertThat(printed.section("A reader of the store hears of all"))
        .containsExactly(
            "  allocateElasticIp CREATED: from - to 5 Mbps",
            "  modifyElasticIp CHANGED: from 5 to 10 Mbps",
            "  modifyElasticIp CHANGED: from 10 to 20 Mbps");
    assertThat(printed.section("It reads on from where it was"))
        .contains("  releaseElasticIp DELETED: from 20 to - Mbps")
        .hasSize(2);
    assertThat(
            printed.section("Who begins later takes a position, and then looks at what is there"))
        .containsExactly("  elastic IPs: 0", "  events since: 0");
  }

  @Test
  void aStoreByHandKeepsACloud() {
    Printed printed = Printed.by(YourOwnRepository::main);

    assertThat(printed.section("Attached once, however often it is asked for under one token"))
        .containsExactly("  device index 2", "  device index 2");
    assertThat(printed.section("Without the token it is another request"))
        .containsExactly("  INTERFACE_ALREADY_ATTACHED", "  INSTANCE_INTERFACE_LIMIT_REACHED");
    assertThat(printed.section("What the store keeps"))
        .containsExactly(
            "  interfaces of web-1: 2", "  private IPs: 3", "  what does not agree: []");
  }

  @Test
  void aVpcIsDrawnAsATreeAndIntoFiles() throws IOException {
    Printed printed = Printed.by(DrawVpc::main);

    assertThat(printed.section("A tree"))
        .anyMatch(line -> line.contains("subnet front ") && line.contains(" 10.0.1.0/24"))
        .anyMatch(line -> line.contains("instance web-1 "))
        .anyMatch(line -> line.contains("device 2: ") && line.contains(" in subnet back "))
        .anyMatch(line -> line.contains("not attached: ") && line.contains(" standby "));
    List<Path> files =
        printed.section("Files").stream()
            .map(line -> Path.of(line.strip().substring(line.strip().indexOf(' ') + 1)))
            .toList();
    assertThat(files).hasSize(2);
    assertThat(files.get(0)).content().startsWith("<svg ").contains("web-1");
    assertThat(files.get(1)).content().startsWith("flowchart ").contains("web-1");
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(files.get(0).getParent());
  }

  @Test
  void whatAServiceDoesIsCountedAndTimedByMicrometer() {
    Printed printed = Printed.by(MetricsWithMicrometer::main);

    assertThat(printed.section("What was counted"))
        .extracting(line -> line.strip().replaceAll(" +", " ").replaceAll("[0-9]+ µs", "n µs"))
        .containsExactly(
            "eni4j.refused createNetworkInterface NAME_INVALID 1 times",
            "eni4j.refused createNetworkInterface PRIVATE_IP_LIMIT_EXCEEDED 1 times",
            "eni4j.refused createNetworkInterface SUBNET_EXHAUSTED 1 times",
            "eni4j.stale createNetworkInterface Unchanged 3 times",
            "eni4j.submitted createNetworkInterface ACCEPTED 5 times, n µs on average",
            "eni4j.submitted createNetworkInterface DENIED 1 times, n µs on average",
            "eni4j.submitted createNetworkInterface REPEATED 2 times, n µs on average",
            "eni4j.submitted createSubnet ACCEPTED 1 times, n µs on average",
            "eni4j.submitted createVpc ACCEPTED 1 times, n µs on average");
  }

  @Test
  void attachingTakesItsTimeAndWaitingTooShortUndoesNothing() {
    Printed printed = Printed.by(SlowAttach::main);

    assertThat(printed.section("Attaching begins, and the call returns"))
        .containsExactly("  after   0 s: UNDER_WAY, ATTACHING");
    assertThat(printed.section("The instance is busy meanwhile"))
        .singleElement()
        .asString()
        .contains("INSTANCE_BUSY");
    assertThat(printed.section("Whoever waits 30 seconds waits too short, and undoes nothing"))
        .containsExactly(
            "  attached within 30 seconds: false", "  after  30 s: UNDER_WAY, ATTACHING");
    assertThat(printed.section("Whoever lost the handle asks again under the same token"))
        .containsExactly(
            "  after  60 s: UNDER_WAY, ATTACHING",
            "  after  90 s: UNDER_WAY, ATTACHING",
            "  after 120 s: DONE, ATTACHED",
            "  attached as device 2");
    assertThat(printed.section("What the hypervisor cannot do is rolled back"))
        .anyMatch(line -> line.contains("no PCI slot left"))
        .last()
        .asString()
        .endsWith("FAILED, not attached");
  }

  @Test
  void anInterfaceMovesWithItsAddressesAndIsPutBackWhereThatFails() {
    Printed printed = Printed.by(MoveInterface::main);

    String before = printed.section("The interface serves on the active").get(0);
    assertThat(before).contains(" on web-active as device 2: ");
    List<String> moved = printed.section("The active instance fails");
    assertThat(moved).singleElement().asString().contains(" on web-standby as device 2: ");
    assertThat(addresses(moved.get(0))).isEqualTo(addresses(before));
    assertThat(printed.section("Where it cannot be plugged in, it is put back"))
        .anyMatch(line -> line.contains("the host is gone"))
        .last()
        .asString()
        .contains(" on web-standby as device 2: ");
    assertThat(printed.section("Or left detached")).last().asString().contains(" on no instance: ");
  }

  @Test
  void theNextProcessGoesOnWithWhatAKilledOneBegan() {
    Printed printed = Printed.by(ResumeAfterCrash::main);

    assertThat(printed.section("A process begins to attach, and is killed"))
        .containsExactly(
            "  it says: the interface is ATTACHING",
            "  in the store: the interface is ATTACHING, the instance is busy: true");
    assertThat(printed.section("The next one takes the task over"))
        .containsExactly(
            "  attached as device 2",
            "  in the store: the interface is ATTACHED, the instance is busy: false");
  }
}
