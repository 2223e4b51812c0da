package io.eni4j.examples;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.TaskHandle;
import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DelayedDriver;
import io.eni4j.attachment.ManualDriver;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.model.Attachment;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A process is killed while the hypervisor plugs an interface in. What is under way lies in
 * PostgreSQL, so the next process goes on with it, and whoever kept the token hears how it ended.
 */
public final class ResumeAfterCrash {
  private static final Namespace NAMESPACE = new Namespace("account-1", "cn-north-1");
  private static final IdempotencyToken TOKEN = new IdempotencyToken("attach-eth1");
  private static final Duration LEASE = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofMinutes(1);

  private ResumeAfterCrash() {}

  /**
   * Without arguments the whole story; with a database, an interface and an instance the process
   * that will be killed.
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 3) {
      attachAndHang(args[0], new NetworkInterfaceId(args[1]), new InstanceId(args[2]));
      return;
    }
    try (TempFolder folder = new TempFolder();
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setDataDirectory(folder.path())
                .setCleanDataDirectory(false)
                .start();
        HikariDataSource pool = pool(server.getJdbcUrl("postgres", "postgres"))) {
      new JdbcSchema(pool).install();
      tell(pool, server.getJdbcUrl("postgres", "postgres"));
    }
  }

  private static void tell(HikariDataSource pool, String url) throws Exception {
    EniService looking = EniService.builder().repository(store(pool)).build();
    Instance web = newInstance(looking);
    NetworkInterface eni =
        looking.createNetworkInterface(
            CreateNetworkInterface.builder().subnetId(subnet(looking, web)).build());

    System.out.println("A process begins to attach, and is killed");
    killAfterFirstLine(url, eni.id(), web.id());
    show(looking, eni, web);

    System.out.println("The next one takes the task over when the lease is over");
    try (EniService cloud = service(pool, quick())) {
      TaskHandle<NetworkInterface> handle =
          cloud.begin(AttachNetworkInterface.of(eni.id(), web.id()), TOKEN);
      Optional<NetworkInterface> attached = handle.await(LONG);
      System.out.println("  attached as device " + attached.orElseThrow().deviceIndex());
      show(cloud, eni, web);
    }
  }

  /** Starts the process that hangs, and kills it when it says that it has begun. */
  private static void killAfterFirstLine(String url, NetworkInterfaceId eni, InstanceId instance)
      throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                ResumeAfterCrash.class.getName(),
                url,
                eni.value(),
                instance.value())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      System.out.println("  it says: " + lines.readLine());
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  /** The hypervisor never answers this process. */
  private static void attachAndHang(String url, NetworkInterfaceId eni, InstanceId instance)
      throws Exception {
    try (HikariDataSource pool = pool(url);
        EniService cloud = service(pool, new ManualDriver(new DataPath()))) {
      TaskHandle<NetworkInterface> handle =
          cloud.begin(AttachNetworkInterface.of(eni, instance), TOKEN);
      System.out.println("the interface is " + state(handle.begun()));
      handle.completion().toCompletableFuture().join();
    }
  }

  private static AttachmentDriver quick() {
    return new DelayedDriver(
        new DataPath(),
        Duration.ofMillis(200),
        (time, work) -> delayedExecutor(time.toMillis(), MILLISECONDS).execute(work));
  }

  private static EniService service(HikariDataSource pool, AttachmentDriver driver) {
    return EniService.builder().repository(store(pool)).driver(driver).lease(LEASE).build();
  }

  private static JdbcNetworkRepository store(HikariDataSource pool) {
    return JdbcNetworkRepository.open(pool, NAMESPACE);
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("postgres");
    return new HikariDataSource(config);
  }

  private static Instance newInstance(EniService cloud) {
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
    return cloud.createInstance(
        CreateInstance.builder()
            .name("web-1")
            .type(InstanceType.of("g.n2.large", 2))
            .zone(new Zone("cn-north-1a"))
            .subnetId(subnet.id())
            .build());
  }

  private static SubnetId subnet(EniService cloud, Instance instance) {
    return cloud.find(instance.primaryNetworkInterfaceId()).orElseThrow().subnetId();
  }

  private static void show(EniService cloud, NetworkInterface eni, Instance instance) {
    System.out.printf(
        "  in the store: the interface is %s, the instance is busy: %s%n",
        state(cloud.find(eni.id()).orElseThrow()),
        cloud.find(instance.id()).orElseThrow().task().isPresent());
  }

  private static String state(NetworkInterface eni) {
    return eni.attachment().map(Attachment::state).map(Enum::name).orElse("not attached");
  }
}
