package io.eni4j.repository;

import io.eni4j.change.Answer;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.operation.IdempotencyToken;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The outcomes of tokens, and the floor. Anybody reads; one caller at a time writes. */
final class Settlements {
  private final Map<IdempotencyToken, Settled> byToken = new ConcurrentHashMap<>();
  private final TreeMap<Instant, Queue<IdempotencyToken>> byAge = new TreeMap<>();
  private Instant floor = Instant.MIN;

  /** The outcome of a token; empty if there is none. */
  Optional<Settled> find(IdempotencyToken token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /**
   * Why a settlement cannot be; null: it can. The floor comes first: what is kept now may be the
   * outcome of a later submission, after that of the asker's time was forgotten.
   */
  @Nullable CommitResult refusal(Settlement settlement) {
    boolean isEnd = settlement.ends().isPresent();
    if (!isEnd && settlement.begunAt().isBefore(floor)) {
      return new CommitResult.TooLate(floor);
    }
    Settled known = byToken.get(settlement.token());
    return known == null || (isEnd && isBegunBy(known, settlement.ends().get()))
        ? null
        : new CommitResult.Answered(known);
  }

  private static boolean isBegunBy(Settled known, String task) {
    return known.settlement().answer() instanceof Answer.Begun begun && begun.task().equals(task);
  }

  /** Keeps an outcome. */
  void put(Settled settled) {
    Settlement settlement = settled.settlement();
    byToken.put(settlement.token(), settled);
    if (settlement.answer() instanceof Answer.Begun) {
      // It has no age before its task has an outcome.
      return;
    }
    byAge
        .computeIfAbsent(settlement.settledAt(), any -> new ArrayDeque<>())
        .add(settlement.token());
  }

  /** Forgets outcomes, the oldest first, and tells how many. */
  int expire(Expiry expiry) {
    int forgotten = 0;
    while (forgotten < expiry.atMost() && isOlder(expiry.settledBefore())) {
      if (floor.isBefore(expiry.settledBefore())) {
        floor = expiry.floor();
      }
      Queue<IdempotencyToken> oldest = byAge.firstEntry().getValue();
      byToken.remove(oldest.remove());
      forgotten++;
      if (oldest.isEmpty()) {
        byAge.pollFirstEntry();
      }
    }
    return forgotten;
  }

  private boolean isOlder(Instant settledBefore) {
    return !byAge.isEmpty() && byAge.firstKey().isBefore(settledBefore);
  }
}
