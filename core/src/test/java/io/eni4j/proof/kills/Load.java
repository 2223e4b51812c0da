package io.eni4j.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Clients' work on one namespace: the subnet that all draw addresses from, and a host for each.
 *
 * @param subnetId the subnet
 * @param hosts as many instances as there are clients
 */
record Load(SubnetId subnetId, List<InstanceId> hosts) {
  private static final Namespace NAMESPACE = new Namespace("kills", "cn-north-1");

  /** Makes the schema and the stage for some clients. */
  static Load prepare(DataSource database, int clients) {
    new JdbcSchema(database).install();
    try (EniService door = door(database)) {
      Vpc vpc =
          door.createVpc(
              CreateVpc.builder().name("vpc").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
      Subnet subnet =
          door.createSubnet(
              CreateSubnet.builder()
                  .vpcId(vpc.id())
                  .name("subnet")
                  .cidr(Ipv4Cidr.parse("10.0.0.0/20"))
                  .build());
      List<InstanceId> hosts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Instance host =
            door.createInstance(
                CreateInstance.builder()
                    .name("host-" + i)
                    .type(InstanceType.of("g.n2.large", 12))
                    .zone(new Zone("cn-north-1a"))
                    .subnetId(subnet.id())
                    .build());
        hosts.add(host.id());
      }
      return new Load(subnet.id(), hosts);
    }
  }

  static EniService door(DataSource database) {
    return EniService.builder()
        .repository(JdbcNetworkRepository.open(database, NAMESPACE))
        // Short, so that outcomes are forgotten while others are settled.
        .tokenRetention(Duration.ofMinutes(10))
        .limits(
            Limits.builder()
                .elasticIpsPerRegion(Limits.UNLIMITED)
                .secondaryInterfacesPerRegion(Limits.UNLIMITED)
                .build())
        .build();
  }

  /** Brings every submission without an answer to one, and tells how many of them were stored. */
  static int settle(EniService door, Belongings belongings) {
    int stored = 0;
    for (Entry entry : belongings.open()) {
      List<Resource> result = settled(door, entry);
      stored += result.isEmpty() ? 0 : 1;
      belongings.answered(entry, result);
    }
    return stored;
  }

  /**
   * What a submission without an answer has stored. It asks again while the store does not answer;
   * the pool waits for a database that is away.
   */
  static List<Resource> settled(EniService door, Entry entry) {
    while (true) {
      try {
        return door.settle(entry.token(), entry.begunAt())
            .flatMap(Outcome::result)
            .orElse(List.of());
      } catch (RepositoryException failure) {
        if (failure.getCause() == null) {
          // The store answers, and says that it is too late.
          throw failure;
        }
      }
    }
  }

  /** Asserts that exactly what clients own is stored, and that the store is whole. */
  static void assertNothingLostNorDoubled(EniService door, List<Belongings> belongings) {
    assertThat(door.audit()).isEmpty();
    assertThat(Belongings.among(stored(door)))
        .isEqualTo(Belongings.among(belongings.stream().flatMap(it -> it.all().stream())));
  }

  private static Stream<Resource> stored(EniService door) {
    List<Resource> all = new ArrayList<>();
    try (Snapshot snapshot = door.snapshot()) {
      walk(snapshot, Query.NETWORK_INTERFACES, all);
      walk(snapshot, Query.PRIVATE_IPS, all);
      walk(snapshot, Query.ELASTIC_IPS, all);
    }
    return all.stream();
  }

  private static <R extends Resource> void walk(
      Snapshot snapshot, Query<R> query, List<Resource> all) {
    Optional<String> next = Optional.empty();
    do {
      Page<R> page = snapshot.list(next.isPresent() ? query.after(next.get()) : query);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
  }
}
