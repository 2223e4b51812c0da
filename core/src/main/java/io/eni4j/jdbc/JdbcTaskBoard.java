package io.eni4j.jdbc;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.InstanceId;
import io.eni4j.model.Namespace;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.TaskBoard;
import io.eni4j.repository.TaskInFlight;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tasks and heartbeats in the tables of all namespaces. */
final class JdbcTaskBoard implements TaskBoard {
  private static final int ATTEMPTS = 10;

  // An index of instances with a task serves the comparison.
  private static final String IN_FLIGHT =
      """
      SELECT n.account, n.region, i.id, i.task
      FROM eni.instance i JOIN eni.namespace n ON n.id = i.namespace_id
      WHERE i.task_id >= ''
      ORDER BY i.namespace_id, i.id""";

  private final Database database;
  private final Namespace namespace;
  private final Runnable requireOpen;

  JdbcTaskBoard(Database database, Namespace namespace, Runnable requireOpen) {
    this.database = database;
    this.namespace = namespace;
    this.requireOpen = requireOpen;
  }

  @Override
  public Namespace namespace() {
    return namespace;
  }

  @Override
  public void beat(String process) {
    String id = StoredText.stored(requireNonNull(process, "process"));
    committed(
        "the heartbeat is not stored",
        lease -> {
          Step more = Step.of("UPDATE eni.process SET beat = beat + 1 WHERE id = ?", id);
          if (lease.run(List.of(more)).get(0).count() == 0) {
            lease.run(List.of(Step.of("INSERT INTO eni.process (id, beat) VALUES (?, 1)", id)));
          }
          return true;
        });
  }

  @Override
  public Map<String, Long> beats() {
    return committed(
        "heartbeats cannot be read",
        lease ->
            lease.query(
                Step.of("SELECT id, beat FROM eni.process"),
                rows -> {
                  Map<String, Long> beats = new HashMap<>();
                  while (rows.next()) {
                    beats.put(StoredText.read(rows.getString(1)), rows.getLong(2));
                  }
                  return beats;
                }));
  }

  @Override
  public void leave(String process) {
    String id = StoredText.stored(requireNonNull(process, "process"));
    committed(
        "the heartbeat is not forgotten",
        lease -> lease.run(List.of(Step.of("DELETE FROM eni.process WHERE id = ?", id))));
  }

  @Override
  public List<TaskInFlight> inFlight() {
    return committed(
        "tasks cannot be read",
        lease ->
            lease.query(
                Step.of(IN_FLIGHT),
                rows -> {
                  List<TaskInFlight> inFlight = new ArrayList<>();
                  while (rows.next()) {
                    inFlight.add(
                        new TaskInFlight(
                            new Namespace(
                                StoredText.read(rows.getString(1)),
                                StoredText.read(rows.getString(2))),
                            new InstanceId(rows.getString(3)),
                            InstanceTable.task(StoredText.read(rows.getString(4)))));
                  }
                  return inFlight;
                }));
  }

  @Override
  public NetworkRepository open(Namespace other) {
    requireOpen.run();
    Tenant tenant = Tenants.made(database, requireNonNull(other, "namespace"));
    return new JdbcNetworkRepository(database, tenant);
  }

  private interface Work<T> {
    T in(Lease lease) throws SQLException;
  }

  private <T> T committed(String failure, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      requireOpen.run();
      try (Lease lease = Lease.toCommit(database)) {
        T done = work.in(lease);
        lease.commit();
        return done;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !database.dialect().isConflict(e)) {
          throw Database.failed(failure, e);
        }
      }
    }
  }
}
