package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * An IPv4 address, ordered as an unsigned number.
 *
 * <p>Parsing never asks DNS and takes one spelling only: four decimal octets without leading zeros.
 * Immutable and thread-safe.
 *
 * @param bits the 32 bits of the address, network byte order
 */
public record Ipv4Address(int bits) implements Comparable<Ipv4Address> {

  /**
   * Reads {@code a.b.c.d}.
   *
   * @param text the address, such as {@code 10.0.0.1}
   * @return the address
   * @throws IllegalArgumentException if the text is anything but four decimal octets from 0 to 255,
   *     none of them with a leading zero
   */
  public static Ipv4Address parse(String text) {
    requireNonNull(text, "text");
    return new Ipv4Address(parse(text, 0, text.length()));
  }

  static int parse(String text, int start, int end) {
    int bits = 0;
    int position = start;
    for (int octet = 1; octet <= 4; octet++) {
      int value = 0;
      int first = position;
      while (position < end && isDigit(text.charAt(position)) && position - first < 4) {
        value = value * 10 + text.charAt(position) - '0';
        position++;
      }
      int digits = position - first;
      if (digits == 0) {
        throw malformed(text, "octet " + octet + " is missing or not a decimal number");
      }
      if (digits > 1 && text.charAt(first) == '0') {
        throw malformed(text, "octet " + octet + " has a leading zero");
      }
      if (value > 255) {
        throw malformed(text, "octet " + octet + " is greater than 255");
      }
      bits = bits << 8 | value;
      if (octet < 4) {
        if (position == end || text.charAt(position) != '.') {
          throw malformed(text, "a '.' is expected after octet " + octet);
        }
        position++;
      }
    }
    if (position != end) {
      throw malformed(text, "there is more text after the fourth octet");
    }
    return bits;
  }

  /**
   * {@return the address with the given distance from this one; negative goes down, beyond an end
   * wraps}
   *
   * @param distance how many addresses further, below 0 backwards
   */
  public Ipv4Address plus(long distance) {
    return new Ipv4Address((int) (bits + distance));
  }

  /** {@return this address as a number from 0 to 4,294,967,295} */
  public long toLong() {
    return Integer.toUnsignedLong(bits);
  }

  @Override
  public int compareTo(Ipv4Address other) {
    return Integer.compareUnsigned(bits, other.bits);
  }

  /** The address as {@code a.b.c.d}; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static IllegalArgumentException malformed(String text, String reason) {
    return new IllegalArgumentException(
        "not an IPv4 address: "
            + Texts.quote(text)
            + ": "
            + reason
            + "; write four decimal octets such as 10.0.0.1");
  }
}
