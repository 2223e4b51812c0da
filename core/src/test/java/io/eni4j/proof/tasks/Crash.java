package io.eni4j.proof.tasks;

/** A process is gone; nobody in it catches this. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash() {
    super("the process has crashed", null, false, false);
  }
}
