package io.eni4j.testkit;

/** The contract's way to run tasks at once, for tests of this module in other packages. */
public final class SharedThreads extends Threads {
  private SharedThreads() {}
}
