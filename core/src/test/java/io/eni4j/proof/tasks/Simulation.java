package io.eni4j.proof.tasks;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;

/** One seed's life of a lab: operations, drivers' answers and crashes, in any order. */
final class Simulation {
  private static final int INSTANCES = 3;
  private static final int INTERFACES = 5;
  private static final int HOSTS = 2;
  private static final int STEPS_BETWEEN_AUDITS = 50;

  private final Random random;
  private final Lab lab = new Lab();
  private final Map<String, Integer> counts;
  private int tokens;

  Simulation(long seed, Map<String, Integer> counts) {
    this.random = new Random(seed);
    this.counts = counts;
  }

  void run(int steps) {
    for (int step = 1; step <= steps; step++) {
      step();
      if (step % STEPS_BETWEEN_AUDITS == 0) {
        lab.checkAll();
      } else {
        lab.check();
      }
    }
    lab.settle();
    lab.clear();
  }

  private void replenish() {
    while (lab.hosts().size() < HOSTS) {
      lab.newHost();
    }
    int instances = lab.instances().size();
    int interfaces = lab.secondaries().size();
    for (int there = instances; there < INSTANCES; there++) {
      lab.newInstance(random.nextBoolean() ? 2 : 4);
    }
    for (int there = interfaces; there < INTERFACES; there++) {
      lab.newInterface();
    }
    if (instances < INSTANCES || interfaces < INTERFACES) {
      lab.look();
    }
  }

  /** Something happens; that time goes by is no step. */
  private void step() {
    replenish();
    if (random.nextInt(3) == 0) {
      lab.clock().advance(Duration.ofSeconds(random.nextInt(random.nextInt(8) == 0 ? 60 : 8)));
    }
    boolean isAnswer = !lab.wire().letters().isEmpty() && random.nextInt(100) < 75;
    int kind = random.nextInt(100);
    if (isAnswer) {
      answer();
    } else if (lab.wire().copies() > 0 && kind < 10) {
      lab.wire().deliverCopy(random.nextInt(lab.wire().copies()));
      count("late or double orders");
    } else if (kind < 16) {
      pauseOrCrash();
    } else {
      submit();
    }
  }

  private void answer() {
    List<Wire.Letter<?, ?>> letters = lab.wire().letters();
    Wire.Letter<?, ?> letter = letters.get(random.nextInt(letters.size()));
    int kind = random.nextInt(100);
    if (kind < 70) {
      letter.deliver();
      count("answers");
    } else if (kind < 75) {
      letter.deliverTwice();
      count("answers, twice");
    } else if (kind < 80) {
      letter.lose();
      count("orders lost");
    } else if (kind < 85) {
      letter.loseReply();
      count("replies lost");
    } else if (kind < 90) {
      letter.isLate();
      count("orders late");
    } else {
      letter.fail(random.nextBoolean());
      count("driver failures");
    }
  }

  private void pauseOrCrash() {
    Host host = host();
    switch (random.nextInt(4)) {
      case 0 -> {
        if (host.isWorking()) {
          host.pause();
          count("pauses");
        } else {
          host.resume();
          count("resumes");
        }
      }
      case 1 -> {
        host.crash();
        count("crashes at once");
      }
      case 2 -> {
        host.crashAt(random.nextInt(3), true);
        count("crashes after a commit");
      }
      default -> {
        host.crashAt(random.nextInt(3), false);
        count("crashes before a commit");
      }
    }
  }

  private Host host() {
    List<Host> hosts = lab.hosts();
    return hosts.isEmpty() ? lab.newHost() : hosts.get(random.nextInt(hosts.size()));
  }

  private void submit() {
    Host host = host();
    if (!host.isWorking()) {
      host.resume();
      count("resumes");
      return;
    }
    Operation<?> operation = operation();
    host.submits(
        operation,
        random.nextBoolean()
            ? Optional.of(new IdempotencyToken("t" + tokens++))
            : Optional.empty());
    count(operation.kind().operationName());
  }

  private Operation<?> operation() {
    List<NetworkInterface> interfaces = lab.secondaries();
    List<Instance> instances = lab.instances();
    NetworkInterface eni = interfaces.get(random.nextInt(interfaces.size()));
    Instance instance = instances.get(random.nextInt(instances.size()));
    if (random.nextInt(40) == 0) {
      return new DeleteInstance(instance.id());
    } else if (random.nextInt(4) == 0) {
      return life(instance);
    }
    Optional<AttachmentState> state = eni.attachment().map(Attachment::state);
    if (state.isEmpty()) {
      return new AttachNetworkInterface(eni.id(), instance.id(), random.nextInt(3) == 0);
    } else if (state.get() == AttachmentState.ERROR) {
      return new ForceDetachNetworkInterface(eni.id());
    }
    return random.nextBoolean()
        ? new DetachNetworkInterface(eni.id())
        : new MoveNetworkInterface(eni.id(), instance.id(), random.nextBoolean());
  }

  private Operation<?> life(Instance instance) {
    boolean isRunning = instance.status() == InstanceStatus.RUNNING;
    return switch (random.nextInt(isRunning ? 3 : 2)) {
      case 0 -> new ResizeInstance(instance.id(), Lab.type(random.nextBoolean() ? 2 : 4));
      case 1 -> isRunning ? new StopInstance(instance.id()) : new StartInstance(instance.id());
      default -> new RebootInstance(instance.id());
    };
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  static Map<String, Integer> counts() {
    return new ConcurrentSkipListMap<>();
  }
}
