package io.eni4j.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressRangeTest {
  private static final Ipv4Address LOW = Ipv4Address.parse("127.255.255.254");
  private static final Ipv4Address HIGH = Ipv4Address.parse("128.0.0.1");

  private static AddressRange range(Ipv4Address first, Ipv4Address last) {
    return new AddressRange(Optional.empty(), first, last);
  }

  @Test
  void aRangeContainsItsEndsAndWhatLiesBetween() {
    AddressRange range = range(LOW, HIGH);

    assertThat(range.contains(LOW)).isTrue();
    assertThat(range.contains(LOW.plus(2))).isTrue();
    assertThat(range.contains(HIGH)).isTrue();
    assertThat(range.contains(LOW.plus(-1))).isFalse();
    assertThat(range.contains(HIGH.plus(1))).isFalse();
  }

  @Test
  void theSizeCountsBothEnds() {
    assertThat(range(LOW, HIGH).size()).isEqualTo(4);
    assertThat(range(LOW, LOW).size()).isEqualTo(1);
    assertThat(range(Ipv4Cidr.ANY.first(), Ipv4Cidr.ANY.last()).size()).isEqualTo(1L << 32);
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> range(HIGH, LOW))
        .withMessage(
            "first is 128.0.0.1 and last is 127.255.255.254; name the lower address first");
  }
}
