package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.operation.Operation;
import java.util.Arrays;
import java.util.List;

/** What operations have in common that break several rules at once. */
final class BrokenTogether {
  static final String LONG_TEXT = "a".repeat(257);

  private BrokenTogether() {}

  /** An operation is refused for exactly these rules, named in this order, which is its own. */
  static void assertBroken(Cloud cloud, Operation<?> operation, ViolationCode... rules) {
    List<ViolationCode> broken =
        cloud.refused(operation).stream().map(Violation::code).distinct().toList();

    assertThat(broken).containsExactly(rules);
    assertThat(NetworkPolicy.rulesOf(operation.kind())).containsSubsequence(Arrays.asList(rules));
  }
}
