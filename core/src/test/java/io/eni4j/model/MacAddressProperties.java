package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class MacAddressProperties {
  private static final long LAST = (1L << 48) - 1;

  @Property
  void whatIsPrintedIsReadBackInEitherCase(@ForAll("unicast") long bits) {
    MacAddress address = new MacAddress(bits);

    assertThat(MacAddress.parse(address.toString())).isEqualTo(address);
    assertThat(MacAddress.parse(address.toString().toUpperCase(Locale.ROOT))).isEqualTo(address);
  }

  @Property
  void anAddressIsPrintedAsSixHexadecimalOctets(@ForAll("unicast") long bits) {
    byte[] octets = HexFormat.of().parseHex(HexFormat.of().toHexDigits(bits, 12));

    assertThat(new MacAddress(bits)).hasToString(HexFormat.ofDelimiter(":").formatHex(octets));
  }

  @Property
  void theOrderIsThatOfUnsignedNumbers(
      @ForAll("unicast") long left, @ForAll("unicast") long right) {
    assertThat(Integer.signum(new MacAddress(left).compareTo(new MacAddress(right))))
        .isEqualTo(Long.compareUnsigned(left, right));
  }

  @Property
  void anAddressWithTheGroupBitIsRefusedAsTextAndAsBits(
      @ForAll @LongRange(min = 0, max = LAST) long bits) {
    long group = bits | 0x0100_0000_0000L;
    byte[] octets = HexFormat.of().parseHex(HexFormat.of().toHexDigits(group, 12));
    String text = HexFormat.ofDelimiter(":").formatHex(octets);

    assertThatIllegalArgumentException().isThrownBy(() -> new MacAddress(group));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MacAddress.parse(text))
        .withMessageContaining("\"" + text + "\"");
  }

  /** Every unicast address: the first octet even, not all zero. */
  @Provide
  Arbitrary<Long> unicast() {
    return Arbitraries.longs().between(1, LAST).filter(bits -> (bits >> 40) % 2 == 0);
  }
}
