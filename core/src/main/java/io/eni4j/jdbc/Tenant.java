package io.eni4j.jdbc;

import io.eni4j.model.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * A namespace as the database knows it.
 *
 * @param namespace account and region
 * @param id the number that all its keys begin with
 * @param elasticIpSpace where its elastic IP addresses are unique
 * @param macSpace where its MAC addresses are unique
 * @param pageTokenKey what its page tokens are bound to
 * @param importId the import on whose behalf it is used; null: none, and none may go on
 */
record Tenant(
    Namespace namespace,
    int id,
    long elasticIpSpace,
    long macSpace,
    String pageTokenKey,
    @Nullable String importId) {

  /** The same namespace, used on behalf of an import. */
  Tenant importing(String id) {
    return new Tenant(namespace, this.id, elasticIpSpace, macSpace, pageTokenKey, id);
  }
}
