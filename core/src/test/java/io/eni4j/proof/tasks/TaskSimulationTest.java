package io.eni4j.proof.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Processes attach, detach, move, detach by force, start, stop, reboot, resize and delete on one
 * store, one data path and one hypervisor, while orders and replies are late, lost and doubled,
 * drivers fail, and processes pause and crash between any two commits: 1,000 steps for each of 40
 * seeds in every build, 1,000 in profile {@code proof}, 10,000 in {@code soak}.
 */
@Tag("proof")
class TaskSimulationTest {
  private static final int STEPS = 1_000;

  private static void run(long seed, Map<String, Integer> counts) {
    try {
      new Simulation(seed, counts).run(STEPS);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d fails; replay it with: mvn -pl core test -Dtest=TaskSimulationTest -Deni4j.seed=%d"
              .formatted(seed, seed),
          e);
    }
  }

  @Test
  void whateverHappensTheStoreAndWhatIsOutsideAgreeAndEachTaskIsSettledOnce() {
    Map<String, Integer> counts = Simulation.counts();
    long first = Long.getLong("eni4j.seed", 1);
    long seeds = Long.getLong("eni4j.seed") != null ? 1 : Tier.count(40, 1_000, 10_000);
    LongStream.range(first, first + seeds).parallel().forEach(seed -> run(seed, counts));
    System.out.println("simulation of tasks: " + seeds + " seeds, " + counts);
    assertThat(counts)
        .containsKeys(
            "answers",
            "answers, twice",
            "orders lost",
            "replies lost",
            "orders late",
            "late or double orders",
            "driver failures",
            "pauses",
            "resumes",
            "crashes at once",
            "crashes before a commit",
            "crashes after a commit",
            "attachNetworkInterface",
            "detachNetworkInterface",
            "moveNetworkInterface",
            "forceDetachNetworkInterface",
            "deleteInstance",
            "startInstance",
            "stopInstance",
            "rebootInstance",
            "resizeInstance");
  }
}
