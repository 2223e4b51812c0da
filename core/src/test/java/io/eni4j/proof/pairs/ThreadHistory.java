package io.eni4j.proof.pairs;

import io.eni4j.Outcome;
import io.eni4j.change.ChangeSet;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Decision;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.policy.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What many threads asked for and were answered, gone through once more one by one in the order of
 * revisions.
 */
final class ThreadHistory {

  /**
   * One operation of one thread.
   *
   * @param operation what was asked for
   * @param outcome what became of it
   * @param seen the revision that the last decision was made on
   */
  record Entry(Operation<?> operation, Outcome<?> outcome, long seen) {}

  private final NetworkPolicy policy;
  private final Map<Long, ChangeSet> changeSets;
  private final Map<Long, Operation<?>> accepted = new HashMap<>();
  private final Map<Long, Map<Operation<?>, List<Violation>>> denied = new HashMap<>();
  private int acceptances;
  private int denials;

  ThreadHistory(NetworkPolicy policy, Map<Long, ChangeSet> changeSets) {
    this.policy = policy;
    this.changeSets = changeSets;
  }

  void add(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.outcome() instanceof Outcome.Accepted<?> done) {
        acceptances++;
        if (accepted.put(done.revision(), entry.operation()) != null) {
          throw new Anomaly("two operations were accepted at revision " + done.revision());
        }
      } else {
        denials++;
        denied
            .computeIfAbsent(entry.seen(), it -> new HashMap<>())
            .put(entry.operation(), entry.outcome().violations());
      }
    }
  }

  int acceptances() {
    return acceptances;
  }

  int denials() {
    return denials;
  }

  /**
   * Does it all again, one after the other.
   *
   * @return the world in the end
   * @throws Anomaly if an operation would have been answered otherwise
   */
  World replayed() {
    World world = World.empty(World.Revisions.STORE_WIDE);
    requireDenied(world);
    for (int i = 0; i < acceptances; i++) {
      Operation<?> operation = accepted.get(world.revision() + 1);
      if (operation == null) {
        throw new Anomaly("nothing was accepted at revision " + (world.revision() + 1));
      }
      Decision decision = policy.decide(operation, world);
      if (!decision.isAllowed()) {
        throw new Anomaly(operation + " was accepted in spite of " + decision.violations());
      }
      ChangeSet changeSet = changeSets.getOrDefault(world.revision() + 1, ChangeSet.of());
      WorldCommit.Attempt attempt = WorldCommit.of(world, changeSet, WorldCommit.Walls.UP);
      if (attempt.broken() != null) {
        throw new Anomaly(operation + " was accepted in spite of " + attempt.broken());
      }
      world = attempt.after();
      requireDenied(world);
    }
    return world;
  }

  private void requireDenied(World world) {
    denied
        .getOrDefault(world.revision(), Map.of())
        .forEach(
            (operation, violations) -> {
              Decision decision = policy.decide(operation, world);
              if (!decision.violations().equals(violations)) {
                throw new Anomaly(
                    operation
                        + " was denied for "
                        + violations
                        + " and not for "
                        + decision.violations());
              }
            });
  }
}
