package io.eni4j.model;

/** Whether an elastic IP is tied to a private IP, as JD Cloud's API names it. */
public enum ElasticIpStatus {
  /** Tied to a private IP. */
  ASSOCIATED,
  /** Tied to none. */
  NOT_ASSOCIATED
}
