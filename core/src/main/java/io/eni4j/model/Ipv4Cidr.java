package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * A block of IPv4 addresses, {@code network/prefixLength}, ordered by network, then by prefix
 * length.
 *
 * <p>Any block from /0 to /32 is a value; which blocks a VPC or a subnet may have is a rule of the
 * policy. Immutable and thread-safe.
 *
 * @param network the first address of the block; its host bits are zero
 * @param prefixLength the number of leading bits that the block's addresses share, 0 to 32
 */
public record Ipv4Cidr(Ipv4Address network, int prefixLength) implements Comparable<Ipv4Cidr> {

  /** Every IPv4 address: 0.0.0.0/0. */
  public static final Ipv4Cidr ANY = new Ipv4Cidr(new Ipv4Address(0), 0);

  /**
   * Checks the block.
   *
   * @param network the first address of the block; its host bits are zero
   * @param prefixLength the number of leading bits that the block's addresses share, 0 to 32
   * @throws IllegalArgumentException if the prefix length is not 0 to 32, or host bits are set
   */
  public Ipv4Cidr {
    requireNonNull(network, "network");
    if (prefixLength < 0 || prefixLength > 32) {
      throw new IllegalArgumentException(
          "prefixLength is " + prefixLength + "; a prefix length is 0 to 32");
    }
    if ((network.bits() & ~mask(prefixLength)) != 0) {
      throw new IllegalArgumentException(
          network
              + "/"
              + prefixLength
              + " has host bits set; the block is written "
              + new Ipv4Address(network.bits() & mask(prefixLength))
              + "/"
              + prefixLength);
    }
  }

  /**
   * Reads {@code a.b.c.d/n}.
   *
   * @param text the block, such as {@code 10.0.0.0/16}
   * @return the block
   * @throws IllegalArgumentException if the text is no address, a slash and a decimal number from 0
   *     to 32 without leading zeros, or if host bits are set
   */
  public static Ipv4Cidr parse(String text) {
    requireNonNull(text, "text");
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw malformed(text);
    }
    int digits = text.length() - slash - 1;
    boolean leadingZero = digits == 2 && text.charAt(slash + 1) == '0';
    if (digits < 1 || digits > 2 || leadingZero) {
      throw malformed(text);
    }
    int prefixLength = 0;
    for (int i = slash + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw malformed(text);
      }
      prefixLength = prefixLength * 10 + c - '0';
    }
    if (prefixLength > 32) {
      throw malformed(text);
    }
    return new Ipv4Cidr(new Ipv4Address(Ipv4Address.parse(text, 0, slash)), prefixLength);
  }

  /**
   * {@return the block of the given prefix length (0 to 32) that holds an address}
   *
   * @param address the address
   * @param prefixLength the number of leading bits that the addresses share, 0 to 32
   */
  public static Ipv4Cidr around(Ipv4Address address, int prefixLength) {
    return new Ipv4Cidr(new Ipv4Address(address.bits() & mask(prefixLength)), prefixLength);
  }

  /** {@return the number of addresses, 1 to 4,294,967,296} */
  public long size() {
    return 1L << (32 - prefixLength);
  }

  /** {@return the lowest address of the block} */
  public Ipv4Address first() {
    return network;
  }

  /** {@return the highest address of the block} */
  public Ipv4Address last() {
    return new Ipv4Address(network.bits() | ~mask(prefixLength));
  }

  /**
   * {@return whether an address lies in this block}
   *
   * @param address the address
   */
  public boolean contains(Ipv4Address address) {
    return (address.bits() & mask(prefixLength)) == network.bits();
  }

  /**
   * {@return whether every address of the other block lies in this one; a block contains itself}
   *
   * @param other the other block
   */
  public boolean contains(Ipv4Cidr other) {
    return prefixLength <= other.prefixLength && contains(other.network);
  }

  /**
   * {@return whether the two blocks have an address in common}
   *
   * @param other the other block
   */
  public boolean overlaps(Ipv4Cidr other) {
    return contains(other) || other.contains(this);
  }

  @Override
  public int compareTo(Ipv4Cidr other) {
    int byNetwork = network.compareTo(other.network);
    return byNetwork != 0 ? byNetwork : Integer.compare(prefixLength, other.prefixLength);
  }

  /** The block as {@code a.b.c.d/n}; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return network + "/" + prefixLength;
  }

  private static int mask(int prefixLength) {
    return prefixLength == 0 ? 0 : -1 << (32 - prefixLength);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "not an IPv4 CIDR: "
            + Texts.quote(text)
            + "; write an address, a slash and 0 to 32, such as 10.0.0.0/16");
  }
}
