package io.eni4j.policy;

import io.eni4j.operation.Operation;
import java.util.List;

/**
 * Everything that is said of one operation.
 *
 * @param <O> the type of operation
 * @param <T> what it answers
 * @param type the type of operation
 * @param rules what it must not break, in the order in which violations are reported
 * @param effect what it leads to
 */
record OperationPolicy<O extends Operation<T>, T>(
    Class<O> type, List<Rule<O>> rules, EffectOf<O, T> effect) {

  /** Builds the effect of an operation that breaks no rule. */
  @FunctionalInterface
  interface EffectOf<O, T> {
    Effect<T> of(O operation, Facts facts, Candidates candidates);
  }

  Decision decide(Operation<?> operation, Facts facts) {
    O typed = type.cast(operation);
    Findings findings = new Findings();
    for (Rule<O> rule : rules) {
      findings.apply(rule, typed, facts);
    }
    return findings.decision();
  }

  Effect<T> effect(Operation<?> operation, Facts facts, Candidates candidates) {
    return effect.of(type.cast(operation), facts, candidates);
  }
}
