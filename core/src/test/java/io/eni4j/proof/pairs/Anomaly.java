package io.eni4j.proof.pairs;

/** Something was stored that a fresh decision would not have led to. */
final class Anomaly extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Anomaly(String message) {
    super(message);
  }
}
