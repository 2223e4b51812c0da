package io.eni4j.jdbc;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.jdbc.Holders.Holder;
import io.eni4j.model.Resource;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Importing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An import under way, in commits of its own. */
final class JdbcImport implements Importing {
  private final Database database;
  private final Tenant tenant;
  private final JdbcNetworkRepository writer;
  private boolean conflict;
  private boolean finished;

  private JdbcImport(Database database, Tenant tenant) {
    this.database = database;
    this.tenant = tenant;
    this.writer = new JdbcNetworkRepository(database, tenant);
  }

  static JdbcImport begin(Database database, Tenant tenant, long aboveRevision) {
    Tenant importing = tenant.importing(UUID.randomUUID().toString());
    try {
      ImportMarks.begin(database, importing, aboveRevision);
    } catch (SQLException e) {
      throw Database.failed("the import cannot begin", e);
    }
    return new JdbcImport(database, importing);
  }

  @Override
  public List<Slot<?>> add(List<Resource> resources) {
    List<Slot<?>> held = heldByOthers(resources);
    conflict |= !held.isEmpty();
    if (conflict) {
      return held;
    }
    List<Write> writes = new ArrayList<>();
    resources.forEach(it -> writes.add(new Write.Insert(it)));
    CommitResult result = writer.commit(new ChangeSet(writes, List.of()));
    if (result instanceof CommitResult.Stale stale) {
      // Somebody may have taken an address since the look.
      held = heldByOthers(resources);
      conflict = !held.isEmpty();
      if (!conflict) {
        throw misfit(stale.reason());
      }
    }
    return held;
  }

  private List<Slot<?>> heldByOthers(List<Resource> resources) {
    List<Slot<?>> held = new ArrayList<>();
    try (JdbcSnapshot now = new JdbcSnapshot(database, tenant)) {
      for (Resource resource : resources) {
        for (Slot<?> slot : Slot.filledBy(resource)) {
          Holder holder = slot.owner().isEmpty() ? now.holderAnywhere(slot) : null;
          if (holder != null && holder.namespace() != tenant.id()) {
            held.add(slot);
          }
        }
      }
    }
    return held;
  }

  private static IllegalArgumentException misfit(Guard reason) {
    return new IllegalArgumentException(
        "the resources do not fit together: " + reason + " does not hold");
  }

  @Override
  public void finish() {
    if (conflict) {
      throw new IllegalStateException(
          "other namespaces hold addresses of what was to be imported; close the import");
    }
    try {
      ImportMarks.finish(database, tenant);
      finished = true;
    } catch (SQLException e) {
      throw Database.failed("the import cannot be finished", e);
    }
  }

  @Override
  public void close() {
    if (!finished) {
      finished = true;
      try {
        ImportMarks.abandon(database, tenant, true);
      } catch (SQLException e) {
        throw Database.failed("the import cannot be undone; abandon it", e);
      }
    }
  }
}
