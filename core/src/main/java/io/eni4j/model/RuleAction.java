package io.eni4j.model;

/** What a rule does with a packet that it matches. */
public enum RuleAction {
  /** Lets it pass. */
  ALLOW,
  /** Drops it; at equal priority DENY wins over ALLOW. */
  DENY
}
