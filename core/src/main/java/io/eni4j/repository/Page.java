package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Resource;
import java.util.List;
import java.util.Optional;

/**
 * One page of a listing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the kind of resource listed
 * @param items the resources, in ascending order of their keys
 * @param next what leads to the next page; empty: this is the last one. It never expires
 */
public record Page<R extends Resource>(List<R> items, Optional<String> next) {

  /**
   * Checks that nothing is null.
   *
   * @param items the resources, in ascending order of their keys
   * @param next what leads to the next page; empty: this is the last one. It never expires
   */
  public Page {
    items = List.copyOf(items);
    requireNonNull(next, "next");
  }
}
