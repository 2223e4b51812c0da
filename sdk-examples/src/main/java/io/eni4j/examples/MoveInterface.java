package io.eni4j.examples;

import io.eni4j.EniService;
import io.eni4j.TaskFailedException;
import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DelayedDriver;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.Wanted;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.testing.VirtualClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Fail-over: an interface with its private IPs and its elastic IP moves from one instance to
 * another, and comes back where the other cannot take it.
 */
public final class MoveInterface {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final VirtualClock clock = new VirtualClock();
  private final Set<InstanceId> broken = new HashSet<>();
  private final EniService cloud;

  private MoveInterface() {
    AttachmentDriver driver =
        new DelayedDriver(new DataPath(), Duration.ofSeconds(40), clock::after);
    cloud =
        EniService.builder()
            .driver(
                order ->
                    order.wanted() == Wanted.PLUGGED && broken.contains(order.place().instanceId())
                        ? DriverWork.of(
                            CompletableFuture.failedFuture(
                                new IllegalStateException("the host is gone")))
                        : driver.carryOut(order))
            .clock(clock)
            .waiting(clock::advance)
            .taskThreads(clock::after, Runnable::run)
            .seed(1)
            .build();
  }

  public static void main(String[] args) {
    new MoveInterface().run();
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
    Instance active = newInstance("web-active", subnet);
    Instance standby = newInstance("web-standby", subnet);
    NetworkInterface eni =
        cloud.createNetworkInterface(
            CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIpCount(2).build());
    cloud.associateElasticIp(
        cloud.allocateElasticIp(AllocateElasticIp.builder().bandwidthMbps(5).build()).id(),
        eni.id());

    System.out.println("The interface serves on the active instance");
    cloud.begin(AttachNetworkInterface.of(eni.id(), active.id())).await(LONG);
    show(eni);

    System.out.println("The active instance fails, and the interface moves with all that it has");
    cloud.begin(MoveNetworkInterface.of(eni.id(), standby.id())).await(LONG);
    show(eni);

    System.out.println("Where it cannot be plugged in, it is put back");
    broken.add(active.id());
    move(MoveNetworkInterface.of(eni.id(), active.id()));
    show(eni);

    System.out.println("Or left detached, if that is asked for");
    move(new MoveNetworkInterface(eni.id(), active.id(), false));
    show(eni);
  }

  private void move(MoveNetworkInterface move) {
    try {
      cloud.begin(move).await(LONG);
    } catch (TaskFailedException e) {
      System.out.println("  " + e.getMessage());
    }
  }

  private Instance newInstance(String name, Subnet subnet) {
    return cloud.createInstance(
        CreateInstance.builder()
            .name(name)
            .type(InstanceType.of("g.n2.large", 2))
            .zone(new Zone("cn-north-1a"))
            .subnetId(subnet.id())
            .build());
  }

  private void show(NetworkInterface eni) {
    NetworkInterface now = cloud.find(eni.id()).orElseThrow();
    String on =
        now.instanceId()
            .flatMap(cloud::find)
            .map(it -> it.name() + " as device " + now.deviceIndex())
            .orElse("no instance");
    System.out.printf(
        "  after %3d s on %s: %s, elastic IP %s%n",
        Duration.between(VirtualClock.START, clock.instant()).toSeconds(),
        on,
        cloud.privateIpsOf(eni.id()).stream().map(it -> it.address().toString()).toList(),
        cloud.elasticIpsOf(eni.id()).get(0).address());
  }
}
