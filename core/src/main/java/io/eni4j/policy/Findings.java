package io.eni4j.policy;

import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;

/** The violations found so far, in the order of the rules. */
final class Findings {
  private final List<Violation> violations = new ArrayList<>(0);
  private ViolationCode code = ViolationCode.NOTHING_REQUESTED;

  <O> void apply(Rule<O> rule, O operation, Facts facts) {
    code = rule.code();
    rule.check().check(operation, facts, this);
  }

  /** Adds a violation of the rule that is being checked. */
  void add(String argument, Object actual, Object permitted, ResourceKey<?>... subjects) {
    violations.add(new Violation(code, argument, List.of(subjects), actual, permitted));
  }

  Decision decision() {
    return violations.isEmpty() ? Decision.Allowed.INSTANCE : new Decision.Denied(violations);
  }
}
