package io.eni4j.proof.pairs;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Limits;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two operations of which one comes too late.
 *
 * @param name what they race for
 * @param limits the limits
 * @param stage what there is before each round
 * @param left one operation
 * @param right the other operation
 * @param leftLoses why the left one is refused when it comes second; empty: it never is, but the
 *     right one then came before it
 * @param rightLoses why the right one is refused when it comes second
 */
record Race(
    String name,
    Limits limits,
    List<Write> stage,
    Operation<?> left,
    Operation<?> right,
    Optional<ViolationCode> leftLoses,
    ViolationCode rightLoses) {

  /** How a round ended. */
  enum End {
    LEFT,
    RIGHT,
    RIGHT_THEN_LEFT
  }

  /**
   * One round on a new store.
   *
   * @param meets whether both have decided before either commits
   * @param stores makes a store, given what a planted one does between check and act
   * @throws Anomaly if the round did not end as it must
   */
  End round(Duel duel, boolean meets, Function<Meeting, NetworkRepository> stores) {
    Meeting beforeCommit = new Meeting();
    Meeting afterCheck = new Meeting();
    NetworkRepository store = stores.apply(afterCheck);
    store.commit(new ChangeSet(stage, List.of()));
    NetworkRepository repository = new WatchedRepository(store, beforeCommit::meet);
    afterCheck.open();
    if (meets) {
      beforeCommit.open();
    }
    try (EniService service =
        EniService.builder()
            .repository(repository)
            .limits(limits)
            .elasticIpPool(Worlds.POOL)
            .build()) {
      Duel.Ends<Outcome<?>, Outcome<?>> ends =
          duel.fight(
              () -> submit(service, left, beforeCommit, afterCheck),
              () -> submit(service, right, beforeCommit, afterCheck));
      End end = end(ends.left(), ends.right());
      try (Snapshot snapshot = service.snapshot()) {
        List<Resource> all = InvariantsOfViews.everything(snapshot);
        List<String> broken = Invariants.broken(all, limits);
        if (!broken.isEmpty()) {
          throw new Anomaly(name + ": " + broken);
        }
      }
      return end;
    }
  }

  private static Outcome<?> submit(EniService service, Operation<?> operation, Meeting... places) {
    try {
      return service.submit(operation);
    } finally {
      for (Meeting place : places) {
        place.leave();
      }
    }
  }

  private End end(Outcome<?> left, Outcome<?> right) {
    if (left.isAccepted() && !right.isAccepted()) {
      require(right, Optional.of(rightLoses));
      return End.LEFT;
    } else if (right.isAccepted() && !left.isAccepted()) {
      require(left, leftLoses);
      return End.RIGHT;
    } else if (left instanceof Outcome.Accepted<?> second
        && right instanceof Outcome.Accepted<?> first
        && leftLoses.isEmpty()
        && first.revision() < second.revision()) {
      return End.RIGHT_THEN_LEFT;
    }
    throw new Anomaly(name + " ended with " + left + " and " + right);
  }

  private void require(Outcome<?> loser, Optional<ViolationCode> why) {
    List<ViolationCode> codes = loser.violations().stream().map(Violation::code).toList();
    if (!codes.equals(why.stream().toList())) {
      throw new Anomaly(name + " was lost for " + codes + " and not for " + why);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
