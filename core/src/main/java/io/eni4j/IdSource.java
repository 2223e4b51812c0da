package io.eni4j;

import java.util.random.RandomGenerator;

/**
 * Where the last part of new ids comes from.
 *
 * <p>A source is safe for use by many threads at once. It may repeat itself; an id that exists
 * already is replaced by the next.
 */
@FunctionalInterface
public interface IdSource {

  /** {@return ten lower-case letters or digits} */
  String next();

  /**
   * {@return ids drawn from a source of randomness; the same seed gives the same ids}
   *
   * @param random where chance comes from
   */
  static IdSource random(RandomGenerator random) {
    return () -> {
      char[] tail = new char[10];
      for (int i = 0; i < tail.length; i++) {
        tail[i] = Character.forDigit(random.nextInt(36), 36);
      }
      return new String(tail);
    };
  }
}
