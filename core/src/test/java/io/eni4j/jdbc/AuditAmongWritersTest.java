package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Inconsistency;
import io.eni4j.repository.NetworkRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An audit sees one instant, whatever is committed meanwhile. */
class AuditAmongWritersTest {
  private static final int WRITERS = 3;

  @Test
  void inMemoryNoCommitIsSeenByHalves() throws Exception {
    audit(new InMemoryNetworkRepository(), 200);
  }

  @ParameterizedTest
  @EnumSource
  void onADatabaseNoCommitIsSeenByHalves(TestDatabase database) throws Exception {
    audit(database.newRepository(), 15);
  }

  private static void audit(NetworkRepository store, int rounds) throws Exception {
    CountDownLatch writing = new CountDownLatch(WRITERS);
    try (EniService door = Worlds.door(store, 1)) {
      Subnet subnet = Worlds.subnet(door, "10.0.0.0/22");
      List<Callable<List<Inconsistency>>> tasks = new ArrayList<>();
      tasks.add(
          () -> {
            List<Inconsistency> found = new ArrayList<>();
            while (writing.getCount() > 0) {
              found.addAll(door.audit());
            }
            found.addAll(door.audit());
            return found;
          });
      for (int writer = 0; writer < WRITERS; writer++) {
        tasks.add(
            () -> {
              try {
                for (int round = 0; round < rounds; round++) {
                  write(door, subnet);
                }
              } finally {
                writing.countDown();
              }
              return List.of();
            });
      }

      assertThat(Worlds.together(tasks)).allMatch(List::isEmpty);
    }
  }

  private static void write(EniService door, Subnet subnet) {
    NetworkInterface made = Worlds.eni(door, subnet);
    door.assignSecondaryIps(made.id(), 2);
    var elastic = door.allocateElasticIp(1);
    door.associateElasticIp(elastic.id(), made.id());
    door.deleteNetworkInterface(made.id());
    door.releaseElasticIp(elastic.id());
  }
}
