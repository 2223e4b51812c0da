package io.eni4j.policy;

/**
 * One named rule, bound to the operations of one type.
 *
 * @param <O> the type of operation
 * @param code the rule's code; every violation that the check finds has it
 * @param check looks for violations
 */
record Rule<O>(ViolationCode code, Check<O> check) {

  /** Looks for violations of one rule. */
  @FunctionalInterface
  interface Check<O> {

    /**
     * Adds a violation to the findings for each way in which the operation breaks the rule. What an
     * earlier rule reports as unknown is passed over.
     */
    void check(O operation, Facts facts, Findings findings);
  }

  /** Reads what a rule is about from an operation and the facts; empty if it is unknown. */
  @FunctionalInterface
  interface Lookup<O, R> {
    R in(O operation, Facts facts);
  }
}
