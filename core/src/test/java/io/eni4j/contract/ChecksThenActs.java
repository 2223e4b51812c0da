package io.eni4j.contract;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Versioned;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether records are unchanged, and then writes whatever has happened since. Whoever has
 * looked waits for those who are looking, so that what can go wrong does.
 */
final class ChecksThenActs extends ForwardingRepository {
  /** For how many milliseconds one thread of several waits for another to come. */
  private static final int PATIENCE = 3;

  private final Object meeting = new Object();
  private final Set<Thread> users = new HashSet<>();
  private int inside;
  private int looked;

  ChecksThenActs(NetworkRepository origin) {
    super(origin);
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    enter();
    Optional<Guard> broken = broken(changeSet);
    if (broken.isPresent()) {
      leave(0);
      return new CommitResult.Stale(broken.get());
    }
    waitForTheOthers();
    CommitResult result =
        super.commit(CommitFaults.withGuards(changeSet, it -> !(it instanceof Guard.Unchanged)));
    leave(1);
    return result;
  }

  private Optional<Guard> broken(ChangeSet changeSet) {
    try (Snapshot now = snapshot()) {
      return changeSet.guards().stream()
          .filter(guard -> guard instanceof Guard.Unchanged it && !isUnchanged(now, it))
          .findFirst();
    }
  }

  private static boolean isUnchanged(Snapshot now, Guard.Unchanged guard) {
    return now.find(guard.key()).map(Versioned::revision).equals(Optional.of(guard.revision()));
  }

  private void enter() {
    synchronized (meeting) {
      inside++;
      users.add(Thread.currentThread());
      meeting.notifyAll();
    }
  }

  private void leave(int havingLooked) {
    synchronized (meeting) {
      inside--;
      looked -= havingLooked;
      meeting.notifyAll();
    }
  }

  private void waitForTheOthers() {
    synchronized (meeting) {
      looked++;
      meeting.notifyAll();
      try {
        for (int i = 0; i < PATIENCE && inside == 1 && users.size() > 1; i++) {
          meeting.wait(1);
        }
        while (looked < inside) {
          meeting.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
