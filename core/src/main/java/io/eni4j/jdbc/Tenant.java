package io.eni4j.jdbc;

/**
 * A namespace as the database knows it.
 *
 * @param id the number that all its keys begin with
 * @param elasticIpSpace where its elastic IP addresses are unique
 * @param macSpace where its MAC addresses are unique
 * @param pageTokenKey what its page tokens are bound to
 */
record Tenant(int id, long elasticIpSpace, long macSpace, String pageTokenKey) {}
