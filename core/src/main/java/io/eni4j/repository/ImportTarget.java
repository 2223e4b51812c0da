package io.eni4j.repository;

/**
 * A store that can be filled by {@link Import}. Implemented beside {@link NetworkRepository}.
 *
 * <p>While something is imported, every other use of the repository is refused with {@link
 * RepositoryException}.
 */
public interface ImportTarget {

  /**
   * Begins to import.
   *
   * @param aboveRevision all revisions from now on are higher, 0 or more
   * @return the import
   * @throws RepositoryException if the namespace has a resource, something is being imported
   *     already, or the store fails or is closed
   */
  Importing beginImport(long aboveRevision);

  /**
   * Ends an import whose process is gone: what it has added is removed, and the namespace can be
   * used. Does nothing if nothing is being imported.
   *
   * @throws RepositoryException if the store fails or is closed
   */
  void abandonImport();
}
