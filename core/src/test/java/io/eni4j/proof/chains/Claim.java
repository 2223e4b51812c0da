package io.eni4j.proof.chains;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Claims about what happened; cheap enough to be made millions of times. */
final class Claim {
  private Claim() {}

  /** Fails unless the condition holds; the parts are what is said then. */
  static void that(boolean holds, @Nullable Object... parts) {
    if (!holds) {
      StringBuilder text = new StringBuilder();
      for (Object part : parts) {
        text.append(part);
      }
      throw new AssertionError(text.toString());
    }
  }

  /** Fails unless both are equal. */
  static void equal(Object expected, Object actual, Object... what) {
    if (!Objects.equals(expected, actual)) {
      StringBuilder text = new StringBuilder();
      for (Object part : what) {
        text.append(part);
      }
      throw new AssertionError(text + "\n  expected: " + expected + "\n  actual:   " + actual);
    }
  }
}
