package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * The unicast MAC address of a network interface, ordered as an unsigned number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bits the 48 bits of the address in the low bits of a long
 */
public record MacAddress(long bits) implements Comparable<MacAddress> {
  private static final long GROUP_BIT = 1L << 40;

  /**
   * Checks the address.
   *
   * @param bits the 48 bits of the address in the low bits of a long
   * @throws IllegalArgumentException if more than 48 bits are set, none is, or the address names a
   *     group (broadcast and multicast are no interface's own)
   */
  public MacAddress {
    if (bits >>> 48 != 0 || bits == 0 || (bits & GROUP_BIT) != 0) {
      throw new IllegalArgumentException(
          "bits is "
              + Long.toHexString(bits)
              + "; a network interface's MAC has 48 bits, is not zero, and its first octet is even");
    }
  }

  /**
   * Reads {@code xx:xx:xx:xx:xx:xx}, hexadecimal digits in either case.
   *
   * @param text the address, such as {@code fa:16:3e:00:00:01}
   * @return the address
   * @throws IllegalArgumentException if the text is anything else, or names no unicast address
   */
  public static MacAddress parse(String text) {
    requireNonNull(text, "text");
    if (text.length() != 17) {
      throw malformed(text);
    }
    long bits = 0;
    for (int i = 0; i < 17; i++) {
      char c = text.charAt(i);
      if (i % 3 == 2) {
        if (c != ':') {
          throw malformed(text);
        }
      } else {
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
          throw malformed(text);
        }
        bits = bits << 4 | digit;
      }
    }
    if (bits == 0 || (bits & GROUP_BIT) != 0) {
      throw malformed(text);
    }
    return new MacAddress(bits);
  }

  @Override
  public int compareTo(MacAddress other) {
    return Long.compare(bits, other.bits);
  }

  /** The address in lower case as {@code fa:16:3e:00:00:01}; {@link #parse} reads it back. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(17);
    for (int shift = 40; shift >= 0; shift -= 8) {
      int octet = (int) (bits >>> shift & 255);
      text.append(Character.forDigit(octet >>> 4, 16)).append(Character.forDigit(octet & 15, 16));
      if (shift > 0) {
        text.append(':');
      }
    }
    return text.toString();
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "not a unicast MAC address: "
            + Texts.quote(text)
            + "; write six octets such as fa:16:3e:00:00:01, the first one even, not all zero");
  }
}
