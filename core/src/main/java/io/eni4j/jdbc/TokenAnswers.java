package io.eni4j.jdbc;

import io.eni4j.change.Answer;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.model.Resource;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.text.Fields;
import io.eni4j.text.Json;
import io.eni4j.text.ResourceText;
import io.eni4j.text.Tree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of what became of what was submitted under tokens. */
final class TokenAnswers {
  private static final String ACCEPTED = "ACCEPTED";
  private static final String BEGUN = "BEGUN";
  private static final String FAILED = "FAILED";

  private static final String FIND =
      """
      SELECT token, operation, outcome, details, revision, begun_at, begun_nanos, settled_at,
        settled_nanos, task_id
      FROM eni.token_answer WHERE namespace_id = ? AND token = ?""";

  private static final String INSERT =
      """
      INSERT INTO eni.token_answer (
        namespace_id, token, operation, outcome, details, task_id, revision, begun_at, begun_nanos,
        settled_at, settled_nanos)
      VALUES (?, ?, ?, ?, ?, ?, %s, ?, ?, ?, ?)""";

  private static final String THE_BEGUN =
      "namespace_id = ? AND token = ? AND outcome = 'BEGUN' AND task_id = ?";

  private static final String END = "DELETE FROM eni.token_answer WHERE " + THE_BEGUN;

  private static final String END_REFUSED =
      """
      SELECT COUNT(*) FROM eni.token_answer
      WHERE namespace_id = ? AND token = ? AND NOT (outcome = 'BEGUN' AND task_id = ?)""";

  private static final String REFUSED =
      """
      SELECT
        (SELECT COUNT(*) FROM eni.token_answer WHERE namespace_id = ? AND token = ?)
        + (SELECT COUNT(*) FROM eni.revision_mark
          WHERE namespace_id = ? AND (token_floor_at, token_floor_nanos) > (?, ?))""";

  private static final String OLD =
      "namespace_id = ? AND (settled_at, settled_nanos) < (?, ?) AND outcome <> 'BEGUN'";

  private static final String FORGET =
      """
      DELETE FROM eni.token_answer WHERE namespace_id = ? AND token IN (
        SELECT token FROM eni.token_answer WHERE %s ORDER BY settled_at, settled_nanos LIMIT %d)""";

  private static final String RAISE =
      """
      UPDATE eni.revision_mark SET token_floor_at = ?, token_floor_nanos = ?
      WHERE namespace_id = ?
        AND (token_floor_at IS NULL OR (token_floor_at, token_floor_nanos) < (?, ?))""";

  private static final String FLOOR =
      """
      SELECT token_floor_at, token_floor_nanos FROM eni.revision_mark
      WHERE namespace_id = ? AND token_floor_at IS NOT NULL
      ORDER BY token_floor_at DESC, token_floor_nanos DESC LIMIT 1""";

  private final Tenant tenant;

  TokenAnswers(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Asks for the outcome of a token, to be read by {@link #read}. */
  Step find(IdempotencyToken token) {
    return Step.of(FIND, tenant.id(), token.value());
  }

  /** Asks for a number: above 0 if {@link #refusal} may say why the token cannot be used up. */
  Step refused(Settlement settlement) {
    if (settlement.ends().isPresent()) {
      return Step.of(
          END_REFUSED, tenant.id(), settlement.token().value(), taskId(settlement.ends().get()));
    }
    List<@Nullable Object> parameters =
        new ArrayList<>(List.of(tenant.id(), settlement.token().value(), tenant.id()));
    parameters.addAll(Row.instant(settlement.begunAt()));
    return new Step(REFUSED, parameters);
  }

  /**
   * Why a token cannot be used up; empty if nothing speaks against it. The floor comes first: what
   * is kept now may be the outcome of a later submission, after that of the asker's time was
   * forgotten.
   */
  Optional<CommitResult> refusal(Settlement settlement, JdbcSnapshot now) {
    Optional<Settled> kept = now.ask(find(settlement.token()), TokenAnswers::read);
    if (settlement.ends().isPresent()) {
      return kept.filter(it -> !isBegunBy(it, settlement.ends().get()))
          .map(CommitResult.Answered::new);
    }
    Optional<Instant> floor =
        now.ask(floor(), TokenAnswers::readFloor).filter(settlement.begunAt()::isBefore);
    return floor.isPresent()
        ? floor.map(CommitResult.TooLate::new)
        : kept.map(CommitResult.Answered::new);
  }

  private static boolean isBegunBy(Settled kept, String task) {
    return kept.settlement().answer() instanceof Answer.Begun begun && begun.task().equals(task);
  }

  private static String taskId(String task) {
    return StoredText.stored(task);
  }

  /**
   * Keeps an outcome under the revision that the transaction has drawn; in the place of what the
   * task was begun with, if it is that of a task.
   */
  List<Step> keep(Settlement settlement, String drawnRevision) {
    Step insert = insert(settlement, drawnRevision);
    return settlement
        .ends()
        .map(
            it ->
                List.of(Step.of(END, tenant.id(), settlement.token().value(), taskId(it)), insert))
        .orElseGet(() -> List.of(insert));
  }

  private Step insert(Settlement settlement, String drawnRevision) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(tenant.id());
    parameters.add(settlement.token().value());
    parameters.add(settlement.operation().orElse(null));
    parameters.addAll(columns(settlement));
    parameters.addAll(Row.instant(settlement.begunAt()));
    parameters.addAll(Row.instant(settlement.settledAt()));
    return new Step(INSERT.formatted(drawnRevision), parameters);
  }

  /** Outcome, details and task. */
  private static List<@Nullable Object> columns(Settlement settlement) {
    Answer answer = settlement.answer();
    String ended = settlement.ends().map(TokenAnswers::taskId).orElse(null);
    if (answer instanceof Answer.Accepted accepted) {
      return RecordTable.row(ACCEPTED, text(accepted.resources()), ended);
    } else if (answer instanceof Answer.Begun begun) {
      return RecordTable.row(BEGUN, text(begun.resources()), taskId(begun.task()));
    } else if (answer instanceof Answer.Failed failed) {
      Tree tree =
          new Tree()
              .text("reason", failed.reason())
              .objects("resources", failed.resources(), ResourceText::tree);
      return RecordTable.row(FAILED, Json.write(tree.build()), ended);
    }
    Answer.Voided nothing = (Answer.Voided) answer;
    return RecordTable.row(nothing.reason().name(), StoredText.stored(nothing.details()), ended);
  }

  private static String text(List<Resource> resources) {
    return Json.write(resources.stream().map(ResourceText::tree).toList());
  }

  /** Whether any outcome is old enough to be forgotten: a row if so. */
  Step anyOld(Instant settledBefore) {
    return new Step(
        "SELECT 1 FROM eni.token_answer WHERE " + OLD + " LIMIT 1", withTenant(settledBefore));
  }

  /** Forgets outcomes, the oldest first. */
  Step forget(Instant settledBefore, int atMost) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(tenant.id()));
    parameters.addAll(withTenant(settledBefore));
    return new Step(FORGET.formatted(OLD, atMost), parameters);
  }

  /** Raises the floor where it is below what shall be forgotten. */
  Step raise(Instant settledBefore, Instant floor) {
    List<@Nullable Object> parameters = new ArrayList<>(Row.instant(floor));
    parameters.addAll(withTenant(settledBefore));
    return new Step(RAISE, parameters);
  }

  private Step floor() {
    return Step.of(FLOOR, tenant.id());
  }

  private List<@Nullable Object> withTenant(Instant instant) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(tenant.id()));
    parameters.addAll(Row.instant(instant));
    return parameters;
  }

  private static Optional<Instant> readFloor(ResultSet rows) throws SQLException {
    return rows.next() ? Optional.of(new Row(rows).instant("token_floor")) : Optional.empty();
  }

  /** The outcome of a token; empty if there is none. */
  static Optional<Settled> read(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    Row row = new Row(rows);
    Optional<String> task = row.optionalText("task_id");
    Answer answer = answer(rows.getString("outcome"), rows.getString("details"), task.orElse(""));
    Settlement settlement =
        new Settlement(
            new IdempotencyToken(rows.getString("token")),
            Optional.ofNullable(rows.getString("operation")),
            answer,
            row.instant("begun"),
            row.instant("settled"),
            answer instanceof Answer.Begun ? Optional.empty() : task);
    return Optional.of(new Settled(settlement, row.revision()));
  }

  private static Answer answer(String outcome, String details, String task) {
    return switch (outcome) {
      case ACCEPTED -> new Answer.Accepted(resources(details));
      case BEGUN -> new Answer.Begun(task, resources(details));
      case FAILED ->
          Fields.of("details", Json.read(details))
              .as(
                  it ->
                      new Answer.Failed(
                          it.text("reason"), it.objects("resources", ResourceText::of)));
      default -> new Answer.Voided(Answer.Reason.valueOf(outcome), StoredText.read(details));
    };
  }

  private static List<Resource> resources(String details) {
    return Fields.list("details", Json.read(details), ResourceText::of);
  }
}
