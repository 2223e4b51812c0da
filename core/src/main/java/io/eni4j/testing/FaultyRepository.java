package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.model.Namespace;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import io.eni4j.repository.TaskInFlight;
import io.eni4j.testing.Faults.Call;
import io.eni4j.testing.Faults.Due;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A repository in front of another one, whose calls go wrong as {@link Faults} plan it. Without
 * plans it is as good as the other, whose contract it keeps.
 *
 * <p>It may leave outcomes unknown, so a service submits everything under a token. A service with
 * all faults, those of what it shows included, is built so:
 *
 * <pre>{@code
 * VirtualClock clock = new VirtualClock();
 * Faults faults = new Faults(clock, 7);
 * FaultyRepository faulty = new FaultyRepository(new InMemoryNetworkRepository(), faults);
 * EniService cloud =
 *     EniService.builder()
 *         .repository(faulty)
 *         .readingFrom(faulty::describe)
 *         .clock(clock)
 *         .waiting(clock::advance)
 *         .build();
 * }</pre>
 */
public final class FaultyRepository implements NetworkRepository {
  private final NetworkRepository origin;
  private final Faults faults;
  private final Past past = new Past();

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
    return call(Call.SNAPSHOT, origin::snapshot, Snapshot::close);
  }

  /**
   * {@return a snapshot for what is only shown: as {@link #snapshot}, but it shows what was where a
   * lag is planned} While one is, each state that it may ask for is kept by a snapshot of the other
   * repository.
   */
  public Snapshot describe() {
    past.keepsUpTo(faults);
    Due due = faults.due(Call.DESCRIBE, Optional.empty(), true);
    return carryOut(
        Call.DESCRIBE,
        due.failure(),
        () -> past.at(faults.clock().instant(), due.lag()).orElseGet(origin::snapshot),
        Snapshot::close);
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    requireNonNull(changeSet, "changeSet");
    Optional<Guard> reliedOn = reliedOn(changeSet);
    Due due =
        faults.due(Call.COMMIT, changeSet.settlement().flatMap(this::kind), reliedOn.isPresent());
    if (due.failure().filter(Failure.IS_STALE::equals).isPresent()) {
      return new CommitResult.Stale(reliedOn.orElseThrow());
    }
    return carryOut(Call.COMMIT, due.failure(), () -> committed(changeSet), result -> {});
  }

  /** Commits; what was before is kept for as long as anything planned may ask for it. */
  private CommitResult committed(ChangeSet changeSet) {
    past.keepsUpTo(faults);
    Duration lag = faults.longestLag();
    if (lag.isZero()) {
      return origin.commit(changeSet);
    }
    past.begin(origin::snapshot);
    CommitResult result = origin.commit(changeSet);
    past.add(origin::snapshot, faults.clock().instant(), lag);
    return result;
  }

  @Override
  public Optional<Settled> answer(IdempotencyToken token) {
    return call(Call.ANSWER, () -> origin.answer(token), settled -> {});
  }

  @Override
  public int expire(Expiry expiry) {
    return call(Call.EXPIRE, () -> origin.expire(expiry), forgotten -> {});
  }

  @Override
  public boolean keepsEvents() {
    return origin.keepsEvents();
  }

  /** {@return the board of the other repository; what is opened through it has the same faults} */
  @Override
  public Optional<TaskBoard> taskBoard() {
    return origin.taskBoard().map(board -> new FaultyTaskBoard(board, faults));
  }

  private record FaultyTaskBoard(TaskBoard origin, Faults faults) implements TaskBoard {
    @Override
    public Namespace namespace() {
      return origin.namespace();
    }

    @Override
    public void beat(String process) {
      origin.beat(process);
    }

    @Override
    public Map<String, Long> beats() {
      return origin.beats();
    }

    @Override
    public void leave(String process) {
      origin.leave(process);
    }

    @Override
    public List<TaskInFlight> inFlight() {
      return origin.inFlight();
    }

    @Override
    public NetworkRepository open(Namespace namespace) {
      return new FaultyRepository(origin.open(namespace), faults);
    }
  }

  @Override
  public void close() {
    past.close();
    origin.close();
  }

  private <T> T call(Call call, Supplier<T> effect, Consumer<T> withoutReply) {
    return carryOut(call, faults.due(call, Optional.empty(), true).failure(), effect, withoutReply);
  }

  private static <T> T carryOut(
      Call call, Optional<Failure> due, Supplier<T> effect, Consumer<T> withoutReply) {
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

  /** What only reads has stored nothing, whatever is lost. */
  private static RepositoryException lost(Call call, String what) {
    return new RepositoryException(
        "planned: the " + what + " of " + call + " is lost",
        call == Call.COMMIT || call == Call.EXPIRE,
        null);
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
