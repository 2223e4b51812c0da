package io.eni4j.testing;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that are meant to fail, and so run only where another test runs them. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnlyFromHere.Condition.class)
@interface OnlyFromHere {

  /** Switched off by the test that runs them. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return ConditionEvaluationResult.disabled("another test runs this one");
    }
  }
}
