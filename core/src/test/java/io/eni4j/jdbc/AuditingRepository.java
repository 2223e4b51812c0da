package io.eni4j.jdbc;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.repository.Audit;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;

/** Audits what it forwards to after every commit. */
final class AuditingRepository extends ForwardingRepository {
  private int audits;

  AuditingRepository(NetworkRepository origin) {
    super(origin);
  }

  /** How often it has audited. */
  int audits() {
    return audits;
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    CommitResult result = super.commit(changeSet);
    try (Snapshot snapshot = snapshot()) {
      var found = Audit.of(snapshot);
      if (!found.isEmpty()) {
        throw new AssertionError("after " + changeSet + ": " + found);
      }
    }
    audits++;
    return result;
  }
}
