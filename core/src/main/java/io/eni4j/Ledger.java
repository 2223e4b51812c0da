package io.eni4j;

import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.model.Resource;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Effect;
import io.eni4j.policy.ViolationText;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.text.OperationText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens of a service: makes them, uses them up, reads their outcomes, forgets them. */
final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(EniService.class);
  private static final int SUBMISSIONS_PER_EXPIRY = 64;
  private static final int FORGOTTEN_AT_ONCE = 256;

  private final NetworkRepository repository;
  private final Clock clock;
  private final Duration retention;
  private final AtomicInteger submissions = new AtomicInteger();

  Ledger(NetworkRepository repository, Clock clock, Duration retention) {
    this.repository = repository;
    this.clock = clock;
    this.retention = retention;
  }

  /** A ticket with the caller's token. */
  Ticket callers(IdempotencyToken token, Operation<?> operation) {
    if (token.isReserved()) {
      throw new IllegalArgumentException(
          "token is %s; what begins with %s is kept for tokens that services make themselves"
              .formatted(token, IdempotencyToken.RESERVED_PREFIX));
    }
    return new Ticket(token, Optional.of(OperationText.of(operation)), clock.instant());
  }

  /** A ticket of the service's own; null: the store needs none. */
  @Nullable Ticket own(Operation<?> operation) {
    return repository.canLeaveOutcomesUnknown() ? made(operation) : null;
  }

  /** A ticket of the service's own. */
  Ticket made(Operation<?> operation) {
    // Not from the service's source of choices: two services with one seed are still two.
    String unique = IdempotencyToken.RESERVED_PREFIX + UUID.randomUUID();
    return new Ticket(
        new IdempotencyToken(unique), Optional.of(OperationText.of(operation)), clock.instant());
  }

  /** A change set that uses up the token for what it stores. */
  ChangeSet accepting(ChangeSet changeSet, Ticket ticket, Effect<?> effect) {
    List<Resource> resources = Answers.resources(effect.result());
    Answer accepted =
        effect
            .task()
            .<Answer>map(it -> new Answer.Begun(it.id(), resources))
            .orElseGet(() -> new Answer.Accepted(resources));
    return changeSet.with(ticket.settlement(accepted, clock.instant()));
  }

  /** The outcome of a token, if there is one. */
  Optional<Settled> find(Ticket ticket) {
    return repository.answer(ticket.token());
  }

  /**
   * The outcome that stands under a token in the end.
   *
   * @param settled the outcome
   * @param isOurs whether it is the one that was to be kept; false: the token was used up before
   */
  record End(Settled settled, boolean isOurs) {}

  /**
   * Uses a token up for nothing; answers the outcome that stands in the end.
   *
   * @throws OutcomeUnknownException if the token can no longer be settled, or the store fails
   */
  End settleVoid(Ticket ticket, Answer.Voided outcome) {
    ChangeSet changeSet = ChangeSet.of(ticket.settlement(outcome, clock.instant()));
    CommitResult result;
    try {
      do {
        result = repository.commit(changeSet);
      } while (result instanceof CommitResult.Stale);
    } catch (RepositoryException e) {
      throw unknown(ticket, "the store failed before the token was settled", e);
    }
    if (result instanceof CommitResult.Answered answered) {
      return new End(answered.settled(), false);
    } else if (result instanceof CommitResult.Committed committed) {
      Settled ours = new Settled(changeSet.settlement().orElseThrow(), committed.revision());
      return new End(ours, true);
    }
    throw tooLate(ticket, (CommitResult.TooLate) result);
  }

  /** Settles a token whose operation is not known here; empty: nothing is stored under it. */
  Optional<Outcome<List<Resource>>> settle(Ticket ticket) {
    Answer.Voided abandoned =
        new Answer.Voided(
            Answer.Reason.ABANDONED,
            "it was settled that nothing shall be stored under the token "
                + ticket.token()
                + "; submit the operation again, under a new token");
    Settled settled = settleVoid(ticket, abandoned).settled();
    Answer answer = settled.settlement().answer();
    LOG.atInfo()
        .addKeyValue("token", ticket.token().value())
        .addKeyValue("outcome", () -> outcome(answer))
        .log("settled");
    if (answer instanceof Answer.Accepted accepted) {
      return Optional.of(new Outcome.Accepted<>(accepted.resources(), settled.revision()));
    }
    if (answer instanceof Answer.Begun begun) {
      return Optional.of(new Outcome.Accepted<>(begun.resources(), settled.revision()));
    } else if (answer instanceof Answer.Failed failed) {
      throw new TaskFailedException("the operation", failed.reason(), failed.resources());
    }
    Answer.Voided nothing = (Answer.Voided) answer;
    return nothing.reason() == Answer.Reason.DENIED
        ? Optional.of(new Outcome.Denied<>(ViolationText.read(nothing.details())))
        : Optional.empty();
  }

  private static String outcome(Answer answer) {
    if (answer instanceof Answer.Voided nothing) {
      return nothing.reason().name();
    }
    return answer.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  /** The exception for a submission that began before the store's floor. */
  static OutcomeUnknownException tooLate(Ticket ticket, CommitResult.TooLate tooLate) {
    return unknown(
        ticket,
        "the submission began at %s, and what began before %s can no longer be settled"
            .formatted(ticket.begunAt(), tooLate.floor()),
        null);
  }

  /** The exception for a submission whose outcome nobody knows. */
  static OutcomeUnknownException unknown(
      Ticket ticket, String message, @Nullable RepositoryException cause) {
    return new OutcomeUnknownException(message, ticket.token(), ticket.begunAt(), cause);
  }

  /** Now and then forgets outcomes that are old enough. */
  void tidy() {
    if (submissions.incrementAndGet() % SUBMISSIONS_PER_EXPIRY != 0) {
      return;
    }
    Instant now = clock.instant();
    try {
      int forgotten =
          repository.expire(
              new Expiry(
                  now.minus(retention), now.minus(retention.dividedBy(2)), FORGOTTEN_AT_ONCE));
      if (LOG.isDebugEnabled()) {
        LOG.atDebug().addKeyValue("outcomes", forgotten).log("forgotten");
      }
    } catch (RepositoryException e) {
      // What was submitted is answered already; the next turn forgets what this one did not.
      LOG.atWarn().setCause(e).log("not forgotten");
    }
  }
}
