package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripsTest {
  private static final int LOCKS_WRITES_COMMIT = 3;

  private final CountingDataSource counting =
      new CountingDataSource(TestDatabase.POSTGRES.dataSource());
  private final List<Integer> ofCommits = new ArrayList<>();

  @Test
  void aCommitOfAnOperationIsLocksWritesAndCommit() {
    NetworkRepository store =
        JdbcNetworkRepository.open(counting.proxy(), TestDatabase.newNamespace());
    try (EniService door = Worlds.door(new Measured(store), 1)) {
      Subnet subnet = Worlds.subnet(door, "10.0.0.0/24");
      Instance host = door.createInstance(Worlds.instance(subnet));
      NetworkInterface eni = Worlds.eni(door, subnet);
      door.attachNetworkInterface(eni.id(), host.id());
      door.assignSecondaryIps(eni.id(), 5);
      door.detachNetworkInterface(eni.id());
      door.associateElasticIp(door.allocateElasticIp(5).id(), eni.id());
    }

    assertThat(ofCommits).hasSize(9).containsOnly(LOCKS_WRITES_COMMIT);
  }

  /** Notes the round trips of each commit. */
  private final class Measured extends ForwardingRepository {
    Measured(NetworkRepository store) {
      super(store);
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      counting.roundTrips();
      CommitResult result = super.commit(changeSet);
      ofCommits.add(counting.roundTrips());
      return result;
    }
  }
}
