package io.eni4j.contract;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Stores that take lightly what a task begins and ends with. */
final class TaskFaults {
  private TaskFaults() {}

  /** A store that takes what ends a task for one more submission under its token. */
  static NetworkRepository endingNothing(NetworkRepository origin) {
    return new CommitFaults.Alters(
        origin, it -> with(it, settlement -> ends(settlement, Optional.empty())));
  }

  /** A store that counts the age of what ends a task from when it was begun. */
  static NetworkRepository ageingFromTheBeginning(NetworkRepository origin) {
    return new CommitFaults.Alters(
        origin,
        it ->
            with(
                it,
                settlement ->
                    settlement.ends().isEmpty()
                        ? settlement
                        : new Settlement(
                            settlement.token(),
                            settlement.operation(),
                            settlement.answer(),
                            settlement.begunAt(),
                            settlement.begunAt(),
                            settlement.ends())));
  }

  private static ChangeSet with(ChangeSet changeSet, UnaryOperator<Settlement> alteration) {
    return changeSet.settlement().map(alteration).map(changeSet::with).orElse(changeSet);
  }

  private static Settlement ends(Settlement settlement, Optional<String> ends) {
    return new Settlement(
        settlement.token(),
        settlement.operation(),
        settlement.answer(),
        settlement.begunAt(),
        settlement.settledAt(),
        ends);
  }

  /** Lets what ends a task take the place of whatever there is. */
  static final class ReplacesAnything extends ForwardingRepository {
    private final Map<IdempotencyToken, Settled> replaced = new ConcurrentHashMap<>();

    ReplacesAnything(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      CommitResult result = super.commit(changeSet);
      Optional<Settlement> end = changeSet.settlement().filter(it -> it.ends().isPresent());
      if (!(result instanceof CommitResult.Answered) || end.isEmpty()) {
        return result;
      }
      result = super.commit(new ChangeSet(changeSet.writes(), changeSet.guards()));
      if (result instanceof CommitResult.Committed committed) {
        replaced.put(end.get().token(), new Settled(end.get(), committed.revision()));
      }
      return result;
    }

    @Override
    public Optional<Settled> answer(IdempotencyToken token) {
      return Optional.ofNullable(replaced.get(token)).or(() -> super.answer(token));
    }
  }

  /** Forgets what a task began with like any other answer. */
  static final class ForgetsTasks extends ForwardingRepository {
    private volatile Instant forgotten = Instant.MIN;

    ForgetsTasks(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public int expire(Expiry expiry) {
      forgotten = expiry.settledBefore();
      return super.expire(expiry);
    }

    @Override
    public Optional<Settled> answer(IdempotencyToken token) {
      return super.answer(token)
          .filter(
              it ->
                  !(it.settlement().answer() instanceof Answer.Begun)
                      || !it.settlement().settledAt().isBefore(forgotten));
    }
  }

  /** Holds the floor against what ends a task too. */
  static final class HoldsTheFloor extends ForwardingRepository {
    private volatile Instant floor = Instant.MIN;

    HoldsTheFloor(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public int expire(Expiry expiry) {
      int forgotten = super.expire(expiry);
      floor = forgotten > 0 ? expiry.floor() : floor;
      return forgotten;
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      boolean isLate =
          changeSet.settlement().filter(it -> it.begunAt().isBefore(floor)).isPresent();
      return isLate ? new CommitResult.TooLate(floor) : super.commit(changeSet);
    }
  }

  /** Keeps what a task ended with, and then stores what that speaks of. */
  static final class EndsBeforehand extends ForwardingRepository {
    EndsBeforehand(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      Optional<Settlement> end = changeSet.settlement().filter(it -> it.ends().isPresent());
      if (end.isEmpty()) {
        return super.commit(changeSet);
      }
      CommitResult ended = super.commit(ChangeSet.of(end.get()));
      return ended instanceof CommitResult.Committed
          ? super.commit(new ChangeSet(changeSet.writes(), changeSet.guards()))
          : ended;
    }
  }
}
