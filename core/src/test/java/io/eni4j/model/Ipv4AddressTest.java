package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Ipv4AddressTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0",
    "0.0.0.1, 1",
    "0.0.1.0, 256",
    "10.0.0.1, 167772161",
    "127.255.255.255, 2147483647",
    "128.0.0.0, 2147483648",
    "192.168.1.10, 3232235786",
    "255.255.255.255, 4294967295"
  })
  void anAddressIsTheNumberThatItsOctetsSpell(String text, long number) {
    assertThat(Ipv4Address.parse(text).toLong()).isEqualTo(number);
    assertThat(new Ipv4Address((int) number)).hasToString(text);
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedTextIsRefusedWithTheReasonAndTheRemedy(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv4Address.parse(text))
        .withMessageContaining("not an IPv4 address: \"" + text + "\"")
        .withMessageContaining(reason)
        .withMessageContaining("write four decimal octets such as 10.0.0.1");
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        arguments("010.0.0.1", "octet 1 has a leading zero"),
        arguments("10.00.0.1", "octet 2 has a leading zero"),
        arguments("10.0.0.01", "octet 4 has a leading zero"),
        arguments("0000.0.0.1", "octet 1 has a leading zero"),
        arguments("256.0.0.1", "octet 1 is greater than 255"),
        arguments("10.0.0.256", "octet 4 is greater than 255"),
        arguments("10.0.1000.1", "octet 3 is greater than 255"),
        arguments("10.0.0.4294967297", "octet 4 is greater than 255"),
        arguments("10", "a '.' is expected after octet 1"),
        arguments("10.0.0", "a '.' is expected after octet 3"),
        arguments("167772161", "octet 1 is greater than 255"),
        arguments("10,0,0,1", "a '.' is expected after octet 1"),
        arguments("10.0.0 .1", "a '.' is expected after octet 3"),
        arguments("0x0a.0.0.1", "a '.' is expected after octet 1"),
        arguments("", "octet 1 is missing or not a decimal number"),
        arguments(".", "octet 1 is missing or not a decimal number"),
        arguments(" ", "octet 1 is missing or not a decimal number"),
        arguments(" 10.0.0.1", "octet 1 is missing or not a decimal number"),
        arguments("10.0.0.", "octet 4 is missing or not a decimal number"),
        arguments("10..0.1", "octet 2 is missing or not a decimal number"),
        arguments("10.0.0.a", "octet 4 is missing or not a decimal number"),
        arguments("10.-1.0.1", "octet 2 is missing or not a decimal number"),
        arguments("+10.0.0.1", "octet 1 is missing or not a decimal number"),
        arguments("::1", "octet 1 is missing or not a decimal number"),
        arguments("::ffff:10.0.0.1", "octet 1 is missing or not a decimal number"),
        arguments("localhost", "octet 1 is missing or not a decimal number"),
        arguments("eni.example.com", "octet 1 is missing or not a decimal number"),
        arguments("\u0661\u0660.0.0.1", "octet 1 is missing or not a decimal number"),
        arguments("10.0.0.\uff11", "octet 4 is missing or not a decimal number"),
        arguments("10.0.0.1\u0661", "there is more text after the fourth octet"),
        arguments("10.0.0.1 ", "there is more text after the fourth octet"),
        arguments("10.0.0.1.", "there is more text after the fourth octet"),
        arguments("10.0.0.1.2", "there is more text after the fourth octet"),
        arguments("10.0.0.1/32", "there is more text after the fourth octet"),
        arguments("10.0.0.1x", "there is more text after the fourth octet"));
  }

  @ParameterizedTest
  @MethodSource("veryLong")
  void veryLongTextIsRefusedWithAShortMessage(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv4Address.parse(text))
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(600));
  }

  static Stream<String> veryLong() {
    return Stream.of("1", "0", "10.", "a", " ", "10.0.0.1\n").map(part -> part.repeat(100_000));
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsNoText() {
    assertThatNullPointerException().isThrownBy(() -> Ipv4Address.parse(null)).withMessage("text");
  }

  @Test
  void plusGoesUpAndDownAndWrapsAtBothEnds() {
    Ipv4Address first = Ipv4Address.parse("0.0.0.0");
    Ipv4Address last = Ipv4Address.parse("255.255.255.255");

    assertThat(Ipv4Address.parse("10.0.0.255").plus(1)).hasToString("10.0.1.0");
    assertThat(Ipv4Address.parse("10.0.1.0").plus(-1)).hasToString("10.0.0.255");
    assertThat(Ipv4Address.parse("127.255.255.255").plus(1)).hasToString("128.0.0.0");
    assertThat(last.plus(1)).isEqualTo(first);
    assertThat(first.plus(-1)).isEqualTo(last);
    assertThat(first.plus(1L << 32)).isEqualTo(first);
  }

  @Test
  void anAddressAbove127IsGreaterThanOneBelow() {
    assertThat(Ipv4Address.parse("192.168.0.1")).isGreaterThan(Ipv4Address.parse("10.0.0.1"));
  }
}
