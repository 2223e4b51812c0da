package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.EniService;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Namespace;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.Audit;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class NamespacesTest {
  @ParameterizedTest
  @EnumSource
  void tenantsWithEqualIdsAndBlocksNeverSeeEachOther(TestDatabase database) {
    try (EniService one = Worlds.door(database.newRepository(), 5);
        EniService other = Worlds.door(database.newRepository(), 5)) {
      List<Object> first = Scenario.play(one);
      assertThat(Everything.in(other)).isEmpty();
      Worlds.subnet(other, "10.0.0.0/24");
      var before = Everything.in(other);

      assertThat(Everything.in(one)).doesNotContainAnyElementsOf(before);
      try (EniService third = Worlds.door(database.newRepository(), 5)) {
        assertThat(withoutTimes(Scenario.play(third))).isEqualTo(withoutTimes(first));
      }
      assertThat(Everything.in(other)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoTenantsThatRaceForOneAddressOneWinsAndTheOtherLearnsThatItIsTaken(TestDatabase database)
      throws Exception {
    String space = TestDatabase.newNamespace().account();
    NetworkRepository one = shared(database, space);
    NetworkRepository other = shared(database, space);
    for (int i = 1; i <= 20; i++) {
      Ipv4Address address = Ipv4Address.parse("198.18.0." + i);
      ElasticIpId id = new ElasticIpId("fip-%010d".formatted(i));
      ChangeSet changeSet = ChangeSet.of(new Write.Insert(elasticIp(id, address)));
      List<Callable<CommitResult>> racers = new ArrayList<>();
      for (NetworkRepository store : List.of(one, other)) {
        racers.add(() -> store.commit(changeSet));
      }
      List<CommitResult> results = Worlds.together(racers);

      assertThat(results).filteredOn(CommitResult.Committed.class::isInstance).hasSize(1);
      Slot<ElasticIp> slot = new Slot.ElasticIpAddress(address);
      assertThat(results).contains(new CommitResult.Stale(new Guard.Vacant(slot)));
      NetworkRepository winner = results.get(0) instanceof CommitResult.Committed ? one : other;
      try (Snapshot won = winner.snapshot();
          Snapshot lost = (winner == one ? other : one).snapshot()) {
        assertThat(won.holder(slot)).contains(id);
        assertThat(lost.holder(slot)).isEmpty();
        assertThat(lost.find(id)).isEmpty();
        assertThat(Audit.of(won)).isEmpty();
        assertThat(Audit.of(lost)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAnotherTenantHoldsInASharedSpaceIsRefusedAsTakenAndNoMoreIsTold(TestDatabase database) {
    String space = TestDatabase.newNamespace().account();
    try (EniService one = Worlds.door(shared(database, space), 1);
        EniService other = Worlds.door(shared(database, space), 2)) {
      ElasticIp held = one.allocateElasticIp(5);
      AllocateElasticIp same =
          AllocateElasticIp.builder().bandwidthMbps(5).address(held.address()).build();

      assertThat(other.submit(same).violations())
          .singleElement()
          .satisfies(it -> assertThat(it.code()).isEqualTo(ViolationCode.ELASTIC_IP_ADDRESS_IN_USE))
          .satisfies(it -> assertThat(it.subjects()).isEmpty())
          .satisfies(it -> assertThat(it.message()).doesNotContain(held.id().value()));

      one.releaseElasticIp(held.id());
      assertThat(other.submit(same).isAccepted()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNamespaceKeepsItsSpacesAndItsContents(TestDatabase database) {
    Namespace namespace = new Namespace("o'Brien \\ \"云\"", TestDatabase.newNamespace().account());
    try (NetworkRepository made =
        JdbcNetworkRepository.builder(database.dataSource(), namespace)
            .elasticIpSpace("shared")
            .open()) {
      made.commit(
          ChangeSet.of(
              new Write.Insert(
                  elasticIp(
                      new ElasticIpId("fip-%010d".formatted(1)),
                      new Ipv4Address(namespace.region().hashCode())))));
    }
    try (NetworkRepository again =
            JdbcNetworkRepository.builder(database.dataSource(), namespace)
                .elasticIpSpace("shared")
                .open();
        Snapshot snapshot = again.snapshot()) {
      assertThat(Everything.in(snapshot)).hasSize(1);
    }
    assertThatThrownBy(() -> JdbcNetworkRepository.open(database.dataSource(), namespace))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was made with the space \"shared\"")
        .hasMessageContaining("is opened with a space of its own");
  }

  private static NetworkRepository shared(TestDatabase database, String space) {
    return JdbcNetworkRepository.builder(database.dataSource(), TestDatabase.newNamespace())
        .elasticIpSpace(space)
        .macSpace(space)
        .open();
  }

  private static ElasticIp elasticIp(ElasticIpId id, Ipv4Address address) {
    return ElasticIp.builder()
        .id(id)
        .address(address)
        .bandwidthMbps(5)
        .provider("bgp")
        .createdAt(Instant.EPOCH)
        .build();
  }

  private static String withoutTimes(List<Object> answers) {
    return answers.toString().replaceAll("createdAt=[^,}]*", "");
  }
}
