package io.eni4j.model;

/** The way of a packet, seen from the network interface. */
public enum Direction {
  /** Towards the interface; JD Cloud's number is 0. */
  IN(0),
  /** Away from the interface; JD Cloud's number is 1. */
  OUT(1);

  private final int number;

  Direction(int number) {
    this.number = number;
  }

  /** {@return the number that the API uses} */
  public int number() {
    return number;
  }
}
