package io.eni4j.proof.pairs;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Write;
import java.util.function.Predicate;

/**
 * What is wrong with a store or with the change sets that it gets.
 *
 * @param name what is missing
 * @param guards which guards are dropped
 * @param writes which writes are dropped
 * @param revisions where revisions come from
 */
record Mutant(
    String name, Predicate<Guard> guards, Predicate<Write> writes, World.Revisions revisions) {

  /** Nothing is wrong. */
  static final Mutant NONE =
      new Mutant("nothing", it -> false, it -> false, World.Revisions.STORE_WIDE);

  /** A mutant that does without some guards. */
  static Mutant withoutGuards(String name, Predicate<Guard> guards) {
    return new Mutant(name, guards, it -> false, World.Revisions.STORE_WIDE);
  }

  /** A mutant that does without some writes. */
  static Mutant withoutWrites(String name, Predicate<Write> writes) {
    return new Mutant(name, it -> false, writes, World.Revisions.STORE_WIDE);
  }

  /** What becomes of a change set. */
  ChangeSet on(ChangeSet changeSet) {
    return equals(NONE)
        ? changeSet
        : new ChangeSet(
            changeSet.writes().stream().filter(writes.negate()).toList(),
            changeSet.guards().stream().filter(guards.negate()).toList());
  }

  @Override
  public String toString() {
    return name;
  }
}
