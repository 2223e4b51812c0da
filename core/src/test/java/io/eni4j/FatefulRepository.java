package io.eni4j;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A repository whose commits have fates that were planned, and which counts what happens. */
final class FatefulRepository extends ForwardingRepository {

  /** What becomes of a commit. */
  enum Fate {
    DONE,
    /** Others changed a record or used up a quota, if it relies on any. */
    STALE,
    /** Others took a key or a place first, if it takes any. */
    OUTRUN,
    STORED_AND_LOST,
    LOST,
    REFUSED
  }

  private final boolean canLeaveOutcomesUnknown;
  private final Deque<Fate> fates = new ArrayDeque<>();
  private final List<Guard> broken = new ArrayList<>();
  private Consumer<ChangeSet> before = changeSet -> {};
  private int snapshots;
  private int stored;

  FatefulRepository(NetworkRepository origin, boolean canLeaveOutcomesUnknown) {
    super(origin);
    this.canLeaveOutcomesUnknown = canLeaveOutcomesUnknown;
  }

  /** The next commits have these fates; all after them are done. */
  void plan(Collection<Fate> newFates) {
    fates.clear();
    fates.addAll(newFates);
    broken.clear();
    snapshots = 0;
    stored = 0;
  }

  /** From now on this happens before each commit. */
  void before(Consumer<ChangeSet> newBefore) {
    before = newBefore;
  }

  /** The guards that were said to be broken since fates were planned. */
  List<Guard> broken() {
    return List.copyOf(broken);
  }

  /** How many snapshots were opened since. */
  int snapshots() {
    return snapshots;
  }

  /** How many commits that write records were stored since. */
  int stored() {
    return stored;
  }

  @Override
  public boolean canLeaveOutcomesUnknown() {
    return canLeaveOutcomesUnknown;
  }

  @Override
  public Snapshot snapshot() {
    snapshots++;
    return super.snapshot();
  }

  private static boolean breaks(Fate fate, Guard guard) {
    boolean isTaking = guard instanceof Guard.Absent || guard instanceof Guard.Vacant;
    return isTaking ? fate == Fate.OUTRUN : fate == Fate.STALE;
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    before.accept(changeSet);
    Fate fate = fates.isEmpty() ? Fate.DONE : fates.remove();
    Optional<Guard> reason = changeSet.guards().stream().filter(it -> breaks(fate, it)).findFirst();
    if (reason.isPresent()) {
      broken.add(reason.get());
      return new CommitResult.Stale(reason.get());
    } else if (fate == Fate.REFUSED) {
      throw new RepositoryException("the line is closed", false, null);
    } else if (fate == Fate.LOST) {
      throw new RepositoryException("the line is cut", true, null);
    }
    CommitResult result = super.commit(changeSet);
    if (result instanceof CommitResult.Committed && !changeSet.writes().isEmpty()) {
      stored++;
    } else if (result instanceof CommitResult.Stale stale) {
      broken.add(stale.reason());
    }
    if (fate == Fate.STORED_AND_LOST) {
      throw new RepositoryException("the line is cut", true, null);
    }
    return result;
  }
}
