package io.eni4j;

import io.eni4j.repository.TaskBoard;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The heartbeat of this process, and which of those of others stand still. */
final class Heartbeats {
  private final TaskDesk desk;
  private final TaskBoard board;

  // Touched by one round at a time.
  private final Map<String, Pulse> pulses = new HashMap<>();
  private boolean hasLeft;

  /** The heartbeat of another process, and since when it has stood still. */
  private record Pulse(long beat, long since) {}

  Heartbeats(TaskDesk desk, TaskBoard board) {
    this.desk = desk;
    this.board = board;
  }

  /** Says that this process is at work, unless it has left. */
  synchronized void beat() {
    if (!hasLeft) {
      board.beat(desk.process());
    }
  }

  /** Says that this process has ended. */
  synchronized void leave() {
    hasLeft = true;
    board.leave(desk.process());
  }

  /** Whether a process has ended, or its heartbeat has stood still for the lease. */
  boolean isDead(String process, Map<String, Long> beats) {
    Long beat = beats.get(process);
    if (beat == null) {
      return true;
    }
    long now = desk.nanoTime().getAsLong();
    Pulse pulse = pulses.get(process);
    if (pulse == null || pulse.beat() != beat) {
      pulses.put(process, new Pulse(beat, now));
      return false;
    }
    return now - pulse.since() >= desk.lease().toNanos();
  }

  /** Forgets the heartbeats of dead processes that have no tasks. */
  void tidy(Map<String, Long> beats, Set<String> claimants) {
    for (String process : beats.keySet()) {
      if (!process.equals(desk.process())
          && !claimants.contains(process)
          && isDead(process, beats)) {
        board.leave(process);
      }
    }
    pulses.keySet().retainAll(beats.keySet());
  }
}
