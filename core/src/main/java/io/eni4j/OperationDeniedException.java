package io.eni4j;

import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import java.util.List;

/** The policy refused an operation in its throwing form; nothing was changed. */
public final class OperationDeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The operation that was refused. */
  private final OperationKind operation;

  private final transient List<Violation> violations;

  OperationDeniedException(OperationKind operation, List<Violation> violations) {
    super(message(operation, violations));
    this.operation = operation;
    this.violations = List.copyOf(violations);
  }

  /** {@return the operation that was refused} */
  public OperationKind operation() {
    return operation;
  }

  /** {@return all broken rules in their fixed order, at least one} */
  public List<Violation> violations() {
    return violations;
  }

  /** {@return the codes of the broken rules, each once, in their fixed order} */
  public List<ViolationCode> codes() {
    return violations.stream().map(Violation::code).distinct().toList();
  }

  private static String message(OperationKind operation, List<Violation> violations) {
    StringBuilder text =
        new StringBuilder(operation.operationName())
            .append(" was refused and changed nothing; broken rules: ")
            .append(violations.size());
    for (Violation violation : violations) {
      text.append(System.lineSeparator()).append("  ").append(violation.message());
    }
    return text.toString();
  }
}
