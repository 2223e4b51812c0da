package io.eni4j;

import static io.eni4j.EniMetrics.Result.ACCEPTED;
import static io.eni4j.EniMetrics.Result.CONTENTION;
import static io.eni4j.EniMetrics.Result.DENIED;
import static io.eni4j.EniMetrics.Result.FAILED;
import static io.eni4j.EniMetrics.Result.REPEATED;
import static io.eni4j.EniMetrics.Result.TOKEN_TAKEN;
import static io.eni4j.EniMetrics.Result.UNKNOWN;

import io.eni4j.change.Guard;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Violation;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.RepositoryException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells log and metrics of one submission. What both say of its end is made in one place, so that
 * they agree; all messages, levels and keys stand in {@code core/docs/observability.md}.
 */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(EniService.class);

  private final OperationKind operation;
  private final @Nullable Ticket ticket;
  private final EniMetrics metrics;
  private final LongSupplier nanoTime;
  private final long begun;

  private int attempts;
  private EniMetrics.Result result = FAILED;
  private boolean isInDoubt;
  private long revision;
  private List<Violation> violations = List.of();
  private @Nullable Guard guard;
  private @Nullable Throwable failure;

  Watch(
      OperationKind operation, @Nullable Ticket ticket, EniMetrics metrics, LongSupplier nanoTime) {
    this.operation = operation;
    this.ticket = ticket;
    this.metrics = metrics;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  /** The operation is decided, perhaps once more. */
  void deciding() {
    attempts++;
  }

  /** It is stored. */
  void accepted(long atRevision) {
    result = ACCEPTED;
    revision = atRevision;
  }

  /** It is refused, if that can be kept. */
  void denied(List<Violation> broken) {
    result = DENIED;
    violations = broken;
  }

  /** Another submission was there first. */
  void kept(boolean isSameOperation) {
    result = isSameOperation ? REPEATED : TOKEN_TAKEN;
  }

  /** The commit came too late. */
  void stale(Guard reason, boolean isRetried) {
    guard = reason;
    if (LOG.isDebugEnabled()) {
      event(Level.DEBUG)
          .addKeyValue("guard", reason.toString())
          .addKeyValue("retried", isRetried)
          .log("stale");
    }
    metrics.stale(operation, reason);
  }

  /** Whether it is stored is unknown, and is settled now. */
  void inDoubt(RepositoryException cause) {
    isInDoubt = true;
    event(Level.WARN).setCause(cause).log("in doubt");
  }

  /** It ends by an exception. */
  void failed(Throwable cause) {
    failure = cause;
    if (cause instanceof RepositoryException failed && failed.isPossiblyStored()) {
      result = UNKNOWN;
    } else if (result != REPEATED && result != TOKEN_TAKEN) {
      result = cause instanceof ContentionException ? CONTENTION : FAILED;
    }
  }

  /** It has ended, as was said last; no lock and no snapshot is held any more. */
  void end() {
    log();
    if (result == DENIED) {
      for (Violation violation : violations) {
        metrics.refused(operation, violation.code());
      }
    }
    Duration time = Duration.ofNanos(nanoTime.getAsLong() - begun);
    metrics.submitted(operation, result, attempts, time);
  }

  private void log() {
    Level level = level();
    if (!LOG.isEnabledForLevel(level)) {
      return;
    }
    LoggingEventBuilder event = event(level);
    if (result == ACCEPTED) {
      event = event.addKeyValue("revision", revision);
    } else if (result == DENIED) {
      event = event.addKeyValue("violations", violations.stream().map(Violation::code).toList());
    } else if (result == CONTENTION && guard != null) {
      event = event.addKeyValue("guard", guard.toString());
    } else if (failure != null && (result == UNKNOWN || result == FAILED)) {
      event = event.setCause(failure);
    }
    event.log(result.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** What ends a doubt is told wherever the doubt was. */
  private Level level() {
    if (result == CONTENTION || result == UNKNOWN) {
      return Level.WARN;
    }
    return isInDoubt ? Level.INFO : Level.DEBUG;
  }

  private LoggingEventBuilder event(Level level) {
    LoggingEventBuilder event =
        LOG.atLevel(level)
            .addKeyValue("operation", operation.operationName())
            .addKeyValue("attempts", attempts);
    return ticket == null ? event : event.addKeyValue("token", ticket.token().value());
  }
}
