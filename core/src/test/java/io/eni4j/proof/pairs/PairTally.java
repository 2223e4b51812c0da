package io.eni4j.proof.pairs;

import io.eni4j.operation.OperationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many interleavings there were, and what became of them. */
final class PairTally {
  private static final List<OperationKind> KINDS = List.of(OperationKind.values());

  /** One operation committed after another. */
  private record Kinds(OperationKind first, OperationKind second) {}

  private final Map<Kinds, Integer> committed = new HashMap<>();
  private final Map<Kinds, Integer> stale = new HashMap<>();
  private long chains;
  private long committedChains;

  void pair(OperationKind first, OperationKind second, boolean stored) {
    (stored ? committed : stale).merge(new Kinds(first, second), 1, Integer::sum);
  }

  void chain(boolean stored) {
    chains++;
    committedChains += stored ? 1 : 0;
  }

  /** How many pairs of operations were interleaved. */
  long pairs() {
    return committed() + sum(stale);
  }

  /** How many of them were committed in the end. */
  long committed() {
    return sum(committed);
  }

  /** All interleavings. */
  long interleavings() {
    return pairs() + chains;
  }

  /** How often two kinds were interleaved. */
  int times(OperationKind first, OperationKind second) {
    Kinds kinds = new Kinds(first, second);
    return committed.getOrDefault(kinds, 0) + stale.getOrDefault(kinds, 0);
  }

  /** The pairs of kinds that were interleaved fewer times than asked for. */
  List<String> rarerThan(int times) {
    List<String> rare = new ArrayList<>();
    for (OperationKind first : KINDS) {
      for (OperationKind second : KINDS) {
        int count = times(first, second);
        if (count < times) {
          rare.add(first + " after " + second + ": " + count);
        }
      }
    }
    return rare;
  }

  /** How many pairs of kinds were stale at least once. */
  int kindsOnceStale() {
    return stale.size();
  }

  /** The figures in one line. */
  @Override
  public String toString() {
    return pairs()
        + " pairs ("
        + committed()
        + " committed, "
        + sum(stale)
        + " stale), "
        + chains
        + " with two between ("
        + committedChains
        + " committed), "
        + stale.size()
        + " of "
        + KINDS.size() * KINDS.size()
        + " pairs of kinds stale at least once";
  }

  private static long sum(Map<Kinds, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
