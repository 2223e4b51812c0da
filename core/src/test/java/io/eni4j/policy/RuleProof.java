package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.operation.OperationKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/**
 * The tests of one rule: for each operation that it concerns a scenario in which the rule, and
 * nothing else, is broken, and in which an operation just inside it is accepted.
 */
final class RuleProof implements Iterable<DynamicTest> {
  private final ViolationCode rule;
  private final Set<OperationKind> kinds = new TreeSet<>();
  private final List<DynamicTest> tests = new ArrayList<>();

  private RuleProof(ViolationCode rule) {
    this.rule = rule;
  }

  static RuleProof of(ViolationCode rule) {
    return new RuleProof(rule);
  }

  /** A scenario under JD Cloud's limits. */
  RuleProof when(OperationKind kind, Consumer<Trial> scenario) {
    return when(kind, Limits.jdCloud(), scenario);
  }

  /** A scenario under limits and with a pool of elastic IPs of its own. */
  RuleProof when(
      OperationKind kind, Limits limits, Consumer<Trial> scenario, Ipv4Cidr... elasticIpPool) {
    kinds.add(kind);
    String name = kind.operationName() + " " + (tests.size() + 1);
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              Trial trial = new Trial(rule, limits, elasticIpPool);
              scenario.accept(trial);
              assertThat(trial.saw(kind))
                  .as("%s was refused and, just inside the rule, accepted", kind)
                  .isTrue();
            }));
    return this;
  }

  ViolationCode rule() {
    return rule;
  }

  /** The operations that the rule is proved for. */
  Set<OperationKind> kinds() {
    return kinds;
  }

  @Override
  public Iterator<DynamicTest> iterator() {
    return tests.iterator();
  }
}
