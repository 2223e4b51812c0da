package io.eni4j.contract;

import io.eni4j.ForwardingRepository;
import io.eni4j.model.Namespace;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.TaskBoard;
import io.eni4j.repository.TaskInFlight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Stores whose board has a fault. */
final class BoardFaults {
  private BoardFaults() {}

  /** A store whose board is replaced by another. */
  static NetworkRepository with(NetworkRepository origin, UnaryOperator<TaskBoard> fault) {
    Optional<TaskBoard> board = origin.taskBoard().map(fault);
    return new ForwardingRepository(origin) {
      @Override
      public Optional<TaskBoard> taskBoard() {
        return board;
      }
    };
  }

  /** A board that asks another one; what differs is overridden. */
  private static class Forwarding implements TaskBoard {
    private final TaskBoard origin;

    Forwarding(TaskBoard origin) {
      this.origin = origin;
    }

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
      return origin.open(namespace);
    }
  }

  /** Tells a task once, though two instances are busy with it. */
  static final class TellsEachTaskOnce extends Forwarding {
    TellsEachTaskOnce(TaskBoard origin) {
      super(origin);
    }

    @Override
    public List<TaskInFlight> inFlight() {
      Map<String, TaskInFlight> byTask = new LinkedHashMap<>();
      super.inFlight().forEach(it -> byTask.putIfAbsent(it.task().id(), it));
      return List.copyOf(byTask.values());
    }
  }

  /** Tells tasks that have ended. */
  static final class RemembersTasks extends Forwarding {
    private final Map<Object, TaskInFlight> told = new ConcurrentHashMap<>();

    RemembersTasks(TaskBoard origin) {
      super(origin);
    }

    @Override
    public List<TaskInFlight> inFlight() {
      super.inFlight().forEach(it -> told.put(it.instanceId(), it));
      return new ArrayList<>(told.values());
    }
  }

  /** Reads a heartbeat, then writes it. */
  static final class LosesHeartbeats extends Forwarding {
    /** How often one looks whether another one reads too. */
    private static final int PATIENCE = 1_000;

    private final Map<String, Long> beats = new ConcurrentHashMap<>();
    private final AtomicInteger reading = new AtomicInteger();

    LosesHeartbeats(TaskBoard origin) {
      super(origin);
    }

    @Override
    public void beat(String process) {
      super.beat(process);
      reading.incrementAndGet();
      long before = beats.getOrDefault(process, 0L);
      for (int i = 0; i < PATIENCE && reading.get() == 1; i++) {
        Thread.onSpinWait();
      }
      beats.put(process, before + 1);
      reading.decrementAndGet();
    }

    @Override
    public Map<String, Long> beats() {
      super.beats();
      return new HashMap<>(beats);
    }

    @Override
    public void leave(String process) {
      super.leave(process);
      beats.remove(process);
    }
  }

  /** Keeps the heartbeats of those who have left. */
  static final class LetsNobodyLeave extends Forwarding {
    LetsNobodyLeave(TaskBoard origin) {
      super(origin);
    }

    @Override
    public void leave(String process) {
      super.beats();
    }
  }

  /** Opens a store of its own. */
  static final class OpensAnother extends Forwarding {
    OpensAnother(TaskBoard origin) {
      super(origin);
    }

    @Override
    public NetworkRepository open(Namespace namespace) {
      super.open(namespace);
      return new InMemoryNetworkRepository(namespace);
    }
  }

  /** Opens the very store, which is closed with what was opened. */
  static NetworkRepository openingItself(NetworkRepository origin) {
    return with(
        origin,
        board ->
            new Forwarding(board) {
              @Override
              public NetworkRepository open(Namespace namespace) {
                super.open(namespace);
                return origin;
              }
            });
  }

  /** Goes on though the store is closed. */
  static final class NeverCloses extends Forwarding {
    private final Map<String, Long> beats = new ConcurrentHashMap<>();

    NeverCloses(TaskBoard origin) {
      super(origin);
    }

    @Override
    public void beat(String process) {
      beats.merge(process, 1L, Long::sum);
    }

    @Override
    public Map<String, Long> beats() {
      return Map.copyOf(beats);
    }

    @Override
    public void leave(String process) {
      beats.remove(process);
    }
  }
}
