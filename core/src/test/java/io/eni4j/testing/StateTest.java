package io.eni4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.ModifyNetworkInterface;
import java.util.Arrays;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StateTest {
  private final CloudFixture fixture = CloudFixture.create();
  private final State before = fixture.state();

  @Test
  void whatIsEqualHasEqualDumpsAndNoDifference() {
    State same = CloudFixture.create().state();
    assertThat(same).isEqualTo(before).hasSameHashCodeAs(before).hasToString(before.dump());
    assertThat(before.difference(same)).isEmpty();
  }

  @Test
  void aDumpHoldsEveryFieldOfEveryResource() {
    var eni = fixture.networkInterface("app-1-eth1");
    assertThat(before.dump())
        .contains(
            "NETWORK_INTERFACE " + eni.id() + "\n",
            "  name: \"app-1-eth1\"\n",
            "  macAddress: \"" + eni.macAddress() + "\"\n",
            "  attachment.deviceIndex: 2\n",
            "  securityGroupIds: [\"" + fixture.securityGroup("web").id() + "\"]\n");
  }

  @Test
  void aChangedFieldIsTold() {
    var spare = fixture.networkInterface("spare-1");
    var host = fixture.instance("web-1");
    fixture.cloud().attachNetworkInterface(spare.id(), host.id());
    String name = "~ NETWORK_INTERFACE " + spare.id();

    String difference = before.difference(fixture.state());
    assertThat(difference)
        .contains(name + " attachment.instanceId: nothing -> \"" + host.id() + "\"\n");
    assertThat(difference.lines()).allMatch(it -> it.startsWith(name + " attachment."));
    assertThat(fixture.state().difference(before))
        .contains(name + " attachment.instanceId: \"" + host.id() + "\" -> nothing\n");
  }

  @Test
  void whatWasAddedOrRemovedIsTold() {
    var made =
        fixture
            .cloud()
            .createNetworkInterface(
                CreateNetworkInterface.builder().subnetId(fixture.subnet("back").id()).build());
    assertThat(before.difference(fixture.state()).lines())
        .containsExactly("+ NETWORK_INTERFACE " + made.id(), "+ PRIVATE_IP " + made.primaryIpKey());
    assertThat(fixture.state().difference(before).lines())
        .containsExactly("- NETWORK_INTERFACE " + made.id(), "- PRIVATE_IP " + made.primaryIpKey());
  }

  /** Whatever a description holds, a line of a dump is one line that shows it. */
  @Property(tries = 200)
  void noTextFromOutsideLeavesItsLine(@ForAll String text) {
    var spare = fixture.networkInterface("spare-1");
    fixture
        .cloud()
        .submit(
            ModifyNetworkInterface.builder()
                .networkInterfaceId(spare.id())
                .description(text)
                .build());
    Pattern line = Pattern.compile("[A-Z_]+ \\S+|  \\S+: [^\\p{Cntrl}\\u2028\\u2029\\u202e]*");
    assertThat(Arrays.asList(fixture.state().dump().split("\n", -1)))
        .allMatch(it -> it.isEmpty() || line.matcher(it).matches());
    assertThat(before.difference(fixture.state()).lines().count()).isLessThanOrEqualTo(1);
  }
}
