package io.eni4j;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a test needs of the machine beyond a JDK. Where it is missing the test is skipped, unless
 * the environment variable {@code ENI4J_REQUIRE} names it, as in {@code kernel,postgres}: then the
 * test fails. PostgreSQL is no such need, for the tests bring their own: where it cannot be started
 * they always fail.
 */
public enum Need {
  /** The right to mount file systems and to make network namespaces. */
  KERNEL;

  /** Skips or fails the test that finds it missing. */
  public void missing(String why) {
    String name = name().toLowerCase(Locale.ROOT);
    String required = System.getenv().getOrDefault("ENI4J_REQUIRE", "");
    if (Arrays.asList(required.split(",")).contains(name)) {
      fail("ENI4J_REQUIRE names " + name + ", and it is missing: " + why);
    }
    abort(name + " is missing: " + why);
  }
}
