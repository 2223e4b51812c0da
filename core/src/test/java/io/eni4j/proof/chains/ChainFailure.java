package io.eni4j.proof.chains;

import java.util.List;

/** Model and service disagreed; says what was done, and how to do it again. */
final class ChainFailure extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient List<Integer> steps;

  ChainFailure(long seed, List<Integer> steps, Lab lab, List<String> done, Throwable cause) {
    super(text(seed, steps, lab, done, cause), cause);
    this.steps = List.copyOf(steps);
  }

  /** The steps that were done, the one that failed included. */
  List<Integer> steps() {
    return steps;
  }

  private static String text(
      long seed, List<Integer> steps, Lab lab, List<String> done, Throwable cause) {
    StringBuilder text = new StringBuilder("after ").append(done.size()).append(" actions: ");
    text.append(cause instanceof AssertionError ? cause.getMessage() : cause);
    for (int i = 0; i < done.size(); i++) {
      text.append("\n  ").append(i + 1).append(". ").append(done.get(i));
    }
    text.append("\nin: ").append(Settings.of(seed));
    return text.append("\nreplay: Chain.run(")
        .append(seed)
        .append("L, List.of(")
        .append(steps.toString().replace("[", "").replace("]", ""))
        .append("), new Tally(), ")
        .append(lab)
        .append(")")
        .toString();
  }
}
