package io.eni4j;

import io.eni4j.change.Answer;
import io.eni4j.change.Cause;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.RecordingView;
import io.eni4j.change.Settled;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Decision;
import io.eni4j.policy.Effect;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationText;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One submission of one operation: decided afresh until it has an outcome. */
final class Submission<T> {
  private static final int ATTEMPTS_WITHOUT_PAUSE = 4;
  private static final long LONGEST_PAUSE_NANOS = 5_000_000;

  private final Desk desk;
  private final Operation<T> operation;
  private final @Nullable Ticket ticket;
  private final String name;
  private final Watch watch;
  private boolean isUnderWay;

  Submission(Desk desk, Operation<T> operation, @Nullable Ticket ticket) {
    this.desk = desk;
    this.operation = operation;
    this.ticket = ticket;
    this.name = operation.kind().operationName();
    this.watch = new Watch(operation.kind(), ticket, desk.metrics(), desk.nanoTime());
  }

  /** What became of the operation. */
  Outcome<T> run() {
    try {
      return outcome();
    } catch (RuntimeException | Error e) {
      watch.failed(e);
      throw e;
    } finally {
      watch.end();
    }
  }

  private Outcome<T> outcome() {
    Ticket held = ticket;
    if (held == null) {
      return attempts();
    }
    try {
      Optional<Settled> known = held.isCallers() ? desk.ledger().find(held) : Optional.empty();
      return known.isPresent() ? kept(held, known.get()) : attempts();
    } catch (RepositoryException e) {
      return afterFailure(held, e);
    } finally {
      desk.ledger().tidy();
    }
  }

  private Outcome<T> attempts() {
    return desk.locks().locked(operation, desk.repository(), this::decideUntilCommitted);
  }

  private Outcome<T> decideUntilCommitted() {
    int attempt = 1;
    while (true) {
      watch.deciding();
      Chooser chooser;
      Effect<T> effect;
      ChangeSet changeSet;
      Optional<Cause> cause;
      List<AtOnce.News> news;
      try (Snapshot snapshot = desk.repository().snapshot()) {
        snapshot.prepare(() -> desk.policy().lookups(operation));
        RecordingView view = new RecordingView(snapshot);
        Decision decision = desk.policy().decide(operation, view);
        if (!decision.isAllowed()) {
          return denied(decision.violations());
        }
        chooser = new Chooser(snapshot, desk.sources(), this::task);
        effect = desk.policy().effect(operation, view, chooser);
        changeSet = view.changeSet(effect.writes());
        Map<ResourceKey<?>, Resource> before = before(view, changeSet);
        cause = cause(before);
        news = news(changeSet, before, snapshot);
      }
      ChangeSet signed = signed(cause.map(changeSet::with).orElse(changeSet), effect);
      CommitResult result = desk.announcer().commit(signed, desk.repository());
      if (result instanceof CommitResult.Committed committed) {
        watch.accepted(committed.revision());
        begun(effect);
        desk.atOnce().ifPresent(it -> it.tell(news, committed.revision()));
        return new Outcome.Accepted<>(effect.result(), committed.revision());
      } else if (!(result instanceof CommitResult.Stale)) {
        return settledBefore(result);
      }
      Guard reason = ((CommitResult.Stale) result).reason();
      // Somebody else was quicker with a proposal: that is progress, not contention.
      boolean isProgress = chooser.hasProposed(reason);
      boolean isRetried = isProgress || attempt < desk.maxAttempts();
      watch.stale(reason, isRetried);
      if (!isRetried) {
        return contention(reason);
      } else if (!isProgress) {
        pause(attempt++);
      }
    }
  }

  private boolean isTold() {
    return desk.announcer().isListenedTo() || desk.repository().keepsEvents();
  }

  /** The records that are written over, if anybody is to hear of them. */
  private Map<ResourceKey<?>, Resource> before(RecordingView view, ChangeSet changeSet) {
    return isTold() || desk.atOnce().isPresent() ? view.before(changeSet.writes()) : Map.of();
  }

  /** What events are to tell, if there are to be any. */
  private Optional<Cause> cause(Map<ResourceKey<?>, Resource> before) {
    return isTold()
        ? Optional.of(new Cause(operation.kind(), desk.sources().clock().instant(), before))
        : Optional.empty();
  }

  private List<AtOnce.News> news(
      ChangeSet changeSet, Map<ResourceKey<?>, Resource> before, Snapshot snapshot) {
    return desk.atOnce().map(it -> it.news(changeSet.writes(), before, snapshot)).orElse(List.of());
  }

  private ChangeSet signed(ChangeSet changeSet, Effect<T> effect) {
    return ticket == null ? changeSet : desk.ledger().accepting(changeSet, ticket, effect);
  }

  private Optional<Task.Builder> task(TaskKind kind, TaskPhase phase, Supplier<String> id) {
    Ticket held = ticket;
    return held == null
        ? Optional.empty()
        : desk.tasks().flatMap(it -> it.task(kind, phase, held, id));
  }

  private void begun(Effect<T> effect) {
    if (effect.task().isPresent()) {
      isUnderWay = true;
      desk.tasks().orElseThrow().begun(effect.task().get());
    }
  }

  /** Whether a task is at work on what was accepted, as far as was seen. */
  boolean isUnderWay() {
    return isUnderWay;
  }

  private Outcome<T> denied(List<Violation> violations) {
    watch.denied(violations);
    return ticket == null || !ticket.isCallers()
        ? new Outcome.Denied<>(violations)
        : nothing(ticket, Answer.Reason.DENIED, ViolationText.write(violations));
  }

  private Outcome<T> contention(Guard last) {
    String message =
        "%s met changes by others in each of %d attempts, at last %s; %s"
            .formatted(
                name,
                desk.maxAttempts(),
                last,
                "try again (a token is used up), or give the service more attempts");
    if (ticket == null || !ticket.isCallers()) {
      throw new ContentionException(message);
    }
    return nothing(ticket, Answer.Reason.CONTENTION, message);
  }

  private Outcome<T> settledBefore(CommitResult result) {
    if (ticket != null && result instanceof CommitResult.Answered answered) {
      return kept(ticket, answered.settled());
    } else if (ticket != null && result instanceof CommitResult.TooLate tooLate) {
      throw Ledger.tooLate(ticket, tooLate);
    }
    throw new IllegalStateException(
        "the store answered " + result + " to a change set without a token; it is at fault");
  }

  /** Nothing is stored, and is said to be so only once that is kept under the token. */
  private Outcome<T> nothing(Ticket held, Answer.Reason reason, String details) {
    Ledger.End end = desk.ledger().settleVoid(held, new Answer.Voided(reason, details));
    return end.isOurs()
        ? Answers.outcome(operation, held, end.settled())
        : kept(held, end.settled());
  }

  /** What another submission under the same token came to. */
  private Outcome<T> kept(Ticket held, Settled settled) {
    watch.kept(Answers.isSameOperation(held, settled));
    isUnderWay = settled.settlement().answer() instanceof Answer.Begun;
    return Answers.outcome(operation, held, settled);
  }

  private Outcome<T> afterFailure(Ticket held, RepositoryException failure) {
    if (isOutcome(failure)) {
      throw failure;
    } else if (failure.isPossiblyStored()) {
      watch.inDoubt(failure);
      String details =
          "%s failed (%s), and then it was settled that nothing shall be stored; %s"
              .formatted(name, failure.getMessage(), "submit it again, under a new token");
      Answer.Voided abandoned = new Answer.Voided(Answer.Reason.ABANDONED, details);
      return settled(held, desk.ledger().settleVoid(held, abandoned), failure);
    } else if (held.isCallers()) {
      // An earlier submission under the same token may still be on its way.
      throw Ledger.unknown(held, name + " came to no outcome: " + failure.getMessage(), failure);
    }
    throw failure;
  }

  private Outcome<T> settled(Ticket held, Ledger.End end, RepositoryException failure) {
    Settled settled = end.settled();
    boolean isSame = Answers.isSameOperation(held, settled);
    Answer answer = settled.settlement().answer();
    isUnderWay = answer instanceof Answer.Begun;
    if (isSame && (isUnderWay || answer instanceof Answer.Accepted)) {
      watch.accepted(settled.revision());
    } else if (!end.isOurs()) {
      watch.kept(isSame);
    }
    return Answers.outcome(operation, held, settled, failure);
  }

  private static boolean isOutcome(RepositoryException failure) {
    return failure instanceof ContentionException
        || failure instanceof AbandonedException
        || failure instanceof OutcomeUnknownException;
  }

  /** Waits a random time that grows with the attempts, so that rivals do not meet again. */
  private void pause(int attempt) {
    if (attempt > ATTEMPTS_WITHOUT_PAUSE) {
      long longest = Math.min(LONGEST_PAUSE_NANOS, 10_000L * attempt * attempt);
      desk.waiting().accept(Duration.ofNanos(desk.sources().random().nextLong(longest)));
    }
  }
}
