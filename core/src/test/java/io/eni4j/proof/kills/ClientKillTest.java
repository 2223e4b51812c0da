package io.eni4j.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.Tier;
import io.eni4j.model.InstanceId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process with many clients is killed under load; another one settles what it left open. */
@Tag("proof")
class ClientKillTest {
  private static final int CLIENTS = 8;
  private static final int ANSWERS_BEFORE_KILL = 200;

  @Test
  @Timeout(4 * 3600)
  void whatWasAnsweredIsThereAndWhatWasInDoubtIsSettled() throws Exception {
    int kills = Tier.count(1, 3, 50);
    int answered = 0;
    int doubtful = 0;
    int stored = 0;
    try (Cluster cluster = Cluster.start("on");
        HikariDataSource pool = cluster.pool()) {
      Load load = Load.prepare(pool, CLIENTS * kills);
      List<Belongings> all = new ArrayList<>();
      for (int kill = 0; kill < kills; kill++) {
        List<InstanceId> hosts = load.hosts().subList(kill * CLIENTS, (kill + 1) * CLIENTS);
        List<Belongings> belongings = runUntilKilled(cluster, load, hosts, kill);
        all.addAll(belongings);
        try (EniService door = Load.door(pool)) {
          for (Belongings of : belongings) {
            answered += of.answered();
            doubtful += of.open().size();
            stored += Load.settle(door, of);
          }
          Load.assertNothingLostNorDoubled(door, all);
        }
      }
    }
    System.out.printf(
        "kills of a client: %d, answers %d, in doubt %d, of these stored %d%n",
        kills, answered, doubtful, stored);
    assertThat(answered).isGreaterThanOrEqualTo(kills * ANSWERS_BEFORE_KILL);
    assertThat(doubtful).isPositive();
  }

  private static List<Belongings> runUntilKilled(
      Cluster cluster, Load load, List<InstanceId> hosts, int kill) throws Exception {
    List<Belongings> belongings = new ArrayList<>();
    hosts.forEach(host -> belongings.add(new Belongings()));
    Progress progress = new Progress();
    Crew crew = Crew.start(cluster.url(), load, hosts, belongings, 1_000L * kill, progress);
    try {
      progress.await(
          () -> belongings.stream().mapToInt(Belongings::answered).sum(), ANSWERS_BEFORE_KILL);
      crew.kill();
    } finally {
      crew.abandon();
    }
    return belongings;
  }
}
