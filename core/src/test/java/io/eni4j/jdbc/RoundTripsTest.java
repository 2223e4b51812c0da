package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.eni4j.EniService;
import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** From the first look to the answer, beside giving the reader's connection back. */
  @Test
  void anOperationTakesSoManyRoundTrips() {
    NetworkRepository store =
        JdbcNetworkRepository.open(counting.proxy(), TestDatabase.newNamespace());
    Map<String, Integer> taken = new LinkedHashMap<>();
    try (EniService door = Worlds.door(store, 1)) {
      Subnet subnet = Worlds.subnet(door, "10.0.0.0/24");
      Instance host = door.createInstance(Worlds.instance(subnet));
      ElasticIp eip = door.allocateElasticIp(5);
      counting.roundTrips();
      NetworkInterface eni = Worlds.eni(door, subnet);
      taken.put("createNetworkInterface", counting.roundTrips());
      door.attachNetworkInterface(eni.id(), host.id());
      taken.put("attachNetworkInterface", counting.roundTrips());
      Ipv4Address address = door.assignSecondaryIps(eni.id(), 1).get(0).address();
      taken.put("assignSecondaryIps", counting.roundTrips());
      door.unassignSecondaryIps(eni.id(), address);
      taken.put("unassignSecondaryIps", counting.roundTrips());
      door.associateElasticIp(eip.id(), eni.id());
      taken.put("associateElasticIp", counting.roundTrips());
      door.disassociateElasticIp(eip.id());
      taken.put("disassociateElasticIp", counting.roundTrips());
      door.detachNetworkInterface(eni.id());
      taken.put("detachNetworkInterface", counting.roundTrips());
      door.deleteNetworkInterface(eni.id());
      taken.put("deleteNetworkInterface", counting.roundTrips());
    }

    assertThat(taken)
        .containsExactly(
            // Subnet and counter; free addresses; id, MAC, address; the VPC's group.
            entry("createNetworkInterface", 6 + LOCKS_WRITES_COMMIT),
            entry("attachNetworkInterface", 1 + LOCKS_WRITES_COMMIT),
            // The interface; its subnet and instance; free addresses; the one that is chosen.
            entry("assignSecondaryIps", 5 + LOCKS_WRITES_COMMIT),
            // The interface; the private IP; whether an elastic IP is tied to it.
            entry("unassignSecondaryIps", 3 + LOCKS_WRITES_COMMIT),
            // Both; the private IP's elastic IP; the instance.
            entry("associateElasticIp", 3 + LOCKS_WRITES_COMMIT),
            // The elastic IP; its interface.
            entry("disassociateElasticIp", 2 + LOCKS_WRITES_COMMIT),
            // The interface; its instance.
            entry("detachNetworkInterface", 2 + LOCKS_WRITES_COMMIT),
            entry("deleteNetworkInterface", 1 + LOCKS_WRITES_COMMIT));
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
