package io.eni4j.jdbc;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Event;
import io.eni4j.change.Write;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import io.eni4j.text.Fields;
import io.eni4j.text.Json;
import io.eni4j.text.ResourceText;
import io.eni4j.text.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The table of events: what a commit writes there, and how it is read. */
final class Events {
  private static final int ROWS_AT_ONCE = 500;

  private static final String INSERT =
      """
      INSERT INTO eni.event (
        namespace_id, revision, place, record_key, change, record_before, record_after,
        former_revision, operation, token, decided_at, decided_nanos)
      VALUES\s""";

  private static final String AFTER =
      """
      SELECT * FROM eni.event
      WHERE namespace_id = ? AND revision > ? AND revision <= (
        SELECT MAX(revision) FROM (
          SELECT revision FROM eni.event WHERE namespace_id = ? AND revision > ? AND revision <= ?
          ORDER BY revision, place LIMIT %d) page)
      ORDER BY revision, place""";

  /** The last of the oldest commits, in the order of revisions, that are all older than a time. */
  private static final String LAST_OLD =
      """
      SELECT MAX(revision) FROM (
        SELECT DISTINCT revision FROM eni.event
        WHERE namespace_id = ? AND revision < COALESCE(
          (SELECT MIN(revision) FROM eni.event
            WHERE namespace_id = ? AND (decided_at, decided_nanos) >= (?, ?)),
          9223372036854775807)
        ORDER BY revision LIMIT %d) forgettable""";

  private static final String FLOOR =
      "SELECT event_floor FROM eni.revision_mark WHERE namespace_id = ? AND stripe = 0";

  private static final String RAISE =
      """
      UPDATE eni.revision_mark SET event_floor = GREATEST(event_floor, ?)
      WHERE namespace_id = ? AND stripe = 0""";

  private final Tenant tenant;
  private final Optional<Namespace> namespace;

  Events(Tenant tenant) {
    this.tenant = tenant;
    this.namespace = Optional.of(tenant.namespace());
  }

  /** Keeps the events of a commit under the revision that its transaction has drawn. */
  void insert(ChangeSet changeSet, Locks locks, String drawnRevision, Consumer<Step> steps) {
    List<Write> writes = changeSet.writes();
    Map<ResourceKey<?>, Long> former = locks.formerRevisions();
    for (int from = 0; from < writes.size(); from += ROWS_AT_ONCE) {
      StringBuilder sql = new StringBuilder(INSERT);
      List<@Nullable Object> parameters = new ArrayList<>();
      int end = Math.min(writes.size(), from + ROWS_AT_ONCE);
      for (int place = from; place < end; place++) {
        Write write = writes.get(place);
        sql.append(place == from ? "" : ", ")
            .append("(?, ")
            .append(drawnRevision)
            .append(", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        parameters.add(tenant.id());
        parameters.add(place);
        parameters.addAll(values(Event.of(namespace, changeSet, write, former, 0)));
      }
      steps.accept(new Step(sql.toString(), parameters));
    }
  }

  private static List<@Nullable Object> values(Event event) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(Json.write(ValueText.tree(event.key())));
    values.add(event.change().name());
    values.add(event.before().map(ResourceText::write).orElse(null));
    values.add(event.after().map(ResourceText::write).orElse(null));
    values.add(event.formerRevision().orElse(0));
    values.add(event.operation().map(OperationKind::name).orElse(null));
    values.add(event.token().map(IdempotencyToken::value).orElse(null));
    values.add(event.at().map(it -> Row.instant(it).get(0)).orElse(null));
    values.add(event.at().map(it -> Row.instant(it).get(1)).orElse(null));
    return values;
  }

  /** Asks for events, in the order of revisions; those of the last commit are whole. */
  Step after(long after, long upTo, int atMost) {
    return Step.of(AFTER.formatted(atMost), tenant.id(), after, tenant.id(), after, upTo);
  }

  List<Event> read(ResultSet rows) throws SQLException {
    List<Event> events = new ArrayList<>();
    Row row = new Row(rows);
    while (rows.next()) {
      Optional<Instant> at =
          rows.getObject("decided_at") == null
              ? Optional.empty()
              : Optional.of(row.instant("decided"));
      events.add(
          new Event(
              namespace,
              key(rows.getString("record_key")),
              row.name(Event.Kind.class, "change"),
              resource(rows.getString("record_before")),
              resource(rows.getString("record_after")),
              OptionalLong.of(rows.getLong("former_revision")),
              row.revision(),
              Optional.ofNullable(rows.getString("operation")).map(OperationKind::valueOf),
              Optional.ofNullable(rows.getString("token")).map(IdempotencyToken::new),
              at));
    }
    return events;
  }

  private static ResourceKey<?> key(String text) {
    return (ResourceKey<?>) ValueText.of(Fields.of("record_key", Json.read(text)));
  }

  private static Optional<Resource> resource(@Nullable String text) {
    return Optional.ofNullable(text).map(ResourceText::read);
  }

  /** Asks for the revision up to which events may have been forgotten. */
  Step floor() {
    return Step.of(FLOOR, tenant.id());
  }

  /**
   * Asks for the revision up to which events may be forgotten; NULL: none may.
   *
   * @param decidedBefore what was decided then or later is kept
   * @param atMost the events of how many commits to forget
   */
  Step lastOld(Instant decidedBefore, int atMost) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(tenant.id(), tenant.id()));
    parameters.addAll(Row.instant(decidedBefore));
    return new Step(LAST_OLD.formatted(atMost), parameters);
  }

  /** Forgets all events up to a revision. */
  List<Step> forget(long revision) {
    return List.of(
        Step.of(RAISE, revision, tenant.id()),
        Step.of(
            "DELETE FROM eni.event WHERE namespace_id = ? AND revision <= ?",
            tenant.id(),
            revision));
  }
}
