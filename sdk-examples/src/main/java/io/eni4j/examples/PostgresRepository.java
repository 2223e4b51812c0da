package io.eni4j.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.AddressChoice;
import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.repository.Query;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps a cloud in PostgreSQL: two services, as two processes would be, race on one database; after
 * a restart of the database everything is found again.
 */
public final class PostgresRepository {
  private static final Namespace NAMESPACE = new Namespace("account-1", "cn-north-1");

  private PostgresRepository() {}

  public static void main(String[] args) throws Exception {
    try (TempFolder folder = new TempFolder()) {
      try (EmbeddedPostgres server = start(folder.path())) {
        try (HikariDataSource pool = pool(server)) {
          new JdbcSchema(pool).install();
        }
        race(server);
      }
      System.out.println("The database was stopped and is started again");
      try (EmbeddedPostgres server = start(folder.path())) {
        findEverything(server);
      }
    }
  }

  private static void race(EmbeddedPostgres server) {
    try (HikariDataSource onePool = pool(server);
        HikariDataSource otherPool = pool(server);
        EniService one = service(onePool, 1);
        EniService other = service(otherPool, 2)) {
      Vpc vpc =
          one.createVpc(
              CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
      Subnet subnet =
          one.createSubnet(
              CreateSubnet.builder()
                  .vpcId(vpc.id())
                  .name("front")
                  .cidr(Ipv4Cidr.parse("10.0.1.0/28"))
                  .build());
      one.createNetworkInterface(
          CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIpCount(10).build());

      System.out.println("Two services race for the last of 12 addresses");
      CreateNetworkInterface last = CreateNetworkInterface.builder().subnetId(subnet.id()).build();
      CompletableFuture<Outcome<NetworkInterface>> rival =
          CompletableFuture.supplyAsync(() -> other.submit(last));
      List<Outcome<NetworkInterface>> outcomes = List.of(one.submit(last), rival.join());
      for (Outcome<NetworkInterface> outcome : outcomes) {
        outcome.result().ifPresent(made -> System.out.println("  one got " + made.primaryIp()));
      }
      for (Outcome<NetworkInterface> outcome : outcomes) {
        outcome.violations().forEach(broken -> System.out.println("  one was told " + broken));
      }
    }
  }

  private static void findEverything(EmbeddedPostgres server) {
    try (HikariDataSource pool = pool(server);
        EniService cloud = service(pool, 3)) {
      List<NetworkInterface> found = new ArrayList<>(cloud.list(Query.NETWORK_INTERFACES).items());
      found.sort(Comparator.comparing(NetworkInterface::primaryIp));
      for (NetworkInterface it : found) {
        System.out.printf(
            "  found an interface at %s, private IPs: %d%n",
            it.primaryIp(), cloud.privateIpsOf(it.id()).size());
      }
      System.out.println("  what does not agree: " + cloud.audit());
    }
  }

  private static EmbeddedPostgres start(Path folder) throws Exception {
    return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).start();
  }

  private static HikariDataSource pool(EmbeddedPostgres server) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    config.setMaximumPoolSize(4);
    return new HikariDataSource(config);
  }

  private static EniService service(HikariDataSource pool, long seed) {
    return EniService.builder()
        .repository(JdbcNetworkRepository.open(pool, NAMESPACE))
        .addressChoice(AddressChoice.LOWEST_FIRST)
        .seed(seed)
        .build();
  }
}
