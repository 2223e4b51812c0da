package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Namespace;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.repository.NetworkRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two repositories on one database and eight threads, four on each. */
@Timeout(60)
class ManyWritersTest {
  private static final int THREADS = 8;

  private static List<NetworkRepository> two(TestDatabase database) {
    Namespace namespace = TestDatabase.newNamespace();
    return List.of(
        JdbcNetworkRepository.open(database.dataSource(), namespace),
        JdbcNetworkRepository.open(database.dataSource(), namespace));
  }

  @ParameterizedTest
  @EnumSource
  void aQuotaIsNeverPassedAndAlwaysUsedUp(TestDatabase database) throws Exception {
    List<NetworkRepository> stores = two(database);
    List<Callable<List<ElasticIp>>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      EniService door = Worlds.door(stores.get(t % 2), t);
      tasks.add(
          () -> {
            List<ElasticIp> mine = new ArrayList<>();
            AllocateElasticIp one = AllocateElasticIp.builder().bandwidthMbps(1).build();
            while (door.submit(one) instanceof Outcome.Accepted<ElasticIp> accepted) {
              mine.add(accepted.value());
            }
            return mine;
          });
    }
    List<ElasticIp> all = new ArrayList<>();
    Worlds.together(tasks).forEach(all::addAll);

    assertThat(all).hasSize(10);
    assertThat(all).extracting(ElasticIp::address).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void aSubnetIsDrainedToTheLastAddressAndNoneIsGivenTwice(TestDatabase database) throws Exception {
    List<NetworkRepository> stores = two(database);
    List<EniService> doors = List.of(Worlds.door(stores.get(0), 1), Worlds.door(stores.get(1), 2));
    Subnet subnet = Worlds.subnet(doors.get(0), "10.0.0.0/26");
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      EniService door = doors.get(t % 2);
      tasks.add(
          () -> {
            int made = 0;
            while (made < 7) {
              Worlds.eni(door, subnet);
              made++;
            }
            return made;
          });
    }
    Worlds.together(tasks);
    for (int i = 0; i < 60 - 7 * THREADS; i++) {
      Worlds.eni(doors.get(1), subnet);
    }

    assertThat(
            doors
                .get(0)
                .submit(CreateNetworkInterface.builder().subnetId(subnet.id()).build())
                .violations())
        .isNotEmpty();
    assertThat(doors.get(0).audit()).isEmpty();
  }
}
