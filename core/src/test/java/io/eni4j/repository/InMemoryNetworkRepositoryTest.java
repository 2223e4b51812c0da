package io.eni4j.repository;

import static io.eni4j.testkit.SharedStore.delete;
import static io.eni4j.testkit.SharedStore.insert;
import static io.eni4j.testkit.SharedStore.update;
import static io.eni4j.testkit.SharedStore.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.change.Write;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.testkit.SharedRecords;
import io.eni4j.testkit.SharedStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the store in memory promises beyond the contract of all stores. */
class InMemoryNetworkRepositoryTest {
  private static final NetworkInterface ENI = eni(1);

  private final InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
  private final SharedStore store =
      new SharedStore(
          repository,
          SharedRecords.vpc(1),
          SharedRecords.group(1, 1),
          SharedRecords.subnet(1, 1, "10.0.0.0/16"),
          ENI);

  private static NetworkInterface eni(int n) {
    return SharedRecords.secondary(n, 1, 1, "10.0." + n / 256 + "." + n % 256, 1);
  }

  @Test
  void recordsAreHandedOutAsTheyWereStored() {
    try (Snapshot one = repository.snapshot();
        Snapshot two = repository.snapshot()) {
      assertThat(one.find(ENI.id()).orElseThrow()).isSameAs(two.find(ENI.id()).orElseThrow());
      assertThat(one.find(ENI.id()).orElseThrow().value()).isSameAs(ENI);
    }
  }

  @Test
  void theFirstBrokenGuardIsTheReason() {
    Guard held = new Guard.Absent(SharedRecords.vpcId(2));
    Guard first = new Guard.Absent(SharedRecords.vpcId(1));
    Guard second = new Guard.Absent(SharedRecords.groupId(1));

    assertThat(store.commit(List.of(), held, first, second))
        .isEqualTo(new CommitResult.Stale(first));
    assertThat(store.commit(List.of(), second, first)).isEqualTo(new CommitResult.Stale(second));
  }

  @Test
  void whatIsRefusedLeavesNoTrace() {
    Census before = Census.of(repository);
    List<Write> fitting =
        List.of(
            insert(SharedRecords.vpc(2)),
            insert(SharedRecords.elasticIp(1, "1.0.0.1")),
            update(ENI.withMacAddress(SharedRecords.mac(7))),
            update(SharedRecords.group(1, 1).withName("new")));
    for (Write misfit :
        List.of(
            insert(SharedRecords.subnet(1, 1, "10.1.0.0/24")),
            update(SharedRecords.vpc(9)),
            insert(SharedRecords.elasticIp(2, "1.0.0.1")),
            insert(SharedRecords.subnet(2, 9, "10.1.0.0/24")),
            delete(SharedRecords.subnetId(1)))) {
      List<Write> writes = new ArrayList<>(fitting);
      writes.add(misfit);
      assertThat(store.commit(writes)).isInstanceOf(CommitResult.Stale.class);
    }
    Guard broken = new Guard.Absent(ENI.id());
    assertThat(store.commit(fitting, broken)).isEqualTo(new CommitResult.Stale(broken));

    assertThat(Census.of(repository)).isEqualTo(before);
  }

  @Test
  void aFullLastPageHasNoToken() {
    store.stored(insert(eni(2)), insert(eni(3)));

    try (Snapshot snapshot = repository.snapshot()) {
      Page<NetworkInterface> page = snapshot.list(Query.NETWORK_INTERFACES.withPageSize(3));
      assertThat(page.items()).hasSize(3);
      assertThat(page.next()).isEmpty();
    }
  }

  @Test
  void aPageLooksAtABoundedNumberOfRecords() {
    int last = 2 * Listing.LOOKED_AT + 5;
    store.insertAll(SharedRecords.group(2, 1));
    List<Write> insertions = new ArrayList<>();
    List<Write> updates = new ArrayList<>();
    for (int n = 2; n < last; n++) {
      insertions.add(insert(eni(n).withSecurityGroupIds(SharedRecords.groupId(2))));
      updates.add(update(eni(n)));
    }
    insertions.add(insert(eni(last).withSecurityGroupIds(SharedRecords.groupId(2))));
    store.stored(insertions);
    Query<NetworkInterface> query =
        Query.NETWORK_INTERFACES.and(new Filter.InSecurityGroup(SharedRecords.groupId(2)));
    try (Snapshot before = repository.snapshot()) {
      store.stored(updates);
      try (Snapshot after = repository.snapshot()) {
        Page<NetworkInterface> page = after.list(query);
        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isPresent();
        assertThat(walk(after, query))
            .extracting(NetworkInterface::id)
            .containsExactly(SharedRecords.interfaceId(last));
        assertThat(walk(before, query)).hasSize(insertions.size());
      }
    }
  }

  @Test
  void listsTenThousandSubnetsInTheOrderOfKeysAndFindsTheOneThatOverlaps() {
    int subnets = 10_000;
    store.insertAll(SharedRecords.vpc(2));
    List<Write> writes = new ArrayList<>();
    for (int n = 0; n < subnets; n++) {
      String cidr = new Ipv4Cidr(block(n), 28).toString();
      writes.add(insert(SharedRecords.subnet(subnets + 10 - n, 2, cidr)));
    }
    store.stored(writes);

    try (Snapshot snapshot = repository.snapshot()) {
      Members<Subnet> all = new Members.SubnetsOf(SharedRecords.vpcId(2));
      assertThat(snapshot.list(all))
          .hasSize(subnets)
          .isSortedAccordingTo((a, b) -> a.value().id().compareTo(b.value().id()));
      for (int n = 0; n < subnets; n += 97) {
        assertThat(
                snapshot.overlapping(SharedRecords.vpcId(2), Ipv4Cidr.around(block(n).plus(5), 30)))
            .map(it -> it.value().id())
            .contains(SharedRecords.subnetId(subnets + 10 - n));
        assertThat(
                snapshot.overlapping(SharedRecords.vpcId(2), new Ipv4Cidr(block(n).plus(16), 28)))
            .isEmpty();
      }
    }
  }

  private static Ipv4Address block(int n) {
    return SharedRecords.address("10.0.0.0").plus(32L * n);
  }

  @Test
  void refusesByNameValueAndRemedy() {
    repository.close();

    assertThatThrownBy(repository::snapshot)
        .isInstanceOf(RepositoryException.class)
        .hasMessage("the repository is closed; open another (nothing was stored)");
    assertThatThrownBy(() -> repository.commit(ChangeSet.of()))
        .hasMessage("the repository is closed; open another (nothing was stored)");
  }
}
