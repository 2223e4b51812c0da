package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * What a repository is opened on where one store keeps many: one account in one region. No
 * operation crosses it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param account the account, any text that is not empty
 * @param region the region, such as {@code cn-north-1}, any text that is not empty
 */
public record Namespace(String account, String region) {

  /**
   * Checks the names.
   *
   * @param account the account, any text that is not empty
   * @param region the region, such as {@code cn-north-1}, any text that is not empty
   * @throws IllegalArgumentException if one of them is empty
   */
  public Namespace {
    requireNonNull(account, "account");
    requireNonNull(region, "region");
    if (account.isEmpty() || region.isEmpty()) {
      throw new IllegalArgumentException(
          (account.isEmpty() ? "account" : "region") + " is empty; name account and region");
    }
  }
}
