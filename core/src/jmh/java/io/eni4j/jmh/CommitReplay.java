package io.eni4j.jmh;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settlement;
import io.eni4j.change.Write;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Commits change sets again and again that were recorded once and undo each other, each under a
 * token of its own and with guards of the present revisions: all that a decision leads to, without
 * it.
 */
final class CommitReplay {
  private final NetworkRepository repository;
  private final List<ChangeSet> recorded;
  private final Map<ResourceKey<?>, Long> revisions;

  /**
   * A replay of what was recorded.
   *
   * @param revisions of all records that were written since, kept up to date from here on
   */
  CommitReplay(
      NetworkRepository repository, List<ChangeSet> recorded, Map<ResourceKey<?>, Long> revisions) {
    this.repository = repository;
    this.recorded = List.copyOf(recorded);
    this.revisions = revisions;
  }

  /** Commits all of them, one after the other. */
  void run() {
    for (ChangeSet one : recorded) {
      CommitResult result = repository.commit(renewed(one));
      if (!(result instanceof CommitResult.Committed)) {
        throw new IllegalStateException(result.toString());
      }
      note(one, result, revisions);
    }
  }

  /** Notes the revision of what was written. */
  static void note(ChangeSet changeSet, CommitResult result, Map<ResourceKey<?>, Long> revisions) {
    if (result instanceof CommitResult.Committed committed) {
      for (Write write : changeSet.writes()) {
        revisions.put(write.key(), committed.revision());
      }
    }
  }

  private ChangeSet renewed(ChangeSet one) {
    Settlement old = one.settlement().orElseThrow();
    String token = IdempotencyToken.RESERVED_PREFIX + UUID.randomUUID();
    return new ChangeSet(
        one.writes(),
        one.guards().stream().map(this::renewed).toList(),
        Optional.of(
            new Settlement(
                new IdempotencyToken(token),
                old.operation(),
                old.answer(),
                old.begunAt(),
                old.settledAt())),
        one.cause());
  }

  private Guard renewed(Guard guard) {
    return guard instanceof Guard.Unchanged unchanged
        ? new Guard.Unchanged(
            unchanged.key(), revisions.getOrDefault(unchanged.key(), unchanged.revision()))
        : guard;
  }
}
