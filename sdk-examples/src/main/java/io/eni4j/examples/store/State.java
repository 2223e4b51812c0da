package io.eni4j.examples.store;

import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that is stored, as one value that never changes: the next state is another value.
 *
 * @param records every record with the revision of its last write, in the order of keys
 * @param answers the outcomes of tokens
 * @param floor no submission that began earlier settles a token any more
 * @param revision the revision of the last commit
 */
record State(
    TreeMap<ResourceKey<?>, Versioned<?>> records,
    Map<IdempotencyToken, Settled> answers,
    Instant floor,
    long revision) {

  static final State EMPTY =
      new State(new TreeMap<>(ResourceKey.order()), Map.of(), Instant.MIN, 0);

  /** The state after a change set, which is known to fit. */
  State after(ChangeSet changeSet) {
    long next = revision + 1;
    TreeMap<ResourceKey<?>, Versioned<?>> written = new TreeMap<>(records);
    for (Write write : changeSet.writes()) {
      if (write instanceof Write.Insert insert) {
        written.put(write.key(), new Versioned<>(insert.value(), next));
      } else if (write instanceof Write.Update update) {
        written.put(write.key(), new Versioned<>(update.value(), next));
      } else if (write instanceof Write.Delete) {
        written.remove(write.key());
      } else {
        written.computeIfPresent(
            write.key(), (key, before) -> new Versioned<>(before.value(), next));
      }
    }
    Map<IdempotencyToken, Settled> settled = answers;
    if (changeSet.settlement().isPresent()) {
      Settlement settlement = changeSet.settlement().get();
      settled = new HashMap<>(answers);
      settled.put(settlement.token(), new Settled(settlement, next));
    }
    return new State(written, settled, floor, next);
  }

  /**
   * Why a token cannot be used up, the floor first; empty if nothing speaks against it. What a task
   * ends with has no floor, and takes the place of what the same task was begun with.
   */
  Optional<CommitResult> refusal(Settlement settlement) {
    if (settlement.ends().isEmpty() && settlement.begunAt().isBefore(floor)) {
      return Optional.of(new CommitResult.TooLate(floor));
    }
    return Optional.ofNullable(answers.get(settlement.token()))
        .filter(it -> settlement.ends().isEmpty() || !settlement.ends().equals(taskBegun(it)))
        .map(CommitResult.Answered::new);
  }

  private static Optional<String> taskBegun(Settled settled) {
    return settled.settlement().answer() instanceof Answer.Begun begun
        ? Optional.of(begun.task())
        : Optional.empty();
  }

  /** The state without the oldest outcomes of those that may be forgotten: of no task in flight. */
  State without(Expiry expiry) {
    List<IdempotencyToken> old =
        answers.values().stream()
            .filter(it -> taskBegun(it).isEmpty())
            .map(Settled::settlement)
            .filter(it -> it.settledAt().isBefore(expiry.settledBefore()))
            .sorted(Comparator.comparing(Settlement::settledAt))
            .limit(expiry.atMost())
            .map(Settlement::token)
            .toList();
    Map<IdempotencyToken, Settled> rest = new HashMap<>(answers);
    rest.keySet().removeAll(old);
    boolean raise = !old.isEmpty() && floor.isBefore(expiry.settledBefore());
    return new State(records, rest, raise ? expiry.floor() : floor, revision);
  }
}
