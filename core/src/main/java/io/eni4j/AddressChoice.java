package io.eni4j;

/** Where the system begins to look for a free address when it chooses one. */
public enum AddressChoice {
  /** At a different place for each operation, so that callers do not get in each other's way. */
  SPREAD,
  /**
   * At the lowest address. Meant for tests: operations that choose addresses of the same subnet, or
   * elastic IPs, wait for each other within one service, and several services on one repository
   * often propose the same address and try again.
   */
  LOWEST_FIRST
}
