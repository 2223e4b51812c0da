package io.eni4j.jdbc;

import io.eni4j.model.ResourceKind;
import io.eni4j.repository.RepositoryException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How a namespace is closed for an import, opened again, and emptied where it was in vain. */
final class ImportMarks {
  private static final long DRAWN_AT_ONCE = 1_000_000;

  private ImportMarks() {}

  /**
   * Closes a namespace. All marks are taken first: whoever commits holds one until the end, so
   * nobody is left who has not seen the import or whom the look at the resources has not seen.
   */
  static void begin(Database database, Tenant importing, long aboveRevision) throws SQLException {
    try (Lease lease = Lease.toCommit(database)) {
      int marks =
          lease
              .run(
                  List.of(
                      Step.of(
                          """
                          UPDATE eni.revision_mark SET import_id = ?
                          WHERE namespace_id = ? AND import_id IS NULL""",
                          importing.importId(),
                          importing.id())))
              .get(0)
              .count();
      if (marks != Writes.MARKS) {
        throw new RepositoryException(
            "the namespace is being imported into; wait until that is done, or abandon it",
            false,
            null);
      }
      requireEmpty(lease, importing);
      raise(database, lease, aboveRevision);
      lease.commit();
    }
  }

  private static void requireEmpty(Lease lease, Tenant tenant) throws SQLException {
    // All other resources point at a VPC, if over others.
    for (ResourceKind kind : List.of(ResourceKind.VPC, ResourceKind.ELASTIC_IP)) {
      String sql =
          "SELECT 1 FROM eni." + Tables.of(kind).name() + " WHERE namespace_id = ? LIMIT 1";
      if (lease.run(List.of(Step.of(sql, tenant.id()))).get(0).count() > 0) {
        throw new RepositoryException(
            "the namespace has resources; import into an empty one", false, null);
      }
    }
  }

  /** Draws revisions until one is high enough: setting a sequence could set it back for others. */
  static void raise(Database database, Lease lease, long above) throws SQLException {
    long drawn = 0;
    long more = 1;
    while (drawn < above) {
      String sql = database.dialect().nextRevisions(more);
      drawn = lease.run(List.of(Step.of(sql))).get(0).number(0);
      more = Math.min(DRAWN_AT_ONCE, above - drawn);
    }
  }

  /** Opens the namespace. */
  static void finish(Database database, Tenant importing) throws SQLException {
    try (Lease lease = Lease.toCommit(database)) {
      if (lease.run(List.of(open(importing))).get(0).count() != Writes.MARKS) {
        throw new RepositoryException("the import has been abandoned; begin anew", false, null);
      }
      // What was imported no event tells.
      Step drawn = Step.of(database.dialect().nextRevisions(1));
      lease.run(new Events(importing).forget(lease.run(List.of(drawn)).get(0).number(0)));
      lease.commit();
    }
  }

  /**
   * Empties a namespace and opens it, if an import goes on.
   *
   * @param onlyThis whether only the tenant's own import is meant
   */
  static void abandon(Database database, Tenant tenant, boolean onlyThis) throws SQLException {
    try (Lease lease = Lease.toCommit(database)) {
      String any = "UPDATE eni.revision_mark SET import_id = import_id WHERE namespace_id = ? AND ";
      Step take =
          onlyThis
              ? Step.of(any + "import_id = ?", tenant.id(), tenant.importId())
              : Step.of(any + "import_id IS NOT NULL", tenant.id());
      if (lease.run(List.of(take)).get(0).count() == 0) {
        return;
      }
      lease.run(emptied(tenant));
      lease.commit();
    }
  }

  private static List<Step> emptied(Tenant tenant) {
    List<Step> steps = new ArrayList<>();
    // No block may be marked full while an address in it is free.
    steps.add(
        Step.of(
            """
            UPDATE eni.elastic_ip_block SET is_full = FALSE
            WHERE space_id = ? AND block IN (
              SELECT address / 256 FROM eni.elastic_ip WHERE namespace_id = ?)""",
            tenant.elasticIpSpace(),
            tenant.id()));
    for (int i = Tables.TARGETS_FIRST.size() - 1; i >= 0; i--) {
      String table = Tables.of(Tables.TARGETS_FIRST.get(i)).name();
      steps.add(Step.of("DELETE FROM eni." + table + " WHERE namespace_id = ?", tenant.id()));
    }
    steps.add(Step.of("DELETE FROM eni.private_ip_block WHERE namespace_id = ?", tenant.id()));
    steps.add(Step.of("UPDATE eni.counter SET amount = 0 WHERE namespace_id = ?", tenant.id()));
    steps.add(
        Step.of(
            "UPDATE eni.revision_mark SET import_id = NULL WHERE namespace_id = ?", tenant.id()));
    return steps;
  }

  private static Step open(Tenant importing) {
    return Step.of(
        "UPDATE eni.revision_mark SET import_id = NULL WHERE namespace_id = ? AND import_id = ?",
        importing.id(),
        importing.importId());
  }
}
