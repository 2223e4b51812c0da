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

class Ipv4CidrTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, 0.0.0.0, 255.255.255.255, 4294967296",
    "128.0.0.0/1, 128.0.0.0, 255.255.255.255, 2147483648",
    "10.0.0.0/8, 10.0.0.0, 10.255.255.255, 16777216",
    "172.16.0.0/12, 172.16.0.0, 172.31.255.255, 1048576",
    "10.0.1.0/24, 10.0.1.0, 10.0.1.255, 256",
    "10.0.1.16/28, 10.0.1.16, 10.0.1.31, 16",
    "10.0.1.2/31, 10.0.1.2, 10.0.1.3, 2",
    "10.0.1.7/32, 10.0.1.7, 10.0.1.7, 1"
  })
  void aBlockGoesFromItsFirstToItsLastAddress(String text, String first, String last, long size) {
    Ipv4Cidr block = Ipv4Cidr.parse(text);

    assertThat(block).hasToString(text);
    assertThat(block.first()).hasToString(first);
    assertThat(block.last()).hasToString(last);
    assertThat(block.size()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "/8",
        "//8",
        "10.0.0.0",
        "10.0.0.0/",
        "10.0.0.0/ ",
        "10.0.0.0/08",
        "10.0.0.0/00",
        "10.0.0.0/008",
        "10.0.0.0/33",
        "10.0.0.1/33",
        "10.0.0.0/99",
        "10.0.0.0/100",
        "10.0.0.0/4294967304",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/a",
        "10.0.0.0/0x8",
        "10.0.0.0/8 ",
        "10.0.0.0/ 8",
        "10.0.0.0/8/8",
        "10.0.0.0/8x",
        "10.0.0.0/8.0",
        "10.0.0.0/255.0.0.0",
        "10.0.0.0/\u0668",
        "10.0.0.0/\uff18",
        "10.0.0.0\\8"
      })
  void aMalformedBlockIsRefusedWithTheRemedy(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv4Cidr.parse(text))
        .withMessageContaining("\"" + text + "\"")
        .withMessageContaining("write ");
  }

  @ParameterizedTest
  @CsvSource({
    "010.0.0.0/8, octet 1 has a leading zero",
    "10.0.0.256/32, octet 4 is greater than 255",
    "10.0.0/24, a '.' is expected after octet 3",
    "10.0.0.0.0/24, there is more text after the fourth octet",
    "' 10.0.0.0/8', octet 1 is missing",
    "10.0.0.0 /8, there is more text after the fourth octet",
    "::/0, octet 1 is missing",
    "fd00::/8, octet 1 is missing",
    "localhost/8, octet 1 is missing"
  })
  void aBlockOfAMalformedAddressIsRefusedWithTheReason(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv4Cidr.parse(text))
        .withMessageContaining("\"" + text + "\"")
        .withMessageContaining(reason)
        .withMessageContaining("write ");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1/24, 10.0.0.0/24",
    "10.0.0.128/24, 10.0.0.0/24",
    "10.0.0.1/31, 10.0.0.0/31",
    "10.1.0.0/8, 10.0.0.0/8",
    "128.0.0.0/0, 0.0.0.0/0",
    "255.255.255.255/1, 128.0.0.0/1"
  })
  void aBlockWithHostBitsSetIsRefusedAndTheMessageWritesItWithout(String text, String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv4Cidr.parse(text))
        .withMessageContaining(text + " has host bits set")
        .withMessageEndingWith("the block is written " + written);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 33, 64, Integer.MAX_VALUE})
  void aPrefixLengthIsFrom0To32(int prefixLength) {
    Ipv4Address network = Ipv4Address.parse("0.0.0.0");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ipv4Cidr(network, prefixLength))
        .withMessageContaining("prefixLength is " + prefixLength)
        .withMessageContaining("0 to 32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv4Cidr.around(network, prefixLength))
        .withMessageContaining("prefixLength is " + prefixLength)
        .withMessageContaining("0 to 32");
  }

  @ParameterizedTest
  @MethodSource("veryLong")
  void veryLongTextIsRefusedWithAShortMessage(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv4Cidr.parse(text))
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(600));
  }

  static Stream<String> veryLong() {
    return Stream.of("1", "/", "10.0.0.0/8", " ")
        .map(part -> part.repeat(100_000))
        .flatMap(text -> Stream.of(text, text + "/8", "10.0.0.0/" + text));
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsNoText() {
    assertThatNullPointerException().isThrownBy(() -> Ipv4Cidr.parse(null)).withMessage("text");
  }

  @Test
  void anyHoldsEveryAddress() {
    assertThat(Ipv4Cidr.ANY).isEqualTo(Ipv4Cidr.parse("0.0.0.0/0"));
    assertThat(Ipv4Cidr.ANY.contains(Ipv4Address.parse("0.0.0.0"))).isTrue();
    assertThat(Ipv4Cidr.ANY.contains(Ipv4Address.parse("255.255.255.255"))).isTrue();
  }

  @Test
  void theAddressesNextToABlockAreNotInIt() {
    Ipv4Cidr block = Ipv4Cidr.parse("10.0.1.0/24");

    assertThat(block.contains(Ipv4Address.parse("10.0.0.255"))).isFalse();
    assertThat(block.contains(Ipv4Address.parse("10.0.1.0"))).isTrue();
    assertThat(block.contains(Ipv4Address.parse("10.0.1.255"))).isTrue();
    assertThat(block.contains(Ipv4Address.parse("10.0.2.0"))).isFalse();
  }

  @Test
  void aBlockContainsItselfAndItsPartsButNotTheWhole() {
    Ipv4Cidr whole = Ipv4Cidr.parse("10.0.0.0/16");
    Ipv4Cidr part = Ipv4Cidr.parse("10.0.0.0/24");

    assertThat(whole.contains(whole)).isTrue();
    assertThat(whole.contains(part)).isTrue();
    assertThat(part.contains(whole)).isFalse();
    assertThat(part.overlaps(whole)).isTrue();
    assertThat(whole.overlaps(part)).isTrue();
  }

  @Test
  void neighboursDoNotOverlap() {
    assertThat(Ipv4Cidr.parse("10.0.0.0/24").overlaps(Ipv4Cidr.parse("10.0.1.0/24"))).isFalse();
  }
}
