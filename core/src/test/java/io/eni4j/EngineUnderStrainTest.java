package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.ImmediateDriver;
import io.eni4j.attachment.ManualDriver;
import io.eni4j.change.ChangeSet;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SubnetId;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import io.eni4j.testing.CloudFixture;
import io.eni4j.testing.VirtualClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The engine of tasks while drivers, listeners, stores or other processes do what they should not.
 */
@Timeout(120)
class EngineUnderStrainTest {
  private static final long LONG_SECONDS = 30;
  private static final Duration LONG = Duration.ofSeconds(LONG_SECONDS);

  private final CloudFixture fixture = CloudFixture.create();
  private final NetworkRepository repository = fixture.repository();
  private final TaskBoard board = repository.taskBoard().orElseThrow();
  private final NetworkInterface eni = fixture.networkInterface("spare-1");
  private final DataPath dataPath = new DataPath();

  private AttachNetworkInterface attach() {
    return AttachNetworkInterface.of(eni.id(), fixture.instance("web-1").id());
  }

  private AttachmentState state() {
    return fixture.cloud().find(eni.id()).orElseThrow().attachment().orElseThrow().state();
  }

  /** The other thread waits for nothing that the listener's one holds. */
  @Test
  void aListenerOnAThreadOfTasksMayWaitForTheClosingOfItsService() throws Exception {
    ManualDriver manual = new ManualDriver(dataPath);
    CompletableFuture<EniService> cloud = new CompletableFuture<>();
    CompletableFuture<Boolean> isClosed = new CompletableFuture<>();
    EniListener listener =
        event -> {
          if (event.after().orElse(null) instanceof NetworkInterface it
              && it.attachment().filter(a -> a.state() == AttachmentState.ATTACHED).isPresent()) {
            Thread other = new Thread(() -> cloud.join().close());
            other.start();
            try {
              other.join(LONG.toMillis());
              isClosed.complete(!other.isAlive());
            } catch (InterruptedException e) {
              isClosed.completeExceptionally(e);
            }
          }
        };
    cloud.complete(
        EniService.builder()
            .repository(board.open(board.namespace()))
            .driver(manual)
            .listener(listener, Runnable::run)
            .build());
    TaskHandle<NetworkInterface> handle = cloud.join().begin(attach());
    waitFor(manual);
    manual.waiting().get(0).complete();

    assertThat(isClosed.get(2 * LONG_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(state()).isEqualTo(AttachmentState.ATTACHED);
    assertThat(handle.state()).isNotEqualTo(TaskHandle.State.UNDER_WAY);
  }

  private static void waitFor(ManualDriver manual) {
    while (manual.waiting().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  /** More of them than there are threads that call drivers. */
  @Test
  void driversThatDoNotComeBackFromBeginningStopNoDeadline() {
    CountDownLatch testEnds = new CountDownLatch(1);
    AttachmentDriver blocking =
        order -> {
          try {
            testEnds.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return DriverWork.of(CompletableFuture.completedFuture(dataPath.apply(order)));
        };
    List<TaskHandle<NetworkInterface>> handles = new ArrayList<>();
    try (EniService cloud =
        EniService.builder()
            .repository(repository)
            .driver(blocking)
            .taskTimeout(Duration.ofMillis(20))
            .lease(Duration.ofMillis(60))
            .build()) {
      for (int i = 0; i < 6; i++) {
        SubnetId front = fixture.subnet("front").id();
        NetworkInterface one =
            fixture
                .cloud()
                .createNetworkInterface(CreateNetworkInterface.builder().subnetId(front).build());
        Instance web = fixture.instance("web-1");
        Instance host =
            fixture
                .cloud()
                .createInstance(
                    CreateInstance.builder()
                        .name("host-" + i)
                        .type(web.type())
                        .zone(web.zone())
                        .subnetId(front)
                        .build());
        handles.add(cloud.begin(AttachNetworkInterface.of(one.id(), host.id())));
      }
      for (TaskHandle<NetworkInterface> handle : handles) {
        assertThatExceptionOfType(TaskFailedException.class)
            .isThrownBy(() -> handle.await(LONG).orElseThrow())
            .withMessageContaining("no answer came until");
      }
    } finally {
      testEnds.countDown();
    }
  }

  /** Others would take the tasks of a process over that is busy taking over. */
  @Test
  void theHeartbeatGoesOnWhileARoundTakesItsTime() throws Exception {
    CountDownLatch beats = new CountDownLatch(4);
    CountDownLatch isRoundToEnd = new CountDownLatch(1);
    TaskBoard slow =
        (TaskBoard)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TaskBoard.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("beat")) {
                    beats.countDown();
                  } else if (method.getName().equals("inFlight")) {
                    isRoundToEnd.await();
                  }
                  return method.invoke(board, arguments);
                });
    NetworkRepository store =
        new ForwardingRepository(repository) {
          @Override
          public Optional<TaskBoard> taskBoard() {
            return Optional.of(slow);
          }
        };
    EniService cloud =
        EniService.builder()
            .repository(store)
            .driver(new ManualDriver(dataPath))
            .lease(Duration.ofMillis(30))
            .build();
    try {
      assertThat(beats.await(LONG_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      isRoundToEnd.countDown();
      cloud.close();
    }
  }

  /** What is stored is answered, and the driver hears of it, whatever fails from then on. */
  @Test
  void aDriverThatTakesNoTimeIsToldThoughTheStoreFailsAfterTheCommit() {
    AtomicBoolean isFailing = new AtomicBoolean();
    NetworkRepository store =
        new ForwardingRepository(repository) {
          @Override
          public Snapshot snapshot() {
            if (isFailing.get()) {
              throw new RepositoryException("the connection is lost", false, null);
            }
            return super.snapshot();
          }

          @Override
          public CommitResult commit(ChangeSet changeSet) {
            isFailing.set(true);
            return super.commit(changeSet);
          }
        };
    EniService cloud =
        EniService.builder().repository(store).driver(new ImmediateDriver(dataPath)).build();

    NetworkInterface attached = cloud.submit(attach()).result().orElseThrow();

    assertThat(dataPath.placeOf(board.namespace(), eni.id()))
        .isPresent()
        .isEqualTo(attached.attachment().map(it -> it.place()));
  }

  /** A process that was away sees at its first look that others have done its work. */
  @Test
  void whoeverWaitsInAProcessThatLostTheTaskIsToldWhatOthersMadeOfIt() {
    VirtualClock clock = new VirtualClock();
    Queue<Runnable> timers = new ArrayDeque<>();
    EniServiceBuilder away =
        EniService.builder()
            .repository(board.open(board.namespace()))
            .clock(clock)
            .taskTimeout(Duration.ofDays(1))
            .driver(new ManualDriver(dataPath))
            .taskThreads((time, work) -> timers.add(work), Runnable::run);
    TaskHandle<NetworkInterface> handle = away.build().begin(attach());
    EniService other =
        EniService.builder()
            .repository(repository)
            .clock(clock)
            .driver(
                order -> DriverWork.of(CompletableFuture.completedFuture(dataPath.apply(order))))
            .taskThreads(clock::after, Runnable::run)
            .build();
    clock.advance(Duration.ofMinutes(1));
    assertThat(state()).isEqualTo(AttachmentState.ATTACHED);
    assertThat(handle.state()).isEqualTo(TaskHandle.State.UNDER_WAY);

    List.copyOf(timers).forEach(Runnable::run);

    assertThat(handle.state()).isEqualTo(TaskHandle.State.DONE);
    other.close();
  }
}
