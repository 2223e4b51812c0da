package io.eni4j.policy;

import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  /** Looks for violations of a rule about a resource that exists. */
  @FunctionalInterface
  interface CheckAbout<O, R> {
    void check(R resource, O operation, Facts facts, Findings findings);
  }

  /** Reads what a rule is about from an operation and the facts. */
  @FunctionalInterface
  interface Lookup<O, R> {
    R in(O operation, Facts facts);
  }

  /** A rule about the resource of an id that the operation names. */
  static <O, R extends Resource> Rule<O> about(
      ViolationCode code, Function<O, ? extends ResourceKey<R>> id, CheckAbout<O, R> check) {
    return about(code, (Lookup<O, Optional<R>>) (it, facts) -> facts.find(id.apply(it)), check);
  }

  /** A rule about a resource that has to be looked up; it holds where there is none. */
  static <O, R> Rule<O> about(
      ViolationCode code, Lookup<O, Optional<R>> resource, CheckAbout<O, R> check) {
    return new Rule<>(
        code,
        (operation, facts, findings) -> {
          Optional<R> found = resource.in(operation, facts);
          if (found.isPresent()) {
            check.check(found.get(), operation, facts, findings);
          }
        });
  }

  /** A rule about each of some resources that have to be looked up. */
  static <O, R> Rule<O> aboutEach(
      ViolationCode code, Lookup<O, List<R>> resources, CheckAbout<O, R> check) {
    return new Rule<>(
        code,
        (operation, facts, findings) -> {
          for (R found : resources.in(operation, facts)) {
            check.check(found, operation, facts, findings);
          }
        });
  }
}
