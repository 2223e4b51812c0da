package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.change.RecordingView;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Decision;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the policy says, on a store with 1,000 interfaces. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {
  private static final int BROKEN = 5;

  private final NetworkPolicy policy =
      new NetworkPolicy(Worlds.limits(), NetworkPolicy.DEFAULT_ELASTIC_IP_POOL);
  private final NetworkRepository repository = new InMemoryNetworkRepository();
  private Worlds.World world;
  private Operation<NetworkInterface> refused;
  private int next;

  @Setup
  public void populate() {
    world =
        Worlds.world(
            EniService.builder().repository(repository).seed(1).limits(Worlds.limits()).build(),
            Size.BASE);
    refused =
        CreateNetworkInterface.builder()
            .subnetId(world.subnets().get(0).id())
            .name("/")
            .description("x".repeat(1_000))
            .primaryIp(Ipv4Address.parse("192.168.0.1"))
            .addSecurityGroupIds(world.groups().get(0).id(), world.groups().get(0).id())
            .secondaryIpCount(0)
            .build();
    Decision decision = refuse();
    if (decision.violations().size() != BROKEN) {
      throw new IllegalStateException(decision.toString());
    }
  }

  private AttachNetworkInterface operation() {
    next = next + 1 == world.interfaces().size() ? 0 : next + 1;
    return AttachNetworkInterface.of(
        world.interfaces().get(next).id(),
        world.instances().get(next % world.instances().size()).id());
  }

  @Row(
      value = "attach: snapshot, decision, effect, guards",
      floor = "attachByHand",
      floorIs =
          "the same look-ups in the same snapshot, the same comparisons, the same change set built by"
              + " hand",
      atLeast = 0.5,
      remark =
          "each of twelve rules asks for what it needs by itself, through a recorder that makes the"
              + " guards; by hand each record is looked up once. Rules that are given the records"
              + " would reach it, and would no longer stand for themselves")
  @Benchmark
  public Object attach() {
    AttachNetworkInterface operation = operation();
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      if (!policy.decide(operation, view).isAllowed()) {
        throw new IllegalStateException("refused");
      }
      return view.changeSet(policy.effect(operation, view, new NoChoice()).writes());
    }
  }

  @Benchmark
  public Object attachByHand() {
    AttachNetworkInterface operation = operation();
    try (Snapshot snapshot = repository.snapshot()) {
      Versioned<NetworkInterface> eni = snapshot.find(operation.networkInterfaceId()).orElseThrow();
      Versioned<Instance> instance = snapshot.find(operation.instanceId()).orElseThrow();
      if (eni.value().role() == NetworkInterfaceRole.PRIMARY
          || eni.value().attachment().isPresent()
          || instance.value().status() != InstanceStatus.RUNNING
          || instance.value().task().isPresent()
          || !eni.value().vpcId().equals(instance.value().vpcId())
          || snapshot.size(new Members.InterfacesOf(instance.value().id()))
              >= policy.limits().interfaceLimit(instance.value().type()).orElse(0)
          || snapshot.size(new Members.PrivateIpsOf(eni.value().id()))
              > policy.limits().privateIpLimit(instance.value().type())) {
        throw new IllegalStateException("refused");
      }
      for (Versioned<ElasticIp> tied : snapshot.list(new Members.ElasticIpsOf(eni.value().id()))) {
        if (tied.value().zone().isPresent()) {
          throw new IllegalStateException("refused");
        }
      }
      int index = Attachment.FIRST_SECONDARY_DEVICE_INDEX;
      Slot.DeviceIndex slot = new Slot.DeviceIndex(instance.value().id(), index);
      while (snapshot.holder(slot).isPresent()) {
        index++;
        slot = new Slot.DeviceIndex(instance.value().id(), index);
      }
      NetworkInterface after =
          eni.value()
              .withAttachment(
                  new Attachment(
                      instance.value().id(),
                      index,
                      operation.autoDelete(),
                      AttachmentState.ATTACHED));
      return new ChangeSet(
          List.of(new Write.Update(after), new Write.Touch(instance.value().id())),
          List.of(
              new Guard.Unchanged(eni.value().id(), eni.revision()),
              new Guard.Unchanged(instance.value().id(), instance.revision()),
              new Guard.Vacant(slot)));
    }
  }

  @Row(value = "a decision with five broken rules, messages not read", atMostNanos = 2_000)
  @Benchmark
  public Decision refuse() {
    try (Snapshot snapshot = repository.snapshot()) {
      return policy.decide(refused, new RecordingView(snapshot));
    }
  }
}
