package io.eni4j.proof.tasks;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process that works on a task crashes at every commit that it takes, before and after that is
 * stored, and the one that goes on as well, while orders come late, twice or never. Then store and
 * data path agree, and each task is settled once.
 */
@Tag("proof")
class CrashAtEveryCommitTest {
  private static final int ROUNDS = 60;

  /** What becomes of an order that is not to fail. */
  private enum Wiring {
    GOOD,
    TWICE,
    LATE,
    LOSES_ORDERS,
    LOSES_REPLIES
  }

  /** What is asked for, and which of the driver's turns fail. */
  private record Scenario(
      String name, Function<World, Operation<?>> operation, Set<Integer> failing) {
    @Override
    public String toString() {
      return name + (failing.isEmpty() ? "" : ", failing at " + failing);
    }
  }

  /**
   * Two instances that run and one that does not; an interface that is loose, one that is attached,
   * and one in error.
   */
  private static final class World {
    final Lab lab = new Lab();
    final Instance here = lab.newInstance(16);
    final Instance there = lab.newInstance(16);
    final Instance idle = lab.newInstance(16);
    final NetworkInterface loose = lab.newInterface();
    final NetworkInterface attached = lab.newInterface();
    final NetworkInterface broken = lab.newInterface();

    World() {
      Host host = lab.newHost();
      host.service().attachNetworkInterface(attached.id(), here.id());
      lab.settle();
      host.service().stopInstance(idle.id());
      lab.settle();
      host.service().attachNetworkInterface(broken.id(), here.id());
      lab.wire().letters().get(0).fail(true);
      lab.wire().letters().get(0).fail(false);
      lab.settle();
      assertThat(lab.find(broken.id()).orElseThrow().attachment().orElseThrow().state())
          .isEqualTo(AttachmentState.ERROR);
      host.service().close();
      host.crash();
    }
  }

  static Stream<Scenario> scenarios() {
    List<Scenario> scenarios = new ArrayList<>();
    add(scenarios, "attach", it -> AttachNetworkInterface.of(it.loose.id(), it.here.id()), 2);
    add(scenarios, "detach", it -> new DetachNetworkInterface(it.attached.id()), 2);
    for (boolean putsBack : new boolean[] {true, false}) {
      add(
          scenarios,
          putsBack ? "move, putting back" : "move, leaving detached",
          it -> new MoveNetworkInterface(it.attached.id(), it.there.id(), putsBack),
          4);
    }
    add(scenarios, "force detach", it -> new ForceDetachNetworkInterface(it.broken.id()), 1);
    add(scenarios, "delete", it -> new DeleteInstance(it.here.id()), 2);
    add(scenarios, "start", it -> new StartInstance(it.idle.id()), 2);
    add(scenarios, "stop", it -> new StopInstance(it.here.id()), 2);
    add(scenarios, "reboot", it -> new RebootInstance(it.here.id()), 2);
    add(scenarios, "resize", it -> new ResizeInstance(it.idle.id(), Lab.type(8)), 2);
    return scenarios.stream();
  }

  /** Every set of turns that fail. */
  private static void add(
      List<Scenario> scenarios, String name, Function<World, Operation<?>> operation, int turns) {
    for (int bits = 0; bits < 1 << turns; bits++) {
      int chosen = bits;
      Set<Integer> failing =
          Set.copyOf(
              Stream.iterate(0, i -> i + 1)
                  .limit(turns)
                  .filter(i -> (chosen & 1 << i) != 0)
                  .toList());
      scenarios.add(new Scenario(name, operation, failing));
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void storeAndDataPathAgreeWhereverTheProcessCrashes(Scenario scenario) {
    int runs = 0;
    for (Wiring wiring : Wiring.values()) {
      int commits = run(scenario, wiring, -1, false, -1, false);
      for (int first = 0; first < commits; first++) {
        for (boolean isFirstStored : new boolean[] {false, true}) {
          for (int second = -1; second < (wiring == Wiring.GOOD ? commits + 1 : 0); second++) {
            run(scenario, wiring, first, isFirstStored, second, false);
            run(scenario, wiring, first, isFirstStored, second, true);
            runs += 2;
          }
        }
      }
    }
    System.out.println("crashes of " + scenario + ": " + runs + " runs");
    assertThat(runs).isPositive();
  }

  /** How many change sets the first process has tried to store. */
  private static int run(
      Scenario scenario,
      Wiring wiring,
      int first,
      boolean isFirstStored,
      int second,
      boolean isSecondStored) {
    World world = new World();
    Lab lab = world.lab;
    int settledBefore = lab.settled();
    Host host = lab.newHost();
    if (first >= 0) {
      host.crashAt(first, isFirstStored);
    }
    IdempotencyToken token = new IdempotencyToken("asked");
    host.submits(scenario.operation().apply(world), Optional.of(token));
    boolean isAccepted = lab.store().answer(token).isPresent();
    int turn = 0;
    Host next = null;
    for (int round = 0; round < ROUNDS && (lab.isBusy() || lab.wire().copies() > 0); round++) {
      if (!host.isAlive() && (next == null || !next.isAlive())) {
        next = lab.newHost();
        if (second >= 0) {
          next.crashAt(second, isSecondStored);
          second = -1;
        }
      }
      List<Wire.Letter<?, ?>> letters = List.copyOf(lab.wire().letters());
      if (!letters.isEmpty()) {
        boolean isFailing = scenario.failing().contains(turn++);
        letters.forEach(it -> treat(it, isFailing, wiring));
      }
      lab.check();
      lab.clock().advance(Duration.ofSeconds(7));
      if (lab.wire().copies() > 0 && round % 3 == 2) {
        lab.wire().deliverCopy(0);
        lab.check();
      }
    }
    lab.settle();
    assertThat(lab.settled() - settledBefore).as("tasks settled").isEqualTo(isAccepted ? 1 : 0);
    assertThat(lab.instances())
        .allMatch(it -> it.status() == InstanceStatus.ERROR || it.status().isStable());
    lab.clear();
    return host.commits();
  }

  private static void treat(Wire.Letter<?, ?> letter, boolean isFailing, Wiring wiring) {
    if (isFailing) {
      letter.fail(wiring == Wiring.TWICE);
      return;
    }
    switch (wiring) {
      case GOOD -> letter.deliver();
      case TWICE -> letter.deliverTwice();
      case LATE -> letter.isLate();
      case LOSES_ORDERS -> letter.lose();
      case LOSES_REPLIES -> letter.loseReply();
    }
  }
}
