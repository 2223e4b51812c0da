package io.eni4j.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.testing.NetworkFixtures;
import io.eni4j.testing.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the presets do that not every driver does. */
class DriversTest {
  private static final NetworkInterface ENI = NetworkFixtures.networkInterface();
  private static final Place HERE = new Place(NetworkFixtures.instance().id(), 2);

  private final DataPath dataPath = new DataPath();
  private final VirtualClock clock = new VirtualClock();
  private final ManualDriver manual = new ManualDriver(dataPath);

  private static DriverOrder plug(long fence) {
    return new DriverOrder(
        Wanted.PLUGGED,
        new Namespace("account-1", "cn-north-1"),
        "task-1",
        fence,
        ENI.id(),
        7,
        HERE,
        ENI.macAddress(),
        List.of(ENI.primaryIp()));
  }

  private Optional<Place> place() {
    return dataPath.placeOf(plug(1).namespace(), ENI.id());
  }

  private static CompletableFuture<DriverReply> reply(DriverWork<DriverReply> work) {
    return work.reply().toCompletableFuture();
  }

  @Test
  void whatTakesATimeIsSoWhenItIsOverAndNotBefore() {
    AttachmentDriver driver = new DelayedDriver(dataPath, Duration.ofMinutes(2), clock::after);
    CompletableFuture<DriverReply> reply = reply(driver.carryOut(plug(1)));
    clock.advance(Duration.ofSeconds(119));
    assertThat(reply).isNotDone();
    assertThat(place()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(reply).isCompletedWithValue(new DriverReply.Now(Optional.of(HERE)));
    assertThat(place()).contains(HERE);
  }

  @Test
  void whatIsCancelledInTimeIsGivenUp() {
    AttachmentDriver driver = new DelayedDriver(dataPath, Duration.ofMinutes(2), clock::after);
    DriverWork<DriverReply> work = driver.carryOut(plug(1));
    work.cancel();
    clock.advance(Duration.ofMinutes(2));
    assertThat(reply(work)).isCancelled();
    assertThat(place()).isEmpty();
    work.cancel();
  }

  @Test
  void whatIsDoneStandsThoughItIsCancelled() {
    AttachmentDriver driver = new DelayedDriver(dataPath, Duration.ZERO, clock::after);
    DriverWork<DriverReply> work = driver.carryOut(plug(1));
    clock.advance(Duration.ZERO);
    work.cancel();
    assertThat(reply(work)).isCompletedWithValue(new DriverReply.Now(Optional.of(HERE)));
    assertThat(place()).contains(HERE);
  }

  @Test
  void anOrderOutdatedWhileItTookItsTimeDoesNothing() {
    AttachmentDriver driver = new DelayedDriver(dataPath, Duration.ofMinutes(2), clock::after);
    CompletableFuture<DriverReply> late = reply(driver.carryOut(plug(1)));
    dataPath.apply(plug(2).withWanted(Wanted.UNPLUGGED));
    clock.advance(Duration.ofMinutes(2));
    assertThat(late).isCompletedWithValue(new DriverReply.Outdated(2));
    assertThat(place()).isEmpty();
  }

  @Test
  void aTestStepsThroughOrdersInAnyOrder() {
    CompletableFuture<DriverReply> first = reply(manual.carryOut(plug(1)));
    CompletableFuture<DriverReply> second =
        reply(manual.carryOut(plug(2).withWanted(Wanted.UNPLUGGED)));
    assertThat(manual.waiting()).extracting(it -> it.order().fence()).containsExactly(1L, 2L);
    manual.waiting().get(1).complete();
    assertThat(second).isCompletedWithValue(new DriverReply.Now(Optional.empty()));
    assertThat(first).isNotDone();
    manual.waiting().get(0).complete();
    assertThat(first).isCompletedWithValue(new DriverReply.Outdated(2));
    assertThat(manual.waiting()).isEmpty();
  }

  @Test
  void aTestLetsAnOrderFailOrItsReplyBeLost() {
    CompletableFuture<DriverReply> fails = reply(manual.carryOut(plug(1)));
    IllegalStateException failure = new IllegalStateException("no slot, on purpose");
    manual.waiting().get(0).fail(failure);
    assertThat(fails).isCompletedExceptionally();
    assertThat(place()).isEmpty();

    CompletableFuture<DriverReply> lost = reply(manual.carryOut(plug(2)));
    manual.waiting().get(0).carryOutWithoutReply();
    assertThat(lost).isNotDone();
    assertThat(place()).contains(HERE);
    assertThat(manual.waiting()).hasSize(1);
  }

  @Test
  void whatIsCarriedOutTwiceIsOutdatedTheSecondTime() {
    manual.carryOut(plug(1));
    PendingOrder<DriverOrder> order = manual.waiting().get(0);
    order.complete();
    dataPath.apply(plug(2).withWanted(Wanted.UNPLUGGED));
    order.complete();
    assertThat(place()).isEmpty();
  }

  @Test
  void whatATestCancelsWaitsNoLonger() {
    DriverWork<DriverReply> work = manual.carryOut(plug(1));
    work.cancel();
    assertThat(manual.waiting()).isEmpty();
    assertThat(reply(work)).isCancelled();
  }

  @Test
  void valuesThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plug(0))
        .withMessage("fence is 0; it is the revision of a commit, 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Place(HERE.instanceId(), 0))
        .withMessageStartingWith("deviceIndex is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DelayedDriver(dataPath, Duration.ofSeconds(-1), clock::after))
        .withMessage("time is PT-1S; give 0 or more");
    DriverOrder order = plug(1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DriverOrder(
                    Wanted.PLUGGED,
                    order.namespace(),
                    "task-1",
                    1,
                    order.networkInterfaceId(),
                    1,
                    HERE,
                    order.macAddress(),
                    List.of()))
        .withMessageStartingWith("addresses is empty");
  }
}
