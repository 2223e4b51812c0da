package io.eni4j.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Attachment;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import org.junit.jupiter.api.Test;

class CounterTest {

  @Test
  void vpcsSecondaryInterfacesAndElasticIpsAreCounted() {
    assertThat(Counter.of(Things.VPC)).contains(Counter.VPCS);
    assertThat(Counter.of(Things.PORT)).contains(Counter.SECONDARY_INTERFACES);
    assertThat(Counter.of(Things.TIED)).contains(Counter.ELASTIC_IPS);
  }

  @Test
  void primaryInterfacesAndAllElseAreNotCounted() {
    NetworkInterface primary =
        NetworkInterface.builder()
            .from(Things.PORT)
            .role(NetworkInterfaceRole.PRIMARY)
            .attachment(Attachment.ofPrimary(Things.INSTANCE_ID))
            .build();

    assertThat(Counter.of(primary)).isEmpty();
    assertThat(Counter.of(Things.SUBNET)).isEmpty();
    assertThat(Counter.of(Things.GROUP)).isEmpty();
    assertThat(Counter.of(Things.INSTANCE)).isEmpty();
    assertThat(Counter.of(Things.HELD)).isEmpty();
  }

  @Test
  void aCounterSaysWhatItCounts() {
    assertThat(Counter.values())
        .extracting(Counter::noun)
        .containsExactly("VPCs", "secondary network interfaces", "elastic IPs");
  }
}
