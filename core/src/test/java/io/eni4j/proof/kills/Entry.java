package io.eni4j.proof.kills;

import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import java.time.Instant;

/**
 * A submission.
 *
 * @param token its token
 * @param kind what was asked for
 * @param begunAt when it began, at the latest
 */
record Entry(IdempotencyToken token, OperationKind kind, Instant begunAt) {}
