package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortRangeTest {

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 65536, Integer.MAX_VALUE})
  void aPortIsFrom1To65535(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortRange.of(port))
        .withMessage("from is " + port + "; a port is 1 to 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PortRange(port, 80))
        .withMessage("from is " + port + "; a port is 1 to 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PortRange(80, port))
        .withMessage("to is " + port + "; a port is 1 to 65535");
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "443, 80", "65535, 1"})
  void aReversedRangeIsRefusedWithTheRemedy(int from, int to) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PortRange(from, to))
        .withMessageContaining("from is " + from + " and to is " + to)
        .withMessageContaining("write the lower port first");
  }

  @Test
  void allIsFromTheFirstPortToTheLast() {
    assertThat(PortRange.ALL).isEqualTo(new PortRange(1, 65535)).hasToString("1-65535");
  }

  @Test
  void aSinglePortIsShownAsOneNumber() {
    assertThat(PortRange.of(22)).isEqualTo(new PortRange(22, 22)).hasToString("22");
    assertThat(new PortRange(67, 68)).hasToString("67-68");
  }

  @Test
  void bothEndsAreInTheRangeAndTheirNeighboursAreNot() {
    PortRange range = new PortRange(80, 443);

    assertThat(range.contains(79)).isFalse();
    assertThat(range.contains(80)).isTrue();
    assertThat(range.contains(443)).isTrue();
    assertThat(range.contains(444)).isFalse();
  }
}
