package io.eni4j.proof.chains;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The chance in one step; a step that is out for mischief spoils some of its arguments. */
final class Dice {
  private final SplittableRandom random;
  private final boolean mischievous;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
    this.mischievous = random.nextInt(100) < 45;
  }

  /** Whether this argument shall be bad, or at least careless. */
  boolean spoils() {
    return mischievous && random.nextInt(100) < 30;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from the lowest to the highest, both included. */
  int between(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  long number() {
    return random.nextLong();
  }

  @SafeVarargs
  final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** One of those that are liked, else one of all; there is at least one. */
  <T> T pick(Collection<T> all, Predicate<? super T> liked) {
    List<T> candidates = new ArrayList<>();
    for (T value : all) {
      if (liked.test(value)) {
        candidates.add(value);
      }
    }
    return pick(candidates.isEmpty() ? List.copyOf(all) : candidates);
  }
}
