package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.change.Versioned;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pairs of operations, submitted one after the other on interfaces at random; the second undoes the
 * first. Each changes two records.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "-Xmn256m"})
public class SubmitBenchmark {
  private static final String FLOOR =
      "one ConcurrentHashMap.compute for each record that is changed";
  private static final double RATE = 0.3;
  private static final double NANOS = 5_000;
  private static final double GROWTH = 1.5;
  private static final String REMARK =
      "the floor takes 25 ns a record; a decision alone takes a microsecond, and the commit keeps"
          + " former versions for open snapshots, lists in order, and what points at what. A part of"
          + " 0.3 would need decisions without objects and records without history";
  private static final String BASE = "BASE";

  @Param public Size size;

  private EniService service;
  private Worlds.World world;
  private final ConcurrentHashMap<ResourceKey<?>, Versioned<?>> records = new ConcurrentHashMap<>();
  private final List<NetworkInterfaceId> newIds =
      IntStream.range(0, 1_000)
          .mapToObj(it -> new NetworkInterfaceId("port-%010d".formatted(it)))
          .toList();
  private long revision;
  private int next;

  @Setup
  public void populate() {
    service = Worlds.service();
    world = Worlds.world(service, size);
  }

  /** The floor keeps the records that its operations change, and no others. */
  private void keepForFloor() {
    if (records.isEmpty()) {
      world.interfaces().forEach(this::keep);
      world.instances().forEach(this::keep);
      world.elasticIps().forEach(this::keep);
    }
  }

  private void keep(Resource value) {
    records.put(value.key(), new Versioned<>(value, 1));
  }

  private NetworkInterface nextInterface() {
    next = next + 1 == world.interfaces().size() ? 0 : next + 1;
    return world.interfaces().get(next);
  }

  private Instance instance() {
    return world.instances().get(next % world.instances().size());
  }

  private ElasticIp elasticIp() {
    return world.elasticIps().get(next % world.elasticIps().size());
  }

  private void put(Resource value) {
    long now = ++revision;
    records.compute(value.key(), (key, before) -> new Versioned<>(value, now));
  }

  private void touch(ResourceKey<?> of) {
    long now = ++revision;
    records.compute(of, (key, before) -> new Versioned<>(before.value(), now));
  }

  private void remove(ResourceKey<?> of) {
    records.compute(of, (key, before) -> null);
  }

  @Row(
      value = "attach, detach",
      floor = "attachFloor",
      floorIs = FLOOR,
      atLeast = RATE,
      atMostNanos = NANOS,
      at = BASE,
      growth = GROWTH,
      remark = REMARK)
  @Benchmark
  @OperationsPerInvocation(2)
  public Object attach() {
    NetworkInterfaceId id = nextInterface().id();
    service.submit(AttachNetworkInterface.of(id, instance().id()));
    return service.submit(new DetachNetworkInterface(id));
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Object attachFloor() {
    keepForFloor();
    NetworkInterface eni = nextInterface();
    Instance instance = instance();
    put(eni.withAttachment(new Attachment(instance.id(), 2, true, AttachmentState.ATTACHED)));
    touch(instance.id());
    put(eni.withAttachment(Optional.empty()));
    touch(instance.id());
    return records;
  }

  @Row(
      value = "assign, unassign",
      floor = "assignFloor",
      floorIs = FLOOR,
      atLeast = RATE,
      atMostNanos = NANOS,
      at = BASE,
      growth = GROWTH,
      remark = REMARK)
  @Benchmark
  @OperationsPerInvocation(2)
  public Object assign() {
    NetworkInterfaceId id = nextInterface().id();
    List<PrivateIp> assigned =
        service
            .submit(AssignSecondaryIps.builder().networkInterfaceId(id).count(1).build())
            .result()
            .orElseThrow();
    return service.submit(new UnassignSecondaryIps(id, List.of(assigned.get(0).address())));
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Object assignFloor() {
    keepForFloor();
    NetworkInterface eni = nextInterface();
    PrivateIpKey key =
        new PrivateIpKey(eni.vpcId(), new Ipv4Address(eni.primaryIp().bits() ^ Integer.MIN_VALUE));
    put(new PrivateIp(key, eni.subnetId(), eni.id(), false));
    touch(eni.id());
    remove(key);
    touch(eni.id());
    return records;
  }

  @Row(
      value = "associate, disassociate",
      floor = "associateFloor",
      floorIs = FLOOR,
      atLeast = RATE,
      atMostNanos = NANOS,
      at = BASE,
      growth = GROWTH,
      remark = REMARK)
  @Benchmark
  @OperationsPerInvocation(2)
  public Object associate() {
    NetworkInterface eni = nextInterface();
    ElasticIp elasticIp = elasticIp();
    service.submit(AssociateElasticIp.toPrimaryIp(elasticIp.id(), eni.id()));
    return service.submit(new DisassociateElasticIp(elasticIp.id()));
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Object associateFloor() {
    keepForFloor();
    NetworkInterface eni = nextInterface();
    ElasticIp elasticIp = elasticIp();
    put(elasticIp.withAssociation(new ElasticIpAssociation(eni.id(), eni.primaryIpKey())));
    touch(eni.id());
    put(elasticIp.withAssociation(Optional.empty()));
    touch(eni.id());
    return records;
  }

  @Row(
      value = "create, delete",
      floor = "createFloor",
      floorIs = FLOOR,
      atLeast = RATE,
      atMostNanos = NANOS,
      at = BASE,
      growth = GROWTH,
      remark = REMARK)
  @Benchmark
  @OperationsPerInvocation(2)
  public Object create() {
    NetworkInterface like = nextInterface();
    NetworkInterface created =
        service
            .submit(
                CreateNetworkInterface.builder()
                    .subnetId(like.subnetId())
                    .addAllSecurityGroupIds(like.securityGroupIds())
                    .build())
            .result()
            .orElseThrow();
    return service.submit(new DeleteNetworkInterface(created.id()));
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Object createFloor() {
    keepForFloor();
    NetworkInterface like = nextInterface();
    NetworkInterface created =
        NetworkInterface.builder()
            .from(like)
            .id(newIds.get(next % newIds.size()))
            .primaryIp(new Ipv4Address(like.primaryIp().bits() ^ Integer.MIN_VALUE))
            .build();
    PrivateIpKey key = created.primaryIpKey();
    put(created);
    put(new PrivateIp(key, created.subnetId(), created.id(), true));
    remove(created.id());
    remove(key);
    return records;
  }
}
