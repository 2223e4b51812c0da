package io.eni4j.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Four processes work on one database through kills, freezes, lost connections and cancelled
 * statements: nothing that was answered is lost, nothing is doubled, the store is whole at any
 * time.
 *
 * <p>Every build has a few lost connections, profile proof one of each mishap. In the tier {@code
 * soak} it goes on for as many minutes as the system property {@code eni4j.soak.minutes} says, 60
 * unless given.
 */
@Tag("proof")
class SoakTest {
  private static final int MISHAPS_BEFORE_COMPARISON = 20;

  @Test
  @Timeout(4 * 3600)
  void nothingIsLostWhateverHappens() throws Exception {
    long seed = new Random().nextLong();
    try (Cluster cluster = Cluster.start("on");
        Soak soak = Soak.start(cluster, seed)) {
      switch (Tier.current()) {
        case VERIFY -> goThrough(soak, Mishap.CONNECTIONS_LOST);
        case PROOF -> goThrough(soak, Mishap.values());
        case SOAK ->
            goOn(
                soak, new Random(seed), Duration.ofMinutes(Long.getLong("eni4j.soak.minutes", 60)));
      }
      System.out.println("soak: " + soak.counts());
      if (Tier.current() != Tier.VERIFY) {
        assertThat(soak.doubted()).isPositive();
      }
    }
  }

  private static void goThrough(Soak soak, Mishap... mishaps) throws Exception {
    for (Mishap mishap : mishaps) {
      soak.live(mishap, 200);
    }
    soak.compare();
  }

  private static void goOn(Soak soak, Random random, Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    Mishap[] all = Mishap.values();
    while (System.nanoTime() < end) {
      for (int i = 0; i < MISHAPS_BEFORE_COMPARISON; i++) {
        soak.live(all[random.nextInt(all.length)], 200 + random.nextInt(3_000));
      }
      soak.compare();
      System.out.println("soak so far: " + soak.counts());
      soak.startAll();
    }
  }
}
