package io.eni4j.testkit;

/** The contract's records, for tests of this module in other packages. */
public final class SharedRecords extends Records {
  private SharedRecords() {}
}
