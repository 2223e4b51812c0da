package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import io.eni4j.testing.Faults.Call;
import io.eni4j.testing.Faults.Effect;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A repository in front of another one, whose calls go wrong as {@link Faults} plan it. Without
 * plans it is as good as the other, whose contract it keeps.
 *
 * <p>It may leave outcomes unknown, so a service submits everything under a token.
 */
public final class FaultyRepository implements NetworkRepository {
  private final NetworkRepository origin;
  private final Faults faults;

  /**
   * A repository that goes wrong.
   *
   * @param origin what it asks; closed with it
   * @param faults when, and how
   */
  public FaultyRepository(NetworkRepository origin, Faults faults) {
    this.origin = requireNonNull(origin, "origin");
    this.faults = requireNonNull(faults, "faults");
  }

  @Override
  public Snapshot snapshot() {
    return call(Call.SNAPSHOT, Optional.empty(), origin::snapshot, Snapshot::close);
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    requireNonNull(changeSet, "changeSet");
    Optional<Effect> due = faults.due(Call.COMMIT, changeSet.settlement().flatMap(this::kind));
    if (due.isPresent() && due.get() == Effect.IS_STALE) {
      return reliedOn(changeSet)
          .<CommitResult>map(CommitResult.Stale::new)
          .orElseGet(() -> origin.commit(changeSet));
    }
    return carryOut(Call.COMMIT, due, () -> origin.commit(changeSet), result -> {});
  }

  @Override
  public Optional<Settled> answer(IdempotencyToken token) {
    return call(Call.ANSWER, Optional.empty(), () -> origin.answer(token), settled -> {});
  }

  @Override
  public int expire(Expiry expiry) {
    return call(Call.EXPIRE, Optional.empty(), () -> origin.expire(expiry), forgotten -> {});
  }

  @Override
  public void close() {
    origin.close();
  }

  private <T> T call(
      Call call,
      Optional<OperationKind> kind,
      Supplier<T> effect,
      java.util.function.Consumer<T> withoutReply) {
    return carryOut(call, faults.due(call, kind), effect, withoutReply);
  }

  private static <T> T carryOut(
      Call call,
      Optional<Effect> due,
      Supplier<T> effect,
      java.util.function.Consumer<T> withoutReply) {
    if (due.isEmpty()) {
      return effect.get();
    }
    switch (due.get()) {
      case FAILS -> throw new RepositoryException("planned: " + call + " fails", false, null);
      case LOSES_THE_REQUEST -> throw lost(call, "request");
      case LOSES_THE_REPLY -> {
        withoutReply.accept(effect.get());
        throw lost(call, "reply");
      }
      case IS_STALE -> throw new IllegalStateException(call + " is never stale");
    }
    throw new AssertionError(due);
  }

  /** What only reads is not stored, whatever is lost. */
  private static RepositoryException lost(Call call, String what) {
    return new RepositoryException(
        "planned: the " + what + " of " + call + " is lost", call == Call.COMMIT, null);
  }

  /** What others could have changed; not what a proposal was found to be taken. */
  private static Optional<Guard> reliedOn(ChangeSet changeSet) {
    return changeSet.guards().stream()
        .filter(it -> !(it instanceof Guard.Absent) && !(it instanceof Guard.Vacant))
        .findFirst();
  }

  private Optional<OperationKind> kind(Settlement settlement) {
    return settlement
        .operation()
        .flatMap(
            text ->
                Arrays.stream(OperationKind.values())
                    .filter(it -> text.startsWith("{\"operation\":\"" + it.operationName() + "\""))
                    .findFirst());
  }
}
