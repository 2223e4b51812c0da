package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DelayedDriver;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.ImmediateDriver;
import io.eni4j.attachment.ManualDriver;
import io.eni4j.attachment.PendingOrder;
import io.eni4j.attachment.Wanted;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import io.eni4j.testing.CloudFixture;
import io.eni4j.testing.VirtualClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Attach and detach with drivers that take their time, step by step. */
class TasksTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
  private final VirtualClock clock = new VirtualClock();
  private final DataPath dataPath = new DataPath();
  private final ManualDriver manual = new ManualDriver(dataPath);

  private final CloudFixture fixture = CloudFixture.builder().repository(repository).build();

  private Instance host() {
    return fixture.instance("db-1");
  }

  private final NetworkInterface loose = newInterface();

  private NetworkInterface newInterface() {
    return fixture
        .cloud()
        .createNetworkInterface(
            CreateNetworkInterface.builder().subnetId(fixture.subnet("front").id()).build());
  }

  private NetworkInterface eni() {
    return fixture.cloud().find(loose.id()).orElseThrow();
  }

  private EniService service(AttachmentDriver driver) {
    return builder(driver, repository).build();
  }

  private EniServiceBuilder builder(AttachmentDriver driver, NetworkRepository store) {
    return EniService.builder()
        .repository(store)
        .driver(driver)
        .clock(clock)
        .waiting(clock::advance)
        .taskThreads(clock::after, Runnable::run)
        .taskTimeout(TIMEOUT)
        .seed(7);
  }

  private TaskHandle<NetworkInterface> attach(EniService cloud) {
    return cloud.begin(AttachNetworkInterface.of(loose.id(), host().id()));
  }

  private Optional<Place> plugged() {
    return dataPath.placeOf(repository.taskBoard().orElseThrow().namespace(), loose.id());
  }

  @Test
  void anInterfaceIsAttachingUntilTheDriverHasPluggedItIn() {
    TaskHandle<NetworkInterface> handle = attach(service(manual));

    assertThat(handle.state()).isEqualTo(TaskHandle.State.UNDER_WAY);
    assertThat(handle.begun()).isEqualTo(eni());
    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.ATTACHING);
    assertThat(host().task().orElseThrow().kind()).isEqualTo(TaskKind.ATTACH_NETWORK_INTERFACE);
    DriverOrder order = manual.waiting().get(0).order();
    assertThat(order.wanted()).isEqualTo(Wanted.PLUGGED);
    assertThat(order.place()).isEqualTo(eni().attachment().orElseThrow().place());
    assertThat(order.macAddress()).isEqualTo(eni().macAddress());
    assertThat(order.addresses()).containsExactly(eni().primaryIp());

    manual.waiting().get(0).complete();

    assertThat(handle.state()).isEqualTo(TaskHandle.State.DONE);
    assertThat(handle.await(Duration.ZERO)).contains(eni());
    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.ATTACHED);
    assertThat(host().task()).isEmpty();
    assertThat(plugged()).contains(order.place());
  }

  @Test
  void theFenceIsTheRevisionOfTheCommitThatTookTheTurn() {
    EniService cloud = service(manual);
    long before;
    try (var snapshot = repository.snapshot()) {
      before = snapshot.revision();
    }
    attach(cloud);
    assertThat(manual.waiting().get(0).order().fence()).isEqualTo(before + 1);
    manual.waiting().get(0).fail(new IllegalStateException("no slot"));
    assertThat(manual.waiting().get(0).order().fence()).isEqualTo(before + 2);
  }

  @Test
  void anInstanceThatIsBusyRefusesWhatNeedsAnIdleOne() {
    EniService cloud = service(manual);
    attach(cloud);
    assertThat(
            cloud.check(AttachNetworkInterface.of(newInterface().id(), host().id())).violations())
        .extracting(it -> it.code())
        .containsExactly(ViolationCode.INSTANCE_BUSY);
    assertThat(cloud.check(new DetachNetworkInterface(loose.id())).violations())
        .extracting(it -> it.code())
        .containsExactly(ViolationCode.ATTACHMENT_NOT_SETTLED, ViolationCode.INSTANCE_BUSY);
  }

  @Test
  void whatTheDriverCannotPlugInIsMadeSureNotToBeAndRolledBackWithTheReason() {
    TaskHandle<NetworkInterface> handle = attach(service(manual));
    manual.waiting().get(0).fail(new IllegalStateException("no slot"));

    assertThat(manual.waiting().get(0).order().wanted()).isEqualTo(Wanted.UNPLUGGED);
    assertThat(host().task().orElseThrow().phase()).isEqualTo(TaskPhase.UNPLUGGING_AGAIN);
    assertThat(host().task().orElseThrow().reason().orElseThrow()).contains("no slot");
    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.DETACHING);

    manual.waiting().get(0).complete();

    assertThat(eni().attachment()).isEmpty();
    assertThat(host().task()).isEmpty();
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> handle.await(Duration.ZERO))
        .withMessageContaining("attachNetworkInterface failed")
        .withMessageContaining("no slot")
        .satisfies(it -> assertThat(it.resources()).containsExactly(eni()));
  }

  @Test
  void whatCannotBeRolledBackEndsInErrorWithItsPlaceHeld() {
    TaskHandle<NetworkInterface> handle = attach(service(manual));
    Place place = manual.waiting().get(0).order().place();
    manual.waiting().get(0).fail(new IllegalStateException("no slot"));
    manual.waiting().get(0).fail(new IllegalStateException("no answer from the host"));

    assertThat(host().task()).isEmpty();
    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.ERROR);
    assertThat(eni().attachment().orElseThrow().place()).isEqualTo(place);
    assertThat(eni().attachment().orElseThrow().reason().orElseThrow())
        .contains("no slot")
        .contains("no answer from the host");
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> handle.await(Duration.ZERO))
        .withMessageContaining("force detach");
  }

  @Test
  void aDriverThatNeverAnswersIsGivenUpWhenTheTimeIsOver() {
    TaskHandle<NetworkInterface> handle = attach(service(manual));
    PendingOrder<DriverOrder> silent = manual.waiting().get(0);
    clock.advance(TIMEOUT.minusSeconds(1));
    assertThat(manual.waiting()).containsExactly(silent);

    clock.advance(Duration.ofSeconds(10));

    assertThat(manual.waiting()).hasSize(1).doesNotContain(silent);
    assertThat(manual.waiting().get(0).order().wanted()).isEqualTo(Wanted.UNPLUGGED);
    silent.complete();
    assertThat(host().task().orElseThrow().phase()).isEqualTo(TaskPhase.UNPLUGGING_AGAIN);
    clock.advance(TIMEOUT.plusSeconds(10));
    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.ERROR);
    assertThat(handle.state()).isEqualTo(TaskHandle.State.FAILED);
  }

  /** The store loses a read between the commit of a turn and what the driver is asked in it. */
  @Test
  void aReplyCountsForNoOtherTurnThoughTheStoreFailsBetweenTwo() {
    EniService cloud = builder(manual, new LosesARead(repository)).build();
    TaskHandle<NetworkInterface> attached = attach(cloud);
    manual.waiting().get(0).complete();
    assertThat(attached.state()).isEqualTo(TaskHandle.State.DONE);
    cloud.begin(MoveNetworkInterface.of(loose.id(), fixture.instance("web-1").id()));
    manual.waiting().get(0).complete();

    clock.advance(Duration.ofSeconds(1));

    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.ATTACHING);
    assertThat(manual.waiting())
        .singleElement()
        .satisfies(it -> assertThat(it.order().wanted()).isEqualTo(Wanted.PLUGGED));
    manual.waiting().get(0).complete();
    assertThat(plugged()).contains(eni().attachment().orElseThrow().place());
  }

  /** Fails once, when an interface is read that is being plugged in after it was unplugged. */
  private static final class LosesARead extends ForwardingRepository {
    private boolean isLost;

    LosesARead(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public Snapshot snapshot() {
      Snapshot origin = super.snapshot();
      return (Snapshot)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Snapshot.class},
              (proxy, method, arguments) -> {
                if (!isLost
                    && method.getName().equals("find")
                    && arguments[0] instanceof NetworkInterfaceId id
                    && isMoved(origin, id)) {
                  isLost = true;
                  throw new RepositoryException("the connection is lost", false, null);
                }
                return method.invoke(origin, arguments);
              });
    }

    private static boolean isMoved(Snapshot origin, NetworkInterfaceId id) {
      return origin
          .find(id)
          .flatMap(it -> it.value().attachment())
          .filter(it -> it.target().isPresent() && it.state() == AttachmentState.ATTACHING)
          .isPresent();
    }
  }

  @Test
  void aDriverThatCannotCancelKeepsNothingElseFromItsTurn() {
    List<DriverOrder> orders = new ArrayList<>();
    EniService cloud =
        service(
            order -> {
              orders.add(order);
              return new DriverWork<>(
                  new CompletableFuture<>(),
                  () -> {
                    throw new IllegalStateException("cannot be cancelled");
                  });
            });
    attach(cloud);

    clock.advance(TIMEOUT.plusSeconds(10));
    assertThat(orders).hasSize(2);
    clock.advance(TIMEOUT.plusSeconds(10));

    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.ERROR);
    cloud.close();
  }

  @Test
  void whatAnswersLateOrTwiceIsNotHeard() {
    attach(service(manual));
    PendingOrder<DriverOrder> late = manual.waiting().get(0);
    clock.advance(TIMEOUT.plusSeconds(10));
    manual.waiting().get(0).complete();
    assertThat(eni().attachment()).isEmpty();

    late.complete();
    late.complete();

    assertThat(eni().attachment()).isEmpty();
    assertThat(plugged()).isEmpty();
  }

  @Test
  void aDriverThatThrowsHasFailed() {
    fails(
        "broken",
        order -> {
          throw new IllegalStateException("broken");
        });
    fails(
        "broken",
        order -> {
          throw new StackOverflowError("broken");
        });
  }

  @Test
  @SuppressWarnings("NullAway") // that is the point
  void aDriverThatRepliesNothingHasFailed() {
    fails("null", order -> null);
    fails("null", order -> DriverWork.of(CompletableFuture.completedFuture(null)));
  }

  @Test
  void aDriverThatSaysThatItIsElsewhereHasFailed() {
    Place elsewhere = new Place(fixture.instance("web-1").id(), 8);
    fails(
        "plugged in at " + elsewhere,
        order ->
            DriverWork.of(
                CompletableFuture.completedFuture(new DriverReply.Now(Optional.of(elsewhere)))));
  }

  /** A driver that fails in one way at the first order, and then does what it is told. */
  private void fails(String reason, AttachmentDriver bad) {
    boolean[] asked = {false};
    AttachmentDriver once =
        order -> {
          if (asked[0]) {
            return DriverWork.of(CompletableFuture.completedFuture(dataPath.apply(order)));
          }
          asked[0] = true;
          return bad.carryOut(order);
        };
    EniService cloud = service(once);
    TaskHandle<NetworkInterface> handle = attach(cloud);
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> handle.await(Duration.ZERO))
        .withMessageContaining(reason);
    assertThat(eni().attachment()).isEmpty();
    assertThat(host().task()).isEmpty();
  }

  @Test
  void anInterfaceIsDetachingUntilTheDriverHasUnpluggedIt() {
    EniService cloud = service(manual);
    attach(cloud);
    manual.waiting().get(0).complete();
    TaskHandle<NetworkInterface> handle = cloud.begin(new DetachNetworkInterface(loose.id()));

    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.DETACHING);
    assertThat(manual.waiting().get(0).order().wanted()).isEqualTo(Wanted.UNPLUGGED);
    manual.waiting().get(0).complete();

    assertThat(handle.await(Duration.ZERO)).contains(eni());
    assertThat(eni().attachment()).isEmpty();
    assertThat(plugged()).isEmpty();
  }

  @Test
  void whatTheDriverCannotUnplugIsMadeSureToBePluggedIn() {
    EniService cloud = service(manual);
    attach(cloud);
    manual.waiting().get(0).complete();
    TaskHandle<NetworkInterface> handle = cloud.begin(new DetachNetworkInterface(loose.id()));
    manual.waiting().get(0).fail(new IllegalStateException("in use"));
    assertThat(manual.waiting().get(0).order().wanted()).isEqualTo(Wanted.PLUGGED);
    manual.waiting().get(0).complete();

    assertThat(handle.state()).isEqualTo(TaskHandle.State.FAILED);
    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.ATTACHED);
    assertThat(host().task()).isEmpty();
  }

  @Test
  void anInstanceIsDeletedWhenAllItsInterfacesAreUnplugged() {
    EniService cloud = service(manual);
    attach(cloud);
    manual.waiting().get(0).complete();
    TaskHandle<Instance> handle = cloud.begin(new DeleteInstance(host().id()));
    assertThat(host().status()).isEqualTo(InstanceStatus.DELETING);
    assertThat(manual.waiting()).isNotEmpty();
    while (!manual.waiting().isEmpty()) {
      assertThat(handle.state()).isEqualTo(TaskHandle.State.UNDER_WAY);
      manual.waiting().get(0).complete();
    }
    assertThat(handle.state()).isEqualTo(TaskHandle.State.DONE);
    assertThat(cloud.find(handle.begun().id())).isEmpty();
    assertThat(eni().attachment()).isEmpty();
    assertThat(plugged()).isEmpty();
    fixture.assertConsistent();
  }

  @Test
  void waitingUndoesNothingWhenItsTimeIsOver() {
    EniService cloud = service(new DelayedDriver(dataPath, Duration.ofMinutes(2), clock::after));
    TaskHandle<NetworkInterface> handle = attach(cloud);
    assertThat(handle.await(Duration.ofMinutes(1))).isEmpty();
    assertThat(handle.await(Duration.ofMinutes(2))).contains(eni());
    assertThat(clock.instant()).isEqualTo(VirtualClock.START.plus(Duration.ofMinutes(2)));
  }

  @Test
  void whoBeginsAgainUnderTheSameTokenGetsAHandleOnTheSameTask() {
    EniService cloud = service(manual);
    IdempotencyToken token = new IdempotencyToken("once");
    AttachNetworkInterface operation = AttachNetworkInterface.of(loose.id(), host().id());
    TaskHandle<NetworkInterface> first = cloud.begin(operation, token);
    TaskHandle<NetworkInterface> second = cloud.begin(operation, token);
    assertThat(manual.waiting()).hasSize(1);
    manual.waiting().get(0).complete();
    assertThat(first.await(Duration.ZERO)).isEqualTo(second.await(Duration.ZERO));
    assertThat(cloud.begin(operation, token).await(Duration.ZERO)).contains(eni());
    assertThat(cloud.submit(operation, token).result()).contains(eni());
  }

  @Test
  void aServiceThatComesAfterGoesOnWithWhatAClosedOneLeft() {
    EniService first =
        builder(
                manual,
                repository
                    .taskBoard()
                    .orElseThrow()
                    .open(repository.taskBoard().orElseThrow().namespace()))
            .build();
    TaskHandle<NetworkInterface> handle = attach(first);
    PendingOrder<DriverOrder> old = manual.waiting().get(0);
    first.close();
    assertThat(handle.state()).isEqualTo(TaskHandle.State.FAILED);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> handle.await(Duration.ZERO))
        .withMessageContaining("closed");

    service(manual);

    assertThat(manual.waiting()).hasSize(1).doesNotContain(old);
    assertThat(manual.waiting().get(0).order().fence()).isGreaterThan(old.order().fence());
    manual.waiting().get(0).complete();
    assertThat(eni().attachment().orElseThrow().state()).isEqualTo(AttachmentState.ATTACHED);
    assertThat(host().task()).isEmpty();
  }

  @Test
  void aDriverThatTakesNoTimeIsToldOfWhatIsStoredAndNoTaskIsKept() {
    EniService cloud = service(new ImmediateDriver(dataPath));
    List<Optional<Place>> plugs = new ArrayList<>();
    NetworkInterface attached = cloud.attachNetworkInterface(loose.id(), host().id());
    assertThat(attached.attachment().orElseThrow().state()).isEqualTo(AttachmentState.ATTACHED);
    assertThat(host().task()).isEmpty();
    plugs.add(plugged());
    NetworkInterface moved = cloud.moveNetworkInterface(loose.id(), fixture.instance("web-1").id());
    plugs.add(plugged());
    cloud.detachNetworkInterface(loose.id());
    plugs.add(plugged());

    assertThat(plugs)
        .containsExactly(
            attached.attachment().map(Attachment::place),
            moved.attachment().map(Attachment::place),
            Optional.empty());
    assertThat(cloud.begin(AttachNetworkInterface.of(loose.id(), host().id())).state())
        .isEqualTo(TaskHandle.State.DONE);
  }

  @Test
  void aStoreWithoutATaskBoardCannotBeUsedWithADriver() {
    NetworkRepository without =
        new ForwardingRepository(repository) {
          @Override
          public Optional<TaskBoard> taskBoard() {
            return Optional.empty();
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder(manual, without).build())
        .withMessageContaining("the repository keeps no tasks; leave it out");
  }

  @Test
  void timesOfTasksAreInRange() {
    Duration forEver = ChronoUnit.FOREVER.getDuration();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EniService.builder().lease(forEver))
        .withMessageContaining("give a time of PT0.001S to PT876000H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EniService.builder().taskTimeout(forEver))
        .withMessageContaining("taskTimeout is " + forEver);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EniService.builder().lease(Duration.ofNanos(999_999)))
        .withMessageContaining("lease is PT0.000999999S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EniService.builder().lease(Duration.ZERO))
        .withMessageContaining("lease is PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EniService.builder().taskTimeout(Duration.ofSeconds(-1)))
        .withMessageContaining("taskTimeout is PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attach(service(manual)).await(Duration.ofSeconds(-1)))
        .withMessageContaining("atMost is PT-1S");
  }

  @Test
  void metricsAreToldWhatBecomesOfTasks() {
    List<String> told = new ArrayList<>();
    EniMetrics metrics =
        new EniMetrics() {
          @Override
          public void settled(OperationKind operation, boolean isDone) {
            told.add(operation.operationName() + " " + isDone);
          }

          @Override
          public void takenOver(OperationKind operation) {
            told.add(operation.operationName() + " taken over");
          }
        };
    TaskBoard board = repository.taskBoard().orElseThrow();
    EniService first = builder(manual, board.open(board.namespace())).build();
    attach(first);
    first.close();
    EniService cloud = builder(manual, repository).metrics(metrics).build();
    manual.waiting().get(0).complete();
    cloud.begin(new DetachNetworkInterface(loose.id()));
    manual.waiting().get(0).fail(new IllegalStateException("in use"));
    manual.waiting().get(0).complete();

    assertThat(told)
        .containsExactly(
            "attachNetworkInterface taken over",
            "attachNetworkInterface true",
            "detachNetworkInterface false");
  }

  @Test
  void aServiceOfItsOwnThreadsNeedsNoneOfTheTestsClock() {
    try (EniService cloud =
        EniService.builder()
            .repository(repository)
            .driver(
                order -> DriverWork.of(CompletableFuture.completedFuture(dataPath.apply(order))))
            .build()) {
      TaskHandle<NetworkInterface> handle = attach(cloud);
      assertThat(handle.await(ChronoUnit.FOREVER.getDuration())).isPresent();
      assertThat(handle.completion().toCompletableFuture().join().id()).isEqualTo(loose.id());
    }
  }
}
