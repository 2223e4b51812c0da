package io.eni4j.repository;

import io.eni4j.change.Slot;
import io.eni4j.model.Resource;
import java.util.List;

/** An import under way. Used by one thread at a time. */
public interface Importing extends AutoCloseable {

  /**
   * Adds resources; what they point at is among them or was added before.
   *
   * @param resources as many as the store takes in one change set, 1,024 at least
   * @return which of their MAC addresses and elastic IP addresses other namespaces hold; if there
   *     are any, nothing is added any more, and the import cannot be finished
   * @throws IllegalArgumentException if a resource exists already, points at one that does not
   *     exist, or is in the place of another
   * @throws RepositoryException if the store fails
   */
  List<Slot<?>> add(List<Resource> resources);

  /**
   * Lets the namespace be used.
   *
   * @throws IllegalStateException if other namespaces held addresses
   * @throws RepositoryException if the store fails, or somebody has abandoned the import
   */
  void finish();

  /** Removes all that was added, unless the import is finished, and lets the namespace be used. */
  @Override
  void close();
}
