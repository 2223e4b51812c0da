package io.eni4j;

import static io.eni4j.InstanceLab.TIMEOUT;
import static io.eni4j.InstanceLab.noPower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.eni4j.attachment.DelayedInstanceDriver;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.attachment.InstanceOrder;
import io.eni4j.attachment.InstanceReply;
import io.eni4j.attachment.ManualDriver;
import io.eni4j.attachment.PendingOrder;
import io.eni4j.attachment.VirtualMachine;
import io.eni4j.attachment.WantedInstance;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.TaskPhase;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Start, stop, reboot and resize with drivers that take their time, step by step. */
class InstanceLifeTest {
  private static final InstanceType LARGER = InstanceType.of("g.n2.8xlarge", 32);

  /** What changes an instance, and how that is to be. */
  @SuppressWarnings("ImmutableEnumChecker") // constructors of records change nothing
  private enum Change {
    START(
        StartInstance::new,
        InstanceStatus.STOPPED,
        InstanceStatus.STARTING,
        InstanceStatus.RUNNING,
        WantedInstance.RUNNING,
        WantedInstance.STOPPED),
    STOP(
        StopInstance::new,
        InstanceStatus.RUNNING,
        InstanceStatus.STOPPING,
        InstanceStatus.STOPPED,
        WantedInstance.STOPPED,
        WantedInstance.RUNNING),
    REBOOT(
        RebootInstance::new,
        InstanceStatus.RUNNING,
        InstanceStatus.REBOOTING,
        InstanceStatus.RUNNING,
        WantedInstance.BOOTED,
        WantedInstance.RUNNING),
    RESIZE(
        id -> new ResizeInstance(id, LARGER),
        InstanceStatus.STOPPED,
        InstanceStatus.RESIZING,
        InstanceStatus.STOPPED,
        WantedInstance.STOPPED,
        WantedInstance.STOPPED);

    private final Function<InstanceId, Operation<Instance>> operation;
    private final InstanceStatus before;
    private final InstanceStatus meanwhile;
    private final InstanceStatus then;
    private final WantedInstance wanted;
    private final WantedInstance wantedBack;

    Change(
        Function<InstanceId, Operation<Instance>> operation,
        InstanceStatus before,
        InstanceStatus meanwhile,
        InstanceStatus then,
        WantedInstance wanted,
        WantedInstance wantedBack) {
      this.operation = operation;
      this.before = before;
      this.meanwhile = meanwhile;
      this.then = then;
      this.wanted = wanted;
      this.wantedBack = wantedBack;
    }
  }

  private final InstanceLab lab = new InstanceLab();
  private final InstanceType type = lab.instance().type();

  /** The instance as it is before, and the change begun by a service with one driver. */
  private TaskHandle<Instance> begun(Change change, InstanceDriver driver) {
    if (change.before == InstanceStatus.STOPPED) {
      lab.plain().stopInstance(lab.id);
    }
    return lab.service(driver).begin(change.operation.apply(lab.id));
  }

  private TaskHandle<Instance> begun(Change change) {
    return begun(change, lab.manual);
  }

  private void assertAsBefore(Change change, TaskHandle<Instance> handle, String reason) {
    assertThat(lab.instance().status()).isEqualTo(change.before);
    assertThat(lab.instance().type()).isEqualTo(type);
    assertThat(lab.instance().task()).isEmpty();
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> handle.await(Duration.ZERO))
        .withMessageContaining(reason)
        .satisfies(it -> assertThat(it.resources()).containsExactly(lab.instance()));
  }

  @ParameterizedTest
  @EnumSource
  void anInstanceIsOnItsWayUntilTheDriverHasChangedIt(Change change) {
    TaskHandle<Instance> handle = begun(change);

    assertThat(handle.state()).isEqualTo(TaskHandle.State.UNDER_WAY);
    assertThat(handle.begun()).isEqualTo(lab.instance());
    assertThat(lab.instance().status()).isEqualTo(change.meanwhile);
    assertThat(lab.instance().type()).isEqualTo(type);
    InstanceOrder order = lab.order().order();
    assertThat(order.wanted()).isEqualTo(change.wanted);
    assertThat(order.namespace()).isEqualTo(lab.namespace());
    assertThat(order.task()).isEqualTo(lab.instance().task().orElseThrow().id());
    assertThat(order.fence()).isEqualTo(lab.revision());
    assertThat(order.instanceId()).isEqualTo(lab.id);
    assertThat(order.revision()).isEqualTo(lab.revision());
    assertThat(order.type()).isEqualTo(change == Change.RESIZE ? LARGER : type);

    lab.order().complete();

    assertThat(handle.state()).isEqualTo(TaskHandle.State.DONE);
    assertThat(handle.await(Duration.ZERO)).contains(lab.instance());
    assertThat(lab.instance().status()).isEqualTo(change.then);
    assertThat(lab.instance().type()).isEqualTo(order.type());
    assertThat(lab.instance().task()).isEmpty();
    assertThat(lab.manual.waiting()).isEmpty();
    lab.fixture.assertConsistent();
  }

  @ParameterizedTest
  @EnumSource
  void whatTheDriverCannotChangeIsMadeWhatItWas(Change change) {
    TaskHandle<Instance> handle = begun(change);
    lab.order().fail(noPower());

    assertThat(lab.instance().status()).isEqualTo(change.meanwhile);
    assertThat(lab.instance().task().orElseThrow().phase()).isEqualTo(TaskPhase.CHANGING_BACK);
    assertThat(lab.order().order().wanted()).isEqualTo(change.wantedBack);
    assertThat(lab.order().order().type()).isEqualTo(type);
    assertThat(lab.order().order().fence()).isEqualTo(lab.revision());

    lab.order().complete();

    assertAsBefore(change, handle, "no power");
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeMadeWhatItWasIsBrokenAndCanOnlyBeDeleted(Change change) {
    TaskHandle<Instance> handle = begun(change);
    lab.order().fail(noPower());
    lab.order().fail(new IllegalStateException("no answer"));

    assertThat(lab.instance().status()).isEqualTo(InstanceStatus.ERROR);
    assertThat(lab.instance().task()).isEmpty();
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> handle.await(Duration.ZERO))
        .withMessageContaining("no power")
        .withMessageContaining("no answer");
    Stream<Operation<?>> refused =
        Stream.concat(
            Stream.of(Change.values()).map(it -> it.operation.apply(lab.id)),
            Stream.of(
                AttachNetworkInterface.of(lab.fixture.networkInterface("spare-1").id(), lab.id)));
    assertThat(refused)
        .allSatisfy(
            it -> assertThat(codes(it)).contains(ViolationCode.INSTANCE_STATUS_NOT_PERMITTED));
    assertThat(lab.plain().check(new DeleteInstance(lab.id)).isAllowed()).isTrue();
  }

  private List<ViolationCode> codes(Operation<?> operation) {
    return lab.plain().check(operation).violations().stream().map(Violation::code).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aDriverThatNeverAnswersIsGivenUpAndHeardNoMore(Change change) {
    TaskHandle<Instance> handle = begun(change);
    PendingOrder<InstanceOrder> silent = lab.order();
    lab.clock.advance(TIMEOUT.minusSeconds(1));
    assertThat(lab.order()).isEqualTo(silent);
    lab.clock.advance(Duration.ofSeconds(10));

    assertThat(lab.order().order().wanted()).isEqualTo(change.wantedBack);
    silent.complete();
    assertThat(lab.instance().task().orElseThrow().phase()).isEqualTo(TaskPhase.CHANGING_BACK);
    lab.order().complete();
    silent.complete();

    assertAsBefore(change, handle, "no answer came until");
    VirtualMachine machine = lab.machine().orElseThrow();
    assertThat(machine.isRunning()).isEqualTo(change.before == InstanceStatus.RUNNING);
    assertThat(machine.type()).isEqualTo(type);
  }

  @ParameterizedTest
  @EnumSource
  void anInstanceThatIsBeingChangedIsBusy(Change change) {
    begun(change);
    Stream<Operation<?>> all =
        Stream.of(
            new StartInstance(lab.id),
            new StopInstance(lab.id),
            new RebootInstance(lab.id),
            new ResizeInstance(lab.id, LARGER),
            new DeleteInstance(lab.id),
            AttachNetworkInterface.of(lab.fixture.networkInterface("spare-1").id(), lab.id));
    assertThat(all).allSatisfy(it -> assertThat(codes(it)).contains(ViolationCode.INSTANCE_BUSY));
  }

  @ParameterizedTest
  @EnumSource
  void aServiceThatComesAfterGoesOnWithWhatAClosedOneLeft(Change change) {
    if (change.before == InstanceStatus.STOPPED) {
      lab.plain().stopInstance(lab.id);
    }
    EniService first = lab.service(lab.manual);
    first.begin(change.operation.apply(lab.id));
    PendingOrder<InstanceOrder> old = lab.order();
    old.carryOutWithoutReply();
    long bootedBy = lab.machine().orElseThrow().bootedBy();
    first.close();

    lab.service(lab.manual);

    InstanceOrder again = lab.order().order();
    assertThat(again.fence()).isGreaterThan(old.order().fence());
    assertThat(again.withFence(old.order().fence()).withWanted(old.order().wanted()))
        .usingRecursiveComparison()
        .ignoringFields("revision")
        .isEqualTo(old.order());
    lab.order().complete();
    assertThat(lab.instance().status()).isEqualTo(change.then);
    assertThat(lab.instance().task()).isEmpty();
    assertThat(lab.machine().orElseThrow().bootedBy()).isEqualTo(bootedBy);
  }

  @Test
  void whatIsRebootedTwiceIsBootedTwice() {
    EniService cloud = lab.service(lab.manual);
    cloud.begin(new RebootInstance(lab.id));
    lab.order().complete();
    long first = lab.machine().orElseThrow().bootedBy();
    cloud.begin(new RebootInstance(lab.id));
    long fence = lab.order().order().fence();
    lab.order().complete();
    assertThat(lab.machine().orElseThrow().bootedBy()).isEqualTo(fence).isGreaterThan(first);
  }

  @Test
  void aDriverThatKnowsAHigherFenceIsAskedAgainUnderAnother() {
    TaskHandle<Instance> handle = begun(Change.STOP);
    PendingOrder<InstanceOrder> order = lab.order();
    lab.hypervisor.apply(order.order().withFence(order.order().fence() + 1));
    order.complete();

    assertThat(handle.state()).isEqualTo(TaskHandle.State.UNDER_WAY);
    assertThat(lab.order().order().fence()).isEqualTo(order.order().fence() + 1);
    assertThat(lab.order().order().wanted()).isEqualTo(WantedInstance.STOPPED);
    lab.order().complete();
    assertThat(handle.await(Duration.ZERO)).contains(lab.instance());
  }

  @Test
  @SuppressWarnings("NullAway") // it is the point
  void aDriverThatDoesNotDoAsItIsToldHasFailed() {
    VirtualMachine running = new VirtualMachine(true, type, 0);
    fails(
        "no power",
        order -> {
          throw noPower();
        });
    fails("null", order -> null);
    fails("null", order -> replying(null));
    fails("gone", order -> replying(new InstanceReply.Now(Optional.empty())));
    fails(
        "stopped",
        order ->
            replying(new InstanceReply.Now(Optional.of(new VirtualMachine(false, type, 9_999)))));
    fails("fence 0", order -> replying(new InstanceReply.Now(Optional.of(running))));
    fails(
        LARGER.name(),
        order ->
            replying(new InstanceReply.Now(Optional.of(new VirtualMachine(true, LARGER, 9_999)))));
    fails("outdated by fence 1", order -> replying(new InstanceReply.Outdated(1)));
  }

  private static DriverWork<InstanceReply> replying(InstanceReply reply) {
    return DriverWork.of(CompletableFuture.completedFuture(reply));
  }

  /** A driver that reboots in a wrong way, and makes what was as it should. */
  private void fails(String reason, InstanceDriver bad) {
    InstanceDriver driver =
        order ->
            order.wanted() == WantedInstance.BOOTED
                ? bad.carryOut(order)
                : replying(lab.hypervisor.apply(order));
    EniService cloud = lab.service(driver);
    assertAsBefore(Change.REBOOT, cloud.begin(new RebootInstance(lab.id)), reason);
    cloud.close();
  }

  @Test
  void waitingUndoesNothingWhenItsTimeIsOver() {
    TaskHandle<Instance> handle =
        begun(
            Change.START,
            new DelayedInstanceDriver(lab.hypervisor, Duration.ofMinutes(2), lab.clock::after));
    assertThat(handle.await(Duration.ofMinutes(1))).isEmpty();
    assertThat(handle.await(Duration.ofMinutes(2))).contains(lab.instance());
    assertThat(lab.instance().status()).isEqualTo(InstanceStatus.RUNNING);
  }

  @Test
  void whereThereIsADriverOfInterfacesOnlyAnInstanceIsChangedAtOnce() {
    EniService cloud = lab.plugging(new ManualDriver(lab.dataPath));
    TaskHandle<Instance> handle = cloud.begin(new StopInstance(lab.id));
    assertThat(handle.state()).isEqualTo(TaskHandle.State.DONE);
    assertThat(lab.instance().status()).isEqualTo(InstanceStatus.STOPPED);
    assertThat(lab.instance().task()).isEmpty();
  }

  @Test
  void whereThereIsADriverOfInstancesOnlyAnInterfaceIsAttachedAtOnce() {
    EniService cloud = lab.service(lab.manual);
    var spare = lab.fixture.networkInterface("spare-1");
    assertThat(cloud.begin(AttachNetworkInterface.of(spare.id(), lab.id)).state())
        .isEqualTo(TaskHandle.State.DONE);
    assertThat(lab.manual.waiting()).isEmpty();
  }
}
