package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Ipv4AddressProperties {
  private static final long ALL = 1L << 32;

  @Property
  void whatIsPrintedIsReadBack(@ForAll int bits) {
    Ipv4Address address = new Ipv4Address(bits);

    assertThat(Ipv4Address.parse(address.toString())).isEqualTo(address);
  }

  @Property
  void anAddressIsPrintedAsTheJdkPrintsIt(@ForAll int bits) throws UnknownHostException {
    byte[] octets = {(byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};

    assertThat(new Ipv4Address(bits))
        .hasToString(InetAddress.getByAddress(octets).getHostAddress());
  }

  @Property
  void theOrderIsThatOfUnsignedNumbers(@ForAll int left, @ForAll int right) {
    assertThat(Integer.signum(new Ipv4Address(left).compareTo(new Ipv4Address(right))))
        .isEqualTo(Long.compare(left & 0xffff_ffffL, right & 0xffff_ffffL));
  }

  @Property
  void theNumberOfAnAddressIsItsBitsUnsigned(@ForAll int bits) {
    assertThat(new Ipv4Address(bits).toLong()).isBetween(0L, ALL - 1).isEqualTo(bits & 0xffffffffL);
  }

  @Property
  void plusAddsModuloTheNumberOfAddresses(@ForAll int bits, @ForAll int distance) {
    Ipv4Address address = new Ipv4Address(bits);

    assertThat(address.plus(distance).toLong())
        .isEqualTo(Math.floorMod(address.toLong() + distance, ALL));
  }

  @Property
  void plusIsUndoneByMinus(@ForAll int bits, @ForAll long distance) {
    Ipv4Address address = new Ipv4Address(bits);

    assertThat(address.plus(distance).plus(-distance)).isEqualTo(address);
  }
}
