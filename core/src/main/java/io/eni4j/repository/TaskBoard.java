package io.eni4j.repository;

import io.eni4j.model.Namespace;
import java.util.List;
import java.util.Map;

/**
 * What a store knows of tasks in flight and of the processes that work on them, in all of its
 * namespaces. A store that has one can be used with drivers that take their time.
 *
 * <p>Heartbeats are numbers beside all resources: no revision tells of them. Implementations are
 * safe for use by many threads at once.
 */
public interface TaskBoard {

  /** {@return the namespace of the repository that has this board} */
  Namespace namespace();

  /**
   * Raises the heartbeat of a process, which begins at 1.
   *
   * @param process the process
   * @throws RepositoryException if the store fails or is closed
   */
  void beat(String process);

  /**
   * {@return the heartbeats of all processes that have one}
   *
   * @throws RepositoryException if the store fails or is closed
   */
  Map<String, Long> beats();

  /**
   * Forgets the heartbeat of a process: it has ended, or was found dead.
   *
   * @param process the process; one without a heartbeat changes nothing
   * @throws RepositoryException if the store fails or is closed
   */
  void leave(String process);

  /**
   * {@return the tasks in flight in all namespaces of the store, each once for each instance that
   * is busy with it; what begins or ends meanwhile may be missing}
   *
   * @throws RepositoryException if the store fails or is closed
   */
  List<TaskInFlight> inFlight();

  /**
   * Opens another namespace of the same store.
   *
   * @param namespace one that {@link #inFlight} told
   * @return its repository, to be closed by the caller
   * @throws IllegalArgumentException if the store has no such namespace
   * @throws RepositoryException if the store fails or is closed
   */
  NetworkRepository open(Namespace namespace);
}
