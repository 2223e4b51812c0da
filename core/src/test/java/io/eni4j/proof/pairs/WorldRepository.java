package io.eni4j.proof.pairs;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settled;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.Optional;

/**
 * A store that keeps a world, and may be wrong in two ways: by what it does without, and by looking
 * first and writing later.
 */
final class WorldRepository implements NetworkRepository {
  private final Mutant mutant;
  private final WorldCommit.Walls walls;
  private final boolean checksThenActs;
  private final Runnable betweenCheckAndAct;
  private final Object turn = new Object();
  private volatile World world = World.empty(World.Revisions.STORE_WIDE);

  private WorldRepository(
      Mutant mutant, WorldCommit.Walls walls, boolean checksThenActs, Runnable betweenCheckAndAct) {
    this.mutant = mutant;
    this.walls = walls;
    this.checksThenActs = checksThenActs;
    this.betweenCheckAndAct = betweenCheckAndAct;
  }

  /** A store that is right, and takes no more than one commit at a time. */
  static WorldRepository plain() {
    return new WorldRepository(Mutant.NONE, WorldCommit.Walls.UP, false, () -> {});
  }

  /** A store that has no walls, and whose change sets lack something. */
  static WorldRepository without(Mutant mutant) {
    return new WorldRepository(mutant, WorldCommit.Walls.NONE, false, () -> {});
  }

  /**
   * A store that checks, and then applies to whatever there is by then.
   *
   * @param betweenCheckAndAct what happens in between
   */
  static WorldRepository checkingThenActing(Runnable betweenCheckAndAct) {
    return new WorldRepository(Mutant.NONE, WorldCommit.Walls.UP, true, betweenCheckAndAct);
  }

  @Override
  public Snapshot snapshot() {
    return world;
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    if (checksThenActs) {
      return checkedAndDone(changeSet);
    }
    synchronized (turn) {
      return checkedAndDone(changeSet);
    }
  }

  private CommitResult checkedAndDone(ChangeSet changeSet) {
    ChangeSet changed = mutant.on(changeSet);
    Guard broken = WorldCommit.of(world, changed, walls).broken();
    betweenCheckAndAct.run();
    if (broken != null) {
      return new CommitResult.Stale(broken);
    }
    synchronized (turn) {
      World after = world.with(changed.writes());
      world = after;
      return new CommitResult.Committed(after.revision());
    }
  }

  /** No token is ever used here. */
  @Override
  public Optional<Settled> answer(IdempotencyToken token) {
    throw new UnsupportedOperationException("no tokens in this world");
  }

  @Override
  public int expire(Expiry expiry) {
    throw new UnsupportedOperationException("no tokens in this world");
  }

  @Override
  public boolean canLeaveOutcomesUnknown() {
    return false;
  }

  @Override
  public void close() {}
}
