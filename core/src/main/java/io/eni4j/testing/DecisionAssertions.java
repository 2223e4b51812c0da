package io.eni4j.testing;

import io.eni4j.Outcome;
import io.eni4j.policy.Decision;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Assertions on what was decided, for any test framework. What fails is told as an {@link
 * AssertionError} that names what was expected and every broken rule.
 */
public final class DecisionAssertions {
  private DecisionAssertions() {}

  /**
   * Asserts that an operation was accepted.
   *
   * @param <T> what the operation answers
   * @param outcome what became of the operation
   * @return what it answers
   * @throws AssertionError if it was denied
   */
  public static <T> T assertAccepted(Outcome<T> outcome) {
    return outcome
        .result()
        .orElseThrow(() -> failed("the operation to be accepted", outcome.violations()));
  }

  /**
   * Asserts that an operation may be.
   *
   * @param decision what the policy says
   * @throws AssertionError if it breaks rules
   */
  public static void assertAllowed(Decision decision) {
    if (!decision.isAllowed()) {
      throw failed("the operation to be allowed", decision.violations());
    }
  }

  /**
   * Asserts that an operation was denied and broke a rule; it may have broken others.
   *
   * @param outcome what became of the operation
   * @param code the rule
   * @return the other violations; empty if it broke no other rule
   * @throws AssertionError if it was accepted, or denied for other reasons
   */
  public static List<Violation> assertDenied(Outcome<?> outcome, ViolationCode code) {
    return others(outcome.violations(), code);
  }

  /**
   * Asserts that an operation may not be because it breaks a rule; it may break others.
   *
   * @param decision what the policy says
   * @param code the rule
   * @return the other violations; empty if it breaks no other rule
   * @throws AssertionError if it may be, or breaks other rules only
   */
  public static List<Violation> assertDenied(Decision decision, ViolationCode code) {
    return others(decision.violations(), code);
  }

  /**
   * Asserts that an operation was denied for just these reasons.
   *
   * @param outcome what became of the operation
   * @param codes the rules, at least one
   * @throws AssertionError if it was accepted, or a rule is missing or too many
   */
  public static void assertDeniedOnly(Outcome<?> outcome, ViolationCode... codes) {
    only(outcome.violations(), codes);
  }

  /**
   * Asserts that an operation may not be for just these reasons.
   *
   * @param decision what the policy says
   * @param codes the rules, at least one
   * @throws AssertionError if it may be, or a rule is missing or too many
   */
  public static void assertDeniedOnly(Decision decision, ViolationCode... codes) {
    only(decision.violations(), codes);
  }

  private static List<Violation> others(List<Violation> violations, ViolationCode code) {
    if (violations.stream().noneMatch(it -> it.code() == code)) {
      throw failed("the operation to be denied with " + code, violations);
    }
    return violations.stream().filter(it -> it.code() != code).toList();
  }

  private static void only(List<Violation> violations, ViolationCode... codes) {
    Set<ViolationCode> expected = EnumSet.noneOf(ViolationCode.class);
    expected.addAll(Arrays.asList(codes));
    Set<ViolationCode> broken = EnumSet.noneOf(ViolationCode.class);
    violations.forEach(it -> broken.add(it.code()));
    if (expected.isEmpty()) {
      throw new IllegalArgumentException("codes is empty; name the rules that are to be broken");
    } else if (!broken.equals(expected)) {
      throw failed("the operation to be denied with just " + expected, violations);
    }
  }

  private static AssertionError failed(String expected, List<Violation> violations) {
    return new AssertionError(
        violations.isEmpty()
            ? "expected " + expected + ", but it broke no rule"
            : violations.stream()
                .map(it -> "\n  " + it.message())
                .collect(
                    Collectors.joining(
                        "",
                        "expected " + expected + ", but it broke " + violations.size() + ":",
                        "")));
  }
}
