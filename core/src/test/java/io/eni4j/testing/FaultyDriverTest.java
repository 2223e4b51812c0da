package io.eni4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DelayedDriver;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.ImmediateDriver;
import io.eni4j.attachment.Wanted;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.testing.Faults.Call;
import io.eni4j.testkit.AttachmentDriverContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What goes wrong with a driver, on demand. */
class FaultyDriverTest {
  private static final NetworkInterface ENI = NetworkFixtures.networkInterface();
  private static final Place HERE = new Place(NetworkFixtures.instance().id(), 2);

  private final VirtualClock clock = new VirtualClock();
  private final Faults faults = new Faults(clock, 1);
  private final DataPath dataPath = new DataPath();
  private final FaultyDriver driver = new FaultyDriver(new ImmediateDriver(dataPath), faults);

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

  private CompletableFuture<DriverReply> ordered(long fence) {
    return driver.carryOut(plug(fence)).reply().toCompletableFuture();
  }

  private Optional<Place> place() {
    return dataPath.placeOf(plug(1).namespace(), ENI.id());
  }

  /** Without plans it keeps the contract. */
  @Nested
  class WithoutPlans implements AttachmentDriverContract {
    @Override
    public AttachmentDriver newDriver() {
      return new FaultyDriver(new ImmediateDriver(), new Faults(new VirtualClock(), 1));
    }
  }

  @Test
  void anOrderThatFailsIsNotCarriedOutAndSaysSo() {
    faults.at(Call.DRIVE).nth(2).fails();
    assertThat(ordered(1)).isCompletedWithValue(new DriverReply.Now(Optional.of(HERE)));
    dataPath.apply(plug(1).withWanted(Wanted.UNPLUGGED));
    assertThat(ordered(2)).isCompletedExceptionally();
    assertThat(place()).isEmpty();
    assertThat(ordered(3)).isCompletedWithValue(new DriverReply.Now(Optional.of(HERE)));
  }

  @Test
  void ofALostRequestNothingIsHeardAndNothingDone() {
    faults.at(Call.DRIVE).next().losesTheRequest();
    DriverWork<DriverReply> work = driver.carryOut(plug(1));
    assertThat(work.reply().toCompletableFuture()).isNotDone();
    assertThat(place()).isEmpty();
    work.cancel();
    assertThat(work.reply().toCompletableFuture()).isCancelled();
  }

  @Test
  void ofALostReplyNothingIsHeardAndAllIsDone() {
    faults.at(Call.DRIVE).next().losesTheReply();
    assertThat(ordered(1)).isNotDone();
    assertThat(place()).contains(HERE);
  }

  @Test
  void whoCancelsWorkWhoseReplyIsLostCancelsItWhereItIsDone() {
    FaultyDriver slow =
        new FaultyDriver(new DelayedDriver(dataPath, Duration.ofMinutes(2), clock::after), faults);
    faults.at(Call.DRIVE).next().losesTheReply();
    slow.carryOut(plug(1)).cancel();
    clock.advance(Duration.ofMinutes(2));
    assertThat(place()).isEmpty();
  }

  @Test
  void anOrderThatTakesATimeIsGivenLater() {
    faults.at(Call.DRIVE).always().takes(Duration.ofMinutes(1));
    assertThat(ordered(1)).isCompleted();
    assertThat(clock.instant()).isEqualTo(VirtualClock.START.plus(Duration.ofMinutes(1)));
  }

  @Test
  void noDriverIsStaleOrBehind() {
    assertThatIllegalStateException()
        .isThrownBy(() -> faults.at(Call.DRIVE).next().isStale())
        .withMessage("DRIVE is never stale; plan that at COMMIT");
    assertThatIllegalStateException()
        .isThrownBy(() -> faults.at(Call.DRIVE).next().lags(Duration.ZERO));
  }
}
