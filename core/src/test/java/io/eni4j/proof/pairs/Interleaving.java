package io.eni4j.proof.pairs;

import io.eni4j.change.ChangeSet;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commits what was decided before others committed, and demands that it be stale or else what a
 * fresh decision leads to.
 *
 * @param cloud where it happens
 * @param mutant what is wrong
 * @param walls what the store looks at beside the guards
 */
record Interleaving(Worlds cloud, Mutant mutant, WorldCommit.Walls walls) {

  /** The world after what was decided on it. */
  World after(World world, Decided decided) {
    World after = committed(world, decided.changeSet());
    if (after == null) {
      throw new Anomaly(decided.operation() + " is stale though nobody came between");
    }
    return after;
  }

  /**
   * Commits what was decided earlier.
   *
   * @param decided what was decided on an earlier world
   * @param later what others have made of it
   * @return whether it was committed
   * @throws Anomaly if it was, and a fresh decision would not have led to the same
   */
  boolean commits(Decided decided, World later) {
    World after = committed(later, decided.changeSet());
    if (after == null) {
      return false;
    }
    Operation<?> operation = decided.operation();
    Decision decision = cloud.policy().decide(operation, later);
    if (!decision.isAllowed()) {
      throw new Anomaly("committed though now denied with " + decision.violations());
    }
    Decided fresh =
        Decided.on(cloud, later, operation, decided.choices().again(later)).orElseThrow();
    if (!fresh.result().equals(decided.result())) {
      throw new Anomaly("answered " + decided.result() + " instead of " + fresh.result());
    }
    World expected = later.with(mutant.on(fresh.changeSet()).writes());
    if (!expected.records().equals(after.records())) {
      throw new Anomaly(
          "stored " + decided.changeSet().writes() + " for " + fresh.changeSet().writes());
    }
    List<String> broken = Invariants.broken(after.all(), cloud.policy().limits());
    if (!broken.isEmpty()) {
      throw new Anomaly("broke " + broken);
    }
    return true;
  }

  private @Nullable World committed(World world, ChangeSet changeSet) {
    WorldCommit.Attempt attempt = WorldCommit.of(world, mutant.on(changeSet), walls);
    return attempt.broken() == null ? attempt.after() : null;
  }
}
