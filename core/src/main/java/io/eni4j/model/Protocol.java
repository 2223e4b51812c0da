package io.eni4j.model;

/** The protocols that a rule can name. */
public enum Protocol {
  /** Every protocol; JD Cloud's number is 300. */
  ALL(300, false),
  /** TCP. */
  TCP(6, true),
  /** UDP. */
  UDP(17, true),
  /** ICMP, all types and codes. */
  ICMP(1, false);

  private final int number;
  private final boolean ports;

  Protocol(int number, boolean ports) {
    this.number = number;
    this.ports = ports;
  }

  /** {@return the number that the API uses: the IP protocol's, or 300 for all} */
  public int number() {
    return number;
  }

  /** {@return whether a rule of this protocol names ports} */
  public boolean hasPorts() {
    return ports;
  }
}
