package io.eni4j.testing;

/** How a call fails. */
enum Failure {
  FAILS,
  LOSES_THE_REQUEST,
  LOSES_THE_REPLY,
  IS_STALE
}
