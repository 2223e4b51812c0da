package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.ORPHAN;
import static io.eni4j.repository.InconsistencyKind.USERS_DISAGREE;

import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;

/** Whether what is named exists, and whether it is known who names it. */
final class ReferenceAudit {
  private final AuditDesk desk;
  private final AuditBelongings belongings;

  ReferenceAudit(AuditDesk desk, AuditBelongings belongings) {
    this.desk = desk;
    this.belongings = belongings;
  }

  void judge() {
    for (Versioned<?> record : desk.inventory().all()) {
      Resource resource = record.value();
      AuditReferences.forEach(resource, (name, target) -> exists(resource, name, target));
      users(resource.key());
    }
  }

  private void exists(Resource resource, String name, ResourceKey<?> target) {
    if (!desk.inventory().exists(target)) {
      desk.findings().add(ORPHAN, name, "a record", "none", resource.key(), target);
    }
  }

  private void users(ResourceKey<?> key) {
    desk.inventory()
        .users(key)
        .ifPresent(
            answer -> desk.compare(USERS_DISAGREE, "users", key, belongings.users(key), answer));
  }
}
