package io.eni4j;

import io.eni4j.FatefulRepository.Fate;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.ManualDriver;
import io.eni4j.attachment.PendingOrder;
import io.eni4j.change.Guard;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.TaskBoard;
import io.eni4j.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Lets everything happen that is logged, one after another, each under a heading. */
final class LogProcess {
  /** What begins the line of a heading. */
  static final String HEADING = "== ";

  /** Text from outside that would forge a line of a log. */
  static final String FORGERY = "x\nDEBUG io.eni4j.EniService - forged";

  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();
  private static final int ATTEMPTS = 2;

  private final FatefulRepository store =
      new FatefulRepository(new InMemoryNetworkRepository(), true);
  private final EniService door = builder().build();

  private LogProcess() {}

  /** Logs. */
  public static void main(String[] arguments) {
    new LogProcess().logEverything();
  }

  private void logEverything() {
    happens("accepted", () -> door.submit(ALLOCATE));
    happens("denied", () -> door.submit(CreateVpc.builder().name(FORGERY).build()));
    IdempotencyToken token = new IdempotencyToken("a\"b");
    happens("under a token", () -> door.submit(ALLOCATE, token));
    happens("repeated", () -> door.submit(ALLOCATE, token));
    happens("token taken", () -> door.submit(ALLOCATE.withBandwidthMbps(6), token));
    store.plan(List.of(Fate.STALE));
    happens("stale", () -> door.submit(ALLOCATE));
    store.plan(Collections.nCopies(ATTEMPTS, Fate.STALE));
    happens("contention", () -> door.submit(ALLOCATE));
    store.plan(List.of(Fate.STORED_AND_LOST));
    happens("reply lost", () -> door.submit(ALLOCATE));
    store.plan(List.of(Fate.LOST));
    happens("commit lost", () -> door.submit(ALLOCATE));
    store.plan(List.of(Fate.LOST, Fate.REFUSED));
    happens("unknown", () -> door.submit(ALLOCATE, new IdempotencyToken("u")));
    happens("settled", () -> door.settle(new IdempotencyToken("u"), Instant.EPOCH));
    store.plan(List.of(Fate.REFUSED));
    happens("failed", () -> door.submit(ALLOCATE));
    EniService harmed = builder().metrics(new Broken()).build();
    happens("metrics failed", () -> harmed.submit(ALLOCATE));
    happens("metrics failed again", () -> harmed.submit(ALLOCATE));
    happens("forgotten", () -> submitOften(store));
    happens("not forgotten", () -> submitOften(new Unforgetting(store)));
    new Slow().logTasks();
  }

  /** A cloud whose driver takes its time. */
  private static final class Slow {
    private final FatefulRepository store =
        new FatefulRepository(new InMemoryNetworkRepository(), false);
    private final VirtualClock clock = new VirtualClock();
    private final DataPath dataPath = new DataPath();
    private final ManualDriver driver = new ManualDriver(dataPath);
    private final TaskBoard board = store.taskBoard().orElseThrow();

    private EniService service(NetworkRepository repository) {
      return EniService.builder()
          .repository(repository)
          .driver(driver)
          .clock(clock)
          .waiting(clock::advance)
          .taskThreads(clock::after, Runnable::run)
          .seed(1)
          .build();
    }

    private PendingOrder<DriverOrder> next() {
      return driver.waiting().get(0);
    }

    void logTasks() {
      EniService cloud = service(store);
      SmallWorldOfLog world = SmallWorldOfLog.in(cloud);
      Operation<?> attach = AttachNetworkInterface.of(world.eni(), world.instance());
      Operation<?> detach = new DetachNetworkInterface(world.eni());
      happens(
          "task done",
          () -> {
            cloud.begin(attach);
            next().complete();
          });
      happens(
          "task failed",
          () -> {
            cloud.begin(detach);
            next().fail(new IllegalStateException(FORGERY));
            next().complete();
          });
      happens(
          "claimed again",
          () -> {
            cloud.begin(detach);
            DriverOrder order = next().order();
            dataPath.apply(order.withFence(order.fence() + 1));
            next().complete();
            next().complete();
          });
      happens(
          "tasks delayed",
          () -> {
            cloud.begin(attach);
            store.plan(List.of(Fate.REFUSED));
            next().complete();
            clock.advance(Duration.ofSeconds(1));
          });
      EniService former = service(board.open(board.namespace()));
      happens(
          "taken over",
          () -> {
            former.begin(detach);
            former.close();
            clock.advance(Duration.ofMinutes(1));
            next().complete();
          });
    }
  }

  /** An interface that is loose, and an instance for it. */
  private record SmallWorldOfLog(NetworkInterfaceId eni, InstanceId instance) {
    static SmallWorldOfLog in(EniService cloud) {
      VpcId vpc =
          cloud
              .createVpc(CreateVpc.builder().name("v").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build())
              .id();
      SubnetId subnet =
          cloud
              .createSubnet(
                  CreateSubnet.builder()
                      .vpcId(vpc)
                      .name("s")
                      .cidr(Ipv4Cidr.parse("10.0.0.0/24"))
                      .build())
              .id();
      InstanceId instance =
          cloud
              .createInstance(
                  CreateInstance.builder()
                      .name("host")
                      .type(InstanceType.of("g.n2.large", 2))
                      .zone(new Zone("z"))
                      .subnetId(subnet)
                      .build())
              .id();
      return new SmallWorldOfLog(
          cloud
              .createNetworkInterface(CreateNetworkInterface.builder().subnetId(subnet).build())
              .id(),
          instance);
    }
  }

  private void submitOften(ForwardingRepository repository) {
    EniService fresh = builder().repository(repository).build();
    for (int i = 0; i < 64; i++) {
      fresh.submit(ALLOCATE);
    }
  }

  private EniServiceBuilder builder() {
    return EniService.builder().repository(store).seed(1).maxAttempts(ATTEMPTS);
  }

  private static void happens(String what, Runnable submission) {
    System.out.println(HEADING + what);
    try {
      submission.run();
    } catch (RepositoryException | IllegalArgumentException e) {
      // What a caller is told is tested elsewhere.
    }
  }

  /** Throws. */
  private static final class Broken implements EniMetrics {
    @Override
    public void submitted(OperationKind operation, Result result, int attempts, Duration time) {
      throw new IllegalStateException("the registry is closed");
    }

    @Override
    public void stale(OperationKind operation, Guard reason) {
      throw new IllegalStateException("the registry is closed");
    }
  }

  /** Cannot forget outcomes. */
  private static final class Unforgetting extends ForwardingRepository {
    Unforgetting(FatefulRepository origin) {
      super(origin);
    }

    @Override
    public int expire(Expiry expiry) {
      throw new RepositoryException("the line is closed", false, null);
    }
  }
}
