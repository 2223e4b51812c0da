package io.eni4j.testkit;

import io.eni4j.change.Answer;
import io.eni4j.change.Settlement;
import io.eni4j.operation.IdempotencyToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Outcomes of tokens. */
final class Settlements {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456789Z");

  private Settlements() {}

  static IdempotencyToken token(String value) {
    return new IdempotencyToken(value);
  }

  /** An outcome of which only the token matters. */
  static Settlement accepted(String token) {
    return at(token, NOON, NOON);
  }

  /** An outcome of which only the times matter. */
  static Settlement at(String token, Instant begunAt, Instant settledAt) {
    return new Settlement(
        token(token),
        Optional.of("{\"operation\":\"createVpc\"}"),
        new Answer.Accepted(List.of(Records.vpc(2))),
        begunAt,
        settledAt);
  }

  /** What a task begins with. */
  static Settlement begun(String token, String task) {
    return new Settlement(
        token(token),
        Optional.of("{\"operation\":\"createVpc\"}"),
        new Answer.Begun(task, List.of(Records.vpc(2))),
        NOON,
        NOON);
  }

  /** An outcome that says that nothing is stored. */
  static Settlement voided(String token) {
    return new Settlement(
        token(token),
        Optional.empty(),
        new Answer.Voided(Answer.Reason.ABANDONED, "nobody knows"),
        NOON,
        NOON.plusSeconds(1));
  }
}
