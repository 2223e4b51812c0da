package io.eni4j.examples;

import io.eni4j.EniService;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.repository.Query;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcConnectionPool;

/** Keeps a cloud in one file of H2, inside the process: written, closed, opened again, found. */
public final class EmbeddedFile {
  private static final Namespace NAMESPACE = new Namespace("account-1", "cn-north-1");

  private EmbeddedFile() {}

  public static void main(String[] args) throws Exception {
    try (TempFolder folder = new TempFolder()) {
      Path file = folder.path().resolve("cloud");

      System.out.println("Written");
      with(
          file,
          cloud -> {
            build(cloud);
            show(cloud);
          });

      System.out.println("The file was closed and is opened again");
      with(
          file,
          cloud -> {
            show(cloud);
            System.out.println("  what does not agree: " + cloud.audit());
          });
    }
  }

  /** Opens the file, makes it and its tables where they are missing, and closes it again. */
  private static void with(Path file, Consumer<EniService> user) {
    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + file, "sa", "");
    try {
      new JdbcSchema(pool).install();
      try (EniService cloud =
          EniService.builder()
              .repository(JdbcNetworkRepository.open(pool, NAMESPACE))
              .seed(6)
              .build()) {
        user.accept(cloud);
      }
    } finally {
      pool.dispose();
    }
  }

  private static void build(EniService cloud) {
    Vpc vpc =
        cloud.createVpc(
            CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
    Subnet subnet =
        cloud.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("front")
                .cidr(Ipv4Cidr.parse("10.0.1.0/24"))
                .build());
    Instance web =
        cloud.createInstance(
            CreateInstance.builder()
                .name("web-1")
                .type(InstanceType.of("g.n2.large", 2))
                .zone(new Zone("cn-north-1a"))
                .subnetId(subnet.id())
                .build());
    NetworkInterface front =
        cloud.createNetworkInterface(
            CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIpCount(1).build());
    cloud.attachNetworkInterface(front.id(), web.id());
    cloud.associateElasticIp(cloud.allocateElasticIp(5).id(), front.id());
  }

  private static void show(EniService cloud) {
    for (Instance instance : cloud.list(Query.INSTANCES).items()) {
      for (NetworkInterface held : cloud.interfacesOf(instance.id())) {
        System.out.printf(
            "  %s device %d %s private IPs %s elastic IPs %s%n",
            instance.name(),
            held.deviceIndex(),
            held.macAddress(),
            cloud.privateIpsOf(held.id()).stream().map(PrivateIp::address).toList(),
            cloud.elasticIpsOf(held.id()).stream().map(ElasticIp::address).toList());
      }
    }
  }
}
