package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.VpcId;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  void anEffectThatWasNotAllowedFailsAndNamesWhatIsMissing() {
    VpcId missing = new VpcId("vpc-0000000001");
    try (Snapshot snapshot = new InMemoryNetworkRepository().snapshot()) {
      Facts facts = new Facts(snapshot, Limits.jdCloud(), List.of());

      assertThatIllegalStateException()
          .isThrownBy(() -> facts.get(missing))
          .withMessage("vpc-0000000001 was allowed for and does not exist");
    }
  }

  @Test
  void aPolicySaysWhichNumbersItGoesBy() {
    Limits limits = Limits.builder().vpcsPerRegion(3).build();

    assertThat(new NetworkPolicy(limits, List.of()).limits()).isEqualTo(limits);
  }

  @Test
  void whatASubnetGivesOutIsSaidByItsFirstAndLastAddress() {
    assertThat(Limits.jdCloud().usable(Ipv4Cidr.parse("10.0.0.0/24")).orElseThrow())
        .hasToString("10.0.0.3 to 10.0.0.254");
  }
}
