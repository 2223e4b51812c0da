package io.eni4j.proof.orders;

import java.util.ArrayList;
import java.util.List;

/** Goes through every sequence of choices, one run for each. */
final class Paths {
  private final List<Integer> chosen = new ArrayList<>();
  private final List<Integer> options = new ArrayList<>();
  private int position;

  /** The next choice of this run, 0 or more and below the number of options. */
  int choose(int among) {
    if (position == chosen.size()) {
      chosen.add(0);
      options.add(among);
    } else if (options.get(position) != among) {
      throw new IllegalStateException("a run went another way than the one before it: " + this);
    }
    return chosen.get(position++);
  }

  /** Goes on to the next run; false: there is none left. */
  boolean next() {
    position = 0;
    while (!chosen.isEmpty()) {
      int last = chosen.size() - 1;
      if (chosen.get(last) + 1 < options.get(last)) {
        chosen.set(last, chosen.get(last) + 1);
        return true;
      }
      chosen.remove(last);
      options.remove(last);
    }
    return false;
  }

  /** The choices of this run; told with a failure, they say how to get there again. */
  @Override
  public String toString() {
    return chosen.toString();
  }
}
