package io.eni4j;

import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;

/**
 * Carries operations out in their throwing form.
 *
 * <p>Each method, here and in the interfaces that extend this one, throws {@link
 * OperationDeniedException} if the policy refuses, which then names all broken rules, and {@link
 * io.eni4j.repository.RepositoryException} if the store fails or contention does not end. A refused
 * operation changes nothing.
 */
public interface OperationExecutor {

  /**
   * Carries an operation out.
   *
   * @param <T> what the operation answers
   * @param operation what is asked for
   * @return its result
   */
  <T> T execute(Operation<T> operation);

  /**
   * Carries an operation out once, however often it is asked for under the same token.
   *
   * @param <T> what the operation answers
   * @param operation what is asked for
   * @param token the token
   * @return its result
   */
  <T> T execute(Operation<T> operation, IdempotencyToken token);
}
