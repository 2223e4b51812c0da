package io.eni4j.proof.chains;

import io.eni4j.operation.OperationKind;
import io.eni4j.policy.ViolationCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was done so far: actions, refusals, and how often each operation broke each rule. */
final class Tally {

  /**
   * How often an operation was refused for a reason.
   *
   * @param kind the operation
   * @param code the reason
   * @param times how often
   */
  record Pair(OperationKind kind, ViolationCode code, int times) {
    @Override
    public String toString() {
      return kind.operationName() + " " + code + " " + times;
    }
  }

  private final Map<OperationKind, Map<ViolationCode, Integer>> refusals =
      new EnumMap<>(OperationKind.class);
  private final Map<OperationKind, Integer> accepted = new EnumMap<>(OperationKind.class);

  private int chains;
  private int actions;
  private int planted;

  void chain() {
    chains++;
  }

  void planted() {
    planted++;
  }

  /** Counts one action; no codes: it was accepted. */
  void action(OperationKind kind, List<ViolationCode> codes) {
    actions++;
    if (codes.isEmpty()) {
      accepted.merge(kind, 1, Integer::sum);
    }
    for (ViolationCode code : codes) {
      refusals
          .computeIfAbsent(kind, it -> new EnumMap<>(ViolationCode.class))
          .merge(code, 1, Integer::sum);
    }
  }

  int actions() {
    return actions;
  }

  double acceptedShare() {
    long sum = 0;
    for (int times : accepted.values()) {
      sum += times;
    }
    return actions == 0 ? 0 : (double) sum / actions;
  }

  /** The fewest times that one kind of operation was accepted. */
  int rarestAccepted() {
    int fewest = Integer.MAX_VALUE;
    for (OperationKind kind : OperationKind.values()) {
      fewest = Math.min(fewest, accepted.getOrDefault(kind, 0));
    }
    return fewest;
  }

  /** Every rule of every operation with its count, the rarest first. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (OperationKind kind : OperationKind.values()) {
      for (ViolationCode code : Judge.ORDER.getOrDefault(kind, List.of())) {
        pairs.add(
            new Pair(kind, code, refusals.getOrDefault(kind, Map.of()).getOrDefault(code, 0)));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::times));
    return pairs;
  }

  /** What was done, in one line. */
  String headline() {
    return String.format(
        Locale.ROOT,
        "model chains: %,d actions (and %,d planted states) in %,d chains, %.1f %% accepted, "
            + "each operation at least %,d times",
        actions,
        planted,
        chains,
        100 * acceptedShare(),
        rarestAccepted());
  }

  /** A few lines for people. */
  String summary() {
    List<Pair> pairs = pairs();
    StringBuilder text = new StringBuilder(headline());
    text.append("; ").append(pairs.size()).append(" pairs of operation and rule, the rarest:");
    pairs.stream().limit(10).forEach(it -> text.append("\n  ").append(it));
    return text.toString();
  }
}
