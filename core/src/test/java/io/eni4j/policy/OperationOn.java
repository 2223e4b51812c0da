package io.eni4j.policy;

import io.eni4j.model.ResourceKey;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An operation that names a resource by its id.
 *
 * @param <K> the type of id
 * @param kind which operation
 * @param argument the parameter that the id is given in
 * @param suitable makes a resource that the operation is accepted for, all else being right
 * @param asking the operation for an id, all else being right
 */
record OperationOn<K extends ResourceKey<?>>(
    OperationKind kind,
    String argument,
    Function<Cloud, K> suitable,
    BiFunction<Cloud, K, Operation<?>> asking) {

  K suitable(Cloud cloud) {
    return suitable.apply(cloud);
  }

  Operation<?> asking(Cloud cloud, K id) {
    return asking.apply(cloud, id);
  }
}
