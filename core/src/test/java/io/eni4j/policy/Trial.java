package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A cloud in which one rule is tried: what breaks it is refused for nothing else. */
final class Trial extends Cloud {
  /** A permitted value that is said in words, which no test compares. */
  static final Predicate<Object> WORDS = value -> value instanceof String text && !text.isBlank();

  private final ViolationCode rule;
  private final Set<OperationKind> refused = EnumSet.noneOf(OperationKind.class);
  private final Set<OperationKind> accepted = EnumSet.noneOf(OperationKind.class);

  Trial(ViolationCode rule, Limits limits, Ipv4Cidr... elasticIpPool) {
    super(limits, elasticIpPool);
    this.rule = rule;
  }

  /**
   * An operation is refused with one violation of the rule.
   *
   * @param actual what was found, or a predicate on it
   * @param permitted what would have been permitted, or a predicate on it
   */
  void refuses(
      Operation<?> operation,
      String argument,
      Object actual,
      Object permitted,
      ResourceKey<?>... subjects) {
    assertViolation(refusesOnce(operation), argument, actual, permitted, subjects);
  }

  private static void assertViolation(
      Violation violation,
      String argument,
      Object actual,
      Object permitted,
      ResourceKey<?>... subjects) {
    assertThat(violation.argument()).isEqualTo(argument);
    assertMatches(violation.actual(), actual);
    assertMatches(violation.permitted(), permitted);
    assertThat(violation.subjects()).isEqualTo(List.of(subjects));
  }

  /**
   * An operation is refused with one violation of the rule and one of another, which cannot be
   * broken without it.
   */
  void refusesBeside(
      ViolationCode companion,
      Operation<?> operation,
      String argument,
      Object actual,
      Object permitted,
      ResourceKey<?>... subjects) {
    List<Violation> violations = refused(operation);
    refused.add(operation.kind());
    assertThat(violations).extracting(Violation::code).containsExactlyInAnyOrder(rule, companion);
    violations.stream()
        .filter(it -> it.code() == rule)
        .forEach(it -> assertViolation(it, argument, actual, permitted, subjects));
  }

  /** The one violation of an operation that breaks the rule once and no other. */
  Violation refusesOnce(Operation<?> operation) {
    List<Violation> violations = refuses(operation);
    assertThat(violations).hasSize(1);
    return violations.get(0);
  }

  /** The violations of an operation that breaks the rule, perhaps more than once, and no other. */
  List<Violation> refuses(Operation<?> operation) {
    List<Violation> violations = refused(operation);
    assertThat(violations).extracting(Violation::code).containsOnly(rule);
    refused.add(operation.kind());
    return violations;
  }

  @Override
  <T> T accepts(Operation<T> operation) {
    accepted.add(operation.kind());
    return super.accepts(operation);
  }

  /** Whether operations of a kind were seen on either side of the rule. */
  boolean saw(OperationKind kind) {
    return refused.contains(kind) && accepted.contains(kind);
  }

  private static void assertMatches(Object found, Object expected) {
    if (expected instanceof Predicate<?> predicate) {
      @SuppressWarnings("unchecked") // every predicate of a trial is on objects
      Predicate<Object> typed = (Predicate<Object>) predicate;
      assertThat(found).matches(typed);
    } else if (expected instanceof Number number && found instanceof Number count) {
      assertThat(count.longValue()).isEqualTo(number.longValue());
    } else {
      assertThat(found).isEqualTo(expected);
    }
  }
}
