package io.eni4j.testkit.junit;

import io.eni4j.testing.CloudFixture;
import org.jspecify.annotations.Nullable;

/**
 * What a failed test's cloud held; told as suppressed by the failure, so every runner prints it.
 */
final class CloudOfFailedTest extends Exception {
  private static final long serialVersionUID = 1L;

  private CloudOfFailedTest(String message, @Nullable Throwable cause) {
    super(message, cause, true, false);
  }

  static CloudOfFailedTest of(CloudFixture fixture) {
    String begin = "the test's cloud, made again by seed " + fixture.seed() + ", ";
    try {
      return new CloudOfFailedTest(begin + "held\n" + fixture.state().dump(), null);
    } catch (RuntimeException e) {
      return new CloudOfFailedTest(begin + "cannot be read any more", e);
    }
  }
}
