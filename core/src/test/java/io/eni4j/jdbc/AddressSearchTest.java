package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.change.AddressRange;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Write;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Subnet;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddressSearchTest {
  /** The block of the start, the full blocks, the two or three that are not full; twice. */
  private static final int FEW = 10;

  @ParameterizedTest
  @EnumSource
  void theLastFreeAddressOfALargeSubnetIsFoundInFewQueries(TestDatabase database)
      throws SQLException {
    CountingDataSource counting = new CountingDataSource(database.dataSource());
    NetworkRepository store =
        JdbcNetworkRepository.open(counting.proxy(), TestDatabase.newNamespace());
    try (EniService door = Worlds.door(store, 3)) {
      boolean large = database == TestDatabase.POSTGRES;
      Subnet subnet = Worlds.subnet(door, large ? "10.0.0.0/16" : "10.0.64.0/19");
      NetworkInterface holder = Worlds.eni(door, subnet);
      Ipv4Address last = Ipv4Address.parse("10.0.77.13");
      fill(database, subnet, holder, last);
      AddressRange range =
          new AddressRange(
              Optional.of(subnet.vpcId()),
              subnet.cidr().first().plus(3),
              subnet.cidr().last().plus(-1));
      for (Ipv4Address start : List.of(range.first(), last, last.plus(1), range.last())) {
        try (Snapshot snapshot = store.snapshot()) {
          counting.roundTrips();
          assertThat(snapshot.free(range, start, 3)).containsExactly(last);
          assertThat(counting.roundTrips()).isLessThanOrEqualTo(FEW);
        }
      }
      NetworkInterface taker = Worlds.eni(door, subnet);
      assertThat(taker.primaryIp()).isEqualTo(last);
      try (Snapshot snapshot = store.snapshot()) {
        counting.roundTrips();
        assertThat(snapshot.free(range, last, 3)).isEmpty();
        assertThat(counting.roundTrips()).isLessThanOrEqualTo(FEW);
      }
      door.deleteNetworkInterface(taker.id());
      assertThat(Worlds.eni(door, subnet).primaryIp()).isEqualTo(last);
    }
  }

  /** Takes all addresses but one, and marks full blocks, as 65,000 commits would have. */
  private static void fill(
      TestDatabase database, Subnet subnet, NetworkInterface holder, Ipv4Address last)
      throws SQLException {
    long first = subnet.cidr().first().toLong() + 3;
    String range = first + ", " + (subnet.cidr().last().toLong() - 1);
    String numbers =
        database == TestDatabase.H2
            ? "SYSTEM_RANGE(" + range + ") AS n(a)"
            : "generate_series(" + range + ") AS n(a)";
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO "eni4j".private_ip
          SELECT i.namespace_id, i.vpc_id, n.a, 1, i.subnet_id, i.id, FALSE
          FROM "eni4j".network_interface i CROSS JOIN %s
          WHERE i.id = '%s' AND n.a <> i.primary_ip AND n.a <> %d"""
              .formatted(numbers, holder.id(), last.toLong()));
      statement.execute(
          """
          INSERT INTO "eni4j".private_ip_block
          SELECT namespace_id, vpc_id, address / 256, TRUE FROM "eni4j".private_ip
          WHERE vpc_id = '%s' GROUP BY namespace_id, vpc_id, address / 256
          HAVING COUNT(*) = 256"""
              .formatted(subnet.vpcId()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBlockIsSkippedWhileItIsFullAndNoLonger(TestDatabase database) {
    CountingDataSource counting = new CountingDataSource(database.dataSource());
    NetworkRepository store =
        JdbcNetworkRepository.open(counting.proxy(), TestDatabase.newNamespace());
    try (EniService door = Worlds.door(store, 3)) {
      Subnet subnet = Worlds.subnet(door, "10.0.0.0/16");
      NetworkInterface holder = Worlds.eni(door, subnet);
      List<PrivateIpKey> taken = take(store, subnet, holder);
      AddressRange range =
          new AddressRange(
              Optional.of(subnet.vpcId()),
              Ipv4Address.parse("10.0.199.255"),
              Ipv4Address.parse("10.0.202.0"));
      try (Snapshot snapshot = store.snapshot()) {
        counting.roundTrips();
        assertThat(snapshot.free(range, range.first(), 9))
            .containsExactly(range.first(), range.last());
        // The block of the start, which are full, the last one; whether an import goes on is asked
        // with the first where a script can be sent, else before it.
        assertThat(counting.roundTrips()).isEqualTo(database == TestDatabase.H2 ? 4 : 3);
      }
      store.commit(ChangeSet.of(new Write.Delete(taken.get(100))));
      try (Snapshot snapshot = store.snapshot()) {
        assertThat(snapshot.free(range, range.first(), 9))
            .containsExactly(range.first(), taken.get(100).address(), range.last());
      }
    }
  }

  /** Takes 10.0.200.0 to 10.0.201.255 in two commits. */
  private static List<PrivateIpKey> take(
      NetworkRepository store, Subnet subnet, NetworkInterface holder) {
    List<PrivateIpKey> taken = new ArrayList<>();
    for (int block = 200; block <= 201; block++) {
      List<Write> writes = new ArrayList<>();
      for (int i = 0; i < 256; i++) {
        PrivateIpKey key =
            new PrivateIpKey(subnet.vpcId(), Ipv4Address.parse("10.0." + block + "." + i));
        if (!key.address().equals(holder.primaryIp())) {
          writes.add(new Write.Insert(new PrivateIp(key, subnet.id(), holder.id(), false)));
          taken.add(key);
        }
      }
      assertThat(store.commit(new ChangeSet(writes, List.of())))
          .isInstanceOf(CommitResult.Committed.class);
    }
    return taken;
  }
}
