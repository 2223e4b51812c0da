package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * That a commit wrote one record.
 *
 * <p>The events of one record, in the order of their revisions, lead from one state of it to the
 * next: {@code formerRevision} of each is {@code revision} of the one before. Where it is not, one
 * was missed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param namespace account and region; empty: the store has one namespace and no name for it
 * @param key the record
 * @param change what was done to it
 * @param before the record before; empty: it did not exist, was only touched, or is not known
 * @param after the record afterwards; empty: it does not exist any more, or was only touched
 * @param formerRevision the revision of its last write before; 0: there was none; empty: the store
 *     does not tell
 * @param revision the revision of the commit; all events of one commit have it
 * @param operation what was asked for; empty: an operator wrote by hand
 * @param token the caller's token; empty: there was none
 * @param at when it was decided, by the clock of the service that did; empty: not known
 */
public record Event(
    Optional<Namespace> namespace,
    ResourceKey<?> key,
    Kind change,
    Optional<Resource> before,
    Optional<Resource> after,
    OptionalLong formerRevision,
    long revision,
    Optional<OperationKind> operation,
    Optional<IdempotencyToken> token,
    Optional<Instant> at) {

  /** What was done to a record. */
  public enum Kind {
    /** It was created. */
    CREATED,
    /** It was changed. */
    CHANGED,
    /** It was deleted. */
    DELETED,
    /** It is as it was and has a new revision, because a list that it owns changed. */
    TOUCHED
  }

  /**
   * Checks that nothing is null.
   *
   * @param namespace account and region; empty: the store has one namespace and no name for it
   * @param key the record
   * @param change what was done to it
   * @param before the record before; empty: it did not exist, was only touched, or is not known
   * @param after the record afterwards; empty: it does not exist any more, or was only touched
   * @param formerRevision the revision of its last write before; 0: there was none; empty: the
   *     store does not tell
   * @param revision the revision of the commit; all events of one commit have it
   * @param operation what was asked for; empty: an operator wrote by hand
   * @param token the caller's token; empty: there was none
   * @param at when it was decided, by the clock of the service that did; empty: not known
   */
  public Event {
    requireNonNull(namespace, "namespace");
    requireNonNull(key, "key");
    requireNonNull(change, "change");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(formerRevision, "formerRevision");
    requireNonNull(operation, "operation");
    requireNonNull(token, "token");
    requireNonNull(at, "at");
  }

  /**
   * {@return the event of one write of a change set}
   *
   * @param namespace where it was written
   * @param changeSet the change set
   * @param write one of its writes
   * @param formerRevisions the revisions of records before, as far as they are known
   * @param revision the revision of the commit
   */
  public static Event of(
      Optional<Namespace> namespace,
      ChangeSet changeSet,
      Write write,
      Map<ResourceKey<?>, Long> formerRevisions,
      long revision) {
    Optional<Cause> cause = changeSet.cause();
    Long former = formerRevisions.get(write.key());
    return new Event(
        namespace,
        write.key(),
        kind(write),
        cause.map(it -> it.before().get(write.key())),
        after(write),
        write instanceof Write.Insert
            ? OptionalLong.of(0)
            : former == null ? OptionalLong.empty() : OptionalLong.of(former),
        revision,
        cause.map(Cause::operation),
        changeSet.settlement().map(Settlement::token).filter(it -> !it.isReserved()),
        cause.map(Cause::at));
  }

  private static Kind kind(Write write) {
    if (write instanceof Write.Insert) {
      return Kind.CREATED;
    } else if (write instanceof Write.Update) {
      return Kind.CHANGED;
    }
    return write instanceof Write.Delete ? Kind.DELETED : Kind.TOUCHED;
  }

  private static Optional<Resource> after(Write write) {
    if (write instanceof Write.Insert insert) {
      return Optional.of(insert.value());
    }
    return write instanceof Write.Update update ? Optional.of(update.value()) : Optional.empty();
  }
}
