package io.eni4j.proof.tasks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.attachment.VirtualMachine;
import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settlement;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.Audit;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import io.eni4j.testing.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A store, a data path, a hypervisor and processes between them, on a clock that only the test
 * moves; and what must hold whatever happens.
 */
final class Lab {
  private static final Namespace NAMESPACE = new Namespace("lab", "here");

  private final VirtualClock clock = new VirtualClock();
  private final InMemoryNetworkRepository store = new InMemoryNetworkRepository(NAMESPACE);
  private final Wire wire = new Wire();
  private final List<Host> hosts = new ArrayList<>();
  private final Set<String> settled = new HashSet<>();
  private final Set<String> settledTwice = new HashSet<>();
  private final Set<IdempotencyToken> begun = new HashSet<>();
  private final Set<NetworkInterfaceId> interfaces = new HashSet<>();
  private final EniService plain =
      EniService.builder().repository(store).clock(clock).seed(1).build();
  private final SubnetId subnet;
  private List<Instance> instances = List.of();
  private List<NetworkInterface> secondaries = List.of();
  private final Set<InstanceId> made = new HashSet<>();
  private long seeds;

  Lab() {
    VpcId vpc =
        plain
            .createVpc(CreateVpc.builder().name("v").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build())
            .id();
    subnet =
        plain
            .createSubnet(
                CreateSubnet.builder()
                    .vpcId(vpc)
                    .name("s")
                    .cidr(Ipv4Cidr.parse("10.0.0.0/26"))
                    .build())
            .id();
  }

  VirtualClock clock() {
    return clock;
  }

  InMemoryNetworkRepository store() {
    return store;
  }

  Wire wire() {
    return wire;
  }

  /** The processes that live. */
  List<Host> hosts() {
    hosts.removeIf(it -> !it.isAlive());
    return hosts;
  }

  Host newHost() {
    Host host = new Host(this, ++seeds);
    hosts.add(host);
    return host;
  }

  Instance newInstance(int vcpus) {
    Instance instance =
        plain.createInstance(
            CreateInstance.builder()
                .name("instance")
                .type(type(vcpus))
                .zone(new Zone("z"))
                .subnetId(subnet)
                .build());
    made.add(instance.id());
    return instance;
  }

  static InstanceType type(int vcpus) {
    return InstanceType.of("g.n2.large", vcpus);
  }

  NetworkInterface newInterface() {
    NetworkInterface eni =
        plain.createNetworkInterface(CreateNetworkInterface.builder().subnetId(subnet).build());
    interfaces.add(eni.id());
    return eni;
  }

  /** The instances as they were when somebody looked last. */
  List<Instance> instances() {
    return instances;
  }

  /** The secondary interfaces as they were when somebody looked last. */
  List<NetworkInterface> secondaries() {
    return secondaries;
  }

  /** Looks at the store. */
  void look() {
    try (Snapshot snapshot = store.snapshot()) {
      instances = snapshot.list(Query.INSTANCES.withPageSize(Query.MAX_PAGE_SIZE)).items();
      secondaries =
          snapshot.list(Query.NETWORK_INTERFACES.withPageSize(Query.MAX_PAGE_SIZE)).items().stream()
              .filter(it -> interfaces.contains(it.id()))
              .toList();
    }
  }

  Optional<NetworkInterface> find(NetworkInterfaceId id) {
    return plain.find(id);
  }

  /** How many tasks have been settled. */
  int settled() {
    return settled.size();
  }

  Optional<Place> plugged(NetworkInterfaceId id) {
    return wire.dataPath().placeOf(NAMESPACE, id);
  }

  Optional<VirtualMachine> machine(InstanceId id) {
    return wire.hypervisor().machineOf(NAMESPACE, id);
  }

  /** Every commit of a process passes here. */
  CommitResult committed(ChangeSet changeSet, CommitResult result) {
    if (result instanceof CommitResult.Committed && changeSet.settlement().isPresent()) {
      Settlement settlement = changeSet.settlement().get();
      if (settlement.answer() instanceof Answer.Begun) {
        begun.add(settlement.token());
      }
      if (settlement.ends().isPresent() && !settled.add(settlement.ends().get())) {
        settledTwice.add(settlement.ends().get());
      }
    }
    return result;
  }

  /** What must hold after every step. */
  void check() {
    assertThat(settledTwice).as("tasks settled twice").isEmpty();
    look();
    Map<InstanceId, Instance> byId = new HashMap<>();
    instances.forEach(it -> byId.put(it.id(), it));
    Set<NetworkInterfaceId> there = new HashSet<>();
    Set<Place> plugs = new HashSet<>();
    for (NetworkInterface eni : secondaries) {
      there.add(eni.id());
      Optional<Place> plug = plugged(eni.id());
      plug.ifPresent(it -> assertThat(plugs.add(it)).as("%s has one interface", it).isTrue());
      Optional<Attachment> tie = eni.attachment();
      if (tie.isEmpty()) {
        assertThat(plug).as("%s is detached", eni.id()).isEmpty();
        continue;
      }
      switch (tie.get().state()) {
        case ATTACHED ->
            assertThat(plug).as("%s is attached", eni.id()).contains(tie.get().place());
        case ERROR -> assertIsSomewhere(plug, tie.get());
        case ATTACHING, DETACHING -> {
          assertIsSomewhere(plug, tie.get());
          assertIsWorkedOn(eni, tie.get(), byId);
        }
      }
    }
    assertInstancesAgree(byId);
    for (NetworkInterfaceId id : interfaces) {
      if (!there.contains(id)) {
        assertThat(plugged(id)).as("%s is deleted", id).isEmpty();
      }
    }
  }

  /** An instance that no order was ever given for is not known outside. */
  private void assertInstancesAgree(Map<InstanceId, Instance> byId) {
    for (InstanceId id : made) {
      Optional<VirtualMachine> machine = machine(id);
      Instance instance = byId.get(id);
      if (instance == null) {
        assertThat(machine).as("%s is deleted", id).isEmpty();
      } else if (instance.task().isEmpty() && instance.status() == InstanceStatus.STOPPED) {
        assertThat(machine).as("%s is stopped", id).isPresent();
        assertIs(machine.get(), instance);
      } else if (instance.task().isEmpty() && instance.status() == InstanceStatus.RUNNING) {
        machine.ifPresent(it -> assertIs(it, instance));
      }
    }
  }

  private static void assertIs(VirtualMachine machine, Instance instance) {
    assertThat(machine.isRunning())
        .as("%s outside", instance)
        .isEqualTo(instance.status() == InstanceStatus.RUNNING);
    assertThat(machine.type()).as("%s outside", instance).isEqualTo(instance.type());
  }

  private static void assertIsSomewhere(Optional<Place> plug, Attachment tie) {
    if (plug.isPresent()) {
      assertThat(plug.get())
          .as("where it is plugged in")
          .isIn(tie.place(), tie.target().orElse(tie.place()));
    }
  }

  private static void assertIsWorkedOn(
      NetworkInterface eni, Attachment tie, Map<InstanceId, Instance> byId) {
    Instance home = requireNonNull(byId.get(tie.instanceId()));
    boolean byHome = isWorkedOn(eni, home);
    boolean byTarget =
        tie.target()
            .map(it -> isWorkedOn(eni, requireNonNull(byId.get(it.instanceId()))))
            .orElse(false);
    assertThat(byHome || byTarget).as("%s is worked on: %s, %s", eni.id(), tie, home).isTrue();
  }

  private static boolean isWorkedOn(NetworkInterface eni, Instance instance) {
    return instance
        .task()
        .filter(
            it ->
                it.networkInterfaceId().isEmpty() || it.networkInterfaceId().get().equals(eni.id()))
        .isPresent();
  }

  /** What must hold now and then, and costs more. */
  void checkAll() {
    check();
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(Audit.of(snapshot)).isEmpty();
    }
  }

  /** Nothing goes wrong any more: all that is under way comes to its end. */
  void settle() {
    for (int round = 0; isBusy(); round++) {
      if (hosts().isEmpty()) {
        newHost();
      }
      List.copyOf(hosts()).forEach(Host::resume);
      assertThat(round).as("rounds until all tasks are settled: %s", instances).isLessThan(200);
      List.copyOf(wire.letters()).forEach(it -> it.deliver());
      clock.advance(Duration.ofSeconds(5));
    }
    while (wire.copies() > 0) {
      wire.deliverCopy(0);
      check();
    }
    checkAll();
    for (IdempotencyToken token : begun) {
      assertThat(store.answer(token).orElseThrow().settlement().answer())
          .as("the outcome under %s", token)
          .isNotInstanceOf(Answer.Begun.class);
    }
  }

  /** What is in error is got out of it; no slot leaks. */
  void clear() {
    Host host = newHost();
    look();
    for (Instance instance : instances) {
      if (instance.status() == InstanceStatus.ERROR) {
        host.service().deleteInstance(instance.id());
        settle();
      }
    }
    look();
    for (NetworkInterface eni : secondaries) {
      if (eni.attachment().filter(it -> it.state() == AttachmentState.ERROR).isPresent()) {
        host.service().execute(new ForceDetachNetworkInterface(eni.id()));
        settle();
        assertThat(find(eni.id()).orElseThrow().attachment()).isEmpty();
      }
    }
    look();
    assertThat(secondaries)
        .allMatch(
            it -> it.attachment().filter(tie -> tie.state() != AttachmentState.ATTACHED).isEmpty());
    checkAll();
  }

  /** Whether any task is under way. */
  boolean isBusy() {
    look();
    return instances.stream().anyMatch(it -> it.task().isPresent());
  }
}
