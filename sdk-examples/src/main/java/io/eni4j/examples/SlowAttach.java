package io.eni4j.examples;

import io.eni4j.EniService;
import io.eni4j.TaskFailedException;
import io.eni4j.TaskHandle;
import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DelayedDriver;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.Wanted;
import io.eni4j.model.Attachment;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.testing.VirtualClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Attaching takes two minutes, as in a real cloud: who waits, who does not wait long enough, who
 * asks again, and what becomes of it when the hypervisor fails. The clock is virtual, so none of it
 * takes any time here.
 */
public final class SlowAttach {
  private final VirtualClock clock = new VirtualClock();
  private final DataPath hypervisor = new DataPath();
  private final EniService cloud;

  private SlowAttach() {
    AttachmentDriver slow = new DelayedDriver(hypervisor, Duration.ofMinutes(2), clock::after);
    cloud =
        EniService.builder()
            .driver(
                order ->
                    isBroken(order.place().deviceIndex(), order.wanted())
                        ? failed()
                        : slow.carryOut(order))
            .clock(clock)
            .waiting(clock::advance)
            .taskThreads(clock::after, Runnable::run)
            .seed(1)
            .build();
  }

  /** The third device of an instance cannot be plugged in here. */
  private static boolean isBroken(int deviceIndex, Wanted wanted) {
    return deviceIndex == 3 && wanted == Wanted.PLUGGED;
  }

  private static DriverWork<DriverReply> failed() {
    return DriverWork.of(
        CompletableFuture.failedFuture(new IllegalStateException("no PCI slot left")));
  }

  public static void main(String[] args) {
    new SlowAttach().run();
  }

  private void run() {
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
                .type(InstanceType.of("g.n2.xlarge", 4))
                .zone(new Zone("cn-north-1a"))
                .subnetId(subnet.id())
                .build());
    NetworkInterface eni = newInterface(subnet);
    NetworkInterface other = newInterface(subnet);

    System.out.println("Attaching begins, and the call returns");
    AttachNetworkInterface attach = AttachNetworkInterface.of(eni.id(), web.id());
    IdempotencyToken token = new IdempotencyToken("attach-eth1");
    TaskHandle<NetworkInterface> handle = cloud.begin(attach, token);
    show(eni, handle);

    System.out.println("The instance is busy meanwhile");
    cloud
        .submit(AttachNetworkInterface.of(other.id(), web.id()))
        .violations()
        .forEach(it -> System.out.println("  " + it));

    System.out.println("Whoever waits 30 seconds waits too short, and undoes nothing");
    Optional<NetworkInterface> inTime = handle.await(Duration.ofSeconds(30));
    System.out.println("  attached within 30 seconds: " + inTime.isPresent());
    show(eni, handle);

    System.out.println("Whoever lost the handle asks again under the same token");
    TaskHandle<NetworkInterface> again = cloud.begin(attach, token);
    while (again.state() == TaskHandle.State.UNDER_WAY) {
      clock.advance(Duration.ofSeconds(30));
      show(eni, again);
    }
    System.out.println(
        "  attached as device " + again.await(Duration.ZERO).orElseThrow().deviceIndex());

    System.out.println("What the hypervisor cannot do is rolled back, and the reason is kept");
    TaskHandle<NetworkInterface> third =
        cloud.begin(AttachNetworkInterface.of(other.id(), web.id()));
    try {
      third.await(Duration.ofMinutes(10));
    } catch (TaskFailedException e) {
      System.out.println("  " + e.getMessage());
    }
    show(other, third);
  }

  private NetworkInterface newInterface(Subnet subnet) {
    return cloud.createNetworkInterface(
        CreateNetworkInterface.builder().subnetId(subnet.id()).build());
  }

  private void show(NetworkInterface eni, TaskHandle<?> handle) {
    String attachment =
        cloud
            .find(eni.id())
            .flatMap(NetworkInterface::attachment)
            .map(Attachment::state)
            .map(Enum::name)
            .orElse("not attached");
    Duration since = Duration.between(VirtualClock.START, clock.instant());
    System.out.printf("  after %3d s: %s, %s%n", since.toSeconds(), handle.state(), attachment);
  }
}
