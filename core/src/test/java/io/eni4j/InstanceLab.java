package io.eni4j;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.Hypervisor;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.attachment.InstanceOrder;
import io.eni4j.attachment.ManualInstanceDriver;
import io.eni4j.attachment.PendingOrder;
import io.eni4j.attachment.VirtualMachine;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Namespace;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.TaskBoard;
import io.eni4j.testing.CloudFixture;
import io.eni4j.testing.VirtualClock;
import java.time.Duration;
import java.util.Optional;

/** A small cloud, a hypervisor and a data path, and services between them on a virtual clock. */
final class InstanceLab {
  static final Duration TIMEOUT = Duration.ofMinutes(5);

  final VirtualClock clock = new VirtualClock();
  final Hypervisor hypervisor = new Hypervisor();
  final DataPath dataPath = new DataPath();
  final ManualInstanceDriver manual = new ManualInstanceDriver(hypervisor);
  private final InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
  final CloudFixture fixture = CloudFixture.builder().repository(repository).build();
  final InstanceId id = fixture.instance("db-1").id();

  static IllegalStateException noPower() {
    return new IllegalStateException("no power");
  }

  /** What does everything at once. */
  EniService plain() {
    return fixture.cloud();
  }

  /** A service that only changes instances in tasks. */
  EniService service(InstanceDriver driver) {
    return builder().instanceDriver(driver).build();
  }

  /** A service that only plugs interfaces in tasks. */
  EniService plugging(AttachmentDriver driver) {
    return builder().driver(driver).build();
  }

  EniService service(InstanceDriver instances, AttachmentDriver attachments) {
    return builder().instanceDriver(instances).driver(attachments).build();
  }

  private EniServiceBuilder builder() {
    TaskBoard board = board();
    NetworkRepository store = board.open(board.namespace());
    return EniService.builder()
        .repository(store)
        .clock(clock)
        .waiting(clock::advance)
        .taskThreads(clock::after, Runnable::run)
        .taskTimeout(TIMEOUT)
        .seed(7);
  }

  private TaskBoard board() {
    return repository.taskBoard().orElseThrow();
  }

  Namespace namespace() {
    return board().namespace();
  }

  Instance instance() {
    return plain().find(id).orElseThrow();
  }

  /** The revision of the last commit. */
  long revision() {
    try (var snapshot = repository.snapshot()) {
      return snapshot.revision();
    }
  }

  Optional<VirtualMachine> machine() {
    return hypervisor.machineOf(namespace(), id);
  }

  /** The only order that waits. */
  PendingOrder<InstanceOrder> order() {
    if (manual.waiting().size() != 1) {
      throw new AssertionError(manual.waiting().size() + " orders wait");
    }
    return manual.waiting().get(0);
  }
}
