package io.eni4j.repository;

import io.eni4j.change.Lookup;
import io.eni4j.change.NetworkView;
import io.eni4j.model.Resource;
import java.util.List;
import java.util.function.Supplier;

/**
 * A view of one instant that can also list, and that is closed after use.
 *
 * <p>A snapshot is used by one thread at a time.
 */
public interface Snapshot extends NetworkView, AutoCloseable {

  /**
   * {@return the highest revision of the commits that this view contains; 0 for a new store} One of
   * a lower revision may come later, if it has nothing to do with any that the view contains.
   */
  long revision();

  /**
   * Lists the resources that a query asks for, one page of them, in ascending order of their keys.
   *
   * <p>A walk through all pages by their tokens meets each resource that exists throughout the walk
   * exactly once, whichever snapshots answer. A page may hold fewer resources than asked for, even
   * none, and still have a next one; only a page without a token is the last.
   *
   * @param <R> the kind of resource
   * @param query what to list
   * @return the page
   * @throws IllegalArgumentException if the query's token was not made by this store for the same
   *     kind and filters
   */
  <R extends Resource> Page<R> list(Query<R> query);

  /**
   * Tells what is going to be asked, so that a store that is far away can read it all at once. A
   * hint: the answers are the same without it, and not all of it need be asked, nor nothing else.
   *
   * @param lookups what is going to be asked; only looked at by a store that reads ahead
   */
  default void prepare(Supplier<List<Lookup>> lookups) {}

  /**
   * {@return what the store itself finds wrong with what it keeps beside its records and no other
   * question shows, such as rows that belong to no record; for {@link Audit}} None unless a store
   * says so.
   */
  default List<Inconsistency> hiddenInconsistencies() {
    return List.of();
  }

  /**
   * Gives back what the snapshot holds; closing again does nothing. From then on every question
   * about what is kept throws {@link IllegalStateException}.
   */
  @Override
  void close();
}
