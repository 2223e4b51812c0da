package io.eni4j;

import io.eni4j.change.ChangeSet;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Namespace;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;

/**
 * Where a task is.
 *
 * @param repository the store of its namespace
 * @param namespace account and region
 * @param isOwn whether that is the namespace of the service, whose listeners hear of it
 * @param instanceId the instance that it was begun on
 * @param task its id
 * @param token under which its outcome is kept
 */
record TaskPlace(
    NetworkRepository repository,
    Namespace namespace,
    boolean isOwn,
    InstanceId instanceId,
    String task,
    String token) {

  CommitResult commit(ChangeSet changeSet, Announcer announcer) {
    return isOwn ? announcer.commit(changeSet, repository) : repository.commit(changeSet);
  }
}
