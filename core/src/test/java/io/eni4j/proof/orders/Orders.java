package io.eni4j.proof.orders;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of playing a plot in every order.
 *
 * @param runs how many orders there were, up to the first fault
 * @param verdicts what callers were told, and how often
 * @param fault the first fault, with the choices that lead to it; empty: there is none
 */
record Orders(int runs, Map<Told.Verdict, Integer> verdicts, Optional<String> fault) {

  /** Plays a plot in every order, until something is wrong. */
  static Orders of(Plot plot) {
    Paths paths = new Paths();
    Map<Told.Verdict, Integer> verdicts = new EnumMap<>(Told.Verdict.class);
    int runs = 0;
    try (Stage stage = new Stage()) {
      do {
        Hearing hearing = Run.play(plot, stage, paths);
        runs++;
        hearing.told().forEach(one -> verdicts.merge(one.verdict(), 1, Integer::sum));
        List<String> faults = hearing.faults();
        if (!faults.isEmpty()) {
          return new Orders(runs, verdicts, Optional.of("choices " + paths + ": " + faults));
        }
      } while (paths.next());
    }
    return new Orders(runs, verdicts, Optional.empty());
  }
}
