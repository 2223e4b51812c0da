package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {

  @ParameterizedTest
  @CsvSource({
    "00:00:00:00:00:01, 1",
    "00:00:00:00:01:00, 256",
    "fa:16:3e:00:00:01, 274973436411905",
    "fe:ff:ff:ff:ff:ff, 280375465082879"
  })
  void anAddressIsTheNumberThatItsOctetsSpell(String text, long number) {
    assertThat(MacAddress.parse(text).bits()).isEqualTo(number);
    assertThat(new MacAddress(number)).hasToString(text);
  }

  @Test
  void upperCaseIsReadAndLowerCaseIsPrinted() {
    assertThat(MacAddress.parse("FA:16:3E:AB:CD:EF")).hasToString("fa:16:3e:ab:cd:ef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "fa:16:3e:00:00",
        "fa:16:3e:00:00:",
        "fa:16:3e:00:00:1",
        "fa:16:3e:00:00:001",
        "fa:16:3e:00:00:01:02",
        "fa:16:3e:00:00:01 ",
        " fa:16:3e:00:00:01",
        " a:16:3e:00:00:01",
        "fa:16:3e:00:00:0 ",
        "fa:16:3e:00:00:0g",
        "fa:16:3e:00:00:-1",
        "fa:16:3e:00:00:+1",
        "0xfa163e000001",
        "fa163e000001",
        "fa-16-3e-00-00-01",
        "fa16.3e00.0001",
        "fa:16:3e:00:00;01",
        "::fa16:3e00:00:01",
        "fa:16:3e:00:00:0\u0661",
        "\uff26\uff21:16:3e:00:00:01",
        "fa\uff1a16:3e:00:00:01"
      })
  void malformedTextIsRefusedWithTheRemedy(String text) {
    assertRefused(text);
  }

  @Test
  void theZeroAddressIsNoInterfacesOwn() {
    assertRefused("00:00:00:00:00:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ff:ff:ff:ff:ff:ff",
        "01:00:5e:00:00:01",
        "33:33:00:00:00:01",
        "FB:16:3E:00:00:01",
        "01:00:00:00:00:00"
      })
  void aGroupsAddressIsNoInterfacesOwn(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, 1L << 48, 1L << 40, (1L << 48) - 1, Long.MAX_VALUE})
  void bitsThatAreNoUnicastAddressAreRefused(long bits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MacAddress(bits))
        .withMessageContaining("bits is " + Long.toHexString(bits) + ";")
        .withMessageContaining("48 bits, is not zero, and its first octet is even");
  }

  @ParameterizedTest
  @MethodSource("veryLong")
  void veryLongTextIsRefusedWithAShortMessage(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MacAddress.parse(text))
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(600));
  }

  static Stream<String> veryLong() {
    return Stream.of("fa:", "0", "fa:16:3e:00:00:01").map(part -> part.repeat(100_000));
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsNoText() {
    assertThatNullPointerException().isThrownBy(() -> MacAddress.parse(null)).withMessage("text");
  }

  private static void assertRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MacAddress.parse(text))
        .withMessageContaining("not a unicast MAC address: \"" + text + "\"")
        .withMessageContaining("write six octets such as fa:16:3e:00:00:01");
  }
}
