package io.eni4j;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repository in memory, before whose commits something can happen. */
final class InterferingRepository extends ForwardingRepository {

  /** What happens before a commit. */
  @FunctionalInterface
  interface Interference {
    /** A guard that is said not to hold any more; empty: the commit goes on. */
    Optional<Guard> before(ChangeSet changeSet, int commit);
  }

  private Interference interference = (changeSet, commit) -> Optional.empty();
  private final List<ChangeSet> changeSets = new ArrayList<>();
  private int commits;

  InterferingRepository() {
    super(new InMemoryNetworkRepository());
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    changeSets.add(changeSet);
    Optional<Guard> broken = interference.before(changeSet, ++commits);
    return broken.isPresent() ? new CommitResult.Stale(broken.get()) : super.commit(changeSet);
  }

  /** From now on this happens, the next commit being the first. */
  void interfere(Interference newInterference) {
    interference = newInterference;
    commits = 0;
  }

  /** How many commits were tried since. */
  int commits() {
    return commits;
  }

  /** All change sets that were tried from the beginning. */
  List<ChangeSet> changeSets() {
    return changeSets;
  }
}
