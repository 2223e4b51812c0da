package io.eni4j.model;

/**
 * A range of TCP or UDP ports.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first port, 1 to 65535
 * @param to the last port, {@code from} to 65535
 */
public record PortRange(int from, int to) {

  /** Every port: 1 to 65535. */
  public static final PortRange ALL = new PortRange(1, 65535);

  /**
   * Checks the range.
   *
   * @param from the first port, 1 to 65535
   * @param to the last port, {@code from} to 65535
   * @throws IllegalArgumentException if a port is not 1 to 65535, or {@code from} is above {@code
   *     to}
   */
  public PortRange {
    requirePort("from", from);
    requirePort("to", to);
    if (from > to) {
      throw new IllegalArgumentException(
          "from is " + from + " and to is " + to + "; write the lower port first");
    }
  }

  /**
   * {@return the range of one port, 1 to 65535}
   *
   * @param port the port, 1 to 65535
   */
  public static PortRange of(int port) {
    return new PortRange(port, port);
  }

  /**
   * {@return whether a port lies in the range}
   *
   * @param port the port, 1 to 65535
   */
  public boolean contains(int port) {
    return from <= port && port <= to;
  }

  /** The range as {@code from-to}, or the port if it is one. */
  @Override
  public String toString() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }

  private static void requirePort(String argument, int port) {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(argument + " is " + port + "; a port is 1 to 65535");
    }
  }
}
